import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

export const noOverallPurpose = defineRule({
  id: 'no-overall-purpose',
  family: 'goals',
  severity: 'info',
  dependsOn: 'vault',
  summary: 'There are goals, but no overall goal that says what they are for.',
  check({ index }, report) {
    const goals = index.records('goal');
    const [first] = goals;
    // A goal whose kind cannot be read may be the overall one, and is reported by another rule.
    if (!first || goals.some(({ goalKind }) => goalKind === 'overall' || goalKind === null)) return;
    report(first.path, {
      span: recordSpan(first),
      message: 'No goal says what the others are for',
      help: 'Make a goal of kind: overall, with reason, where and when, and name it as purpose',
    });
  },
});
