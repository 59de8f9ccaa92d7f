import {
  EditorSuggest,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
} from 'obsidian';
import type { LineOption } from '../../app/complete/complete-line.ts';
import type { NetVault } from '../netvault.ts';
import { mayHint, type HintPlaces } from './hint-place.ts';
import { drawWords } from '../dom/text.ts';

/** Suggests fields and values in front matter, activities and people in logs. */
export class NoteSuggest extends EditorSuggest<LineOption> {
  readonly #vault: NetVault;
  #places: HintPlaces = { headings: [], mapped: false };
  /** What the last suggestions are for: from here on, in a line that began so. */
  #from = 0;
  #length = 0;
  #line = '';

  constructor(vault: NetVault) {
    super(vault.app);
    this.#vault = vault;
  }

  /** Learns where suggestions can be. */
  async learn(): Promise<void> {
    if (this.#vault.progress.stage === 'all') this.#places = await this.#vault.engine.forms.hintPlaces();
  }

  override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    if (this.#vault.progress.stage !== 'all' || editor.getSelection() !== '') return null;
    if (!mayHint(editor, cursor.line, this.#places)) return null;
    return { start: { line: cursor.line, ch: 0 }, end: cursor, query: editor.getLine(cursor.line) };
  }

  override async getSuggestions(context: EditorSuggestContext): Promise<LineOption[]> {
    const { editor, file, end, query } = context;

    const caret = editor.posToOffset(end);
    const found = await this.#vault.engine.forms.completeNote(
      this.#vault.now(),
      file.path,
      editor.getValue(),
      caret,
    );
    context.start = editor.offsetToPos(found.start);
    this.#from = context.start.ch;
    this.#length = found.end - caret;
    this.#line = query.slice(0, end.ch);
    return [...found.options];
  }

  override renderSuggestion({ text, note }: LineOption, el: HTMLElement): void {
    el.addClass('netvault-option');
    drawWords(el, '', text);
    if (note !== '') drawWords(el, 'netvault-muted', note);
  }

  override selectSuggestion({ insert }: LineOption): void {
    const { context } = this;
    this.close();
    if (!context) return;
    const { editor } = context;
    const cursor = editor.getCursor();
    const written = editor.getLine(cursor.line);
    // Whoever types faster than the list has gone on: nothing of that is taken away.
    if (cursor.line !== context.end.line || written.slice(0, cursor.ch) !== this.#line) return;
    const rest = cursor.ch + this.#length;
    const blank = insert.endsWith(' ') && written.charAt(rest) === ' ' ? 1 : 0;
    const start = { line: cursor.line, ch: this.#from };
    const after = { line: cursor.line, ch: this.#from + insert.length };
    editor.replaceRange(insert, start, { line: cursor.line, ch: rest + blank });
    editor.setCursor(after);
  }
}
