import { dailyNotesHelp, dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import type { knowsDecided } from '../../app/words/day-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';
import { extent } from '../../scorecard/index.ts';
import { unreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** What tells whether all of a vault was read, as a summary has it. */
export type WhatWasRead = Parameters<typeof knowsDecided>[0];

export function whatWasRead({ index }: { readonly index: VaultIndex }): WhatWasRead {
  return {
    dailyNotesUnread: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    vault: extent(index),
  };
}

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
