import { AbstractInputSuggest } from 'obsidian';
import type { LineCompletion, LineOption } from '../../app/complete-line.ts';
import type { NetVault } from '../netvault.ts';

const NOTHING: LineCompletion = { start: 0, end: 0, options: [] };

/** Suggests activities, then people, as a line of a log is typed. */
export class LineSuggest extends AbstractInputSuggest<LineOption> {
  private readonly vault: NetVault;
  private readonly input: HTMLInputElement;
  private found = NOTHING;

  constructor(vault: NetVault, input: HTMLInputElement) {
    super(vault.app, input);
    this.vault = vault;
    this.input = input;
  }

  protected override async getSuggestions(line: string): Promise<LineOption[]> {
    const { vault, input } = this;
    const { selectionStart, selectionEnd } = input;
    // What is selected is about to be typed over: nothing is to be said of it.
    const isPlain = selectionStart === selectionEnd && vault.progress.stage === 'all';
    this.found = isPlain
      ? await vault.engine.complete(vault.now(), line, selectionEnd ?? line.length)
      : NOTHING;
    return [...this.found.options];
  }

  override renderSuggestion({ text, note }: LineOption, el: HTMLElement): void {
    el.addClass('netvault-option');
    el.createSpan({ text });
    if (note !== '') el.createSpan({ cls: 'netvault-muted', text: note });
  }

  override selectSuggestion({ text, note, insert }: LineOption, event: MouseEvent | KeyboardEvent): void {
    const { input } = this;
    const { start } = this.found;
    const end = input.selectionEnd ?? input.value.length;
    const typed = input.value.slice(start, end).trim();
    this.close();
    // Whoever types faster than the list has said it already, or something else: then Enter is for the line.
    const fits = `${text} ${note}`.toLowerCase().includes(typed.replace(/^\[+/, '').toLowerCase());
    if (event.instanceOf(KeyboardEvent) && (!fits || typed === insert.trim())) {
      if (event.key === 'Enter') input.form?.requestSubmit();
      return;
    }
    const rest = input.value.slice(end);
    const word = insert.endsWith(' ') && rest.startsWith(' ') ? insert.trimEnd() : insert;
    input.value = input.value.slice(0, start) + word + rest;
    input.setSelectionRange(start + insert.length, start + insert.length);
    input.dispatchEvent(new Event('input'));
    input.focus();
  }
}
