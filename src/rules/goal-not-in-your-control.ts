import { fileName } from '../vault/vault-index.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan, recordSpan } from './engine/field-span.ts';
import { lazily } from '../model/lazily.ts';

/** Words of a goal that depends on what others do; `.netvault.yaml` may replace them. */
export const WAITING_WORDS: readonly string[] = [
  'receive',
  'get',
  'be called',
  'be asked',
  'be invited',
  'win',
  'sign',
  'land',
];

export const goalNotInYourControl = defineRule({
  id: 'goal-not-in-your-control',
  family: 'goals',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A goal depends on what others do.',
  options: ['words'],
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
        help: `Say what you will do for it: ${suggestionFor(`${fileName(path)} ${result ?? ''}`)}`,
      });
    }
  },
});

/** A suggestion of what to do instead of waiting. */
function suggestionFor(text: string): string {
  const plain = text.toLowerCase();
  if (plain.includes('referral')) return '“ask for a referral once or twice a week”';
  if (/\bcall/.test(plain)) return '“call five people a week”';
  if (/contract|sign|deal|client|customer|order|income|sale/.test(plain))
    return '“write to three people a week who could use my work”';
  if (/job|offer|interview|position/.test(plain)) return '“ask two people a week about their work”';
  return '“ask two people a week”, “write to five people a week”';
}

/** Phrases that begin with such a word and yet name something you do: `get in touch`, `sign up`. */
const IN_YOUR_CONTROL = lazily(
  () =>
    /^(?:get|gets|getting|got|gotten) (?:(?:\w+ )?(?:coffee|tea|breakfast|brunch|lunch|dinner|drink|beer)(?:s|es)?|in(?:to)? touch|to know|back (?:in touch|to)|together|out|started|ready|up|better|going|on with|rid|help|feedback|to)(?![\p{L}\p{N}])|^(?:sign|signs|signing)(?: \w+)? (?:up|off|in|cards?|books?|copies)(?![\p{L}\p{N}])|^(?:win|wins|winning)[ -]win(?![\p{L}\p{N}])|^landing pages?(?![\p{L}\p{N}])/u,
);

/** Patterns that find a word's other forms too: `receives`, `getting`, `winning` … */
const INFLECTED: Readonly<Record<string, string>> = {
  receive: 'receiv(?:e|es|ed|ing)',
  get: 'get(?:s|ting)?|got(?:ten)?',
  win: "win(?:s|ning)?|won(?!['’]t)",
  sign: 'sign(?:s|ed|ing)?',
  land: 'land(?:s|ed|ing)?',
};

function pattern(word: string): string {
  const plain = word.trim().toLowerCase();
  const form = Object.hasOwn(INFLECTED, plain) ? INFLECTED[plain] : undefined;
  if (form !== undefined) return form;
  const literal = plain.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, ' ');
  return literal.replace(/^be /, 'be(?:ing|en)? ');
}

/** Whether a word of these is a noun, from the words before it: `at the landing`. */
function isNoun(word: string, before: string): boolean {
  return (
    /^(?:win|sign|land)(?:s|n?ing)?$/.test(word) &&
    /(?:^|[^\p{L}\p{N}])(?:the|an?|my|our|your|this|that|each|every|no) $/u.test(before)
  );
}

/** Returns a function that finds the first of the words in a goal's name, as whole words; null if there is none. */
export function waitingWord(words: readonly string[]): (name: string) => string | null {
  const wanted = words.filter((word) => word.trim() !== '').map(pattern);
  if (wanted.length === 0) return () => null;
  // Names and words are in small letters: with the flag `i`, compiling this would take V8 milliseconds.
  const search = lazily(
    () => new RegExp(`(?:^|[^\\p{L}\\p{N}])(${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  );
  // Few names have such a word, and V8 needs a fifth of the time to compile this.
  const anywhere = new RegExp(wanted.join('|'));
  return (name) => {
    const plain = name
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .slice(0, 500);
    if (!anywhere.test(plain)) return null;
    let passed = 0;
    for (const match of plain.matchAll(search())) {
      const word = match[1] ?? '';
      const from = match.index + match[0].length - word.length;
      if (from < passed) continue;
      const phrase = IN_YOUR_CONTROL().exec(plain.slice(from))?.[0] ?? '';
      if (phrase === '' && !isNoun(word, plain.slice(Math.max(0, from - 10), from))) return word;
      passed = from + phrase.length;
    }
    return null;
  };
}
