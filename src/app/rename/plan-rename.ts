import { requireKnownText } from '../notes/unknown-text.ts';
import { applyEdits } from '../../edit/edits.ts';
import { setField } from '../../edit/set-field.ts';
import { extendList, setFields } from '../../edit/set-fields.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Edit } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import { removeInvisible } from '../../model/invisible.ts';
import { noteName } from '../../model/note-name.ts';
import { isTemplate, readFrontMatter } from '../../parser/front-matter.ts';
import { possibleOriginals, readAs } from '../../vault/copies.ts';
import { DailyDates } from '../../vault/daily-notes/daily-dates.ts';
import { foldPath, LinkTable } from '../../vault/link-table.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { foldName, namesOf } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { noteNameFault } from '../../vault/writable-name.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import { organizationEdits, plainNameEdits } from '../moves/plain-names.ts';
import type { LinkedVault } from '../moves/files/linked-vault.ts';
import { redirectVault, type FilesFollowing, type LinkRefusal } from '../moves/redirect-vault.ts';
import {
  isReadTheSame,
  notesReadDifferently,
  refuseOtherReading,
  type OtherReading,
} from '../moves/same-reading.ts';
import { totalDifferences } from '../moves/total-differences.ts';
import type { NoteChange, NoteRemoval } from '../notes/note-change.ts';
import { titleEdit } from './title-edit.ts';
import { UserError } from '../user-error.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** What renaming a note would change. Nothing is written here. */
export interface RenamePlan extends FilesFollowing {
  readonly is: 'plan';
  readonly from: string;
  readonly to: string;
  /** Number of links that are rewritten, and of plain names. */
  readonly links: number;
  readonly names: number;
  /** The note of which it was a copy, if it is read from now on. */
  readonly noCopyOf: string | null;
  /** The day whose daily note it becomes; null if it becomes none, or is that already. */
  readonly newDay: CivilDate | null;
  /** For each link that led to a lost original, and leads there again when its copy has its name: the note in which it is. */
  readonly regaining: readonly string[];
  /** Changes of notes, and of canvases and bases (`files`); empty if the note already has the name. */
  readonly changes: readonly (NoteChange | NoteRemoval)[];
}

/** Why a note is not renamed, and the notes that prevent it. */
export type RenameRefusal =
  | OtherReading
  /** The note would be, or would no longer be, the daily note of a day, and something would count differently. */
  | {
      readonly is: 'refused';
      readonly why: 'becomes-day' | 'no-longer-day';
      readonly paths: readonly string[];
    }
  | ({ readonly is: 'refused' } & LinkRefusal);

/**
 * Plans to rename a note within its folder: every link in the vault is redirected, and names of a
 * person, or of an organization that people link, are replaced where they are no links. With `isAliasKept` the old name becomes an alias. Refused
 * if another note would be read differently, except by links to a lost original whose copy gets its
 * name again, or to the name without its invisible characters. A copy whose original is there gets a name of its own, and is read, and so is
 * one of a daily note that is not there and whose name it gets. Throws `UserError` if a note cannot have the name, a
 * person or a note has it, the note cannot be written, or a scorecard note cannot be read.
 */
export function planRename(
  vault: LinkedVault,
  now: Moment,
  path: string,
  given: string,
  { isAliasKept }: { readonly isAliasKept: boolean },
): RenamePlan | RenameRefusal {
  const { index } = vault;
  requireScorecards(index);
  const name = given.trim().replace(/\.md$/i, '');
  const to = `${path.slice(0, path.lastIndexOf('/') + 1)}${name}.md`;
  const plan = {
    is: 'plan',
    from: path,
    to,
    links: 0,
    names: 0,
    noCopyOf: null,
    newDay: null,
    regaining: [],
    ...NO_FILES,
    changes: [],
  } as const;
  if (to === path) return plan;
  refuseTaken(index, path, to, name);
  const note = requireKnownText(index, path);
  const moved = new Map([[path, to]]);
  const renamed = [...index.notes.keys()].map((one) => moved.get(one) ?? one);
  const after = new LinkTable(renamed, index.surroundings.others);
  const isMadeVisible = removeInvisible(noteName(path)) === name;
  const isDayCopy = isCopyOfDay(index, note, to);
  const regained = isMadeVisible || isDayCopy || readAs(note) === to ? to : null;
  const redirected = redirectVault(vault, { before: index.links, after, moved, regained }, moved);
  if (redirected.refusal) return { is: 'refused', ...redirected.refusal };
  const { files, left, mentions, regaining } = redirected;
  const own = [...ownEdits(note, name, isAliasKept), ...titleEdits(vault, note, name)];
  const before = Ledger.of(index, now);
  const original = note.copyOf?.isThere === true ? note.copyOf.path : null;
  const organizations = organizationEdits(index, path, name);
  let differing: readonly string[] = [];
  let day = note.daily;
  // Plain names stay plain if they are then read in the same way; otherwise they become links.
  for (const put of [name, `[[${name}]]`]) {
    const plain = plainEdits(index, path, put, { name, isAliasKept });
    const edits = mergeEdits([redirected.edits, plain, organizations, new Map([[path, own]])]);
    const changes = changesOf(index, path, to, edits);
    const made = changes.flatMap((one) => (one.after === null ? [] : { path: one.path, text: one.after }));
    const next = Ledger.of(index.without(path).withAll(made), now);
    // A copy was not read, and is from now on, unless its new name is one of a copy, too.
    const noCopyOf = next.index.note(to)?.copyOf?.isThere === true ? null : original;
    const isReadNow = noCopyOf !== null || isDayCopy;
    const except = isReadNow ? [...regaining, path] : regaining;
    day = next.index.note(to)?.daily ?? null;
    differing = notesReadDifferently(before, next, moved, except).filter(
      (one) => one !== path || !isReadTheSame(before, next, path, moved),
    );
    // Where links lead to the person again, what counts for them does so, too.
    const isSame = except.length > 0 || totalDifferences(before, next).length === 0;
    if (differing.length === 0 && !isSame) differing = [path];
    const [people, others] = [countOf(plain), countOf(organizations)];
    const all = {
      links: redirected.links,
      names: people + others,
      noCopyOf,
      newDay: day === note.daily ? null : day,
      regaining,
      files,
      left,
      mentions,
    };
    if (differing.length === 0) return { ...plan, ...all, changes: withFiles(changes, files) };
    if (people === 0) break;
  }
  if (isTemplate(name)) throw new UserError('value-of-template', { given: name });
  if (day !== note.daily)
    return { is: 'refused', why: day === null ? 'no-longer-day' : 'becomes-day', paths: [path] };
  return refuseOtherReading(index, path, differing);
}

/** Whether a note is, by its name, a copy of the daily note at `to`, which is not there: its log counts under that name. */
function isCopyOfDay(index: VaultIndex, { path, record, daily, copyOf }: VaultNote, to: string): boolean {
  const isNothing = record === null && daily === null && copyOf === null;
  const day = isNothing ? (DailyDates.of(index.settings.dailyNotes)?.day(to) ?? null) : null;
  return day !== null && possibleOriginals(path).includes(to);
}

const countOf = (edits: ReadonlyMap<string, readonly Edit[]>): number => [...edits.values()].flat().length;

const NO_FILES = { files: [], left: [], mentions: [] } as const satisfies FilesFollowing;

/**
 * Canvases and bases come before the deletion, so that an interrupted command leaves a file too
 * many rather than one too few.
 */
function withFiles(
  changes: readonly (NoteChange | NoteRemoval)[],
  files: readonly NoteChange[],
): readonly (NoteChange | NoteRemoval)[] {
  const at = changes.at(-1)?.after === null ? changes.length - 1 : changes.length;
  return [...changes.slice(0, at), ...files, ...changes.slice(at)];
}

function refuseTaken(index: VaultIndex, path: string, to: string, name: string): void {
  const fault = noteNameFault(name);
  if (fault !== null) throw new UserError('bad-note-name', { name, character: fault === '' ? null : fault });
  const files = [
    ...index.notes.values(),
    ...index.surroundings.others.map((one) => ({ path: one, copyOf: null })),
  ];
  const existing = files.find((file) => file.path !== path && foldPath(readAs(file)) === foldPath(to));
  if (existing) throw new UserError('name-taken', { path: existing.path, name: null, canBeAnother: false });
  const wanted = foldName(name);
  const known = index
    .records('contact')
    .find((contact) => contact.path !== path && namesOf(contact).some((one) => foldName(one) === wanted));
  if (known) throw new UserError('name-taken', { path: known.path, name, canBeAnother: false });
}

/** The edits in the note's own fields besides links: a `name` equal to the file's name, and the alias. */
function ownEdits({ path, text, record }: VaultNote, name: string, isAliasKept: boolean): readonly Edit[] {
  const old = noteName(path);
  const nameField = record?.kind === 'contact' ? record.fields.get('name') : undefined;
  const isFileName =
    nameField !== undefined && record?.kind === 'contact' && foldName(record.name) === foldName(old);
  const renaming = isFileName ? [setField(text, nameField.key, name)] : [];
  const edits = [...renaming, ...(isAliasKept ? (aliasEdits(text, old) ?? [null]) : [])];
  const made = edits.filter((edit) => edit !== null);
  if (made.length === edits.length) return made;
  throw new UserError('not-cleanly-writable', { path }, { path });
}

function titleEdits({ index, linking }: LinkedVault, note: VaultNote, name: string): readonly Edit[] {
  const texts = [...index.notes.values(), ...linking].map(({ text }) => text);
  const { bodyStart } = readFrontMatter(note.text);
  const edit = titleEdit(note.text, bodyStart, [noteName(note.path), name], index.settings, texts);
  return edit ? [edit] : [];
}

function aliasEdits(text: string, alias: string): readonly (Edit | null)[] | null {
  const { state, root } = readFrontMatter(text);
  const key = root?.entries.find((entry) => /^alias(?:es)?$/i.test(entry.key))?.key;
  if (state === 'unreadable' || state === 'template') return null;
  return key === undefined
    ? setFields(text, new Map([['aliases', [alias]]]))
    : extendList(text, key, [alias]);
}

/** The edits, by note, of plain names that would no longer be anyone's. */
function plainEdits(
  index: VaultIndex,
  path: string,
  put: string,
  { name, isAliasKept }: { readonly name: string; readonly isAliasKept: boolean },
): ReadonlyMap<string, readonly Edit[]> {
  const record = index.record('contact', path);
  if (!record || isAliasKept) return new Map();
  const isFileName = foldName(record.name) === foldName(noteName(path));
  const kept = new Set([...(isFileName ? [] : [record.name]), name, ...record.aliases].map(foldName));
  const isWanted = (one: string): boolean => !kept.has(foldName(one));
  return new Map(
    [...index.notes.values()]
      .map((note) => [note.path, plainNameEdits(note, path, put, isWanted)] as const)
      .filter(([, edits]) => edits.length > 0),
  );
}

function mergeEdits(
  all: readonly ReadonlyMap<string, readonly Edit[]>[],
): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, readonly Edit[]>();
  for (const [path, some] of all.flatMap((one) => [...one]))
    edits.set(path, [...(edits.get(path) ?? []), ...some]);
  return edits;
}

/**
 * The note under its new name first, then the notes that link it; the old file is deleted last,
 * unless some file systems treat both names as the same.
 */
function changesOf(
  index: VaultIndex,
  path: string,
  to: string,
  edits: ReadonlyMap<string, readonly Edit[]>,
): readonly (NoteChange | NoteRemoval)[] {
  const textOf = (one: string): string => index.note(one)?.text ?? '';
  const changed = [...edits].flatMap(([one, some]): NoteChange[] => {
    const [before, after] = [textOf(one), editedOrRefused(one, textOf(one), some)];
    return one === path || before === after ? [] : [{ path: one, before, after }];
  });
  const after = editedOrRefused(path, textOf(path), edits.get(path) ?? []);
  const made = { path: to, before: null, after, movedFrom: path };
  const removal = { path, before: textOf(path), after: null };
  return foldPath(path) === foldPath(to) ? [removal, made, ...changed] : [made, ...changed, removal];
}

function editedOrRefused(path: string, text: string, edits: readonly Edit[]): string {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('not-cleanly-writable', { path }, { path });
  }
}
