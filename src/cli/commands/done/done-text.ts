import { openLines } from '../../../app/day/find-decided.ts';
import type { Settling } from '../../../app/day/settle-line.ts';
import {
  decidedText,
  doneCount,
  fromDay,
  wasAllRead,
  type ReadingState,
} from '../../../app/words/day-words.ts';
import { namedApart } from '../../../app/people/shared-names.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { DayView, DecidedLine } from '../../../scorecard/summary.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { blocksText } from '../../report/section.ts';
import { noRecordsLines } from '../summary/summary-text.ts';
import * as doneWords from '../../words/done-words.ts';
import { logReport, logText, type LogReport, type LogResult } from '../log/log-text.ts';

/**
 * The shape of `done --format json`, version 1 (`netvault schema done`): the day after the
 * change, and what happened to the lines.
 */
export interface DoneReport extends Pick<LogReport, 'version' | 'today' | 'lines'> {
  readonly day: DayView;
  /** Null if there was nothing to settle. */
  readonly settled: Omit<LogReport, 'version' | 'today' | 'lines'> | null;
}

export function doneReport({
  day,
  today,
  settled,
}: {
  readonly day: DayView;
  readonly today: CivilDate;
  readonly settled?: LogResult;
}): DoneReport {
  if (!settled) return { version: 1, today, day, lines: [], settled: null };
  const { lines, dryRun, undoable, made, points, weeks, goals, reviews } = logReport(settled);
  return {
    version: 1,
    today,
    day,
    lines,
    settled: { dryRun, undoable, made, points, weeks, goals, reviews },
  };
}

/** A row such as `  2  [ ] call John Backus        from Tuesday`. */
export function decidedLineRow(one: DecidedLine, number: number, today: CivilDate, style: Style): string {
  const note = one.date < today ? fromDay(one.date, today) : '';
  const room = style.right - 10 - (note === '' ? 0 : widthOf(note) + 2);
  const text = `[${one.done ? 'x' : ' '}] ${cutUnlessPiped(style, style.safe(decidedText(one)), room)}`;
  return line(
    { at: 2, text: one.done ? '' : String(number) },
    { at: 6, text, paint: one.done ? style.dim : style.plain },
    endingAt(style.right, note, style.dim),
  );
}

/** The lines that are decided for today or left over; open ones have the numbers by which `done` accepts them. */
export function dayText(day: DayView, read: ReadingState, style: Style): string {
  const open = openLines(day);
  const done = day.decided.filter((one) => one.done);
  if (open.length === 0 && !wasAllRead(read))
    return blocksText([[line({ at: 2, text: doneWords.noneFound })]]);
  if (open.length + done.length === 0 && read.vault.records === 0)
    return style.words(blocksText([noRecordsLines(read, style)]));
  if (open.length === 0) {
    const text = done.length > 0 ? doneWords.allIsDone(doneCount(day)) : doneWords.nothingOpen;
    return style.words(`${text}\n${doneWords.toDecide()}\n`);
  }
  const rows = namedApart([...done, ...open]).map((one, at) =>
    decidedLineRow(one, at - done.length + 1, day.date, style),
  );
  return style.words(
    `${[...rows, '', line({ at: 2, text: doneWords.toTick(), paint: style.dim })].join('\n')}\n`,
  );
}

/** What happened to the lines, its effects, and how much of the day is done (`1 of 3 done`). */
export function doneText(settled: LogResult, count: string, how: Settling, style: Style): string {
  return logText(settled, style, how.is === 'done' ? count : '');
}
