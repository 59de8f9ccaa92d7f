import { ConfirmationModal } from 'obsidian';
import type { SetUp } from '../../app/set-up/set-up.ts';
import type { NetVault } from '../netvault.ts';
import { openSidebar } from '../sidebar/register.ts';
import { reportErrors } from '../report-errors.ts';
import { putChanges } from '../vault/put-changes.ts';
import { setUp } from '../words/command-words.ts';
import * as words from '../words/form-words.ts';

/** Says what setting up would make, and makes it when that is wanted. */
export class SetUpModal extends ConfirmationModal {
  constructor(vault: NetVault, { changes, kept }: SetUp) {
    super(vault.app);
    this.setTitle(setUp);
    this.modalEl.addClass('netvault-modal');
    const isDone = changes.length === 0;
    this.contentEl.createEl('p', {
      text: isDone ? words.setUpDone : words.setUpMakes,
    });
    this.#list(changes.map(({ path }) => path));
    if (kept.length > 0 && !isDone) {
      this.contentEl.createEl('p', { cls: 'netvault-muted', text: words.setUpKept });
      this.#list(kept);
    }
    this.addButton((button) => {
      button.setButtonText(isDone ? words.openScorecard : words.setUpMake(changes.length)).setCta();
      button.onClick(
        () =>
          void reportErrors(async () => {
            await putChanges(vault.app, changes);
            await openSidebar(vault.app);
          }),
      );
    });
    this.addCancelButton();
  }

  #list(paths: readonly string[]): void {
    const items = this.contentEl.createEl('ul', { cls: 'netvault-list' });
    for (const path of paths) items.createEl('li', { text: path });
  }
}
