import { plainName } from '../../model/plain-name.ts';
import { AbstractInputSuggest } from 'obsidian';
import type { LineCompletion } from '../../app/complete/complete-line.ts';
import type { LineOption } from '../../app/complete/proposals.ts';
import type { NetVault } from '../netvault.ts';
import { drawOption } from '../dom/option.ts';

const NOTHING: LineCompletion = { start: 0, end: 0, options: [] };

/** Suggests activities, then people, while a log line is typed. */
export class LineSuggest extends AbstractInputSuggest<LineOption> {
  readonly #vault: NetVault;
  readonly #input: HTMLInputElement;
  #found = NOTHING;

  constructor(vault: NetVault, input: HTMLInputElement) {
    super(vault.app, input);
    this.#vault = vault;
    this.#input = input;
  }

  protected override async getSuggestions(line: string): Promise<LineOption[]> {
    const { selectionStart, selectionEnd } = this.#input;
    // A selection is about to be replaced, so nothing is suggested for it.
    const isPlain = selectionStart === selectionEnd && this.#vault.progress.stage === 'all';
    this.#found = isPlain
      ? await this.#vault.engine.forms.complete(this.#vault.now(), line, selectionEnd ?? line.length)
      : NOTHING;
    return [...this.#found.options];
  }

  override renderSuggestion({ text, note }: LineOption, el: HTMLElement): void {
    drawOption(el, text, note);
  }

  override selectSuggestion({ text, note, insert }: LineOption, event: MouseEvent | KeyboardEvent): void {
    const { start } = this.#found;
    const end = this.#input.selectionEnd ?? this.#input.value.length;
    const typed = this.#input.value.slice(start, end).trim();
    this.close();
    // If the user typed faster than the list appeared, the line is complete or different: then Enter
    // submits it.
    const fits = plainName(`${text} ${note}`).includes(plainName(typed.replace(/^\[+/, '')));
    if (event.instanceOf(KeyboardEvent) && (!fits || typed === insert.trim())) {
      if (event.key === 'Enter') this.#input.form?.requestSubmit();
      return;
    }
    const rest = this.#input.value.slice(end);
    const word = insert.endsWith(' ') && rest.startsWith(' ') ? insert.trimEnd() : insert;
    this.#input.value = this.#input.value.slice(0, start) + word + rest;
    this.#input.setSelectionRange(start + insert.length, start + insert.length);
    this.#input.dispatchEvent(new Event('input'));
    this.#input.focus();
  }
}
