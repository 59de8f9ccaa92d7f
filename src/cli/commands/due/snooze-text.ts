import type { Snooze } from '../../../app/people/snooze.ts';
import { snoozeWords } from '../../../app/words/snooze-words.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { Style } from '../../terminal/style.ts';
import { isChanged, noteResultText } from '../../report/note-result.ts';
import * as peopleWords from '../../words/people-words.ts';

/** The shape of `due --snooze … --format json`, version 1 (`netvault schema snooze`). */
export interface SnoozeReport {
  readonly version: 1;
  readonly path: string;
  readonly name: string;
  readonly until: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** False if the note already had this value, and with `--dry-run`. */
  readonly changed: boolean;
}

interface How {
  readonly today: CivilDate;
  readonly dryRun: boolean;
  /** What to type for this contact: a name that only this contact has, or the path. */
  readonly callName: string;
}

export function snoozeReport(
  { path, name, until, dueOn, changes }: Snooze,
  { dryRun }: Pick<How, 'dryRun'>,
): SnoozeReport {
  return { version: 1, path, name, until, dueOn, changed: isChanged({ changes, dryRun }) };
}

/** What `due --snooze` or `--unsnooze` did, and the consequence. */
export function snoozeText(result: Snooze, { today, dryRun, callName }: How, style: Style): string {
  const { name, until } = result;
  const noted = { ...result, dryRun };
  const back = until !== null && isChanged(noted) ? [peopleWords.endSnooze(style.safe(callName))] : [];
  const unchanged = until === null ? peopleWords.noSnoozeToEnd : undefined;
  return noteResultText(noted, snoozeWords(result, today, style.safe(name)), back, style, unchanged);
}
