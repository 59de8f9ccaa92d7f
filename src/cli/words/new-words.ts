import type { CivilDate } from '../../model/civil-date.ts';
import { didYouMean } from '../../app/words/wording.ts';

const oneOf = (choices: readonly string[]): string => `(${choices.join(', ')})`;

/** What `netvault new` asks and says. */
export const NEW_WORDS = {
  who: 'Who is it?',
  name: 'What is it called?',
  day: (example: CivilDate): string => `On which day? (such as ${example})`,
  goalKind: (kinds: readonly string[]): string => `Which kind? ${oneOf(kinds)}`,
  metric: (metrics: readonly string[]): string =>
    `What is counted? (${metrics.join(', ')}, or an activity such as call)`,
  target: 'How many?',
  every: (units: readonly string[]): string => `In which period? ${oneOf(units)}`,
  /** Of an introduction. */
  oneSide: 'Who is the one?',
  otherSide: 'And who is the other?',

  /** A goal counts what no scorecard knows; `near` is the activity that was probably meant, or null. */
  unknownMetric: (metric: string, near: string | null): string =>
    `the scorecard knows no “${metric}”. ${didYouMean(near, 'Until it has a worth there, it is worth 0.')}`,
};
