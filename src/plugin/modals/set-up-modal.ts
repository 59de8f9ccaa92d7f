import type { ButtonComponent } from 'obsidian';
import { requireUserError, UserError } from '../../app/user-error.ts';
import type { ChosenPlace } from '../../app/set-up/choices.ts';
import { PLACE_KINDS, readSign, type RecordPlace } from '../../app/set-up/record-places.ts';
import { kindPlural, notesAt, recognized, namesWithMore } from '../../app/words/set-up-words.ts';
import { fileName } from '../../vault/vault-index.ts';
import type { SetUpShown } from '../engine/forms.ts';
import type { NetVault } from '../netvault.ts';
import { openSidebar } from '../sidebar/register.ts';
import { reportErrors } from '../report-errors.ts';
import { setUp } from '../words/command-words.ts';
import { errorSentences } from '../words/error-words.ts';
import * as words from '../words/form-words.ts';
import { ConfirmModal } from './confirm-modal.ts';
import { checkField, textField } from './fields.ts';

/** Asks which notes are people and meetings, shows the effect of setting up, and sets up the vault if confirmed. */
export class SetUpModal extends ConfirmModal {
  readonly #vault: NetVault;
  /** Each place that was found, and its check box. */
  readonly #places: readonly { readonly place: RecordPlace; readonly box: HTMLInputElement }[];
  readonly #other: HTMLInputElement;
  readonly #offers: HTMLElement;
  /** Id of each further offer → its check box. */
  readonly #offered = new Map<string, HTMLInputElement>();
  readonly #preview: HTMLElement;
  readonly #button: ButtonComponent | null;
  #made: SetUpShown | null = null;

  constructor(vault: NetVault, places: readonly RecordPlace[]) {
    super(vault.app, setUp);
    this.#vault = vault;
    const into = this.contentEl.createDiv('netvault-fields');
    this.#places = places.map((place) => ({ place, box: drawPlace(into, place) }));
    this.#other = textField(into, words.setUpPeople, {
      placeholder: words.setUpPeopleExample,
      help: words.setUpPeopleHelp,
    });
    this.#offers = into.createDiv('netvault-fields');
    this.#preview = this.contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
    this.contentEl.addEventListener('change', () => void reportErrors(() => this.#draw()));
    this.#button = this.offer(words.openScorecard, async () => {
      // The last input may not have been evaluated yet.
      await this.#draw();
      if (this.#made === null) return;
      await vault.put(this.#made.changes);
      await openSidebar(vault.app);
    });
  }

  override onOpen(): void {
    void super.onOpen();
    void reportErrors(() => this.#draw());
  }

  /** The chosen places. Throws `UserError` for input that is not a place. */
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
      const refused = [...this.#offered].flatMap(([id, box]) => (box.checked ? [] : [id]));
      this.#made = await this.#vault.engine.forms.setUp(this.#vault.now(), this.#chosen(), refused);
    } catch (error) {
      requireUserError(error);
      this.#preview.empty();
      this.#preview.createDiv({
        cls: 'netvault-problem',
        attr: { role: 'alert' },
        text: errorSentences(error),
      });
      this.#button?.setDisabled(true);
      return;
    }
    this.#drawOffers(this.#made.offers);
    this.#show(this.#made);
  }

  /** Existing boxes are kept, so that the focus is. */
  #drawOffers(offers: SetUpShown['offers']): void {
    const ids = new Set(offers.map(({ id }) => id));
    for (const [id, box] of this.#offered)
      if (!ids.has(id) && this.#offered.delete(id)) box.parentElement?.remove();
    for (const offer of offers) {
      if (this.#offered.has(offer.id)) continue;
      const box = checkField(this.#offers, ...words.setUpOffer(offer));
      box.checked = true;
      this.#offered.set(offer.id, box);
    }
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

/** A place with its kind and the names of its notes. */
function drawPlace(into: HTMLElement, { kind, sign, notes }: RecordPlace): HTMLInputElement {
  const label = words.setUpPlace(notesAt(sign, notes.length), kindPlural(kind));
  const box = checkField(into, label, namesWithMore(notes.map(fileName)));
  box.checked = true;
  return box;
}

function drawPaths(into: HTMLElement, notes: readonly { readonly path: string }[]): void {
  const items = into.createEl('ul', { cls: 'netvault-list' });
  for (const { path } of notes) items.createEl('li', { text: path });
}
