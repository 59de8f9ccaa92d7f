import { Notice } from 'obsidian';
import type { NoteChange } from '../../app/notes/note-change.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { requireUserError } from '../../app/user-error.ts';
import { takeBack, type WrittenChange } from '../vault/put-changes.ts';
import { drawButton } from '../dom/button.ts';
import { drawLine } from '../dom/text.ts';
import * as words from '../words/log-words.ts';

/** Milliseconds for which the notice with its button is shown. */
const SHOWN = 10_000;

/** A next action, as a button of the notice. */
interface NextStep {
  readonly label: string;
  readonly run: () => void;
}

/** Writes changes and shows a notice with an undo button. Logs are remembered for the undo command. */
export async function writeChanges(
  vault: NetVault,
  changes: readonly NoteChange[],
  notices: readonly string[],
  isLog = false,
  next?: NextStep,
): Promise<readonly WrittenChange[]> {
  const written = await vault.put(changes);
  if (isLog) vault.remember(written);
  const shown: Notice = new Notice(
    createFragment((fragment) => {
      for (const text of notices.filter((one) => one !== '')) drawLine(fragment, '', text);
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

/** Fixes findings and shows a notice. Until the app is closed, the view of the findings can undo them, note by note. */
export async function writeFixes(
  vault: NetVault,
  changes: readonly NoteChange[],
  notice: string,
): Promise<void> {
  const written = await writeChanges(vault, changes, [notice]);
  vault.fixed = [...vault.fixed, ...written];
}

/**
 * Undoes the fixes of one note, or of all for null. In a note that has changed since, only the fixed
 * lines are undone; if they have changed too, the note is left alone. Both are reported.
 */
export async function undoFixes(vault: NetVault, path: string | null): Promise<void> {
  await vault.ready();
  const done: WrittenChange[] = [];
  const left: WrittenChange[] = [];
  const grown: string[] = [];
  for (const one of vault.fixed.filter((one) => path === null || one.path === path).reverse()) {
    try {
      grown.push(...(await takeBack(vault.app, [one])));
      done.push(one);
    } catch (error) {
      requireUserError(error);
      left.push(one);
    }
  }
  await vault.sync.reread(done);
  const undone = new Set(done);
  vault.fixed = vault.fixed.filter((one) => !undone.has(one));
  new Notice(words.fixesTakenBack(done, left, grown));
}

/** Undoes changes. Throws `UserError` as `takeBack` does; they are given up then. */
export async function undoChanges(vault: NetVault, written: readonly WrittenChange[]): Promise<void> {
  await vault.ready();
  const at = vault.logs.indexOf(written);
  if (at >= 0) vault.logs.splice(at, 1);
  const grown = await takeBack(vault.app, written);
  await vault.sync.reread(written);
  vault.fixed = vault.fixed.filter((one) => !written.includes(one));
  new Notice(words.takenBack(written, grown));
}
