import type { CivilDate } from '../../model/civil-date.ts';
import type { Summary } from '../../scorecard/summary.ts';

/** The shape of `due --format json`, version 1 (`netvault schema due`): the same entries as in the summary. */
export interface DueReport {
  readonly version: 1;
  readonly today: CivilDate;
  readonly due: Summary['due'];
  readonly suggestions: Summary['suggestions'];
  readonly moreQuiet: Summary['moreQuiet'];
}

export function dueReport({ today, due, suggestions, moreQuiet }: Summary): DueReport {
  return { version: 1, today, due, suggestions, moreQuiet };
}
