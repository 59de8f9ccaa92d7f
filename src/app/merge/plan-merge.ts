import { requireKnownText } from '../notes/unknown-text.ts';
import type { Moment } from '../../model/moment.ts';
import { LinkTable } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import type { LinkedVault } from '../moves/files/linked-vault.ts';
import { redirectVault, type FilesFollowing, type LinkRefusal } from '../moves/redirect-vault.ts';
import {
  isRecordedDifferently,
  notesReadDifferently,
  refuseOtherReading,
  type OtherReading,
} from '../moves/same-reading.ts';
import {
  notedTwiceSince,
  totalDifferences,
  type NotedTwice,
  type TotalDifference,
} from '../moves/total-differences.ts';
import type { NoteChange, NoteRemoval } from '../notes/note-change.ts';
import { notAContactError } from '../people/find-person.ts';
import { textAfterEdits } from './unite-logs.ts';
import type { FieldConflict, FieldGained, Side } from './unite-fields.ts';
import { checkMerged } from './check-merged.ts';
import { introducingNotes } from './introducing-notes.ts';
import { uniteNotes, type UnitedNotes } from './unite-notes.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** What the user has decided about merging two notes. */
export interface MergeDecisions {
  /** Whose value of a field to keep; null if not decided. */
  readonly keep: (field: string) => Side | null;
  /** Whether a line in both notes is one activity or two; null if not decided. */
  readonly sameLines: 'once' | 'both' | null;
  /** Whether totals may change because two people become one: first meetings and reconnections. */
  readonly isRecounted: boolean;
}

/** What a merge would change. Nothing is written here. */
export interface MergePlan extends FilesFollowing {
  readonly is: 'plan';
  readonly stays: string;
  readonly goes: string;
  readonly gained: readonly FieldGained[];
  /** Number of log lines that are moved, and of lines left out because both notes have them. */
  readonly lines: number;
  readonly same: number;
  readonly links: number;
  /** Totals that change, as was decided. */
  readonly totals: readonly TotalDifference[];
  /** Changes of notes, and of canvases and bases (`files`). */
  readonly changes: readonly (NoteChange | NoteRemoval)[];
}

/** What the user has to decide first. */
export interface MergeQuestions {
  readonly is: 'undecided';
  readonly fields: readonly FieldConflict[];
  /** Lines in both notes, as written. */
  readonly lines: readonly string[];
}

/** Why two notes are not merged. */
export type MergeRefusal =
  | OtherReading
  | ({ readonly is: 'refused' } & LinkRefusal)
  /** `introduced`: in these notes, both are introduced to each other. */
  | { readonly is: 'refused'; readonly why: 'introduced'; readonly paths: readonly string[] }
  | {
      readonly is: 'other-totals';
      readonly totals: readonly TotalDifference[];
      /** Activities that count once for one person, and counted for both. */
      readonly twice: readonly NotedTwice[];
    };

/** Both are the same note. */
export interface NothingToMerge {
  readonly is: 'one';
  readonly path: string;
}

/**
 * Plans to merge two notes of one person: fields, lines and text of `goes` are moved into
 * `stays`, its names become aliases, and every link to it is redirected. Refused if any note
 * would be read differently, if both are introduced to each other, and if totals would change without a decision. Throws `UserError` if
 * either is not a contact that can be written, or a scorecard note cannot be read.
 */
export function planMerge(
  vault: LinkedVault,
  now: Moment,
  stays: string,
  goes: string,
  decisions: MergeDecisions,
): MergePlan | MergeQuestions | MergeRefusal | NothingToMerge {
  const { index } = vault;
  requireScorecards(index);
  if (stays === goes) return { is: 'one', path: stays };
  for (const path of [stays, goes]) requireContact(index, path);
  const moved = new Map([[goes, stays]]);
  const left = [...index.notes.keys()].filter((path) => path !== goes);
  const links = new LinkTable(left, index.surroundings.others);
  const redirected = redirectVault(vault, { before: index.links, after: links, moved }, moved);
  if (redirected.refusal) return { is: 'refused', ...redirected.refusal };
  const texts = new Map<string, string>();
  for (const [path, edits] of redirected.edits)
    texts.set(path, textAfterEdits(index.note(path)?.text ?? '', edits));
  const united = uniteNotes(index, { stays, goes, texts, links }, decisions.keep);
  const lines = decisions.sameLines === null ? united.sameLines : [];
  if (united.conflicts.length > 0 || lines.length > 0)
    return { is: 'undecided', fields: united.conflicts, lines };
  const others = [...texts].flatMap(([path, after]): NoteChange[] => {
    const before = index.note(path)?.text ?? '';
    return path === stays || path === goes || before === after ? [] : [{ path, before, after }];
  });
  const found = checkAndCount(index, now, { stays, goes, united, others, moved }, decisions);
  if (found.is !== 'counted') return found;
  const textOf = (path: string): string => index.note(path)?.text ?? '';
  const changes: (NoteChange | NoteRemoval)[] = [
    { path: stays, before: textOf(stays), after: found.text },
    ...others,
    ...redirected.files,
    { path: goes, before: textOf(goes), after: null },
  ];
  return {
    is: 'plan',
    stays,
    goes,
    gained: united.gained,
    lines: united.lines,
    same: united.same + (decisions.sameLines === 'once' ? united.sameLines.length : 0),
    links: redirected.links,
    totals: found.totals,
    files: redirected.files,
    left: redirected.left,
    mentions: redirected.mentions,
    changes,
  };
}

function requireContact(index: VaultIndex, path: string): void {
  const note = index.note(path);
  if (note?.record?.kind !== 'contact') throw notAContactError(index, path);
  requireKnownText(index, path);
}

interface Merging {
  readonly stays: string;
  readonly goes: string;
  readonly united: UnitedNotes;
  readonly others: readonly NoteChange[];
  readonly moved: ReadonlyMap<string, string>;
}

type CheckedMerge =
  | { readonly is: 'counted'; readonly text: string; readonly totals: readonly TotalDifference[] }
  | MergeRefusal;

/** Checks that everything is still recorded and counted; reports what was decided. */
function checkAndCount(
  index: VaultIndex,
  now: Moment,
  { stays, goes, united, others, moved }: Merging,
  { sameLines, isRecounted }: MergeDecisions,
): CheckedMerge {
  const before = Ledger.of(index, now);
  const introducing = introducingNotes(before, [stays, goes]);
  if (introducing.length > 0) return { is: 'refused', why: 'introduced', paths: introducing };
  const stateWith = (text: string): Ledger =>
    Ledger.of(
      index
        .without(goes)
        .withAll([{ path: stays, text }, ...others.map(({ path, after }) => ({ path, text: after }))]),
      now,
    );
  const whole = stateWith(united.text);
  checkMerged(before, whole, { stays, goes });
  const differing = notesReadDifferently(before, whole, moved, [stays, goes]);
  if (differing.length > 0) return refuseOtherReading(index, goes, differing);
  const merged = { from: [stays, goes], to: stays, dropped: united.dropped };
  if (isRecordedDifferently(before, whole, moved, merged))
    return { is: 'refused', why: 'read-otherwise', paths: [stays] };
  const identity = totalDifferences(before, whole);
  /** A change that comes from lines once is wanted. Any other is asked about, with the totals as they become. */
  const counted = (text: string, after: Ledger, totals: readonly TotalDifference[]): CheckedMerge =>
    identity.length > 0 && totals.length > 0 && !isRecounted
      ? { is: 'other-totals', totals, twice: notedTwiceSince(before, after, moved) }
      : { is: 'counted', text, totals };
  if (sameLines !== 'once' || united.textOnce === united.text) return counted(united.text, whole, identity);
  const once = stateWith(united.textOnce);
  checkMerged(before, once, { stays, goes });
  const isDifferent =
    notesReadDifferently(whole, once, new Map(), [stays]).length > 0 ||
    isRecordedDifferently(whole, once, new Map(), { from: [stays], to: stays, dropped: united.droppedOnce });
  if (isDifferent) return { is: 'refused', why: 'read-otherwise', paths: [stays] };
  return counted(united.textOnce, once, totalDifferences(before, once));
}
