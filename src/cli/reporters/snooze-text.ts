import type { Snooze } from '../../app/snooze.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import { line, wrap } from '../terminal/layout.ts';
import { shellWord } from '../terminal/shell-word.ts';
import type { Style } from '../terminal/style.ts';
import { longDate } from './dates.ts';

/** The shape of `due --snooze … --format json`, version 1 (`netvault schema snooze`). */
export interface SnoozeReport {
  readonly version: 1;
  readonly path: string;
  readonly name: string;
  readonly until: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** False where the note said so already, and with `--dry-run`. */
  readonly changed: boolean;
}

interface How {
  readonly today: CivilDate;
  readonly dryRun: boolean;
}

export function snoozeReport({ path, name, until, dueOn, changes }: Snooze, { dryRun }: How): SnoozeReport {
  return { version: 1, path, name, until, dueOn, changed: changes.length > 0 && !dryRun };
}

/** What `due --snooze` and `--unsnooze` did, and what it means. */
export function snoozeText(result: Snooze, { today, dryRun }: How, style: Style): string {
  const { path, name, until, changes } = result;
  const sentences = [
    ...(changes.length === 0 ? ['Nothing was changed: the note says so already.'] : []),
    ...(dryRun && changes.length > 0 ? ['Nothing is written yet.'] : []),
    until === null
      ? `${style.safe(name)} is not snoozed.`
      : `${style.safe(name)} will not be due before ${weekdayName(until)} ${longDate(until)}.`,
    ...anyway(result, today),
  ];
  const back =
    until === null || changes.length === 0 || dryRun
      ? []
      : [`To take it back: netvault due --unsnooze ${shellWord(style.safe(name))}`];
  const mark = changes.length > 0 && !dryRun ? `${style.green(style.signs.check)} ` : '';
  return style.words(
    [
      `${mark}${style.safe(path)}`,
      ...sentences.flatMap((sentence) => wrap(sentence, 76)).map((text) => line({ at: 2, text })),
      ...back.map((text) => line({ at: 2, text, paint: style.dim })),
      '',
    ].join('\n'),
  );
}

/** What would be so without the snooze, where that is not that the person is due. */
function anyway({ status, hasCadence, dueOn, until }: Snooze, today: CivilDate): string[] {
  if (status !== 'active') return [`The note says ${status}: not due anyway.`];
  if (!hasCadence) {
    return until === null
      ? []
      : ['There is no cadence, so nobody would be due: it only keeps suggestions away.'];
  }
  if (dueOn === null) return until === null ? ['Due now: no contact is noted yet.'] : [];
  if (dueOn > today) {
    const isLater = until !== null && dueOn >= until;
    return [`By the cadence: ${isLater ? 'not before' : 'on'} ${longDate(dueOn)}.`];
  }
  return until === null ? [`Due since ${longDate(dueOn)}.`] : [];
}
