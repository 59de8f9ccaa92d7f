import { setFields } from '../../../edit/set-fields.ts';
import type { Calendar, CalendarEvent, CalendarItem } from '../../../exchange/ics/calendar-event.ts';
import { byDate } from '../../../model/civil-date.ts';
import type { Moment } from '../../../model/moment.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { isOver, isPlannedEvent } from '../../../scorecard/event-time.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { changeFields } from '../../notes/change-fields.ts';
import type { NoteChange } from '../../notes/note-change.ts';
import { distinguishNotes } from '../../notes/distinguish-notes.ts';
import { UserError } from '../../user-error.ts';
import { LossReport } from '../loss-report.ts';
import { whyNotWritable, type ImportPlan, type PlannedEntry } from '../plan-import.ts';
import { Attendees } from './attendees.ts';
import { EventDrafts } from './draft-events.ts';
import { eventDifferences } from './event-differences.ts';
import { eventFilling, type EventFilling } from './event-filling.ts';
import { EventNotes, type EventMatch } from './find-event-note.ts';
import { COVERS_NOTHING, missingEvents, type Coverage, type MissingEvent } from './missing-events.ts';
import { requireScorecards } from '../../summary/summarize.ts';

/** A day of an event, its note if there is one, and what to write. */
interface Planned {
  readonly event: CalendarEvent;
  readonly note: EventRecord | null;
  readonly filling: EventFilling;
  readonly draft: { readonly path: string; readonly text: string } | null;
}

/**
 * Plans the import of a calendar: new notes go into `folder`, or else next to the other events.
 * `coverage` tells which planned events the calendar would have if they still took place.
 * Throws `UserError` if notes cannot be written there, and if a scorecard note cannot be read.
 */
export function planCalendar(
  index: VaultIndex,
  now: Moment,
  calendar: Calendar,
  folder: string | null = null,
  coverage: Coverage = COVERS_NOTHING,
): ImportPlan {
  requireScorecards(index);
  const report = new LossReport([...calendar.events, ...calendar.refused]);
  const entries: PlannedEntry[] = [];
  const attendees = new Attendees(index);
  const notes = new EventNotes(index, calendar);
  const drafts = new EventDrafts(index, now, folder);
  const planned: Planned[] = [];
  const reported = new Set<string>();
  const declined: MissingEvent[] = [];
  for (const item of calendar.refused) {
    report.add(item.values, 'refused');
    entries.push({ ...head(item), count: item.count, is: 'refused', why: item.why });
  }
  for (const event of calendar.events.flatMap((one) =>
    one.row && notes.hasDaysOf(one) ? one.row.days : [one],
  )) {
    const match = notes.find(event);
    const known = match.is === 'known' ? match.note : null;
    for (const path of known ? [known.path] : match.is === 'unclear' ? match.paths : []) reported.add(path);
    if (isDeclined(event, attendees)) {
      report.add(event.values, 'refused');
      entries.push({ ...head(event), is: 'refused', why: 'declined' });
      if (known?.status === 'planned')
        declined.push({ path: known.path, name: known.name, date: event.start.date, why: 'declined' });
    } else if (match.is === 'unclear') {
      report.add(event.values, 'unclear');
      entries.push({ ...head(event), is: 'unclear', ...unclear(match) });
    } else if (match.is === 'new' && event.isCutOff) {
      report.add(event.values, 'refused');
      entries.push({ ...head(event), is: 'refused', why: 'cut-off' });
    } else {
      const filling = eventFilling(index, attendees, event, known);
      planned.push({ event, note: known, filling, draft: known ? null : drafts.draft(event, filling) });
    }
  }
  const { after, textOf } = distinguishNotes(
    index,
    planned.flatMap(({ draft }) => draft ?? []),
  );
  const changes: NoteChange[] = [];
  const compared = new Set<EventRecord>();
  let makesPast = false;
  for (const { event, note, filling, draft } of planned) {
    const change = note
      ? filled(index, note, filling)
      : draft && isFit(after, draft.path, event, filling)
        ? { path: draft.path, before: null, after: textOf(draft) }
        : 'not-writable';
    const path = note?.path ?? draft?.path;
    const rest = { paths: path === undefined ? [] : [path], by: note ? ('uid' as const) : null };
    if (change === 'not-writable') {
      report.add(event.values, change);
      entries.push({ ...head(event), ...rest, is: 'refused', why: whyNotWritable(event) });
      continue;
    }
    report.addWithOutcome(filling.values);
    if (change) changes.push(change);
    const made = draft && after.record('event', draft.path);
    makesPast ||= made !== null && made !== undefined && isPlannedEvent(made) && isOver(made, now);
    const is = note ? (change ? 'filled' : 'there') : 'new';
    // A note for several days is compared with the first of them.
    const differs = note && !compared.has(note) ? eventDifferences(event, note, now) : [];
    if (note) compared.add(note);
    entries.push({
      ...{ ...head(event), ...rest, is, ...(differs.length > 0 ? { differs } : {}) },
      fills: is === 'there' ? [] : [...filling.fields.keys()],
    });
  }
  entries.sort((one, other) => one.line - other.line);
  const missing = [...declined, ...missingEvents(index, now.date, calendar, coverage, reported)].sort(byDate);
  return { entries, changes, sources: report.sources, gone: missing, makesPast };
}

function head({ line, file, name }: CalendarItem): PlannedEntry {
  return { line, file, name, count: 1, is: 'there', paths: [], by: null, why: null, fills: [] };
}

function unclear({ why, paths, days }: Extract<EventMatch, { is: 'unclear' }>): Partial<PlannedEntry> {
  return { why, paths, ...(days ? { days } : {}) };
}

/** Whether the vault's owner declined. */
function isDeclined({ values }: CalendarEvent, attendees: Attendees): boolean {
  return values.some(
    ({ to, person }) =>
      typeof to === 'object' && to.not === 'declined' && person && attendees.find(person).is === 'yourself',
  );
}

/** Whether a new note will be read as what the calendar says, and will be found by the next import. */
function isFit(after: VaultIndex, path: string, event: CalendarEvent, { fields }: EventFilling): boolean {
  const note = after.note(path);
  if (note?.record?.kind !== 'event' || note.findings.length > 0) return false;
  const { uid, date, with: people } = note.record;
  const wanted = fields.get('with');
  return (
    uid?.trim() === event.uid &&
    date === event.start.date &&
    people.length >= (Array.isArray(wanted) ? wanted.length : 0)
  );
}

/** The change that fills empty fields of an event; null if there are none. */
function filled(
  index: VaultIndex,
  { path }: EventRecord,
  { fields }: EventFilling,
): NoteChange | null | 'not-writable' {
  if (fields.size === 0) return null;
  const text = index.note(path)?.text ?? '';
  try {
    return changeFields(index, path, setFields(text, fields), ({ record }) => record?.kind === 'event');
  } catch (error) {
    if (error instanceof UserError) return 'not-writable';
    throw error;
  }
}
