import { defineRule } from './engine/define-rule.ts';

export const introducedToSelf = defineRule({
  id: 'introduced-to-self',
  family: 'introductions',
  severity: 'error',
  dependsOn: 'note',
  summary: 'Both links of an introduction lead to the same person.',
  check({ index }, report) {
    const pairs = [
      ...index.records('introduction').flatMap(({ path, between }) => (between ? [{ path, between }] : [])),
      ...index
        .records('event')
        .flatMap(({ path, introductions }) => introductions.map(({ between }) => ({ path, between }))),
    ];
    for (const { path, between } of pairs) {
      const [first, second] = between;
      const person = index.pathOf(first, path);
      if (person !== index.pathOf(second, path)) continue;
      report(path, {
        span: { start: second.start, end: second.end },
        message: `${index.nameOf(person)} is introduced to ${index.nameOf(person)}`,
        help: 'Link the other person',
      });
    }
  },
});
