import { meantWord, someOf } from './nearest-word.ts';

/** What to write for a word that is to be an activity, where none was meant that is known. */
export const worthOf = (word: string): string =>
  `Give “${word}” points in a scorecard note (points: [${word} 1]) or, where it benefits only you, make it a result (results: [${word}])`;

/** Verbs that do not end in “ed” when they are told of. */
const TOLD = new Map([
  ['met', 'meet'],
  ['spoke', 'speak'],
  ['gave', 'gift'],
  ['wrote', 'write'],
  ['sent', 'send'],
  ['taught', 'teach'],
  ['held', 'hold'],
]);

/** What the forms of a word have in common: `introduced` and `introduction`, `referred` and `referral`. */
function stemOf(word: string): string {
  return (TOLD.get(word) ?? word).replace(/(?:ing|ed|a?tion|al|e?s|e)$/, '').replace(/(.)\1$/, '$1');
}

/**
 * The activity of which a text begins with another form, and how many characters that
 * has: `called Ada` (`call`), `followed up with Ada` (`follow-up`). Null where it does
 * not, and for a meeting, which need not be the first.
 */
export function activityForm(text: string, known: Iterable<string>): readonly [string, number] | null {
  const [word] = /^\p{L}*/u.exec(text) ?? [''];
  const after = text.slice(word.length).toLowerCase();
  for (const name of someOf(word === 'meeting' ? [] : known)) {
    const [head = '', ...tail] = name.split('-');
    const rest = ['', ...tail].join(' ');
    if (isForm(word, head) && after.startsWith(`${rest} `)) return [name, word.length + rest.length];
  }
  return null;
}

/** Whether a word is another form of an activity or of one’s first word. */
function isForm(word: string, name: string): boolean {
  const stem = stemOf(word.toLowerCase());
  return stem.length > 2 && stemOf(name.toLowerCase()) === stem;
}

/**
 * The activity that was probably meant by a word, or null: another form of it
 * (`called`: `call`, `followed`: `follow-up`), else the one that `meantWord` finds.
 */
export function nearActivity(written: string, known: Iterable<string>): string | null {
  const word = written.toLowerCase();
  const names = someOf(known).filter((name) => name !== word);
  return (
    names.find((name) => isForm(word, name)) ??
    names.find((name) => isForm(word, name.split('-')[0] ?? '')) ??
    meantWord(word, names)
  );
}
