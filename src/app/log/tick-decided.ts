import type { Edit } from '../../model/finding.ts';
import type { LogEntry } from '../../model/records.ts';
import { decidedViews } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { logEntries } from '../../scorecard/note-log.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import {
  changeLine,
  lineIn,
  lineText,
  type ChangedLine,
  type LineChange,
  type LinePlace,
  type OpenLine,
} from '../day/edit-line.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { mergeChanges } from '../notes/note-change.ts';
import { findDecidedLine, tickChange } from './decided-line.ts';
import type { ReadLine } from './log-text.ts';

/** A decided line that is now done, as its note has it after the change. */
export interface Tick {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The offset at which the line begins. */
  readonly offset: number;
  readonly entry: LogEntry;
  readonly text: string;
  /** The day it was decided for, and the day on which it is done. */
  readonly decided: CivilDate;
  readonly date: CivilDate;
}

/** The lines that tick decided ones, by their index among those that are logged. */
export interface Ticks {
  readonly at: ReadonlyMap<number, Tick>;
  /** Open lines with the same content that cannot be edited in place. */
  readonly stuck: ReadonlyMap<number, LinePlace>;
  readonly changes: readonly NoteChange[];
  /** The vault with these lines ticked. */
  readonly index: VaultIndex;
}

/** Ticks decided lines that have the same content as what was done and can be edited in place. */
export function tickDecided(ledger: Ledger, lines: readonly ReadLine[]): Ticks {
  const at = new Map<number, Pick<Tick, 'line' | 'decided' | 'date'> & OpenLine>();
  const taken = new Set<LogEntry>();
  const stuck = new Map<number, LinePlace>();
  let changes: readonly NoteChange[] = [];
  let { index } = ledger;
  for (const [place, read] of lines.entries()) {
    const decided = findDecidedLine(ledger, read, taken);
    const [view] = decided ? decidedViews(ledger, [decided]) : [];
    const note = decided && ledger.notes.get(decided.path)?.note;
    // An earlier tick on the same line of a note may have moved it.
    const open = note && lineIn(index, { note, entry: decided.entry });
    if (!view || !open) continue;
    const { path, line } = view;
    const isWritable = open.note.validUtf8 && open.note.frontMatter !== 'unreadable';
    const changed = isWritable ? tickLine(index, open, tickChange(decided, open.note, read)) : null;
    if (!changed) {
      stuck.set(place, { path, line });
      continue;
    }
    taken.add(decided.entry);
    ({ after: index } = changed);
    changes = mergeChanges(changes, [{ path, before: open.note.text, after: changed.text }]);
    at.set(place, { note, entry: decided.entry, line, decided: decided.date, date: read.date });
  }
  const ticks = new Map<number, Tick>();
  for (const [place, { line, decided, date, ...open }] of at) {
    const { note, entry } = lineIn(index, open) ?? open;
    const { span } = entry;
    const text = lineText(note.text, span);
    ticks.set(place, { path: note.path, line, offset: span.start, entry, text, decided, date });
  }
  return { at: ticks, stuck, changes, index };
}

/** Ticks a line; without a time and tags if it cannot be read with them. */
function tickLine(index: VaultIndex, open: OpenLine, change: LineChange): ChangedLine | null {
  const { time, appended, ...rest } = change;
  return changeLine(index, open, change) ?? ((time ?? appended) ? changeLine(index, open, rest) : null);
}

/** A ticked line at its new place after further lines were inserted into its note. */
export function tickAfterInsert(tick: Tick, after: VaultIndex, put: Edit | undefined): Tick {
  const { path, offset, line } = tick;
  if (!put || put.start > offset) return tick;
  const start = offset + put.text.length - (put.end - put.start);
  const note = after.note(path);
  const entry = note && logEntries(note).find(({ span }) => span.start === start);
  if (!entry) return tick;
  return { ...tick, entry, offset: start, line: line + (put.text.match(/\r\n?|\n/g)?.length ?? 0) };
}
