import type { ReadingState } from '../../app/words/day-words.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** Blocks of lines about what could not be read and so is missing in the numbers. */
export function unreadLines(read: ReadingState, style: Style): string[][] {
  return unreadNotices(read).map((notice) =>
    wrap(style.safe(notice), style.right - 2).map((text) => line({ at: 2, text, paint: style.yellow })),
  );
}
