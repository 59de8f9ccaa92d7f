import { Notice } from 'obsidian';
import type { NoteChange } from '../../app/notes/note-change.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { putChanges, takeBack } from '../vault/put-changes.ts';
import { drawButton } from '../dom/button.ts';
import { drawLine } from '../dom/text.ts';
import * as words from '../words/log-words.ts';

/** Milliseconds for which the notice and its button stay. */
const SHOWN = 10_000;

/** Makes changes and says so, with a way back at hand; those of a log are remembered for the command that undoes one. */
export async function write(
  vault: NetVault,
  changes: readonly NoteChange[],
  said: readonly string[],
  isLog = false,
): Promise<void> {
  await putChanges(vault.app, changes);
  if (isLog) vault.logs.push(changes);
  const shown: Notice = new Notice(
    createFragment((fragment) => {
      for (const text of said.filter((one) => one !== '')) drawLine(fragment, '', text);
      const undo = drawButton(fragment, 'netvault-undo', {}, words.undo);
      undo.addEventListener('click', () => {
        shown.hide();
        void reportErrors(() => undoChanges(vault, changes));
      });
    }),
    SHOWN,
  );
}

/** Takes changes back that were made. Throws `UserError` as `takeBack` does. */
export async function undoChanges(vault: NetVault, changes: readonly NoteChange[]): Promise<void> {
  await vault.ready();
  await takeBack(vault.app, changes);
  const at = vault.logs.indexOf(changes);
  if (at >= 0) vault.logs.splice(at, 1);
  new Notice(words.takenBack(changes));
}
