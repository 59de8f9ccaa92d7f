import type { LinkTable } from '../../vault/link-table.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { LogEntry } from '../../model/records.ts';
import { isSamePeople } from '../../scorecard/same-line.ts';
import { nextLine } from '../../model/text-lines.ts';
import { groupBy } from '../../model/group-by.ts';
import { noteName } from '../../model/note-name.ts';
import { lineEndOf } from '../../edit/text-edits.ts';
import type { Edit } from '../../model/finding.ts';
import { UserError } from '../user-error.ts';
import { logKey, logsOf, type LogUnit, type NoteLogs, type UnitSection } from './log-units.ts';
import { blocksBefore, bodyWithoutLogs } from './unite-bodies.ts';
import {
  uniteFields,
  type ContactNote,
  type FieldConflict,
  type FieldGained,
  type Side,
} from './unite-fields.ts';
import { bodyEdits, textAfterEdits, frontEdits } from './unite-logs.ts';

/** Two notes to merge, with texts and files after links were redirected. */
export interface NotesToUnite {
  readonly stays: string;
  readonly goes: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly links: LinkTable;
}

/** The merged note. */
export interface UnitedNotes {
  /** With every line of both logs except those that were counted once for both notes. */
  readonly text: string;
  /** The same without the lines in both notes (`sameLines`). */
  readonly textOnce: string;
  readonly gained: readonly FieldGained[];
  readonly conflicts: readonly FieldConflict[];
  /** Number of lines that are moved. */
  readonly lines: number;
  /** Number of lines left out because they were counted once for both notes. */
  readonly same: number;
  /** Lines that are in both notes and count twice. */
  readonly sameLines: readonly string[];
  /** Number of activities in the lines that are left out, and in `sameLines`. */
  readonly dropped: number;
  readonly droppedOnce: number;
}

/** Merges two contacts' notes at the place of the first. Throws `UserError` if that cannot be written. */
export function uniteNotes(
  index: VaultIndex,
  { stays, goes, texts, links }: NotesToUnite,
  keep: (field: string) => Side | null,
): UnitedNotes {
  const at = (path: string, text = texts.get(path) ?? index.note(path)?.text ?? ''): VaultNote =>
    index.reread(path, text);
  const [own, other] = [at(stays), at(goes)];
  const context = { links, called: (name: string) => index.called(name) };
  const fields = uniteFields(contactNote(own), contactNote(other), keep, context);
  const headings = index.settings.logHeadings;
  const [ours, theirs] = [logsOf(own, headings), logsOf(other, headings)];
  const same = sameUnits(index, { own, other, ours, theirs, before: [index.note(stays), index.note(goes)] });
  const united = (left: readonly LogUnit[]): string => {
    const whole = withMoreBelow(own, left, same);
    const note = whole === own.text ? own : at(stays, whole);
    const { text } =
      note === own ? fields : uniteFields(contactNote(note), contactNote(other), keep, context);
    return unitedText(index, text, { own: note, other, theirs, left: new Set(left) });
  };
  const all = allUnits(theirs);
  const twice = all.filter((unit) => same.get(unit)?.counted === 'twice');
  const once = all.filter((unit) => same.get(unit)?.counted === 'once');
  return {
    text: united(once),
    textOnce: united([...once, ...twice]),
    gained: fields.gained,
    conflicts: fields.conflicts,
    lines: all.length - once.length,
    same: once.length,
    sameLines: twice.map(lineOf),
    dropped: once.flatMap(({ entries }) => entries).length,
    droppedOnce: twice.flatMap(({ entries }) => entries).length,
  };
}

function contactNote({ path, text, record }: VaultNote): ContactNote {
  if (record?.kind !== 'contact') throw new UserError('not-cleanly-writable', { path }, { path });
  return { path, text, record };
}

const allUnits = ({ front, sections }: NoteLogs): readonly LogUnit[] => [
  ...front,
  ...sections.flatMap(({ units }) => units),
];

interface NotesAndLogs {
  readonly own: VaultNote;
  readonly other: VaultNote;
  readonly ours: NoteLogs;
  readonly theirs: NoteLogs;
  /** Both notes before their links were redirected. */
  readonly before: readonly (VaultNote | undefined)[];
}

const isCounted = ({ entries }: LogUnit): boolean => entries.some(({ mark }) => mark === 'done');

/** A line of the note that goes, in the other note. */
interface SameUnit {
  readonly unit: LogUnit;
  /** `once` if both lines were counted together, since they had the same people. */
  readonly counted: 'once' | 'twice';
}

/** For each line of the note that goes that is also in the other: the line there. */
function sameUnits(index: VaultIndex, both: NotesAndLogs): ReadonlyMap<LogUnit, SameUnit> {
  const { own, other, before } = both;
  const take = unitTaker(index, both);
  const [ours, theirs] = [peopleReader(index, before[0], own), peopleReader(index, before[1], other)];
  const same = new Map<LogUnit, SameUnit>();
  const front = new Set(both.ours.front);
  for (const unit of allUnits(both.theirs)) {
    const found = take(unit);
    // In front matter there is no place for lines below another.
    if (!found || (front.has(found) && moreThan(found, unit).length > 0)) continue;
    const isTwice = isCounted(unit) && !isOfSamePeople(ours(found), theirs(unit));
    same.set(unit, { unit: found, counted: isTwice ? 'twice' : 'once' });
  }
  return same;
}

/** Comments within a line: they are no part of what it says. */
const COMMENT = /<!--[^]*?-->|%%[^]*?%%/g;

const plain = (lines: string): string => `\n${lines.replaceAll('\r\n', '\n')}\n`;

/** What a line has that the one that stays for it lacks: comments in it, and lines below it. */
function moreThan(stays: LogUnit, unit: LogUnit): readonly string[] {
  const comments = lineOf(unit).match(COMMENT) ?? [];
  return [
    ...comments.filter((one) => !stays.raw.includes(one)).map((one) => `  ${one}`),
    ...(unit.below === '' || plain(stays.below).includes(plain(unit.below)) ? [] : [unit.below]),
  ];
}

/** The text of the note that stays, with what is below the lines that are left out, and their comments, below those that stay. */
function withMoreBelow(
  { text }: VaultNote,
  left: readonly LogUnit[],
  same: ReadonlyMap<LogUnit, SameUnit>,
): string {
  const feed = lineEndOf(text);
  const edits = left.flatMap((unit): readonly Edit[] => {
    const stays = same.get(unit)?.unit;
    if (!stays) return [];
    const more = moreThan(stays, unit);
    if (more.length === 0) return [];
    const put = more.map((lines) => plain(lines).slice(0, -1)).join('');
    return [{ start: stays.end, end: stays.end, text: put.replaceAll('\n', feed) }];
  });
  return textAfterEdits(text, edits);
}

/** The first line of a unit, with the lines that continue it. */
const lineOf = ({ raw, below }: LogUnit): string => raw.slice(0, raw.length - below.length).trimEnd();

/**
 * Returns a function that takes the first unit of the note that stays that contains a unit of the
 * other, perhaps with more below it; each only once.
 */
function unitTaker(
  index: VaultIndex,
  { own: { path: stays }, other: { path: goes }, ours }: NotesAndLogs,
): (unit: LogUnit) => LogUnit | null {
  const both = [stays, goes];
  const units = allUnits(ours);
  const left = groupBy(units.keys(), (at) => {
    const { raw = '', entries: [entry] = [], date = null } = units[at] ?? {};
    const entryKeys = entry?.date === date ? [entryKey(index, entry, stays, both)] : [];
    return [rawKey(raw), ...entryKeys];
  });
  const taken = new Set<number>();
  /** Index up to which the units of a group are taken, so that each group is scanned once. */
  const passed = new Map<string, number>();
  const firstOf = (key: string): number => {
    const group = left.get(key) ?? [];
    let at = passed.get(key) ?? 0;
    while (at < group.length && taken.has(group[at] ?? -1)) at++;
    passed.set(key, at);
    return group[at] ?? Infinity;
  };
  return (unit) => {
    // With other lines below it, a line that does not count may be another intention.
    const isLine = unit.isSingle && (unit.below === '' || isCounted(unit));
    const entry = isLine ? unit.entries[0] : undefined;
    const byEntry = entry ? firstOf(entryKey(index, entry, goes, both)) : Infinity;
    const first = Math.min(firstOf(rawKey(unit.raw)), byEntry);
    taken.add(first);
    return units[first] ?? null;
  };
}

/** A line as written, without its marker. The keys of entries never begin like this. */
function rawKey(raw: string): string {
  const plain = raw
    .replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, '')
    .replace(/\r\n/g, '\n')
    .trim();
  return `=${plain}`;
}

/** The content of a line, whichever of the two its note is about. */
function entryKey(index: VaultIndex, entry: LogEntry, path: string, both: readonly string[]): string {
  const { mark, date, activity, count, minutes, text } = entry;
  const people = entry.people.map((link) => index.pathOf(link, path)).filter((one) => !both.includes(one));
  return JSON.stringify([mark, date, activity, count, minutes, text, [...new Set(people)].sort()]);
}

/** The people of each line of a unit; null if they are not known. */
type UnitPeople = readonly (readonly string[])[] | null;

/** Whether two lines had the same people before the merge, so that they counted as one. */
function isOfSamePeople(a: UnitPeople, b: UnitPeople): boolean {
  return (
    a !== null &&
    b !== null &&
    a.length === b.length &&
    a.every((people, at) => isSamePeople(people, b[at] ?? []))
  );
}

/** Reads the people of a unit's lines before links were redirected; entries are in the same order. */
function peopleReader(
  index: VaultIndex,
  before: VaultNote | undefined,
  { path, record }: VaultNote,
): (unit: LogUnit) => UnitPeople {
  if (before?.record?.kind !== 'contact' || record?.kind !== 'contact') return () => null;
  const { log } = record;
  const old = before.record.log;
  if (old.length !== log.length) return () => null;
  const places = new Map(log.map((entry, at) => [entry, at]));
  return ({ entries }) =>
    entries.map((entry) => {
      const people = old[places.get(entry) ?? -1]?.people ?? [];
      return [...new Set([path, ...people.map((link) => index.pathOf(link, path))])];
    });
}

interface RemainingUnits {
  readonly own: VaultNote;
  readonly other: VaultNote;
  readonly theirs: NoteLogs;
  /** Units that are left out. */
  readonly left: ReadonlySet<LogUnit>;
}

/** The note that stays, with its new fields, and with the lines and the text of the other. */
function unitedText(
  index: VaultIndex,
  withFields: string,
  { own, other, theirs, left }: RemainingUnits,
): string {
  const { path } = own;
  const headings = index.settings.logHeadings;
  const logsIn = (text: string): NoteLogs => logsOf(index.reread(path, text), headings);
  const lines = theirs.front.filter((unit) => !left.has(unit));
  const front = frontEdits(withFields, logKey(own), logsIn(withFields).front, lines);
  if (front === null) throw new UserError('not-cleanly-writable', { path }, { path });
  const withFront = textAfterEdits(withFields, front);
  const [section] = logsIn(withFront).sections;
  const otherText = withoutUnits(other.text, theirs, left);
  const { sections } = logsOf(index.reread(other.path, otherText), headings);
  const isMoved = (one: UnitSection): boolean => section !== undefined && one.isPlain;
  const units = sections.filter(isMoved).flatMap((one) => one.units);
  const withLog =
    section && units.length > 0 ? textAfterEdits(withFront, bodyEdits(withFront, section, units)) : withFront;
  const names = other.record?.kind === 'contact' ? [other.record.name, noteName(other.path)] : [];
  const rest = bodyWithoutLogs(otherText, sections, isMoved, names);
  const [name = noteName(other.path)] = names;
  const blocks = [
    ...(rest.text === '' ? [] : [`## ${name}`, rest.text]),
    ...(rest.logs === '' ? [] : [rest.logs]),
  ];
  const at = section?.start ?? withLog.length;
  return blocks.length === 0 ? withLog : textAfterEdits(withLog, [blocksBefore(withLog, at, blocks)]);
}

/** A body without some lines of its logs. */
function withoutUnits(text: string, { sections }: NoteLogs, left: ReadonlySet<LogUnit>): string {
  const units = sections.flatMap((section) => section.units).filter((unit) => left.has(unit));
  return textAfterEdits(
    text,
    units.map(({ start, end }) => ({ start, end: nextLine(text, end), text: '' })),
  );
}
