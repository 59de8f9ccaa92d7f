import type { NoteMove } from '../redirect.ts';
import { baseEdits } from './base-edits.ts';
import { followText, type Followed } from './follow-text.ts';
import { yamlValues } from './yaml-values.ts';

/** Redirects the links of a base, which is in a file at `from` before and at `to` after. */
export function followBase(
  text: string,
  between: readonly [from: string, to: string],
  moving: NoteMove,
): Followed {
  return followText({ valuesOf: yamlValues, editsOf: baseEdits }, text, between, moving);
}
