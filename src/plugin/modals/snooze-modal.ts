import { snoozeWords } from '../../app/words/snooze-words.ts';
import { write } from '../commands/write.ts';
import { openMenu } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { textField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import * as words from '../words/form-words.ts';

const SPANS = ['1w', '2w', '1mo', '3mo'] as const;

/** Opens a menu below the button: how long somebody is to be snoozed. */
export function askSnooze(vault: NetVault, path: string, event: MouseEvent): void {
  openMenu(event, [
    ...SPANS.map(
      (span) => [words.snoozeSpans[span], () => void reportErrors(() => snooze(vault, path, span))] as const,
    ),
    [
      words.snoozeDate,
      () => {
        new SnoozeModal(vault, path).open();
      },
    ],
  ]);
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
