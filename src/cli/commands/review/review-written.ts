import type { NoteChange } from '../../../app/notes/note-change.ts';
import { differenceText } from '../../../app/words/review-words.ts';
import type { Review } from '../../../app/review/review.ts';
import { line, wrap } from '../../terminal/layout.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Style } from '../../terminal/style.ts';
import * as reviewWords from '../../words/review-words.ts';
import * as writingWords from '../../words/writing-words.ts';

/** What `review --write` wrote; with `--dry-run`, the whole note that it would write. */
export function reviewWrittenText(
  { path, after }: NoteChange,
  { isDry, isUndoable }: { readonly isDry: boolean; readonly isUndoable: boolean },
  style: Style,
): string {
  if (isDry) {
    const lines = after.trimEnd().split(/\r?\n/);
    const shown = lines.map((text) => line({ at: 2, text: safeText(text, style.signs.unknown) }));
    return [writingWords.wouldWrite(style.safe(path)), '', ...shown, ''].join('\n');
  }
  const undo = isUndoable ? [style.dim(`  ${writingWords.howToUndo()}`)] : [];
  return [
    `${style.green(style.signs.check)} ${style.safe(path)}`,
    `  ${reviewWords.afterWriting()}`,
    ...undo,
    '',
  ].join('\n');
}

/** The output for a period that already has a review, which is left unchanged. */
export function reviewKeptText({ path, differences }: NonNullable<Review['note']>, style: Style): string {
  const head = reviewWords.isThere(style.safe(path));
  const rest = differences.length === 0 ? [reviewWords.stillHolds] : differences.map(differenceText);
  const lines = rest
    .flatMap((text) => wrap(style.safe(text), style.right - 2))
    .map((text) => line({ at: 2, text }));
  return `${[...wrap(head, style.right), ...lines].join('\n')}\n`;
}
