import type { Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import { UserError } from '../../app/user-error.ts';
import type { NetVault } from '../netvault.ts';
import { judge } from './finding-marks.ts';

/** Milliseconds without a key after which typing rests. */
const RESTED = 400;

/** Has the text of one editor judged whenever typing rests, saved or not. */
export class Judge implements PluginValue {
  readonly view: EditorView;
  readonly #vault: NetVault;
  readonly #known: Set<Judge>;
  /** The timer that runs; 0 is none. */
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

  /** Asks once nothing has happened for a while. */
  soon(wait = RESTED): void {
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
        // What cannot be judged has no marks; the view of the findings says why.
        if (error instanceof UserError) return [];
        throw error;
      });
    // Of a text that is another by now nothing is said: it is asked about already.
    if (!this.#known.has(this) || view.state.doc !== text || this.#path !== path) return;
    view.dispatch({ effects: judge.of({ text, findings }) });
  }
}

/** Judges of all editors; `known` holds those that are at work. */
export function judges(vault: NetVault, known: Set<Judge>): Extension {
  return ViewPlugin.define((view) => new Judge(view, vault, known));
}
