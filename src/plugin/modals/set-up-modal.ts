import { ConfirmationModal, type ButtonComponent } from 'obsidian';
import { UserError } from '../../app/user-error.ts';
import type { ChosenPlace } from '../../app/set-up/choices.ts';
import { PLACE_KINDS, readSign, type RecordPlace } from '../../app/set-up/record-places.ts';
import { manyOf, notesAt, recognized, someOf } from '../../app/words/set-up-words.ts';
import { fileName } from '../../vault/vault-index.ts';
import { drawLine } from '../dom/text.ts';
import type { SetUpShown } from '../engine/forms.ts';
import type { NetVault } from '../netvault.ts';
import { openSidebar } from '../sidebar/register.ts';
import { reportErrors } from '../report-errors.ts';
import { setUp } from '../words/command-words.ts';
import { errorSentences } from '../words/error-words.ts';
import * as words from '../words/form-words.ts';
import { textField } from './fields.ts';

/** Asks which notes are people and meetings, says what setting up would make of it, and makes it when that is wanted. */
export class SetUpModal extends ConfirmationModal {
  readonly #vault: NetVault;
  /** Each place that was found, and whether it is taken. */
  readonly #places: readonly { readonly place: RecordPlace; readonly box: HTMLInputElement }[];
  readonly #other: HTMLInputElement;
  readonly #preview: HTMLElement;
  #button: ButtonComponent | null = null;
  #made: SetUpShown | null = null;

  constructor(vault: NetVault, places: readonly RecordPlace[]) {
    super(vault.app);
    this.#vault = vault;
    this.setTitle(setUp);
    this.modalEl.addClass('netvault-modal');
    const into = this.contentEl.createDiv('netvault-fields');
    this.#places = places.map((place) => ({ place, box: drawPlace(into, place) }));
    this.#other = textField(into, words.setUpPeople, {
      placeholder: words.setUpPeopleExample,
      help: words.setUpPeopleHelp,
    });
    this.#preview = this.contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
    this.contentEl.addEventListener('change', () => void reportErrors(() => this.#draw()));
    this.addButton((button) => {
      this.#button = button.setButtonText(words.openScorecard).setCta();
      button.onClick(
        () =>
          void reportErrors(async () => {
            // What was typed last may not have been looked at yet.
            await this.#draw();
            if (this.#made === null) return;
            await vault.put(this.#made.changes);
            await openSidebar(vault.app);
          }),
      );
    });
    this.addCancelButton();
  }

  override onOpen(): void {
    void super.onOpen();
    void reportErrors(() => this.#draw());
  }

  /** What is chosen. Throws `UserError` for words that are no place. */
  #chosen(): readonly ChosenPlace[] {
    const typed = this.#other.value.trim();
    const sign = typed === '' ? null : readSign(typed);
    if (typed !== '' && !sign) throw new UserError('bad-place', { given: typed });
    const found = this.#places.filter(({ box }) => box.checked).map(({ place }) => place);
    return [...found, ...(sign ? [{ kind: 'contact', sign } as const] : [])];
  }

  async #draw(): Promise<void> {
    this.#made = null;
    try {
      this.#made = await this.#vault.engine.forms.setUp(this.#vault.now(), this.#chosen());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#preview.empty();
      this.#preview.createDiv({
        cls: 'netvault-problem',
        attr: { role: 'alert' },
        text: errorSentences(error),
      });
      this.#button?.setDisabled(true);
      return;
    }
    this.#show(this.#made);
  }

  #show({ changes, kept, recognized: found }: SetUpShown): void {
    const into = this.#preview;
    const isDone = changes.length === 0;
    into.empty();
    for (const kind of PLACE_KINDS)
      if (found[kind].length > 0) into.createEl('p', { text: recognized(kind, found[kind]) });
    into.createEl('p', { text: isDone ? words.setUpDone : words.setUpMakes });
    drawPaths(into, changes);
    if (kept.length > 0 && !isDone) {
      into.createEl('p', { cls: 'netvault-muted', text: words.setUpKept });
      drawPaths(
        into,
        kept.map((path) => ({ path })),
      );
    }
    this.#button
      ?.setDisabled(false)
      .setButtonText(isDone ? words.openScorecard : words.setUpMake(changes.length));
  }
}

/** A place, whether its notes are people or events, and whose they are. */
function drawPlace(into: HTMLElement, { kind, sign, notes }: RecordPlace): HTMLInputElement {
  const row = into.createEl('label', { cls: 'netvault-choice' });
  const box = row.createEl('input', { type: 'checkbox' });
  box.checked = true;
  const said = row.createDiv();
  drawLine(said, 'netvault-label', words.setUpPlace(notesAt(sign, notes.length), manyOf(kind)));
  drawLine(said, 'netvault-muted', someOf(notes.map(fileName)));
  return box;
}

function drawPaths(into: HTMLElement, notes: readonly { readonly path: string }[]): void {
  const items = into.createEl('ul', { cls: 'netvault-list' });
  for (const { path } of notes) items.createEl('li', { text: path });
}
