import { Notice } from 'obsidian';
import type { NoteChange } from '../../app/notes/note-change.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { requireUserError } from '../../app/user-error.ts';
import { takeBack, type Written } from '../vault/put-changes.ts';
import { drawButton } from '../dom/button.ts';
import { drawLine } from '../dom/text.ts';
import * as words from '../words/log-words.ts';

/** Milliseconds for which the notice and its button stay. */
const SHOWN = 10_000;

/** What to do next, as a button of the notice. */
interface NextStep {
  readonly label: string;
  readonly run: () => void;
}

/** Makes changes and says so, with a way back at hand; those of a log are remembered for the command that undoes one. */
export async function write(
  vault: NetVault,
  changes: readonly NoteChange[],
  said: readonly string[],
  isLog = false,
  next?: NextStep,
): Promise<readonly Written[]> {
  const written = await vault.put(changes);
  if (isLog) vault.remember(written);
  const shown: Notice = new Notice(
    createFragment((fragment) => {
      for (const text of said.filter((one) => one !== '')) drawLine(fragment, '', text);
      const undo = drawButton(fragment, 'netvault-undo', {}, words.undo);
      undo.addEventListener('click', () => {
        shown.hide();
        void reportErrors(() => undoChanges(vault, written));
      });
      if (!next) return;
      drawButton(fragment, 'netvault-undo', {}, next.label).addEventListener('click', () => {
        shown.hide();
        next.run();
      });
    }),
    SHOWN,
  );
  return written;
}

/** Mends findings and says so; as long as the app runs the view of the findings takes it back, note by note. */
export async function writeFixes(
  vault: NetVault,
  changes: readonly NoteChange[],
  said: string,
): Promise<void> {
  const written = await write(vault, changes, [said]);
  vault.fixed = [...vault.fixed, ...written];
}

/** Takes fixes of one note back, or (with null) all; what was changed since is left alone, and said. */
export async function undoFixes(vault: NetVault, path: string | null): Promise<void> {
  await vault.ready();
  const done: Written[] = [];
  const left: Written[] = [];
  for (const one of vault.fixed.filter((one) => path === null || one.path === path).reverse()) {
    try {
      await takeBack(vault.app, [one]);
      done.push(one);
    } catch (error) {
      requireUserError(error);
      left.push(one);
    }
  }
  await vault.sync.reread(done);
  const gone = new Set(done);
  vault.fixed = vault.fixed.filter((one) => !gone.has(one));
  new Notice(words.fixesTakenBack(done, left));
}

/** Takes changes back that were made. Throws `UserError` as `takeBack` does. */
export async function undoChanges(vault: NetVault, written: readonly Written[]): Promise<void> {
  await vault.ready();
  await takeBack(vault.app, written);
  await vault.sync.reread(written);
  vault.fixed = vault.fixed.filter((one) => !written.includes(one));
  const at = vault.logs.indexOf(written);
  if (at >= 0) vault.logs.splice(at, 1);
  new Notice(words.takenBack(written));
}
