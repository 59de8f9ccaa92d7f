import { appendLogLines } from '../../edit/append-log-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Edit } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import type { LogEntry } from '../../model/records.ts';
import { LineIndex } from '../../model/span.ts';
import { entriesOf, impliedDate } from '../../scorecard/note-log.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { linkPeople } from './link-people.ts';
import { logTarget, newDailyNote, type LogTarget, type NewDailyNote } from './log-target.ts';
import { itemIn, plainLine, readLine, type ReadLine } from './log-text.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** A line as it will stand in a note. */
export interface DraftedLine {
  readonly path: string;
  /** From 1, in the note as it will be. */
  readonly line: number;
  /** The item without its list marker. */
  readonly text: string;
  /** The day on which it happened, or is to. */
  readonly date: CivilDate;
  readonly entry: LogEntry;
}

/** A daily note that a draft makes. */
export interface DraftedNote extends Pick<NewDailyNote, 'template' | 'passedOver'> {
  readonly path: string;
}

export interface LogDraft {
  /** One for each note. */
  readonly changes: readonly NoteChange[];
  /** In the order in which they were given. */
  readonly lines: readonly DraftedLine[];
  readonly made: readonly DraftedNote[];
  /** The vault as it will be. */
  readonly after: VaultIndex;
}

/** The lines that go into one note. */
interface Group {
  readonly target: LogTarget;
  readonly date: CivilDate;
  readonly items: { readonly at: number; readonly read: ReadLine }[];
}

/**
 * Works out what logging these lines makes of a vault; writes nothing. A line is
 * an activity as logs have it (docs/format.md, Logs), perhaps with a mark; it
 * happened on `now.date` unless it says otherwise, and people may be named
 * without brackets. It goes into the daily note of its day, or into a contact's
 * note where the settings say so. All of them or none: throws `UserError` for a
 * line that cannot be read or read back, for a name that nobody or several have
 * (`AmbiguousPerson`), for a note that cannot be written to, and where a
 * scorecard note cannot be read, since it may say where lines go.
 */
export function draftLog(index: VaultIndex, now: Moment, lines: readonly string[]): LogDraft {
  requireScorecards(index);
  const groups = new Map<string, Group>();
  const linked: string[] = [];
  for (const [at, line] of lines.entries()) {
    const text = linkPeople(index, plainLine(line));
    linked.push(text);
    const read = readLine(index, [...linked, ...lines.slice(at + 1)], at, now.date);
    const target = logTarget(index, read.entry, read.date, now);
    const group = groups.get(target.path) ?? { target, date: read.date, items: [] };
    group.items.push({ at, read });
    groups.set(target.path, group);
  }
  const drafts = [...groups.values()].map((group) => draftNote(index, now, group));
  const after = index.withAll(drafts.map(({ change: { path, after: text } }) => ({ path, text })));
  const found = drafts.flatMap((draft) => readBack(after, draft));
  return {
    changes: drafts.map(({ change }) => change),
    lines: found.sort((a, b) => a.at - b.at).map(({ line }) => line),
    made: drafts.flatMap(({ made }) => (made ? [made] : [])),
    after,
  };
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
  const items = group.items.map(({ read }) => itemIn(index, read, implied, owner));
  const edit = appendLogLines(before, items, index.settings.logHeadings);
  if (!edit) throw notAddable(path, items);
  const change: NoteChange = { path, before: note ? before : null, after: applyEdits(before, [edit]) };
  const made = fresh ? { path, template: fresh.template, passedOver: fresh.passedOver } : null;
  return { group, change, edit, items, made };
}

/** Whether it is a line's fault, or the note's. */
function notAddable(path: string, items: readonly string[]): UserError {
  const bad = items.find((item) => appendLogLines('', [item], ['log']) === null);
  if (bad !== undefined) return notReadBack(bad);
  return new UserError('log-not-writable', { path });
}

function notReadBack(item: string): UserError {
  return new UserError('line-not-read-back', { line: item });
}

/** The new lines as the note, read again, has them. */
function readBack(
  after: VaultIndex,
  { group, change, edit, items }: NoteDraft,
): { at: number; line: DraftedLine }[] {
  const { path } = change;
  const note = after.note(path);
  const added = note ? entriesOf(note).filter((entry) => isWithin(entry, edit)) : [];
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
    return { at, line: { path, line, text, date: read.date, entry } };
  });
}

function notDaily(path: string, date: CivilDate): UserError {
  return new UserError('not-a-daily-note', { path, date });
}

function isWithin({ span, from }: LogEntry, { start, text }: Edit): boolean {
  return from === 'body' && start <= span.start && span.start < start + text.length;
}

/** Whether an entry in a note says what was meant. */
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
    entry.text === meant.text &&
    peopleOf(entry) === peopleOf(meant)
  );
}
