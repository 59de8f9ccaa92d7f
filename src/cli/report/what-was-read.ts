import type { ReadingState } from '../../app/words/day-words.ts';
import { vaultSize } from '../../scorecard/index.ts';
import { unreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

export function whatWasRead({ index }: { readonly index: VaultIndex }): ReadingState {
  return {
    dailyNotesUnread: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    vault: vaultSize(index),
  };
}
