import { Menu } from 'obsidian';
import { snoozeWords } from '../../app/words/snooze-words.ts';
import { write } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { textField } from './fields.ts';
import { FormModal } from './form-modal.ts';

const SPANS = [
  ['A week', '1w'],
  ['Two weeks', '2w'],
  ['A month', '1mo'],
  ['Three months', '3mo'],
] as const;

/** Asks below a button for how long somebody is to rest. */
export function askSnooze(vault: NetVault, path: string, event: MouseEvent): void {
  const menu = new Menu();
  for (const [title, span] of SPANS)
    menu.addItem((item) =>
      item.setTitle(title).onClick(() => void reportErrors(() => snooze(vault, path, span))),
    );
  menu.addItem((item) =>
    item.setTitle('A date…').onClick(() => {
      new SnoozeModal(vault, path).open();
    }),
  );
  // A key presses the button without a place of its own.
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
    super(vault, 'Snooze until', 'Snooze');
    this.#path = path;
    this.#date = textField(this.fields, 'The first day on which it may be due again', {
      type: 'date',
      required: true,
    });
  }

  protected override async send(): Promise<boolean> {
    await snooze(this.vault, this.#path, this.#date.value);
    return true;
  }
}
