import type { knowsDecided } from '../../app/words/day-words.ts';
import { extent } from '../../scorecard/index.ts';
import { unreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** What tells whether all of a vault was read, as a summary has it. */
export type WhatWasRead = Parameters<typeof knowsDecided>[0];

export function whatWasRead({ index }: { readonly index: VaultIndex }): WhatWasRead {
  return {
    dailyNotesUnread: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    vault: extent(index),
  };
}
