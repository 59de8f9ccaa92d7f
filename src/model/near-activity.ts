import { meantWord, someOf } from './nearest-word.ts';

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
 * The activity that was probably meant by a word, or null: another form of it
 * (`called`: `call`, `followed`: `follow-up`), else the one that `meantWord` finds.
 */
export function nearActivity(written: string, known: Iterable<string>): string | null {
  const word = written.toLowerCase();
  const names = someOf(known).filter((name) => name !== word);
  const stem = stemOf(word);
  const isForm = (name: string): boolean => stem.length > 2 && stemOf(name.toLowerCase()) === stem;
  const begun = (name: string): boolean => isForm(name.split('-')[0] ?? '');
  return names.find(isForm) ?? names.find(begun) ?? meantWord(word, names);
}
