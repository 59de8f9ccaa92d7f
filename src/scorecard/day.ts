import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts';
import { withoutAppended } from '../parser/appended.ts';
import { checkBoxAt } from '../parser/check-box.ts';
import type { DaysOff } from './days.ts';
import type { Ledger } from './ledger.ts';
import type { LoggedLine } from './note-activities.ts';
import { Places } from './places.ts';
import type { ComingEvent, DayView, DecidedLine, PlannedLine } from './summary.ts';

/** For how many days an open line counts as left over, and for how many of them it is shown. */
const LEFT_OVER_DAYS = 30;
const SHOWN_DAYS = 7;

/** Lines with a check box dated on a day, open or ticked, sorted by path and place. */
export function decidedOn(ledger: Ledger, date: CivilDate): readonly LoggedLine[] {
  return linesOn(ledger, date).filter((line) => isDecided(ledger, line));
}

/** Lines of a day that are done, with or without a check box, sorted by path and place. */
export function doneOn(ledger: Ledger, date: CivilDate): readonly LoggedLine[] {
  return linesOn(ledger, date).filter(({ entry }) => entry.mark === 'done' && date <= ledger.now.date);
}

/** Searches all lines: contact without an activity is not in the journal. */
function linesOn({ lines }: Ledger, date: CivilDate): LoggedLine[] {
  return lines.filter((line) => line.date === date);
}

function isDecided({ notes }: Ledger, { entry, path }: LoggedLine): boolean {
  if (entry.mark !== 'done') return entry.mark === 'intention';
  return checkBoxAt(notes.get(path)?.note.text ?? '', entry.span) !== null;
}

/** Open lines of the 30 days before a day, the newest first. */
export function leftOverBefore(ledger: Ledger, date: CivilDate): readonly LoggedLine[] {
  const first = addDays(date, -LEFT_OVER_DAYS);
  return ledger.planned
    .filter((line) => line.entry.mark === 'intention' && first <= line.date && line.date < date)
    .sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
}

/** Lines as a face shows them, without what plugins append to them. */
export function decidedViews(ledger: Ledger, lines: readonly LoggedLine[]): DecidedLine[] {
  const places = new Places(ledger.index);
  return lines.map((line) => {
    const { entry, date, people, path } = line;
    const { activity, count, minutes, mark } = entry;
    const text = withoutAppended(entry.text);
    const names = people.map((person) => ledger.index.nameOf(person));
    const content = { activity, people, names, count, minutes, text };
    return { date, ...content, path, ...places.positionAt(path, entry.span.start), done: mark === 'done' };
  });
}

/** Planned lines as a face shows them: a line dated in the future is not done, whatever its box says. */
export function plannedViews(ledger: Ledger, lines: readonly LoggedLine[]): PlannedLine[] {
  return decidedViews(ledger, lines).map((view) => ({ ...view, done: false, open: !view.done }));
}

/** The open lines left over from the days before today. */
export function leftOverViews(ledger: Ledger, daysOff: DaysOff): DayView['leftOver'] {
  const { date } = ledger.now;
  return decidedViews(ledger, leftOverBefore(ledger, date)).map((line) => ({
    ...line,
    shown: daysBetween(line.date, date) <= SHOWN_DAYS && daysOff.text(line.date) === null,
  }));
}

/** Today: the lines decided for it, those left over from earlier days, and its events. */
export function dayView(ledger: Ledger, daysOff: DaysOff, coming: readonly ComingEvent[]): DayView {
  const { date } = ledger.now;
  return {
    date,
    decided: decidedViews(ledger, decidedOn(ledger, date)),
    leftOver: leftOverViews(ledger, daysOff),
    events: coming.filter((event) => event.date <= date),
  };
}
