import * as writingWords from '../words/writing-words.ts';
import { line } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Maximum number of notes that are shown line by line, on a terminal and in a pipe alike. */
const SHOWN = 20;

/** The text of a note before and after; `path` is the new path if the note moves. */
export interface PlannedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The changes of notes as shown by `diff -u`; if there are many, only the first notes. */
export function plannedDiffs(notes: readonly PlannedText[], style: Style): string {
  const changed = notes.filter(({ before, after }) => before !== after);
  const rest = changed.length - SHOWN;
  return [
    ...changed.slice(0, SHOWN).map((note) => unifiedDiff(note, style)),
    ...(rest > 0 ? [line({ at: 2, text: writingWords.moreNotes(rest), paint: style.dim }), ''] : []),
  ].join('\n');
}
