import type * as Real from 'obsidian';
import { Modal } from './modal.ts';

/** A list below a field, moved through with the arrow keys. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private shown: T[] = [];
  private selected = 0;

  constructor(app: Real.App) {
    super(app);
    this.modalEl.addClass('prompt');
    this.inputEl = this.contentEl.createEl('input', {
      cls: 'prompt-input',
      attr: { type: 'text', 'aria-label': 'Search' },
    });
    this.resultContainerEl = this.contentEl.createDiv({ cls: 'prompt-results' });
    this.inputEl.addEventListener('input', () => void this.update());
    this.inputEl.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.move(1);
      if (event.key === 'ArrowUp') this.move(-1);
      if (event.key === 'Enter') {
        event.preventDefault();
        const value = this.shown[this.selected];
        if (value === undefined) this.onNoSuggestion();
        else this.selectSuggestion(value, event);
      }
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.update();
  }

  setPlaceholder(text: string): void {
    this.inputEl.placeholder = text;
  }

  onNoSuggestion(): void {
    this.resultContainerEl.setText(this.emptyStateText);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  private async update(): Promise<void> {
    this.shown = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit);
    this.resultContainerEl.empty();
    for (const value of this.shown) {
      const item = this.resultContainerEl.createDiv('suggestion-item');
      this.renderSuggestion(value, item);
      item.addEventListener('click', (event) => {
        this.selectSuggestion(value, event);
      });
    }
    if (this.shown.length === 0) this.onNoSuggestion();
    this.selected = 0;
    this.move(0);
  }

  private move(by: number): void {
    this.selected = Math.max(0, Math.min(this.shown.length - 1, this.selected + by));
    for (const [at, item] of [...this.resultContainerEl.children].entries())
      item.toggleClass('is-selected', at === this.selected);
  }
}
