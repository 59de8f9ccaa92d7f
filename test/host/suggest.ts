import type * as Real from 'obsidian';
import type { Editor } from './editor.ts';
import type { TFile } from './vault.ts';

/** The number of open requests for suggestions; while one is open, a list may be about an older text. */
export const asked = { count: 0 };

/** A list that floats next to the typed text. */
abstract class PopoverSuggest<T> {
  readonly app: Real.App;
  private readonly el = createDiv({ cls: 'suggestion-container' });
  private shown: readonly T[] = [];
  private selected = 0;

  constructor(app: Real.App) {
    this.app = app;
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  close(): void {
    this.el.remove();
    this.shown = [];
  }

  get isOpen(): boolean {
    return this.el.isConnected;
  }

  protected show(values: readonly T[], at: DOMRect | { left: number; bottom: number }): void {
    this.shown = values;
    this.selected = 0;
    if (values.length === 0) {
      this.close();
      return;
    }
    this.el.empty();
    for (const value of values) {
      const item = this.el.createDiv('suggestion-item');
      this.renderSuggestion(value, item);
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.selectSuggestion(value, event);
      });
    }
    this.el.setCssProps({ left: `${String(at.left)}px`, top: `${String(at.bottom)}px` });
    document.body.append(this.el);
    this.mark();
  }

  /** Returns true if the key was for the list. */
  protected key(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const value = this.shown[this.selected];
    if (event.key === 'ArrowDown') this.selected = Math.min(this.shown.length - 1, this.selected + 1);
    else if (event.key === 'ArrowUp') this.selected = Math.max(0, this.selected - 1);
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && value !== undefined)
      this.selectSuggestion(value, event);
    else return false;
    this.mark();
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  private mark(): void {
    for (const [at, item] of [...this.el.children].entries())
      item.toggleClass('is-selected', at === this.selected);
  }
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private readonly inputEl: HTMLInputElement;
  private chosen: (value: T, event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

  constructor(app: Real.App, inputEl: HTMLInputElement) {
    super(app);
    this.inputEl = inputEl;
    inputEl.addEventListener('input', () => void this.update());
    inputEl.addEventListener('focus', () => void this.update());
    inputEl.addEventListener('blur', () => {
      this.close();
    });
    inputEl.addEventListener('keydown', (event) => this.key(event), { capture: true });
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): void {
    this.inputEl.value = value;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.chosen(value, event);
  }

  private async update(): Promise<void> {
    asked.count++;
    const values = await this.getSuggestions(this.inputEl.value);
    asked.count--;
    if (document.activeElement !== this.inputEl) return;
    this.show(values.slice(0, this.limit), this.inputEl.getBoundingClientRect());
  }
}

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  context: Real.EditorSuggestContext | null = null;

  abstract onTrigger(
    cursor: Real.EditorPosition,
    editor: unknown,
    file: unknown,
  ): Real.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: Real.EditorSuggestContext): T[] | Promise<T[]>;

  /**
   * Returns whether it handles the text at the cursor; if so, it asks for suggestions, of which there may be
   * none.
   */
  offer(editor: Editor, file: TFile): boolean {
    const info = this.onTrigger(editor.getCursor(), editor, file);
    this.context = info && ({ ...info, editor, file } as unknown as Real.EditorSuggestContext);
    if (!this.context) this.close();
    else void this.list(this.context, editor);
    return info !== null;
  }

  private async list(context: Real.EditorSuggestContext, editor: Editor): Promise<void> {
    asked.count++;
    const values = await Promise.resolve(this.getSuggestions(context)).finally(() => asked.count--);
    if (this.context !== context) return;
    const at = editor.cm.coordsAtPos(editor.posToOffset(context.start)) ?? { left: 0, bottom: 0 };
    this.show(values.slice(0, this.limit), { left: at.left, bottom: at.bottom });
  }

  pressed(event: KeyboardEvent): boolean {
    return this.key(event);
  }
}

/** A suggester of another plugin, which handles every line. */
export class OtherSuggest extends EditorSuggest<string> {
  /** The lines that it was asked about. */
  readonly lines: string[] = [];

  onTrigger(cursor: Real.EditorPosition, editor: Editor): Real.EditorSuggestTriggerInfo {
    this.lines.push(editor.getLine(cursor.line));
    return { start: cursor, end: cursor, query: '' };
  }

  getSuggestions(): string[] {
    return [];
  }

  renderSuggestion(): void {
    return undefined;
  }

  selectSuggestion(): void {
    return undefined;
  }
}

/** Asks the suggesters one after the other while their editor is typed in, until one handles the text. */
export class EditorSuggests {
  readonly all: EditorSuggest<unknown>[] = [];

  constructor() {
    document.addEventListener(
      'keydown',
      (event) => {
        for (const suggest of this.all) if (suggest.pressed(event)) return;
      },
      { capture: true },
    );
  }

  typed(editor: Editor, file: TFile): void {
    asked.count++;
    window.setTimeout(() => {
      asked.count--;
      const first = this.all.find((suggest) => suggest.offer(editor, file));
      for (const suggest of this.all) if (suggest !== first) suggest.close();
    }, 0);
  }
}
