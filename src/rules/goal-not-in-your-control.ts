import { fileName } from '../vault/vault-index.ts';
import { defineRule, type Example } from './engine/define-rule.ts';
import { valueSpan, recordSpan } from './engine/field-span.ts';
import { WAITING_WORDS, waitingWord } from './engine/goal-words.ts';

const purpose = '---\ntype: goal\nkind: overall\nreason: business\n---\n';
const goal = (name: string, metric: string): Example => ({
  notes: {
    'Grow the press.md': purpose,
    [`${name}.md`]: `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: 2\nevery: week\npurpose: "[[Grow the press]]"\n---\n`,
  },
});

export const goalNotInYourControl = defineRule({
  id: 'goal-not-in-your-control',
  family: 'goals',
  severity: 'warning',
  summary: 'A goal waits for what others do.',
  explanation:
    'A goal is about what you do, since that alone you can decide: “ask for a referral once a week”, not “receive four referrals”. Reported where what is counted is a result, or where the name says receive, get, be called, win, sign or land (but not “get in touch” or “sign up”). The option `words` names other words instead: `goal-not-in-your-control: {words: [receive, erhalten]}`.',
  options: ['words'],
  bad: [
    goal('Get two contracts', 'points'),
    goal('Two referrals a week', 'referral-received'),
    {
      ...goal('Zwei Aufträge erhalten', 'points'),
      settings: {
        '.netvault.yaml': 'rules:\n  goal-not-in-your-control:\n    words: [erhalten]\n',
      },
    },
  ],
  good: [goal('Ask for a referral', 'ask'), goal('Get in touch with old friends', 'email')],
  check({ index, now, ledger }, report) {
    const words = index.surroundings.configuration.ruleOptions.get('goal-not-in-your-control')?.get('words');
    const waiting = waitingWord(words ?? WAITING_WORDS);
    const worths = ledger.scorecards.on(now.date);
    for (const goal of index.records('goal')) {
      if (goal.goalKind === 'overall' || goal.status === 'done' || goal.status === 'dropped') continue;
      const { path, metric, activity } = goal;
      const result = [metric, activity].find((one) => one !== null && worths.isResult(one)) ?? null;
      const word = result === null ? waiting(fileName(path)) : null;
      if (result === null && word === null) continue;
      report(path, {
        span: result === null ? recordSpan(goal) : valueSpan(goal, result === metric ? 'metric' : 'activity'),
        message:
          result === null
            ? `The goal “${fileName(path)}” waits for others: “${word ?? ''}”`
            : `The goal counts “${result}”, which others decide: a result, not something you do`,
        help: `Say what you will do for it: ${instead(`${fileName(path)} ${result ?? ''}`)}`,
      });
    }
  },
});

/** A goal of one's own in the place of a wish. */
function instead(text: string): string {
  const plain = text.toLowerCase();
  if (plain.includes('referral')) return '“ask for a referral once or twice a week”';
  if (/\bcall/.test(plain)) return '“call five people a week”';
  if (/contract|sign|deal|client|customer|order|income|sale/.test(plain))
    return '“write to three people a week who could use my work”';
  if (/job|offer|interview|position/.test(plain)) return '“ask two people a week about their work”';
  return '“ask two people a week”, “write to five people a week”';
}
