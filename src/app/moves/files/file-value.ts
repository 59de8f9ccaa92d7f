import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';

/** The value; undefined for a list or a map, whose values follow it. */
export type ScalarValue = string | number | boolean | null | undefined;

/** A value in a JSON or YAML file, and its place. */
export interface FileValue extends Span {
  /** The keys and list indexes that lead to it. */
  readonly keys: readonly (string | number)[];
  readonly value: ScalarValue;
  /** The edits of the file that make these edits of its text; null if the text is elsewhere and only repeated here. */
  written(edits: readonly Edit[]): readonly Edit[] | null;
}

/**
 * Why a file is left alone: it cannot be opened (`unread`), is not valid UTF-8, is larger or more
 * deeply nested than the limit, is not valid JSON or YAML (`broken`), or is not a map
 * (`no-mapping`).
 */
export type LeftAloneReason = 'unread' | 'not-utf8' | 'too-large' | 'broken' | 'no-mapping';

/** The values of a file in order, or why they cannot be read. */
export type FileValues = { readonly values: readonly FileValue[] } | { readonly left: LeftAloneReason };
