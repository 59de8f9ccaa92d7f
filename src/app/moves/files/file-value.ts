import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';

/** What a value says; undefined for a list or a mapping, whose values follow it. */
export type Said = string | number | boolean | null | undefined;

/** A value in a file of JSON or YAML, and where it stands. */
export interface FileValue extends Span {
  /** The keys and places in lists that lead to it. */
  readonly keys: readonly (string | number)[];
  readonly said: Said;
  /** The edits of the file that make these edits of a text; null where it stands somewhere else and is only repeated here. */
  written(edits: readonly Edit[]): readonly Edit[] | null;
}

/**
 * Why nothing is done in a file: it cannot be opened (`unread`), is no UTF-8, larger or
 * more deeply nested than is read, no JSON or YAML (`broken`), or holds something else
 * than a mapping (`no-mapping`).
 */
export type LeftWhy = 'unread' | 'not-utf8' | 'too-large' | 'broken' | 'no-mapping';

/** The values of a file in order, or why they are not known. */
export type FileValues = { readonly values: readonly FileValue[] } | { readonly left: LeftWhy };
