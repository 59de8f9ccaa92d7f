import type { WhatWasRead } from '../../app/words/day-words.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** What is in none of these numbers, since it could not be read. */
export function unreadLines(read: WhatWasRead, style: Style): string[][] {
  return unreadNotices(read).map((notice) =>
    wrap(style.safe(notice), style.right - 2).map((text) => line({ at: 2, text, paint: style.yellow })),
  );
}
