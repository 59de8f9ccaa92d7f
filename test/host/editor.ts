import { Compartment, EditorState, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, keymap } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import type * as Real from 'obsidian';

type Position = Real.EditorPosition;

/** `obsidian.editorInfoField`: which note an editor shows. */
export const editorInfoField = StateField.define<unknown>({
  create: () => null,
  update: (value) => value,
});

/** `obsidian.editorLivePreviewField`: whether an editor shows Live Preview. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value) => value,
});

class PropertiesWidget extends WidgetType {
  toDOM(): HTMLElement {
    return createDiv({ cls: 'metadata-container', text: 'Properties' });
  }
}

/** In Live Preview the front matter is not text: its properties are shown instead. */
const properties = EditorView.decorations.compute(['doc', editorLivePreviewField], (state) => {
  const [block] = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(state.doc.toString()) ?? [];
  if (block === undefined || !state.field(editorLivePreviewField)) return Decoration.none;
  return Decoration.set(
    Decoration.replace({ widget: new PropertiesWidget(), block: true }).range(0, block.length),
  );
});

/** The app's `Editor` over the real CodeMirror. */
export class Editor {
  readonly cm: EditorView;
  private readonly extensions = new Compartment();

  constructor(
    parent: HTMLElement,
    text: string,
    extensions: readonly Extension[],
    info: unknown,
    isLive: boolean,
    onChange: (view: EditorView) => void,
  ) {
    this.cm = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          editorInfoField.init(() => info),
          editorLivePreviewField.init(() => isLive),
          properties,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.view);
          }),
          EditorView.lineWrapping,
          this.extensions.of([...extensions]),
        ],
      }),
    });
  }

  extend(extensions: readonly Extension[]): void {
    this.cm.dispatch({ effects: this.extensions.reconfigure([...extensions]) });
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(text: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: text } });
  }

  getLine(line: number): string {
    return this.cm.state.doc.line(line + 1).text;
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  getCursor(): Position {
    return this.offsetToPos(this.cm.state.selection.main.head);
  }

  setCursor(position: Position): void {
    const at = this.posToOffset(position);
    this.cm.dispatch({ selection: { anchor: at }, scrollIntoView: true });
  }

  setSelection(anchor: Position, head: Position = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  replaceRange(text: string, from: Position, to: Position = from): void {
    this.cm.dispatch({
      changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text },
      userEvent: 'input',
    });
  }

  transaction({ changes = [], selection }: Real.EditorTransaction): void {
    this.cm.dispatch({
      changes: changes.map(({ from, to, text }) => ({
        from: this.posToOffset(from),
        to: this.posToOffset(to ?? from),
        insert: text,
      })),
      ...(selection ? { selection: { anchor: this.posToOffset(selection.from) } } : {}),
    });
  }

  scrollIntoView({ from }: Real.EditorRange): void {
    this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), { y: 'center' }) });
  }

  focus(): void {
    this.cm.focus();
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  posToOffset({ line, ch }: Position): number {
    return this.cm.state.doc.line(line + 1).from + ch;
  }

  offsetToPos(offset: number): Position {
    const line = this.cm.state.doc.lineAt(offset);
    return { line: line.number - 1, ch: offset - line.from };
  }
}
