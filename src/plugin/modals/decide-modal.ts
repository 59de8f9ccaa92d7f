import { write } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { linesField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { drawButton } from '../dom/button.ts';
import * as words from '../words/form-words.ts';

/** What most people decide on for an event; a tap writes it. */
const USUAL = ['meet 3', 'card 3', 'introduction 2'] as const;

/** Asks what is decided for an event. */
export class DecideModal extends FormModal {
  readonly #path: string;
  readonly #area: HTMLTextAreaElement;

  constructor(
    vault: NetVault,
    path: string,
    event: Parameters<typeof words.decideTitle>[0],
    decided: readonly string[],
  ) {
    super(vault, words.decideTitle(event), words.decide);
    this.#path = path;
    this.#area = linesField(this.fields, words.eventGoals, {
      value: decided.join('\n'),
      placeholder: USUAL.join('\n'),
      help: words.eventGoalsHelp,
    });
    const row = this.fields.createDiv('netvault-buttons');
    for (const line of USUAL) {
      const button = drawButton(row, '', { 'aria-label': words.addGoal(line) }, line);
      button.addEventListener('click', () => {
        this.#area.value = [...this.#area.value.split('\n').filter((one) => one.trim() !== ''), line].join(
          '\n',
        );
      });
    }
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const change = await vault.engine.forms.decideEvent(this.#path, this.#area.value.split('\n'));
    if (change.before !== change.after) await write(vault, [change], [words.decided]);
    return true;
  }
}
