import { amountText } from '../../model/amount-text.ts';
import type { LogEntry } from '../../model/records.ts';
import { amountAt } from '../../parser/amount.ts';
import { appendedParts, appendedStart, withoutAppended } from '../../parser/appended.ts';
import { skipBlanks } from '../../parser/line-scan.ts';
import { readMark } from '../../parser/log-line-types.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { decidedOn, doneOn, leftOverBefore } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { isSamePeople } from '../../scorecard/same-line.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import { lineText, textOnLine, timeOnLine, type LineChange } from '../day/edit-line.ts';
import type { ReadLine } from './log-text.ts';

/** The people of a line that is being logged. */
function peopleIn({ index }: Ledger, { entry }: ReadLine): string[] {
  return [...new Set(entry.people.map((link) => index.pathOf(link, '')))];
}

/** Whether a line has the same amount as the open one, or the open one has none. */
function isSameOrNoAmount(open: LogEntry, { count, minutes }: LogEntry): boolean {
  const isOpen = open.count === 1 && open.minutes === null;
  return isOpen || (open.count === count && open.minutes === minutes);
}

/** The text of a line in its note. */
function textOf({ notes }: Ledger, { path, entry }: LoggedLine): string {
  return textOnLine(notes.get(path)?.note.text ?? '', entry);
}

/**
 * The first of these lines with the same activity and people whose text matches: the text of its
 * first line, or all of it.
 */
function findFirstSame(
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
 * The open line with the same content: decided for that day, or left over from the days before it
 * (unless that day is in the future), the newest first. Activity and people are the same; amount
 * and text are equal, or missing. `taken` are lines that already correspond to another one.
 */
function findSameOpenLine(
  ledger: Ledger,
  day: ReadLine,
  taken?: ReadonlySet<LogEntry>,
): LoggedLine | undefined {
  const { entry, date } = day;
  const open = [
    ...decidedOn(ledger, date).filter((line) => line.entry.mark === 'intention'),
    ...(date > ledger.now.date ? [] : leftOverBefore(ledger, date)),
  ];
  return findFirstSame(
    ledger,
    day,
    open,
    (line, isSameText, isTextFree) =>
      !taken?.has(line.entry) && isSameOrNoAmount(line.entry, entry) && (isSameText || isTextFree),
  );
}

/** The open line that corresponds to what was done. */
export function findDecidedLine(
  ledger: Ledger,
  day: ReadLine,
  taken: ReadonlySet<LogEntry>,
): LoggedLine | undefined {
  const isDone = day.entry.mark === 'done' && day.date <= ledger.now.date;
  return isDone ? findSameOpenLine(ledger, day, taken) : undefined;
}

/** The change that ticks an open line, which stands in this note, as it was logged. */
export function tickChange(open: LoggedLine, note: ParsedNote, day: ReadLine): LineChange {
  const { entry, date } = day;
  const { count, minutes } = entry;
  const isNew = open.entry.count !== count || open.entry.minutes !== minutes;
  const text = withoutAppended(open.entry.text) === '' ? withoutAppended(entry.text) : '';
  return {
    box: 'x',
    date,
    ...(isNew ? { amount: { count, minutes, written: amountWritten(day) } } : {}),
    ...(text === '' ? {} : { text }),
    ...besideActivity(lineText(note.text, open.entry.span), day),
  };
}

/** The time of day, the tags and the like of a logged line that the open one does not have. */
function besideActivity(open: string, { text, entry }: ReadLine): Pick<LineChange, 'time' | 'appended'> {
  const timed = timeOnLine(text);
  const time = timed ? text.slice(timed.start, timed.end) : '';
  const own = timeOnLine(open);
  const before = text.slice(readMark(text).rest, entry.activitySpan.start);
  const given = [
    ...appendedParts(before),
    ...appendedParts(text.slice(appendedStart(text, entry.activitySpan.end))),
  ];
  const there = new Set(appendedParts(open));
  // A block id has its place at the very end, and may be there already.
  const appended = given.filter((part) => !part.startsWith('^') && !there.has(part)).join(' ');
  const isNewTime = time !== '' && (own === null || open.slice(own.start, own.end) !== time);
  return { ...(isNewTime ? { time } : {}), ...(appended === '' ? {} : { appended }) };
}

/** The amount as given after the activity (`1h30m`), or else in the usual form. */
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

/**
 * A line with the same content: for a done line, one that is done on that day; otherwise an open
 * one, unless open lines are reported already.
 */
export function findSameLine(ledger: Ledger, day: ReadLine, isOpenReported: boolean): LoggedLine | undefined {
  const { entry, date } = day;
  const done =
    entry.mark === 'done'
      ? findFirstSame(
          ledger,
          day,
          doneOn(ledger, date),
          (line, isSameText) => isIntroductionOfTwo(line) || isSameText,
        )
      : undefined;
  return done ?? (isOpenReported || entry.mark === 'other' ? undefined : findSameOpenLine(ledger, day));
}

/** Whether two such lines on a day are the same, whatever else they say: two people meet for the first time only once. */
function isIntroductionOfTwo({ entry, people }: LoggedLine): boolean {
  return entry.activity === 'introduction' && people.length > 1;
}
