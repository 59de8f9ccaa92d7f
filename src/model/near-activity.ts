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
  ['ring', 'phone'],
  ['rang', 'phone'],
]);

/** The stem of a verb → that of another for the same. Verbs for several things (`sent`, `saw`) are left to whoever writes. */
const OTHERWISE = new Map([
  ['phon', 'cal'],
  ['telephon', 'cal'],
  ['mail', 'email'],
  ['text', 'messag'],
  ['messag', 'text'],
]);

/** What the forms of a word have in common: `introduced` and `introduction`, `referred` and `referral`. */
function stemOf(word: string): string {
  return (TOLD.get(word) ?? word).replace(/(?:ing|ed|a?tion|al|e?s|e)$/, '').replace(/(.)\1$/, '$1');
}

/**
 * The activity of which a text begins with another form, or with another verb for it, and
 * how many characters that has: `called Ada` and `phone call with Ada` (`call`), `followed
 * up with Ada` (`follow-up`). Null where it does not, and for a meeting, which need not be
 * the first.
 */
export function activityForm(text: string, known: Iterable<string>): readonly [string, number] | null {
  const [word] = /^(?:e-)?\p{L}*/iu.exec(text) ?? [''];
  const after = text.slice(word.length).toLowerCase();
  for (const name of word === 'meeting' ? [] : formsOf(word, known)) {
    const [, ...tail] = name.split('-');
    const rest = after.startsWith(` ${name} `) ? ` ${name}` : ['', ...tail].join(' ');
    if (after.startsWith(`${rest} `)) return [name, word.length + rest.length];
  }
  return null;
}

/** The activities of which a word is another form, then those of whose first word it is one, then those that it is another verb for. */
function formsOf(written: string, known: Iterable<string>): string[] {
  const names = someOf(known);
  const called = (stem = ''): string[] =>
    stem.length < 3
      ? []
      : [
          ...names.filter((name) => stemOf(name.toLowerCase()) === stem),
          ...names.filter((name) => stemOf(name.toLowerCase().replace(/-.*/, '')) === stem),
        ];
  const word = written.toLowerCase().replace('-', '');
  const stem = stemOf(word);
  // A mailing is none of the e-mails to somebody.
  return [...called(stem), ...called(/..ing$/.test(word) ? '' : OTHERWISE.get(stem))];
}

/**
 * The activity that was probably meant by a word, or null: another form of it or another verb
 * for it (`called`, `phoned`: `call`; `followed`: `follow-up`), else the one that `meantWord` finds.
 */
export function nearActivity(written: string, known: Iterable<string>): string | null {
  const word = written.toLowerCase();
  const names = someOf(known).filter((name) => name !== word);
  return formsOf(word, names)[0] ?? meantWord(word, names);
}
