import type { ChangedLine } from '../../app/lint/changed-lines.ts';
import { andMore } from '../../app/words/phrases.ts';
import { fileName } from '../../vault/vault-index.ts';
import { writeFixes } from '../commands/write.ts';
import type { FixesFound } from '../engine/lint-service.ts';
import type { NetVault } from '../netvault.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import { ConfirmModal } from './confirm-modal.ts';
import * as words from '../words/findings-words.ts';

/** Asks before all safe fixes are made, with a preview of the first notes. */
export class FixAllModal extends ConfirmModal {
  constructor(vault: NetVault, { changes, fixes, preview }: FixesFound) {
    super(vault.app, words.fixAllTitle);
    const { contentEl: into } = this;
    into.createEl('p', { text: words.fixAllAbout(fixes, changes.length) });
    const list = into.createDiv({ cls: 'netvault-changes', attr: { tabindex: '0', role: 'group' } });
    for (const { path, lines } of preview) {
      const note = list.createDiv('netvault-group');
      drawLine(note, 'netvault-label', fileName(path));
      for (const line of lines) drawChange(note, line);
    }
    const rest = changes.length - preview.length;
    if (rest > 0) drawLine(list, 'netvault-muted', andMore(rest));
    this.offer(words.fixAllButton(fixes), async () => {
      await vault.ready();
      await writeFixes(vault, changes, words.fixedAll(fixes, changes.length));
    });
  }
}

/** Characters of a line that are shown. */
const MAX_LENGTH = 120;

function drawChange(note: HTMLElement, { line, before, after }: ChangedLine): void {
  const row = drawLine(note, 'netvault-change', '');
  drawWords(row, 'netvault-muted', words.lineAt(line));
  row.createEl('del', { text: before.trim().slice(0, MAX_LENGTH) });
  row.appendText(words.becomes);
  row.createEl('ins', { text: after.trim().slice(0, MAX_LENGTH) || words.nothing });
}
