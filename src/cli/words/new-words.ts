import type { ProbableNames } from '../command-line/did-you-mean.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { didYouMeanOne } from './near-words.ts';

const oneOf = (choices: readonly string[]): string => `(${choices.join(', ')})`;

/* Texts of `netvault new`. */

export const who = 'Who is it?';
/** For a new contact whose name another contact has, apart from case or accents. */
export const isOtherMeant = (existing: string, path: string): string =>
  `${existing} is in ${path} already. Make another contact with this name? (y/N)`;
export const name = 'What is it called?';
export const day = (example: CivilDate): string => `On which day? (such as ${example})`;
/** Today is never the default: a call with an old friend may be a reconnection. */
export const met = 'When did you meet? (such as 2019, 2026-03 or today; nothing if you do not know)';
export const goalKind = (kinds: readonly string[]): string => `Which kind? ${oneOf(kinds)}`;
export const metric = (metrics: readonly string[]): string =>
  `What is counted? (${metrics.join(', ')}, or an activity such as call)`;
export const metrics = (own: readonly string[]): readonly string[] => [...own, 'or an activity such as call'];
export const target = 'How many?';
export const every = (units: readonly string[]): string => `In which period? ${oneOf(units)}`;

/** The questions for the two people of an introduction. */
export const oneSide = 'Who is the first of the two?';
export const otherSide = 'And who is the other?';

/** For a goal that counts an activity which no scorecard knows; `near` is the activity that was probably meant, or null. */
export const unknownMetric = (metric: string, near: ProbableNames): string =>
  `the scorecard knows no “${metric}”. ${didYouMeanOne(near, 'Until it has a worth there, it is worth 0.')}`;
