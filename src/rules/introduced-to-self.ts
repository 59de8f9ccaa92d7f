import { defineRule } from './engine/define-rule.ts';

export const introducedToSelf = defineRule({
  id: 'introduced-to-self',
  family: 'introductions',
  severity: 'error',
  dependsOn: 'note',
  summary: 'All links of an introduction lead to the same person.',
  check({ index, ledger }, report) {
    const introductions = [
      ...index.records('introduction').flatMap(({ path, between }) => (between ? [{ path, between }] : [])),
      ...index
        .records('event')
        .flatMap(({ path, introductions }) => introductions.map(({ between }) => ({ path, between }))),
      ...ledger.lines.flatMap(({ path, entry: { mark, activity, people } }) =>
        activity === 'introduction' && mark !== 'other' ? [{ path, between: people }] : [],
      ),
    ];
    for (const { path, between } of introductions) {
      // In a contact's own log, the contact is one of the two.
      const own = index.record('contact', path) ? [path] : [];
      const all = [...own, ...between.map((link) => index.pathOf(link, path))];
      const last = between.at(-1);
      const [person = '', ...others] = all;
      if (!last || others.length === 0 || others.some((other) => other !== person)) continue;
      report(path, {
        span: { start: last.start, end: last.end },
        message: `${index.nameOf(person)} is introduced to ${index.nameOf(person)}`,
        help: 'Link the other person',
      });
    }
  },
});
