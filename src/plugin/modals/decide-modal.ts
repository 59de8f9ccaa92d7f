import { UserError } from '../../app/user-error.ts';
import { mergeLists } from '../../edit/merge-lists.ts';
import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { linesField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { drawButton } from '../dom/button.ts';
import * as words from '../words/form-words.ts';

/** Common goals for an event; a tap adds one. */
const USUAL = ['meet 3', 'card 3', 'introduction 2'] as const;

/** The form for the goals of an event. */
export class DecideModal extends FormModal {
  readonly #path: string;
  readonly #area: HTMLTextAreaElement;
  /** The goals when they were last read. */
  #known: readonly string[];

  constructor(
    vault: NetVault,
    path: string,
    event: Parameters<typeof words.decideTitle>[0],
    decided: readonly string[],
  ) {
    super(vault, words.decideTitle(event), words.decide);
    this.#path = path;
    this.#known = decided;
    this.#area = linesField(this.fields, words.eventGoals, {
      value: decided.join('\n'),
      placeholder: USUAL.join('\n'),
      help: words.eventGoalsHelp,
    });
    const row = this.fields.createDiv('netvault-buttons');
    for (const line of USUAL) {
      const button = drawButton(row, '', { 'aria-label': words.addGoal(line) }, line);
      button.addEventListener('click', () => {
        this.#show([...this.#lines(), line]);
      });
    }
  }

  #lines(): string[] {
    return this.#area.value
      .trim()
      .split(/\s*\n\s*/)
      .filter((one) => one !== '');
  }

  #show(lines: readonly string[]): void {
    this.#area.value = lines.join('\n');
  }

  /** Changes made elsewhere are shown together with what was typed before anything is written. */
  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const path = await this.follow(this.#path);
    const { forms } = vault.engine;
    const { value } = this.#area;
    const lines = this.#lines();
    const change = await forms.decideEvent(path, lines);
    const { goals } = await forms.decided(path);
    const known = this.#known;
    if (goals.join('\n') !== known.join('\n')) {
      // If the user has typed on, they are shown the next time.
      if (this.#area.value === value) {
        this.#show(mergeLists(known, lines, goals));
        this.#known = goals;
      }
      throw new UserError('note-changed', { path });
    }
    if (change.before !== change.after) await writeChanges(vault, [change], [words.decided]);
    return true;
  }
}
