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

/** Stems of verbs for one thing; those for several (`sent`, `saw`) are left to whoever writes. */
const SAME = ['cal phon telephon ring', 'email mail', 'text messag'].map((stems) => stems.split(' '));

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
  const [word] = /^(?:e-)?\p{L}*/iu.exec(text) ?? [''];
  const after = text.slice(word.length).toLowerCase();
  const [to] = /^ (?:to|with)(?= (?!an? |the ))|^(?= \[\[)/.exec(after) ?? [];
  for (const name of word === 'meeting' ? [] : formsOf(word, known, to !== undefined)) {
    const [head = '', ...tail] = name.split('-');
    const rest = ['', ...tail].join(' ');
    // Somebody is called, and not called to.
    if (head === 'call' && to) return [name, word.length + to.length];
    if (after.startsWith(`${rest} `)) return [name, word.length + rest.length];
  }
  return null;
}

/** The activities of which a word is another form, then those of whose first word it is one, then what is called by another verb. */
function formsOf(written: string, known: Iterable<string>, hasPeople: boolean): string[] {
  const stem = stemOf(written.toLowerCase().replace('-', ''));
  const isTalk = hasPeople && stem === 'speak';
  // Who speaks with people gives no talk.
  const names = someOf(known).filter((name) => !isTalk || !name.startsWith('speaking'));
  const stems = [stem, ...(isTalk ? ['cal'] : (SAME.find((all) => all.includes(stem)) ?? []))];
  return stems.flatMap((one) =>
    [/$/, /-.*|$/].flatMap((end) =>
      one[2] ? names.filter((name) => stemOf(name.toLowerCase().replace(end, '')) === one) : [],
    ),
  );
}

/**
 * The activity that was probably meant by a word, or null: another form of it
 * (`called`: `call`, `followed`: `follow-up`), else the one that `meantWord` finds.
 */
export function nearActivity(written: string, known: Iterable<string>, hasPeople = false): string | null {
  const word = written.toLowerCase();
  const names = someOf(known).filter((name) => name !== word);
  return formsOf(word, names, hasPeople)[0] ?? meantWord(word, names);
}
