import {
  EditorSuggest,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type TFile,
} from 'obsidian';
import type { LineOption } from '../../app/complete/proposals.ts';
import type { NetVault } from '../netvault.ts';
import { HintPlaces } from './hint-place.ts';
import { drawOption } from '../dom/option.ts';

/** Suggests fields and values in front matter, activities and people in logs. */
export class NoteSuggest extends EditorSuggest<LineOption> {
  readonly #vault: NetVault;
  #places: HintPlaces | null = null;
  /** The place of the last suggestions: the offset, and the line up to it. */
  #from = 0;
  #length = 0;
  #line = '';

  constructor(vault: NetVault) {
    super(vault.app);
    this.#vault = vault;
  }

  /** Updates the words by which it is known immediately whether there is anything to suggest. */
  async learn(): Promise<void> {
    if (this.#vault.progress.stage !== 'all') return;
    const words = await this.#vault.engine.forms.vocabulary(this.#vault.now());
    if (words) this.#places = new HintPlaces(words);
  }

  /** If this returns a result, the app asks no other suggester. */
  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    const { line, ch } = cursor;
    if (editor.getSelection() !== '' || !this.#places?.has(editor, file?.path ?? '', line, ch)) return null;
    return { start: { line, ch: 0 }, end: cursor, query: editor.getLine(line) };
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
    drawOption(el, text, note);
  }

  override selectSuggestion({ insert }: LineOption): void {
    const { context } = this;
    this.close();
    if (!context) return;
    const { editor } = context;
    const cursor = editor.getCursor();
    const written = editor.getLine(cursor.line);
    // If the user has typed on since the list was made, that text is kept.
    if (cursor.line !== context.end.line || written.slice(0, cursor.ch) !== this.#line) return;
    const rest = cursor.ch + this.#length;
    const blank = insert.endsWith(' ') && written.charAt(rest) === ' ' ? 1 : 0;
    const start = { line: cursor.line, ch: this.#from };
    const after = { line: cursor.line, ch: this.#from + insert.length };
    editor.replaceRange(insert, start, { line: cursor.line, ch: rest + blank });
    editor.setCursor(after);
  }
}
