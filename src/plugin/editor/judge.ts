import type { Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import { UserError } from '../../app/user-error.ts';
import type { NetVault } from '../netvault.ts';
import { setFindings } from './finding-marks.ts';

/** Milliseconds without a key press after which the text is linted. */
const LINT_PAUSE = 400;

/** Lints the text of one editor whenever the user stops typing, saved or not. */
export class Judge implements PluginValue {
  readonly view: EditorView;
  readonly #vault: NetVault;
  readonly #known: Set<Judge>;
  /** The running timer; 0 for none. */
  #timer = 0;

  constructor(view: EditorView, vault: NetVault, known: Set<Judge>) {
    this.view = view;
    this.#vault = vault;
    this.#known = known.add(this);
    this.soon();
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.soon();
  }

  destroy(): void {
    this.#known.delete(this);
    window.clearTimeout(this.#timer);
  }

  /** Lints after a while without changes. */
  soon(wait = LINT_PAUSE): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), wait);
  }

  get #path(): string | null {
    return this.view.state.field(editorInfoField, false)?.file?.path ?? null;
  }

  async #ask(): Promise<void> {
    const { view } = this;
    const path = this.#path;
    if (this.#vault.progress.stage !== 'all' || path?.endsWith('.md') !== true) return;
    const text = view.state.doc;
    const findings = await this.#vault.engine.lint
      .textFindings(this.#vault.now(), path, text.toString())
      .catch((error: unknown) => {
        // A text that cannot be linted has no marks; the view of the findings says why.
        if (error instanceof UserError) return [];
        throw error;
      });
    // An answer about an older text is dropped: a new question is under way.
    if (!this.#known.has(this) || view.state.doc !== text || this.#path !== path) return;
    view.dispatch({ effects: setFindings.of({ text, findings }) });
  }
}

/** The extension that makes a judge for each editor; `known` has the active ones. */
export function editorJudges(vault: NetVault, known: Set<Judge>): Extension {
  return ViewPlugin.define((view) => new Judge(view, vault, known));
}
