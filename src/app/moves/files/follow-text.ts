import { applyEdits } from '../../../edit/edits.ts';
import type { Edit } from '../../../model/finding.ts';
import { LineIndex } from '../../../model/span.ts';
import type { NoteMove } from '../redirect.ts';
import type { FileValue, FileValues, LeftAloneReason } from './file-value.ts';
import { Follower, type FileRefusal } from './follower.ts';

/**
 * A place in a file or in one of NetVault's code blocks that may refer to a note that moves, but is
 * not changed.
 */
export interface Mention {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The expression or setting there, on one line. */
  readonly text: string;
}

/** The edits in a value, and whether something in it may refer to a note that moves but is not changed. */
export interface ValueEdits {
  readonly edits: readonly Edit[];
  readonly isMentioned: boolean;
}

/** How a kind of file is parsed, and the edits for each of its values. */
export interface FileKind {
  readonly valuesOf: (text: string) => FileValues;
  readonly editsOf: (value: FileValue, follower: Follower) => ValueEdits;
}

/** What happens to one canvas or base. */
export type Followed =
  | { readonly is: 'left'; readonly why: LeftAloneReason }
  | { readonly is: 'refused'; readonly why: FileRefusal }
  | {
      readonly is: 'followed';
      readonly edits: readonly Edit[];
      readonly links: number;
      readonly mentions: readonly Mention[];
    };

/** Redirects the links of a text at `from` before and at `to` after notes move, and checks that nothing else changes. */
export function followText(
  { valuesOf, editsOf }: FileKind,
  text: string,
  [from, to]: readonly [from: string, to: string],
  moving: NoteMove,
): Followed {
  const read = valuesOf(text);
  if ('left' in read) return { is: 'left', why: read.left };
  const follower = new Follower(from, to, moving);
  const { edits, expected, mentioned } = followValues(read.values, editsOf, follower);
  const [refused] = follower.refused;
  if (refused) return { is: 'refused', why: refused };
  if (edits.length > 0 && !isClean(valuesOf(applyEdits(text, edits)), read.values, expected))
    return { is: 'refused', why: 'unwritable' };
  return { is: 'followed', edits, links: follower.links, mentions: mentionsAt(from, text, mentioned) };
}

interface FollowedValues {
  readonly edits: readonly Edit[];
  /** The new contents of values that change. */
  readonly expected: ReadonlyMap<FileValue, string>;
  readonly mentioned: readonly FileValue[];
}

function followValues(
  values: readonly FileValue[],
  editsOf: FileKind['editsOf'],
  follower: Follower,
): FollowedValues {
  const edits: Edit[] = [];
  const expected = new Map<FileValue, string>();
  const mentioned: FileValue[] = [];
  const done = new Set<number>();
  for (const value of values) {
    // A text repeated by an alias is edited once.
    if (typeof value.value !== 'string' || done.has(value.start)) continue;
    const links = follower.links;
    const found = editsOf(value, follower);
    if (found.isMentioned) mentioned.push(value);
    if (found.edits.length === 0) continue;
    const written = value.written(found.edits);
    if (written === null) {
      follower.links = links;
      continue;
    }
    done.add(value.start);
    for (const one of written) edits.push(one);
    expected.set(value, applyEdits(value.value, found.edits));
  }
  return { edits, expected, mentioned };
}

/** Whether each value of a changed file is as before, or as expected. */
function isClean(
  read: FileValues,
  before: readonly FileValue[],
  expected: ReadonlyMap<FileValue, string>,
): boolean {
  if ('left' in read || read.values.length !== before.length) return false;
  /** For repeated texts: the new text at each place, and the texts that each old text may have become. */
  const standing = new Map([...expected].map(([{ start }, value]) => [start, value]));
  const became = new Set([...expected].map(([{ value: old }, value]) => JSON.stringify([old, value])));
  return before.every((value, at) => {
    const now = read.values[at];
    const wanted = expected.get(value) ?? standing.get(value.start) ?? value.value;
    const isAsWanted = Object.is(now?.value, wanted);
    const isAlias = now?.written([]) === null;
    return (
      JSON.stringify(now?.keys) === JSON.stringify(value.keys) &&
      (isAsWanted || (isAlias && became.has(JSON.stringify([value.value, now.value]))))
    );
  });
}

function mentionsAt(path: string, text: string, values: readonly FileValue[]): readonly Mention[] {
  if (values.length === 0) return [];
  const index = new LineIndex(text);
  return values.map(({ start, value }) => ({
    path,
    line: index.position(start).line,
    text: String(value).replace(/\s+/g, ' ').trim(),
  }));
}
