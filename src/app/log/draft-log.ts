import { appendLogLines } from '../../edit/append-log-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Edit } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import { isButComment } from '../../parser/obsidian-comment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import type { LogEntry } from '../../model/records.ts';
import { LineIndex } from '../../model/span.ts';
import { decidedViews } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { logEntries, impliedDate } from '../../scorecard/note-log.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findSameLine } from './decided-line.ts';
import type { LinePlace } from '../day/edit-line.ts';
import { linkPeople } from './link-people.ts';
import { logTarget, newDailyNote, type LogTarget, type NewDailyNote } from './log-target.ts';
import {
  listItemFor,
  plainLine,
  readLine,
  readLineWithoutActivity,
  refuseImpossibleNames,
  type ReadLine,
} from './log-text.ts';
import { mergeChanges, type NoteChange } from '../notes/note-change.ts';
import { readTypedLine } from './typed-line.ts';
import { tickAfterInsert, tickDecided, type Tick } from './tick-decided.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** A line as it will be in a note. */
export interface DraftedLine {
  readonly path: string;
  /** From 1, in the note after the change. */
  readonly line: number;
  /** The item without its list marker. */
  readonly text: string;
  /** The day of the activity, past or planned. */
  readonly date: CivilDate;
  readonly entry: LogEntry;
  /** For a decided line that is ticked in place, the day it was decided for; null for a new line. */
  readonly ticked: CivilDate | null;
  /** The place of an existing line with the same content, from that day or open since before it; or null. */
  readonly same: LinePlace | null;
  /** An open line with the same content that cannot be ticked in place; or null. */
  readonly open: LinePlace | null;
}

/** A daily note that a draft makes. */
export interface DraftedNote extends Pick<NewDailyNote, 'template' | 'passedOver'> {
  readonly path: string;
}

export interface LogDraft {
  /** One for each changed note. */
  readonly changes: readonly NoteChange[];
  /** In the order in which they were given. */
  readonly lines: readonly DraftedLine[];
  readonly made: readonly DraftedNote[];
  /** The vault after the changes. */
  readonly after: VaultIndex;
}

/** The lines that go into one note. */
interface Group {
  readonly target: LogTarget;
  readonly date: CivilDate;
  readonly items: { readonly at: number; readonly read: ReadLine }[];
}

export interface LogOptions {
  /** Whether to add a line even if an open one has the same content. */
  readonly add?: boolean;
  /** Whether the user just typed the lines; names in lines from notes are not checked again. */
  readonly typed?: boolean;
  /** Whether the lines stand in notes as they are: no words in them are read as a day or a person. */
  readonly noted?: boolean;
  /** For each line that may name no activity: the contact's note into whose log it goes. */
  readonly own?: readonly (string | undefined)[];
  /** For each line its place among all that was given, from 0, where blank lines were left out. */
  readonly rows?: readonly number[];
}

/**
 * Computes the result of logging these lines; writes nothing. A line is an activity as in a log
 * (docs/format.md, Logs), with or without a mark. Its date is `now.date` unless it has another,
 * and people may be named without brackets. If a line with the same content is open, decided for
 * that day or left over, that line is ticked in place; otherwise the line goes into the daily
 * note of its day, or into a contact's note if the settings say so. All or nothing: throws
 * `UserError` for a line that cannot be read or read back, for a name that nobody or several
 * people have (`AmbiguousPerson`), for a note that cannot be written, and if a scorecard note,
 * which may decide where lines go, cannot be read.
 */
export function draftLog(
  ledger: Ledger,
  now: Moment,
  lines: readonly string[],
  { add = false, typed = false, noted = false, own = [], rows = [] }: LogOptions = {},
): LogDraft {
  const { index } = ledger;
  requireScorecards(index);
  const rowOf = (at: number): number => rows[at] ?? at;
  const given: string[] = [];
  for (const [at, line] of lines.entries()) given[rowOf(at)] = line;
  const read = lines.map((line, at) => {
    const note = own[at];
    const ownLine = note === undefined ? null : readLineWithoutActivity(line, note, now.date);
    const plain = ownLine ? line : plainLine(line, noted);
    const row = rowOf(at);
    given[row] = ownLine || noted ? plain : linkPeople(index, readTypedLine(index, plain, ledger.now.date));
    return ownLine ?? readLine(index, given, row, now.date, noted);
  });
  if (typed) for (const one of read) refuseImpossibleNames(index, one);
  const ticks = tickDecided(ledger, add ? [] : read);
  const added = draftAdded(ticks.index, now, read, ticks.at);
  const ticked = [...ticks.at].map(([at, tick]) => ({ at, line: tickedLine(added, tick) }));
  const all = [...ticked, ...added.lines].sort((a, b) => a.at - b.at);
  return {
    changes: mergeChanges(ticks.changes, added.changes),
    lines: all.map(({ at, line }) => {
      const open = ticks.stuck.get(at) ?? null;
      return { ...line, same: sameAs(ledger, read[at], line.ticked !== null || open !== null), open };
    }),
    made: added.made,
    after: added.after,
  };
}

/** Combines two drafts, one made after the other. */
export function combineDrafts(first: LogDraft, next: LogDraft): LogDraft {
  return {
    changes: mergeChanges(first.changes, next.changes),
    lines: [...first.lines, ...next.lines],
    made: [...first.made, ...next.made],
    after: next.after,
  };
}

/** Adds the lines that tick nothing to the end of their logs. */
function draftAdded(
  index: VaultIndex,
  now: Moment,
  read: readonly ReadLine[],
  ticked: ReadonlyMap<number, unknown>,
): Added {
  const groups = new Map<string, Group>();
  for (const [at, one] of read.entries()) {
    if (ticked.has(at)) continue;
    const target = logTarget(index, one, now);
    const group = groups.get(target.path) ?? { target, date: one.date, items: [] };
    group.items.push({ at, read: one });
    groups.set(target.path, group);
  }
  const drafts = [...groups.values()].map((group) => draftNote(index, now, group));
  const after =
    drafts.length === 0
      ? index
      : index.withAll(drafts.map(({ change: { path, after: text } }) => ({ path, text })));
  return {
    changes: drafts.map(({ change }) => change),
    edits: new Map(drafts.map(({ change, edit }) => [change.path, edit])),
    lines: drafts.flatMap((draft) => readBack(after, draft)),
    made: drafts.flatMap(({ made }) => (made ? [made] : [])),
    after,
  };
}

/** The result of adding lines. */
interface Added {
  readonly changes: readonly NoteChange[];
  /** Path of a note → the edit that inserts lines into it. */
  readonly edits: ReadonlyMap<string, Edit>;
  readonly lines: readonly PlacedLine[];
  readonly made: readonly DraftedNote[];
  readonly after: VaultIndex;
}

/** A line and its index among the given ones. */
interface PlacedLine {
  readonly at: number;
  readonly line: Omit<DraftedLine, 'same' | 'open'>;
}

function tickedLine({ after, edits }: Added, tick: Tick): PlacedLine['line'] {
  const { path, line, text, date, entry, decided } = tickAfterInsert(tick, after, edits.get(tick.path));
  return { path, line, text, date, entry, ticked: decided };
}

function sameAs(ledger: Ledger, read: ReadLine | undefined, isOpenReported: boolean): DraftedLine['same'] {
  const line = read && findSameLine(ledger, read, isOpenReported);
  const [view] = line ? decidedViews(ledger, [line]) : [];
  return view ? { path: view.path, line: view.line } : null;
}

interface NoteDraft {
  readonly group: Group;
  readonly change: NoteChange;
  readonly edit: Edit;
  readonly items: readonly string[];
  readonly made: DraftedNote | null;
}

function draftNote(index: VaultIndex, now: Moment, group: Group): NoteDraft {
  const { path, note } = group.target;
  const fresh = note ? null : newDailyNote(index, path, group.date, now);
  const before = note?.text ?? fresh?.text ?? '';
  const implied = note ? impliedDate(note) : group.date;
  const owner = note?.record?.kind === 'contact' ? path : null;
  const items = group.items.map(({ read }) => listItemFor(index, read, implied, owner));
  const edit = appendLogLines(before, items, index.settings.logHeadings);
  if (!edit) throw notAddable(path, items);
  const after = applyEdits(before, [edit]);
  const change: NoteChange = note
    ? { path, before, after }
    : { path, before: null, after, ...(before === '' ? {} : { made: before }) };
  const made = fresh ? { path, template: fresh.template, passedOver: fresh.passedOver } : null;
  return { group, change, edit, items, made };
}

/** The error for lines that could not be added: the fault of a line, or of the note. */
function notAddable(path: string, items: readonly string[]): UserError {
  const bad = items.find((item) => appendLogLines('', [item], ['log']) === null);
  if (bad !== undefined) return notReadBack(bad);
  return new UserError('log-not-writable', { path });
}

function notReadBack(item: string): UserError {
  return new UserError('line-not-read-back', { line: item });
}

/** The new lines in the note, parsed again. */
function readBack(after: VaultIndex, { group, change, edit, items }: NoteDraft): PlacedLine[] {
  const { path } = change;
  const note = after.note(path);
  const added = note ? logEntries(note).filter((entry) => isWithin(entry, edit)) : [];
  const implied = note ? impliedDate(note) : null;
  const isDay = group.target.note ? note?.daily !== null : note?.daily === group.date;
  if (!isDay && note?.record?.kind !== 'contact' && note?.record?.kind !== 'event')
    throw notDaily(path, group.date);
  const lines = new LineIndex(change.after);
  return group.items.map(({ at, read }, position) => {
    const entry = added[position];
    const text = items[position] ?? '';
    if (added.length !== items.length || !entry || !isSame(after, note, entry, read, implied))
      throw notReadBack(text);
    const { line } = lines.position(entry.span.start);
    return { at, line: { path, line, text, date: read.date, entry, ticked: null } };
  });
}

function notDaily(path: string, date: CivilDate): UserError {
  return new UserError('not-a-daily-note', { path, date });
}

function isWithin({ span, from }: LogEntry, { start, text }: Edit): boolean {
  return from === 'body' && start <= span.start && span.start < start + text.length;
}

/** Whether an entry in a note has the intended content. */
function isSame(
  index: VaultIndex,
  note: ParsedNote | undefined,
  entry: LogEntry,
  { entry: meant, date }: ReadLine,
  implied: CivilDate | null,
): boolean {
  const from = note?.path ?? '';
  const own = note?.record?.kind === 'contact' ? [from] : [];
  const peopleOf = ({ people }: LogEntry): string =>
    [...new Set([...own, ...people.map((link) => index.pathOf(link, from))])].sort().join('\n');
  return (
    (entry.date ?? implied) === date &&
    entry.mark === meant.mark &&
    entry.activity === meant.activity &&
    entry.count === meant.count &&
    entry.minutes === meant.minutes &&
    isButComment(entry.text, meant.text) &&
    peopleOf(entry) === peopleOf(meant)
  );
}
