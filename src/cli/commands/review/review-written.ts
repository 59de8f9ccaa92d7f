import type { NoteChange } from '../../../app/notes/note-change.ts';
import { differenceText } from '../../../app/words/review-words.ts';
import type { Review } from '../../../app/review/review.ts';
import { RIGHT, line, wrap } from '../../terminal/layout.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Style } from '../../terminal/style.ts';
import { REVIEW_WORDS } from '../../words/review-words.ts';
import { WRITING_WORDS } from '../../words/writing-words.ts';

/** What `review --write` made, or would make: then the whole note is shown. */
export function reviewWritten(
  { path, after }: NoteChange,
  { isDry, isUndoable }: { readonly isDry: boolean; readonly isUndoable: boolean },
  style: Style,
): string {
  if (isDry) {
    const lines = after.trimEnd().split(/\r?\n/);
    const shown = lines.map((text) => line({ at: 2, text: safeText(text, style.signs.unknown) }));
    return [WRITING_WORDS.wouldWrite(style.safe(path)), '', ...shown, ''].join('\n');
  }
  const undo = isUndoable ? [style.dim(`  ${WRITING_WORDS.takeBack}`)] : [];
  return [
    `${style.green(style.signs.check)} ${style.safe(path)}`,
    `  ${REVIEW_WORDS.afterWriting}`,
    ...undo,
    '',
  ].join('\n');
}

/** A period that is reviewed already is left as it is. */
export function reviewKept({ path, differences }: NonNullable<Review['note']>, style: Style): string {
  const head = REVIEW_WORDS.isThere(style.safe(path));
  const rest = differences.length === 0 ? [REVIEW_WORDS.stillHolds] : differences.map(differenceText);
  const lines = rest
    .flatMap((text) => wrap(style.safe(text), RIGHT - 2))
    .map((text) => line({ at: 2, text }));
  return `${[...wrap(head, RIGHT), ...lines].join('\n')}\n`;
}
