import type { EventOutcome } from '../../../app/events/settle-event.ts';
import type { NotedLine } from '../../../app/events/note-down.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { eventGoals, eventHours, eventUntil, reachedGoals } from '../../../app/words/phrases.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { awaitingOutcome, comingEvents, recentEvents, eventInProgress } from '../../../scorecard/events.ts';
import { lastDayOf } from '../../../scorecard/event-time.ts';
import type { Ledger } from '../../../scorecard/index.ts';
import { periodOf } from '../../../model/period.ts';
import { peopleOf } from '../../../scorecard/note-activities.ts';
import type { AwaitingEvent, ComingEvent, RecentEvent } from '../../../scorecard/summary.ts';
import type { OutdatedReview } from '../../../app/log/log-effect.ts';
import { outdatedReview } from '../../../app/words/log-words.ts';
import { outdatedBy } from '../../report/outdated-reviews.ts';
import { isChanged, noteResultText } from '../../report/note-result.ts';
import { blocksText, section } from '../../report/section.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as eventWords from '../../words/event-words.ts';
import * as writingWords from '../../words/writing-words.ts';

/** The shape of `event --format json`, version 1 (`netvault schema events`). */
export interface EventsReport {
  readonly version: 1;
  readonly today: CivilDate;
  readonly awaitingOutcome: readonly AwaitingEvent[];
  readonly coming: readonly ComingEvent[];
}

export function eventsReport(ledger: Ledger): EventsReport {
  const { now } = ledger;
  return {
    version: 1,
    today: now.date,
    awaitingOutcome: awaitingOutcome(ledger),
    coming: comingEvents(ledger),
  };
}

/** The events that await their outcome, those that are coming, and how to settle one. */
export function eventsText({ awaitingOutcome: awaiting, coming, today }: EventsReport, style: Style): string {
  const row = (event: AwaitingEvent, hours = '', more: readonly (string | null)[] = []): string => {
    const about = [eventUntil(event, hours), hours, ...more].filter(Boolean).join(', ');
    return line(
      { at: 4, text: event.date, paint: style.dim },
      { at: 16, text: cutUnlessPiped(style, style.safe(about), style.right - 16) },
    );
  };
  if (awaiting.length + coming.length === 0) return style.words(blocksText([[`  ${eventWords.none}`]]));
  const [next] = awaiting;
  return style.words(
    blocksText([
      section(
        eventWords.awaiting,
        awaiting.map((event) => row(event)),
        style,
      ),
      section(
        eventWords.coming,
        coming.map((event) =>
          row(event, eventHours(event, event.date, today), [event.place, eventGoals(event)]),
        ),
        style,
      ),
      next
        ? wrap(eventWords.toSettle(), style.right - 2).map((text) => line({ at: 2, text, paint: style.dim }))
        : [],
    ]),
  );
}

interface How {
  /** Of the vault before the change. */
  readonly old: Ledger;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
  /** The event before the change. */
  readonly before: EventRecord;
  readonly changes: readonly NoteChange[];
}

/** The shape of `event attended|skipped|canceled … --format json`, version 1 (`netvault schema event-settled`). */
export interface SettledReport {
  readonly version: 1;
  readonly today: CivilDate;
  readonly path: string;
  readonly name: string;
  readonly date: CivilDate | null;
  /** The last day of an event of several days; otherwise null. */
  readonly endDate: CivilDate | null;
  readonly status: EventOutcome;
  /** Paths, or the link's text if the link is broken. */
  readonly met: readonly string[];
  readonly names: readonly string[];
  readonly cards: number;
  readonly results: readonly string[];
  /** The activities that were decided for it, and how much of them was done; empty while an event sets goals aside. */
  readonly goals: RecentEvent['goals'];
  /** Paths of notes of people that were created. */
  readonly made: readonly string[];
  readonly reviews: readonly OutdatedReview[];
  readonly changed: boolean;
  readonly undoable: boolean;
}

export function settledReport(
  ledger: Ledger,
  path: string,
  status: EventOutcome,
  { old, dryRun, isUndoable, changes, before }: How,
): SettledReport {
  const { index, now } = ledger;
  const event = index.record('event', path) ?? before;
  const { name, date, met, cards, results } = event;
  const last = lastDayOf(event);
  const people = peopleOf(index, met, path);
  const day = date === null ? null : periodOf('day', date, 0);
  const recent = day && recentEvents(ledger, day).find((one) => one.path === path);
  return {
    version: 1,
    today: now.date,
    ...{ path, name, date, endDate: last === date ? null : last, status, met: people, cards, results },
    names: people.map((one) => index.nameOf(one)),
    goals: eventInProgress(ledger) === null ? (recent?.goals ?? []) : [],
    made: changes.filter((one) => one.before === null).map((one) => one.path),
    reviews: outdatedBy(old, changes),
    changed: isChanged({ changes, dryRun }),
    undoable: isUndoable,
  };
}

/** The outcome of the event, what its note contains now, how much of what was decided was done, and the reviews that no longer add up. */
export function settledText(report: SettledReport, { before, changes, dryRun }: How, style: Style): string {
  const { path, goals, undoable } = report;
  const was = before.cards !== 0 && before.cards !== report.cards ? before.cards : null;
  const sentences = [
    eventWords.outcome(report),
    ...(report.status === 'attended' ? eventWords.attendedNoteContents(report, was) : []),
    ...(before.unknownStatus === null ? [] : [eventWords.statusBefore(before.unknownStatus)]),
    goals.length === 0 ? '' : `${reachedGoals({ goals }).join(', ')}.`,
    ...report.reviews.map(outdatedReview),
  ];
  const closing = undoable ? [writingWords.howToUndo()] : [];
  const shown = sentences.filter(Boolean).map(style.safe);
  return noteResultText({ path, changes, dryRun }, shown, closing, style);
}

/** The shape of `event note … --format json`, version 1 (`netvault schema event-noted`). */
export interface NotedReport extends Pick<NotedLine, 'path' | 'line' | 'text'> {
  readonly version: 1;
  readonly changed: boolean;
  readonly undoable: boolean;
}

type Written = Pick<How, 'dryRun' | 'isUndoable'>;

export function notedReport(
  { path, line: at, text, changes }: NotedLine,
  { dryRun, isUndoable }: Written,
): NotedReport {
  return { version: 1, path, line: at, text, changed: isChanged({ changes, dryRun }), undoable: isUndoable };
}

/** The line and its place; `event` is null if the line was written to today's note. */
export function notedDownText(
  noted: NotedLine,
  event: string | null,
  { dryRun, isUndoable }: Written,
  style: Style,
): string {
  const place = eventWords.noted(noted.line);
  const sentences = [
    place,
    `- ${style.safe(noted.text)}`,
    ...(event === null ? [eventWords.notAtEvent()] : []),
  ];
  return noteResultText({ ...noted, dryRun }, sentences, isUndoable ? [writingWords.howToUndo()] : [], style);
}
