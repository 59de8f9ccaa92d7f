import type { LogEntry } from '../../model/records.ts';
import { withoutAppended } from '../../parser/appended.ts';
import { decidedOn, doneOn, leftOverBefore } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { isSamePeople } from '../../scorecard/same-line.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import type { LineChange } from '../day/edit-line.ts';
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

/** Of two texts one may be missing. */
function isTextFree(open: LogEntry, entry: LogEntry): boolean {
  const [before, now] = [withoutAppended(open.text), withoutAppended(entry.text)];
  return before === now || before === '' || now === '';
}

/**
 * The open line that says what was done: decided for that day, or left over of
 * the days before it, the newest first. The same are activity and people; the
 * amount and the text are equal, or missing. `taken` are lines that have become
 * something else already.
 */
export function decidedLine(
  ledger: Ledger,
  day: ReadLine,
  taken: ReadonlySet<LogEntry>,
): LoggedLine | undefined {
  const { entry, date } = day;
  if (entry.mark !== 'done' || date > ledger.now.date) return undefined;
  const people = peopleIn(ledger, day);
  const open = [
    ...decidedOn(ledger, date).filter((line) => line.entry.mark === 'intention'),
    ...leftOverBefore(ledger, date),
  ];
  return open.find(
    (line) =>
      !taken.has(line.entry) &&
      line.entry.activity === entry.activity &&
      isSamePeople(line.people, people) &&
      isAmountFree(line.entry, entry) &&
      isTextFree(line.entry, entry),
  );
}

/** What an open line is to say once it is done as it was logged. */
export function tickedAs(open: LoggedLine, { entry, date }: ReadLine): LineChange {
  const { count, minutes } = entry;
  const isNew = open.entry.count !== count || open.entry.minutes !== minutes;
  const text = withoutAppended(open.entry.text) === '' ? withoutAppended(entry.text) : '';
  return {
    box: 'x',
    date,
    ...(isNew ? { amount: { count, minutes } } : {}),
    ...(text === '' ? {} : { text }),
  };
}

/** A line that says the same of the same day already. */
export function sameDone(ledger: Ledger, day: ReadLine): LoggedLine | undefined {
  const { entry, date } = day;
  if (entry.mark !== 'done') return undefined;
  const people = peopleIn(ledger, day);
  return doneOn(ledger, date).find(
    (line) =>
      line.entry.activity === entry.activity &&
      isSamePeople(line.people, people) &&
      withoutAppended(line.entry.text) === withoutAppended(entry.text),
  );
}
