import { defineRule, type Example } from './engine/define-rule.ts';

const person = '---\ntype: contact\n---\n';
const vault = (second: string): Example => ({
  notes: {
    'Ada Lovelace.md': person,
    'Grace Hopper.md': person,
    'Introduction.md': `---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[${second}]]"]\nstatus: proposed\n---\n`,
  },
});

export const introducedToSelf = defineRule({
  id: 'introduced-to-self',
  family: 'introductions',
  severity: 'error',
  summary: 'Both links of an introduction lead to one person.',
  explanation: 'An introduction connects two people; one of the links is wrong.',
  bad: [vault('ada lovelace')],
  good: [vault('Grace Hopper')],
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
