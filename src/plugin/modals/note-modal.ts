import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { noteDown } from '../words/command-words.ts';
import { noteLine } from '../words/common-words.ts';
import * as words from '../words/form-words.ts';
import { AskModal } from './ask-modal.ts';

/** Asks for one line of free text, for an event (`''` for the current one) or today's note; it does not count. */
export function askNote(vault: NetVault, event: string): void {
  new AskModal(vault, { title: noteDown, ...words.noteForm }, async (typed, follow) => {
    const { changes, path, line, text } = await vault.engine.forms.noteDown(
      vault.now(),
      await follow(event),
      typed,
    );
    await writeChanges(vault, changes, [noteLine(path, line), text]);
  }).open();
}
