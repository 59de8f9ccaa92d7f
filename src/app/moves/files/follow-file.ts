import { applyEdits } from '../../../edit/edits.ts';
import type { Edit } from '../../../model/finding.ts';
import type { SourceNote } from '../../../model/note.ts';
import { LineIndex } from '../../../model/span.ts';
import type { Moving } from '../redirect.ts';
import { baseEdits } from './base-edits.ts';
import { canvasEdits } from './canvas-edits.ts';
import type { FileValue, FileValues, LeftWhy } from './file-value.ts';
import { Follower, type FileRefusal } from './follower.ts';
import { jsonValues } from './json-values.ts';
import { yamlValues } from './yaml-values.ts';

/** A place in a base, or in a block that NetVault draws, that may mean a note that moves, and is left as it is. */
export interface Mention {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The expression or setting that stands there, on one line. */
  readonly text: string;
}

/** What becomes of one canvas or base. */
export type Followed =
  | { readonly is: 'left'; readonly why: LeftWhy }
  | { readonly is: 'refused'; readonly why: FileRefusal }
  | {
      readonly is: 'followed';
      readonly edits: readonly Edit[];
      readonly links: number;
      readonly mentions: readonly Mention[];
    };

type Kind = 'canvas' | 'base';

const valuesOf = (kind: Kind, text: string): FileValues =>
  kind === 'base' ? yamlValues(text) : jsonValues(text);

/** Lets the links of a canvas or a base follow notes that move, and holds that it says nothing else then. */
export function followFile(file: SourceNote, moving: Moving): Followed {
  const { path, text, validUtf8 = true, unread = null } = file;
  if (unread !== null) return { is: 'left', why: 'unread' };
  if (!validUtf8) return { is: 'left', why: 'not-utf8' };
  return followText(/\.base$/i.test(path) ? 'base' : 'canvas', text, [path, path], moving);
}

/** The same for a base that stands in a note, at `from` before and at `to` after. */
export function followBase(
  text: string,
  between: readonly [from: string, to: string],
  moving: Moving,
): Followed {
  return followText('base', text, between, moving);
}

function followText(
  kind: Kind,
  text: string,
  [from, to]: readonly [from: string, to: string],
  moving: Moving,
): Followed {
  const read = valuesOf(kind, text);
  if ('left' in read) return { is: 'left', why: read.left };
  const follower = new Follower(from, to, moving);
  const { edits, expected, mentioned } = followValues(read.values, kind, follower);
  const [refused] = follower.refused;
  if (refused) return { is: 'refused', why: refused };
  if (edits.length > 0 && !isClean(valuesOf(kind, applyEdits(text, edits)), read.values, expected))
    return { is: 'refused', why: 'unwritable' };
  return { is: 'followed', edits, links: follower.links, mentions: mentionsAt(from, text, mentioned) };
}

interface FollowedValues {
  readonly edits: readonly Edit[];
  /** What values that are changed say then. */
  readonly expected: ReadonlyMap<FileValue, string>;
  readonly mentioned: readonly FileValue[];
}

function followValues(values: readonly FileValue[], kind: Kind, follower: Follower): FollowedValues {
  const edits: Edit[] = [];
  const expected = new Map<FileValue, string>();
  const mentioned: FileValue[] = [];
  const done = new Set<number>();
  for (const value of values) {
    // What an alias repeats is one text.
    if (typeof value.said !== 'string' || done.has(value.start)) continue;
    const links = follower.links;
    const found =
      kind === 'base'
        ? baseEdits(value, follower)
        : { edits: canvasEdits(value, follower), isMentioned: false };
    if (found.isMentioned) mentioned.push(value);
    if (found.edits.length === 0) continue;
    const written = value.written(found.edits);
    if (written === null) {
      follower.links = links;
      continue;
    }
    done.add(value.start);
    edits.push(...written);
    expected.set(value, applyEdits(value.said, found.edits));
  }
  return { edits, expected, mentioned };
}

/** Whether a changed file says in each place what it said, or what is expected there. */
function isClean(
  read: FileValues,
  before: readonly FileValue[],
  expected: ReadonlyMap<FileValue, string>,
): boolean {
  if ('left' in read || read.values.length !== before.length) return false;
  /** Of what is repeated elsewhere: what stands at a place then, and what a text may have become. */
  const standing = new Map([...expected].map(([{ start }, said]) => [start, said]));
  const became = new Set([...expected].map(([{ said: old }, said]) => JSON.stringify([old, said])));
  return before.every((value, at) => {
    const now = read.values[at];
    const wanted = expected.get(value) ?? standing.get(value.start) ?? value.said;
    const isSaid = Object.is(now?.said, wanted);
    const isAlias = now?.written([]) === null;
    return (
      JSON.stringify(now?.keys) === JSON.stringify(value.keys) &&
      (isSaid || (isAlias && became.has(JSON.stringify([value.said, now.said]))))
    );
  });
}

function mentionsAt(path: string, text: string, values: readonly FileValue[]): readonly Mention[] {
  if (values.length === 0) return [];
  const index = new LineIndex(text);
  return values.map(({ start, said }) => ({
    path,
    line: index.position(start).line,
    text: String(said).replace(/\s+/g, ' ').trim(),
  }));
}
