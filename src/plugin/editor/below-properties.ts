import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { drawButton } from '../dom/button.ts';
import { inProperties } from '../words/findings-words.ts';
import { findingMarks, findingsIn } from './finding-marks.ts';

/** Shows the findings of a note. */
type ShowFindings = (path: string) => void;

/** A line below the properties with the number of findings in them, which opens the view of the findings. */
class BelowProperties extends WidgetType {
  readonly #findings: number;
  readonly #show: ShowFindings;

  constructor(findings: number, show: ShowFindings) {
    super();
    this.#findings = findings;
    this.#show = show;
  }

  override eq(other: BelowProperties): boolean {
    return other.#findings === this.#findings;
  }

  override toDOM(view: EditorView): HTMLElement {
    const line = createDiv('netvault netvault-below');
    drawButton(line, 'clickable-icon netvault-word', {}, inProperties(this.#findings)).addEventListener(
      'click',
      () => {
        this.#show(view.state.field(editorInfoField).file?.path ?? '');
      },
    );
    return line;
  }
}

/**
 * Live Preview shows front matter as properties, in which nothing can be underlined, so findings
 * there are reported below them.
 */
export function belowProperties(show: ShowFindings): Extension {
  return EditorView.decorations.compute([findingMarks, editorLivePreviewField], (state) => {
    const end = state.field(editorLivePreviewField) ? propertiesEnd(state) : 0;
    const count = end === 0 ? 0 : findingsIn(state).filter(({ from }) => from < end).length;
    if (count === 0) return Decoration.none;
    const widget = new BelowProperties(count, show);
    return Decoration.set(Decoration.widget({ widget, block: true, side: 1 }).range(end));
  });
}

/** The end of front matter, after its closing fence; 0 if there is none. */
function propertiesEnd({ doc }: EditorState): number {
  const isFence = (at: number): boolean => /^---[ \t]*$/.test(doc.line(at).text);
  if (!isFence(1)) return 0;
  for (let at = 2; at <= doc.lines; at++) if (isFence(at)) return doc.line(at).to;
  return 0;
}
