import type * as Real from 'obsidian';
import { ButtonComponent } from './components.ts';
import { Component } from './events.ts';
import { setIcon } from './icons.ts';

/** A dialog over the app; Escape closes it, and the focus goes back. */
export class Modal {
  readonly app: Real.App;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private before: Element | null = null;
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  constructor(app: Real.App) {
    this.app = app;
    this.containerEl = createDiv('modal-container');
    this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true' },
    });
    const close = this.modalEl.createEl('button', {
      cls: 'modal-close-button clickable-icon',
      attr: { 'aria-label': 'Close' },
    });
    close.addEventListener('click', () => {
      this.close();
    });
    this.titleEl = this.modalEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    this.before = document.activeElement;
    document.body.append(this.containerEl);
    document.addEventListener('keydown', this.escape);
    void this.onOpen();
    this.modalEl.setAttr('aria-label', this.titleEl.textContent || 'Dialog');
    const first = this.contentEl.querySelector<HTMLElement>('input, textarea, select, button');
    if (!this.modalEl.contains(document.activeElement)) first?.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    document.removeEventListener('keydown', this.escape);
    this.containerEl.remove();
    this.onClose();
    if (this.before instanceof HTMLElement) this.before.focus();
  }

  onOpen(): Promise<void> | void {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }
}

export class ConfirmationModal extends Modal {
  readonly buttonContainerEl = this.modalEl.createDiv('modal-button-container');

  addButton(then: (button: ButtonComponent) => unknown): this {
    const button = new ButtonComponent(this.buttonContainerEl);
    button.onClick(() => {
      this.close();
    });
    then(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text));
  }
}

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

  setInstructions(instructions: Real.Instruction[]): void {
    this.modalEl.querySelector('.prompt-instructions')?.remove();
    const el = this.modalEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) el.createSpan({ text: `${command} ${purpose}` });
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

export abstract class FuzzySuggestModal<T> extends SuggestModal<Real.FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): Real.FuzzyMatch<T>[] {
    const wanted = query.toLowerCase();
    return this.getItems()
      .filter((item) => this.getItemText(item).toLowerCase().includes(wanted))
      .map((item) => ({ item, match: { score: 0, matches: [] } }));
  }

  renderSuggestion({ item }: Real.FuzzyMatch<T>, el: HTMLElement): void {
    el.setText(this.getItemText(item));
  }

  onChooseSuggestion({ item }: Real.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}

export class Notice {
  readonly messageEl: HTMLElement;
  readonly containerEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const list = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = list.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    if (duration > 0)
      window.setTimeout(() => {
        this.hide();
      }, duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}

class MenuItem {
  readonly el: HTMLElement;

  constructor(parent: HTMLElement, close: () => void) {
    this.el = parent.createEl('button', { cls: 'menu-item', attr: { role: 'menuitem' } });
    this.el.addEventListener('click', close);
  }

  setTitle(title: string): this {
    this.el.createSpan({ cls: 'menu-item-title', text: title });
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.el.createSpan({ cls: 'menu-item-icon', prepend: true }), icon);
    return this;
  }

  setChecked(checked: boolean): this {
    this.el.setAttr('aria-checked', checked);
    return this;
  }

  setSection(): this {
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.el.addEventListener('click', callback);
    return this;
  }
}

export class Menu extends Component {
  private readonly el = createDiv({ cls: 'menu', attr: { role: 'menu' } });

  addItem(then: (item: MenuItem) => unknown): this {
    then(
      new MenuItem(this.el, () => {
        this.hide();
      }),
    );
    return this;
  }

  addSeparator(): this {
    this.el.createDiv('menu-separator');
    return this;
  }

  showAtMouseEvent({ clientX, clientY }: MouseEvent): this {
    return this.showAtPosition({ x: clientX, y: clientY });
  }

  showAtPosition({ x, y }: { x: number; y: number }): this {
    document.body.append(this.el);
    // As in the app, it never hangs over the edge.
    const { width, height } = this.el.getBoundingClientRect();
    const left = Math.max(0, Math.min(x, window.innerWidth - width));
    const top = Math.max(0, Math.min(y, window.innerHeight - height));
    this.el.setCssProps({ left: `${String(left)}px`, top: `${String(top)}px` });
    this.el.querySelector('button')?.focus();
    return this;
  }

  hide(): this {
    this.el.remove();
    return this;
  }
}
