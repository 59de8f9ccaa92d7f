import { amountText } from '../../model/amount-text.ts';
import type { LogEntry } from '../../model/records.ts';
import { amountAt } from '../../parser/amount.ts';
import { withoutAppended } from '../../parser/appended.ts';
import { skipBlanks } from '../../parser/line-scan.ts';
import { decidedOn, doneOn, leftOverBefore } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { isSamePeople } from '../../scorecard/same-line.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import { textOnLine, type LineChange } from '../day/edit-line.ts';
import type { ReadLine } from './log-text.ts';

/** The people of a line that is logged. */
function peopleIn({ index }: Ledger, { entry }: ReadLine): string[] {
  return [...new Set(entry.people.map((link) => index.pathOf(link, '')))];
}

/** Whether a line's amount is the same, or the open line leaves it out. */
function isAmountFree(open: LogEntry, { count, minutes }: LogEntry): boolean {
  const isOpen = open.count === 1 && open.minutes === null;
  return isOpen || (open.count === count && open.minutes === minutes);
}

/** The text of a line in its note. */
function textOf({ notes }: Ledger, { path, entry }: LoggedLine): string {
  return textOnLine(notes.get(path)?.note.text ?? '', entry);
}

/** The first of these lines that has the same activity and people, and whose text fits: that of its first line, or all of it. */
function firstSame(
  ledger: Ledger,
  day: ReadLine,
  lines: readonly LoggedLine[],
  isFit: (line: LoggedLine, isSameText: boolean, isTextFree: boolean) => boolean,
): LoggedLine | undefined {
  const { entry } = day;
  const people = peopleIn(ledger, day);
  const text = withoutAppended(entry.text);
  return lines.find((line) => {
    if (line.entry.activity !== entry.activity || !isSamePeople(line.people, people)) return false;
    const whole = withoutAppended(line.entry.text);
    return isFit(line, [whole, textOf(ledger, line)].includes(text), whole === '' || text === '');
  });
}

/**
 * The open line that says the same: decided for that day, or left over of the
 * days before it (unless it is to come), the newest first. The same are activity
 * and people; the amount and the text are equal, or missing. `taken` are lines
 * that have become something else already.
 */
function sameOpen(ledger: Ledger, day: ReadLine, taken?: ReadonlySet<LogEntry>): LoggedLine | undefined {
  const { entry, date } = day;
  const open = [
    ...decidedOn(ledger, date).filter((line) => line.entry.mark === 'intention'),
    ...(date > ledger.now.date ? [] : leftOverBefore(ledger, date)),
  ];
  return firstSame(
    ledger,
    day,
    open,
    (line, isSameText, isTextFree) =>
      !taken?.has(line.entry) && isAmountFree(line.entry, entry) && (isSameText || isTextFree),
  );
}

/** The open line that says what was done. */
export function decidedLine(
  ledger: Ledger,
  day: ReadLine,
  taken: ReadonlySet<LogEntry>,
): LoggedLine | undefined {
  const isDone = day.entry.mark === 'done' && day.date <= ledger.now.date;
  return isDone ? sameOpen(ledger, day, taken) : undefined;
}

/** What an open line is to say once it is done as it was logged. */
export function tickedAs(open: LoggedLine, day: ReadLine): LineChange {
  const { entry, date } = day;
  const { count, minutes } = entry;
  const isNew = open.entry.count !== count || open.entry.minutes !== minutes;
  const text = withoutAppended(open.entry.text) === '' ? withoutAppended(entry.text) : '';
  return {
    box: 'x',
    date,
    ...(isNew ? { amount: { count, minutes, written: amountWritten(day) } } : {}),
    ...(text === '' ? {} : { text }),
  };
}

/** The amount as it was given behind the activity (`1h30m`), else as it is usually written. */
function amountWritten({ text, entry }: ReadLine): string {
  const start = skipBlanks(text, entry.activitySpan.end);
  const found = amountAt(text, start);
  const isWhole =
    typeof found === 'object' &&
    found !== null &&
    (found.count ?? 1) === entry.count &&
    (found.minutes === null) === (entry.minutes === null);
  return isWhole ? text.slice(start, found.end) : amountText(entry.count, entry.minutes);
}

/** A line that says the same already: where it is done one that is done on that day, else an open one, unless that is told of. */
export function sameLine(ledger: Ledger, day: ReadLine, isOpenTold: boolean): LoggedLine | undefined {
  const { entry, date } = day;
  const done =
    entry.mark === 'done'
      ? firstSame(ledger, day, doneOn(ledger, date), (line, isSameText) => isOnce(line) || isSameText)
      : undefined;
  return done ?? (isOpenTold || entry.mark === 'other' ? undefined : sameOpen(ledger, day));
}

/** Whether two lines of a day are one and the same whatever else they say: two people meet for the first time once. */
function isOnce({ entry, people }: LoggedLine): boolean {
  return entry.activity === 'introduction' && people.length > 1;
}
