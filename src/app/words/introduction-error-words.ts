import type { IntroductionErrors } from '../user-errors.ts';
import { INTRODUCTION_WORDS } from './phrases.ts';
import { some, type ErrorTable } from './wording.ts';

const of = (people: readonly string[]): string => `the introduction of ${people.join(' and ')}`;

/** Words for introductions that are not there, or cannot take a step. */
export const INTRODUCTION_ERROR_WORDS = {
  'introduction-not-of-two': () => ['an introduction is between two people', 'Name the two.'],
  'named-twice': ({ name }) => [`${name} is named twice`, 'Name the two people.'],
  'introduction-exists': ({ people, path, status }) => [
    `${of(people)} is in ${path}${status ? `, ${status}` : ''}`,
    'Nothing was changed.',
  ],
  'no-introduction': ({ people }, advise) => [
    `there is no introduction of ${people.join(' and ')}`,
    advise({ do: people.length < 2 ? 'list-introductions' : 'propose-introduction' }),
  ],
  'ambiguous-introduction': ({ people, shown, more }) => [
    `${people.join(' and ')} ${people.length > 1 ? 'are' : 'is'} in ${some(shown, more)}`,
    people.length > 1 ? 'Name the note instead.' : 'Name the other one too, or the note.',
  ],
  'not-in-introduction': ({ name, path }) => [`${name} is not in ${path}`, 'Name those whom it is between.'],
  'nobody-agreed': () => ['consented needs to know who agreed', 'Name one of the two, or both.'],
  'introduction-not-made': ({ people }, advise) => [
    `${of(people)} is not made yet`,
    advise({ do: 'introduction-made' }),
  ],
  'introduction-further': ({ people, status, step, path }) => [
    `${of(people)} is ${INTRODUCTION_WORDS[status]} already`,
    `To note ${step} all the same, write its status in ${path}.`,
  ],
  'other-date-known': ({ path, field, known }) => [
    `${path} says ${field}: ${known} already`,
    'Change it there, if that is wrong.',
  ],
  'outcome-missing': () => ['what came of it is not said', 'Write it in quotes, be it "nothing".'],
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
