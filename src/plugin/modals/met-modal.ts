import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import * as words from '../words/form-words.ts';
import { AskModal } from './ask-modal.ts';

/** Asks who was met for the first time at an attended event. */
export function askMet(vault: NetVault, event: string): void {
  new AskModal(vault, words.metForm, async (names, follow) => {
    const change = await vault.engine.scorecard.settleEvent(
      vault.now(),
      await follow(event),
      'attended',
      names,
    );
    if (change) await writeChanges(vault, [change], [words.metNoted]);
  }).open();
}
