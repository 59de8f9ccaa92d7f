import { guessWord, wordsToCompare } from './nearest-word.ts';

/** How to make a word an activity, where no known one was probably meant. */
export const howToAddActivity = (word: string): string =>
  `Give “${word}” points in a scorecard note (points: [${word} 1]) or, where it benefits only you, make it a result (results: [${word}])`;

/** Past forms that do not end in “ed”, and short forms → the verb. */
const VERB_BY_PAST_FORM = new Map([
  ['intro', 'introduce'],
  ['intros', 'introduce'],
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

/**
 * The stem of a verb → the stem of an activity with the same meaning. Verbs that could mean
 * several activities (`sent`, `saw`) are left out.
 */
const SYNONYMS = new Map([
  ['phon', 'cal'],
  ['telephon', 'cal'],
  ['mail', 'email'],
  ['text', 'messag'],
  ['messag', 'text'],
]);

/** The common part of a word's forms: `introduced` and `introduction`, `referred` and `referral`. */
function stemOf(word: string): string {
  return (VERB_BY_PAST_FORM.get(word) ?? word)
    .replace(/(?:ing|ed|a?tion|al|e?s|e)$/, '')
    .replace(/(.)\1$/, '$1');
}

/** What says only that something was done, before what it was: `had a`, `went for`. */
const FILLER_BEFORE_ACTIVITY =
  /^(?:had|have|went|did|made|met|got|grabbed|took|sent|gave|wrote)(?: (?:a|an|the|some|out|for|on|to|up|our|another|quick|long|short|good|nice|great))* (?=\p{L})/iu;
/** The beginning of `met Bob for coffee`, and who was met. */
const MET_FOR = /^met (?:up )?(?:with )?([^:,]+?) (?:for|over) (?:(?:a|some) )?(?=\p{L})/iu;

/** The beginning of `gave Ada a gift`, and who got it. */
const GAVE =
  /^(?:gave|sent|wrote|paid|made|brought|bought) ([^:,]+?) (?:an?|some|another) (?:(?:quick|long|short|little|small|nice) )*(?=\p{L})/iu;

/**
 * What to write for the beginning of a text that names an activity in other words, and how long
 * it is: another form of an activity, or another verb for it (`called Ada` and `phone call with
 * Ada`: `call`, `followed up with Ada`: `follow-up`); or a verb that says only that it was done
 * (`had a coffee with Bob`: `coffee`, `met Bob for coffee`: `coffee with Bob`, `gave Bob a gift`: `gift Bob`). Null if there is
 * none, and for a meeting, which need not be the first one.
 */
export function activityForm(text: string, known: Iterable<string>): readonly [string, number] | null {
  const names = wordsToCompare(known);
  const spelled = text.toLowerCase().replace(/[ _]/g, '-');
  const named = (at: number): string | undefined =>
    names
      .filter(
        (name) =>
          spelled.startsWith(name.toLowerCase(), at) &&
          !/^[\p{L}\p{N}]/u.test(spelled.slice(at + name.length)),
      )
      .sort((one, other) => other.length - one.length)[0];
  const [met = '', person = ''] = MET_FOR.exec(text) ?? [];
  const metFor = met === '' ? undefined : named(met.length);
  if (metFor !== undefined) return [`${metFor} with ${person}`, met.length + metFor.length];
  const [gave = '', whom = ''] = GAVE.exec(text) ?? [];
  const given = gave === '' ? undefined : named(gave.length);
  if (given !== undefined) return [`${given} ${whom}`, gave.length + given.length];
  const [doing = ''] = FILLER_BEFORE_ACTIVITY.exec(text) ?? [];
  if (doing !== '') {
    const [other] = /^\p{L}+(?= with )/iu.exec(text.slice(doing.length)) ?? [];
    const done = named(doing.length) ?? other;
    if (done !== undefined) return [done, doing.length + done.length];
  }
  const [word] = /^(?:e-)?\p{L}*/iu.exec(text) ?? [''];
  const after = text.slice(word.length).toLowerCase();
  for (const name of word === 'meeting' ? [] : formsOf(word, names)) {
    const [, ...tail] = name.split('-');
    const rest = after.startsWith(` ${name} `) ? ` ${name}` : ['', ...tail].join(' ');
    // In “thank you Ada”, the person is not “you”.
    const you = after.startsWith(`${rest} you `) ? ' you' : '';
    if (after.startsWith(`${rest}${you} `)) return [name, word.length + rest.length + you.length];
  }
  return null;
}

/**
 * First the activities that the word is a form of, then those whose first word it is a form of,
 * then those that it is another verb for.
 */
function formsOf(written: string, known: Iterable<string>): string[] {
  const names = wordsToCompare(known);
  const called = (stem = ''): string[] =>
    stem.length < 3
      ? []
      : [
          ...names.filter((name) => stemOf(name.toLowerCase()) === stem),
          ...names.filter((name) => stemOf(name.toLowerCase().replace(/-.*/, '')) === stem),
        ];
  const word = written.toLowerCase().replace('-', '');
  const stem = stemOf(word);
  // A mailing is not an e-mail to a person.
  return [...called(stem), ...called(/..ing$/.test(word) ? '' : SYNONYMS.get(stem))];
}

/**
 * The activity that was probably meant by a word, or null: another form of it or another verb
 * for it (`called`, `phoned`: `call`; `followed`: `follow-up`), else the one that `guessWord` finds.
 */
export function nearActivity(written: string, known: Iterable<string>): string | null {
  const word = written.toLowerCase();
  const names = wordsToCompare(known).filter((name) => name !== word);
  return formsOf(word, names)[0] ?? guessWord(word, names);
}
