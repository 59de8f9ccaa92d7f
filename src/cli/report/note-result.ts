import type { NoteChange } from '../../app/notes/note-change.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import * as writingWords from '../words/writing-words.ts';

/** A note that a command changed, would change, or left as it is. */
export interface NoteResult {
  readonly path: string;
  /** Empty if the note already has these values. */
  readonly changes: readonly NoteChange[];
  readonly dryRun: boolean;
}

/** Whether anything was written. */
export function isChanged({ changes, dryRun }: Omit<NoteResult, 'path'>): boolean {
  return changes.length > 0 && !dryRun;
}

/** The note's path, sentences about it and, dimmed, what can be typed next; `unchanged` is shown if nothing was changed. */
export function noteResultText(
  noted: NoteResult,
  sentences: readonly string[],
  closing: readonly string[],
  style: Style,
  unchanged = writingWords.nothingChanged,
): string {
  const { path, changes, dryRun } = noted;
  const mark = isChanged(noted) ? `${style.green(style.signs.check)} ` : '';
  const lead = changes.length === 0 ? [unchanged] : dryRun ? [writingWords.nothingYet] : [];
  return style.words(
    [
      `${mark}${style.safe(path)}`,
      ...[...lead, ...sentences].flatMap((text) => wrap(text, 76)).map((text) => line({ at: 2, text })),
      ...closing.map((text) => line({ at: 2, text, paint: style.dim })),
      '',
    ].join('\n'),
  );
}
