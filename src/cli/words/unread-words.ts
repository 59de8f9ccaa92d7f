import { dailyNotesHelp, dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import type { WhatWasRead } from '../../app/words/day-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';

/** What could not be read and is missing in an answer, each in its own sentences; none where all was read. */
export function unreadNotices({ dailyNotesUnread: daily, vault }: WhatWasRead): string[] {
  const ofDays = daily && `${dailyNotesNotice(daily)} ${dailyNotesHelp(daily)}`;
  return [unreadFilesNotice(vault.unread), ofDays ?? ''].filter(Boolean);
}
