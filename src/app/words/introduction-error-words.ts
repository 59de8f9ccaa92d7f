import type { IntroductionErrors } from '../user-errors.ts';
import { listWithMore, type ErrorTable } from './wording.ts';

/** `the introduction of Ada Lovelace and Ben Okri` */
export const introductionOf = (people: readonly string[]): string =>
  `the introduction of ${people.join(' and ')}`;

/** The words that both faces share for introductions that do not exist or for which a step is not possible. */
export const INTRODUCTION_ERROR_WORDS = {
  'no-introduction': ({ people }, advise) => [
    `there is no introduction of ${people.join(' and ')}`,
    advise({ do: people.length < 2 ? 'list-introductions' : 'propose-introduction' }),
  ],
  'ambiguous-introduction': ({ people, shown, more }) => [
    `${people.join(' and ')} ${people.length > 1 ? 'are' : 'is'} in ${listWithMore(shown, more)}`,
    people.length > 1 ? 'Name the note instead.' : 'Name the other one too, or the note.',
  ],
  'not-in-introduction': ({ name, path }) => [`${name} is not in ${path}`, 'Name the people who are in it.'],
  'nobody-agreed': () => ['consented needs to know who agreed', 'Name one of the two, or both.'],
  'introduction-not-made': ({ people }, advise) => [
    `${introductionOf(people)} is not made yet`,
    advise({ do: 'introduction-made' }),
  ],
  'other-date-known': ({ path, field, known }) => [
    `${path} says ${field}: ${known} already`,
    'Change it there, if that is wrong.',
  ],
  'outcome-missing': () => ['the outcome is missing', 'Write it in quotes, even if it is "nothing".'],
  'outcome-known': ({ path, outcome }) => [
    `${path} has an outcome already: “${outcome}”`,
    'Change it there.',
  ],
  'step-in-future': ({ date, today }) => [`${date} is after today, ${today}`, 'Note it once it is done.'],
  'introduction-unreadable': ({ path }, advise) => [
    `${path} cannot be read`,
    advise({ do: 'lint', why: 'wrong' }),
  ],
} satisfies Partial<ErrorTable<IntroductionErrors>>;
