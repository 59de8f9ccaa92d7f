import { ItemView, type TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { requireUserError, userErrorData } from '../../app/user-error.ts';
import { rememberFolds, restoreFolds } from '../dom/folds.ts';
import { morphKeepingFocus } from '../dom/morph.ts';
import { makeRedrawer } from '../dom/redraw.ts';
import { followRows } from '../follow-rows.ts';
import type { NetVault } from '../netvault.ts';
import { drawLoading, drawProblem } from '../sidebar/draw-notices.ts';
import { view } from '../words/person-words.ts';
import { drawNobody, drawPerson } from './draw-person.ts';

export const PERSON = 'netvault-person';

/** A view of a person next to their note: the person of the open note, or the last one if the note is not a person's. */
export class PersonView extends ItemView {
  override icon = 'contact';
  override navigation = false;
  readonly #vault: NetVault;
  readonly #folded = new Set<string>();
  readonly #expanded = new Set<string>();
  /** Notes that may be a person's: the first one that is gets shown. */
  #paths: readonly string[] = [];
  #shown = '';
  /** The note that was open last. */
  #open = '';
  readonly #refresh = makeRedrawer(() => this.#draw());

  constructor(leaf: WorkspaceLeaf, vault: NetVault) {
    super(leaf);
    this.#vault = vault;
  }

  override getViewType(): string {
    return PERSON;
  }

  override getDisplayText(): string {
    return view;
  }

  override getState(): Record<string, unknown> {
    return { path: this.#shown, folded: [...this.#folded] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      restoreFolds(state, this.#folded);
      if ('path' in state) this.#paths = [...this.#paths, String(state.path)];
    }
    await super.setState(state, result);
    this.#refresh();
  }

  protected override onOpen(): Promise<void> {
    const { app, contentEl } = this;
    contentEl.addClass('netvault');
    this.registerEvent(this.#vault.onChange(this.#refresh));
    this.registerEvent(
      app.workspace.on('file-open', (file) => {
        this.#follow(file);
      }),
    );
    this.registerEvent(
      app.vault.on('rename', ({ path }, before) => {
        const now = (one: string): string => (one === before ? path : one);
        this.#paths = this.#paths.map(now);
        this.#open = now(this.#open);
      }),
    );
    followRows(this, this.#vault, contentEl, (key) => {
      this.#expanded.add(key);
      this.#refresh();
    });
    rememberFolds(this, this.#folded);
    this.#follow(app.workspace.getActiveFile());
    this.#refresh();
    return Promise.resolve();
  }

  /** Shows a person until the note of another is opened. */
  show(path: string): void {
    this.#paths = [path, this.#shown];
    this.#refresh();
  }

  #follow(file: TFile | null): void {
    if (!file || file.path === this.#open) return;
    this.#open = file.path;
    this.show(file.path);
  }

  async #draw(): Promise<void> {
    const { contentEl } = this;
    const { engine, progress, isCounted } = this.#vault;
    if (progress.stage === 'waiting') return;
    const next = contentEl.cloneNode(false) as HTMLElement;
    let shown = this.#shown;
    if (!isCounted) drawLoading(next, progress);
    else {
      try {
        const card = await engine.scorecard.person(this.#vault.now(), this.#paths);
        shown = card?.path ?? shown;
        if (shown !== this.#shown) this.#expanded.clear();
        if (card) drawPerson(next, card, { folded: this.#folded, expanded: this.#expanded });
        else drawNobody(next);
      } catch (error) {
        requireUserError(error);
        drawProblem(next, userErrorData(error));
      }
    }
    morphKeepingFocus(contentEl, next);
    if (shown === this.#shown) return;
    this.#shown = shown;
    contentEl.scrollTop = 0;
    this.app.workspace.requestSaveLayout();
  }
}
