import { dailyNotesHelp, dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import type { WhatWasRead } from '../../app/words/day-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';

/**
 * Messages about notes and daily notes that could not be read and so are missing in an answer;
 * empty if everything was read.
 */
export function unreadNotices({ dailyNotesUnread: daily, vault }: WhatWasRead): string[] {
  const ofDays = daily && `${dailyNotesNotice(daily)} ${dailyNotesHelp(daily)}`;
  return [unreadFilesNotice(vault.unread), ofDays ?? ''].filter(Boolean);
}
