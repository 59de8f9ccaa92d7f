import { Menu } from 'obsidian';
import { snoozeWords } from '../../app/words/snooze-words.ts';
import { write } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { textField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import * as words from '../words/form-words.ts';

const SPANS = ['1w', '2w', '1mo', '3mo'] as const;

/** Opens a menu below the button: how long somebody is to be snoozed. */
export function askSnooze(vault: NetVault, path: string, event: MouseEvent): void {
  const menu = new Menu();
  for (const span of SPANS)
    menu.addItem((item) =>
      item
        .setTitle(words.snoozeSpans[span])
        .onClick(() => void reportErrors(() => snooze(vault, path, span))),
    );
  menu.addItem((item) =>
    item.setTitle(words.snoozeDate).onClick(() => {
      new SnoozeModal(vault, path).open();
    }),
  );
  // A click by key has no position, so the menu opens below the button.
  const button = event.targetNode?.instanceOf(Element) ? event.targetNode.closest('button') : null;
  const box = button?.getBoundingClientRect();
  if (box && button) menu.showAtPosition({ x: box.left, y: box.bottom }, button.doc);
  else menu.showAtMouseEvent(event);
}

async function snooze(vault: NetVault, path: string, until: string): Promise<void> {
  await vault.ready();
  const { snooze: result, today } = await vault.engine.forms.snooze(vault.now(), path, until);
  await write(vault, result.changes, snoozeWords(result, today));
}

class SnoozeModal extends FormModal {
  readonly #path: string;
  readonly #date: HTMLInputElement;

  constructor(vault: NetVault, path: string) {
    super(vault, words.snoozeTitle, words.snooze);
    this.#path = path;
    this.#date = textField(this.fields, words.snoozeUntil, {
      required: true,
      placeholder: words.dayExamples,
    });
  }

  protected override async send(): Promise<boolean> {
    await snooze(this.vault, this.#path, this.#date.value);
    return true;
  }
}
