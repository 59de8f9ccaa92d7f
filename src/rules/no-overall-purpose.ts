import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

const email = '---\ntype: goal\nkind: behavior\nmetric: email\ntarget: 5\nevery: week\n---\n';

export const noOverallPurpose = defineRule({
  id: 'no-overall-purpose',
  family: 'goals',
  severity: 'info',
  summary: 'There are goals, but none that says what all of it is for.',
  explanation:
    'An overall goal (`kind: overall`) names the reason, and where and when it pays to network: events are judged by it. Said once, on the first goal.',
  bad: [{ notes: { 'Write to people.md': email } }],
  good: [
    {
      notes: {
        'Grow the press.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
        'Write to people.md': email.replace('every: week', 'every: week\npurpose: "[[Grow the press]]"'),
      },
    },
  ],
  check({ index }, report) {
    const goals = index.records('goal');
    const [first] = goals;
    // One whose kind cannot be read may be the overall one; it has its own finding.
    if (!first || goals.some(({ goalKind }) => goalKind === 'overall' || goalKind === null)) return;
    report(first.path, {
      span: recordSpan(first),
      message: 'None of the goals says what all of it is for',
      help: 'Make a goal of kind: overall, with reason, where and when, and name it as purpose',
    });
  },
});
