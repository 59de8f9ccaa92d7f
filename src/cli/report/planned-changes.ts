import { andMore } from '../../app/words/phrases.ts';
import { line } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { unifiedDiff } from './unified-diff.ts';

/** How many notes are shown line by line, on a terminal and in a pipe alike. */
const SHOWN = 20;

/** What a note says and would say; a note that moves stands at its new path. */
export interface PlannedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What would change in notes, as `diff -u` shows it; of many the first. */
export function plannedDiffs(notes: readonly PlannedText[], style: Style): string {
  const changed = notes.filter(({ before, after }) => before !== after);
  const rest = changed.length - SHOWN;
  return [
    ...changed.slice(0, SHOWN).map((note) => unifiedDiff(note, style)),
    ...(rest > 0 ? [line({ at: 2, text: andMore(rest), paint: style.dim }), ''] : []),
  ].join('\n');
}
