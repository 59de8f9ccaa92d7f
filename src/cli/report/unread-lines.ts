import { dailyNotesHelp, dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import type { WhatWasRead } from '../../app/words/day-words.ts';

/** What is in none of these numbers, since it could not be read. */
export function unreadLines({ dailyNotesUnread: daily, vault }: WhatWasRead, style: Style): string[][] {
  const notices = [
    unreadFilesNotice(vault.unread),
    daily === null ? '' : `${dailyNotesNotice(daily)} ${dailyNotesHelp(daily)}`,
  ];
  return notices
    .filter(Boolean)
    .map((notice) =>
      wrap(style.safe(notice), style.right - 2).map((text) => line({ at: 2, text, paint: style.yellow })),
    );
}
