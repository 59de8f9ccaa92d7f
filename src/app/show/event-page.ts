import { shownText } from '../../model/shown-text.ts';
import { plannedViews } from '../../scorecard/day.ts';
import { isOver, isPlannedEvent, eventWhen, type EventWhen } from '../../scorecard/event-time.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { countsOf } from '../../scorecard/points.ts';
import type { PlannedLine } from '../../scorecard/summary.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { briefingFor, type EventBriefing } from '../events/event-briefing.ts';
import { notedLines, type NotedText } from '../events/noted-lines.ts';
import { ActivityRows, type ActivityRow } from '../listings/activity-rows.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { refsOf, refTo, type NoteRef } from './note-ref.ts';

/** A goal of an event, and its progress. */
export interface EventGoal {
  readonly activity: string;
  readonly target: number;
  /** Null unless the event was attended. */
  readonly done: number | null;
}

/** Everything known about one event. Plain data. */
export interface EventPage extends NoteRef, EventWhen {
  /** Whether its note has a date that cannot be read. */
  readonly unreadDate: boolean;
  readonly place: string | null;
  /** The status of its record; null without one. */
  readonly status: 'planned' | 'attended' | 'skipped' | 'canceled' | null;
  /** Whether it is over and has no outcome. */
  readonly awaitsOutcome: boolean;
  /** The activity that it counts as. */
  readonly activity: string;
  readonly minutes: number | null;
  readonly purposes: readonly NoteRef[];
  readonly with: readonly NoteRef[];
  readonly met: readonly NoteRef[];
  readonly cards: number;
  readonly goals: readonly EventGoal[];
  readonly introductions: readonly (readonly [NoteRef, NoteRef])[];
  readonly results: readonly string[];
  /** What was done at it, sorted by day. */
  readonly activities: readonly ActivityRow[];
  /** The lines of free text that were noted down in its note. */
  readonly noted: readonly NotedText[];
  /** Lines of its log that have an open box or are dated after today. */
  readonly open: readonly PlannedLine[];
  /** Who comes, what they need, and whom to connect; null once it is over or has an outcome. */
  readonly briefing: Pick<EventBriefing, 'people' | 'offers' | 'connect'> | null;
}

/** The page of an event; null if the path is not an event. Throws `UserError` if a scorecard note cannot be read. */
export function eventPage(ledger: Ledger, path: string): EventPage | null {
  const { index, now } = ledger;
  requireScorecards(index);
  const event = index.record('event', path);
  if (!event) return null;
  const isComing = isPlannedEvent(event) && event.unknownStatus === null && !isOver(event, now);
  return {
    ...{ path, name: event.name, ...eventWhen(event), unreadDate: hasUnreadDate(event) },
    ...{ place: shownText(event.place), status: event.status },
    awaitsOutcome: isPlannedEvent(event) && event.unknownStatus === null && isOver(event, now),
    ...{ activity: event.activity, minutes: event.minutes, cards: event.cards },
    results: event.results.map(shownText),
    purposes: refsOf(index, event.purpose, path),
    with: refsOf(index, event.with, path),
    met: refsOf(index, event.met, path),
    goals: goalsOf(ledger, event),
    introductions: event.introductions.map(({ between }) => {
      const [a = '', b = ''] = peopleOf(index, between, path);
      return [refTo(index, a), refTo(index, b)] as const;
    }),
    activities: activitiesAt(ledger, path),
    noted: notedLines(index, path),
    open: plannedViews(
      ledger,
      ledger.planned.filter((line) => line.path === path),
    ),
    briefing: isComing ? briefingOf(ledger, event) : null,
  };
}

function hasUnreadDate({ date, fields, properties }: EventRecord): boolean {
  const key = fields.get('date')?.key;
  return date === null && properties.some((one) => one.key === key && one.shape !== 'empty');
}

function goalsOf(ledger: Ledger, { path, status, goals }: EventRecord): EventGoal[] {
  const done = countsOf(ledger.at(path));
  return goals.map(({ activity, target }) => ({
    activity,
    target,
    done: status === 'attended' ? (done.get(activity) ?? 0) : null,
  }));
}

function activitiesAt(ledger: Ledger, path: string): ActivityRow[] {
  const rows = new ActivityRows(ledger);
  const dates = [...new Set(ledger.notes.get(path)?.activities.map(({ date }) => date))].sort();
  return dates.flatMap((date) => rows.on(date)).filter((row) => row.event === path);
}

function briefingOf(ledger: Ledger, event: EventRecord): EventPage['briefing'] {
  const { people, offers, connect } = briefingFor(ledger, event);
  // Without people there is no one to connect.
  return people.length === 0 ? { people, offers, connect: [] } : { people, offers, connect };
}
