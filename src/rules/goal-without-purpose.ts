import { fileName } from '../vault/vault-index.ts';
import { defineRule, type Example } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

const vault = (more: string): Example => ({
  notes: {
    'Grow the press.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
    'Write to people.md': `---\ntype: goal\nkind: behavior\nmetric: email\ntarget: 5\nevery: week\n${more}---\n`,
  },
});

export const goalWithoutPurpose = defineRule({
  id: 'goal-without-purpose',
  family: 'goals',
  severity: 'info',
  summary: 'An active goal does not say which overall goal it serves.',
  explanation:
    'What you do every week adds up when it serves something: the sidebar groups goals by their purpose. Silent while the vault has no overall goal, and for reading, which serves all of them.',
  bad: [vault('')],
  good: [vault('purpose: "[[Grow the press]]"\n'), vault('status: done\n')],
  check({ index }, report) {
    const goals = index.records('goal');
    const overall = goals.find(({ goalKind, status }) => goalKind === 'overall' && status === 'active');
    if (!overall) return;
    for (const goal of goals) {
      const { goalKind, status, path } = goal;
      if (status !== 'active' || (goalKind !== 'behavior' && goalKind !== 'reconnection')) continue;
      if (goal.fields.has('purpose') && goal.purpose !== null) continue;
      report(path, {
        span: recordSpan(goal),
        message: 'The goal says no purpose',
        help: `Add the overall goal that it serves: purpose: "[[${fileName(overall.path)}]]"`,
      });
    }
  },
});
