import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { requireUserError } from '../../app/user-error.ts';
import type { Diagnostic, Severity } from '../../model/finding.ts';
import { undoFixes, writeFixes } from '../commands/write.ts';
import { onActs } from '../dom/acts.ts';
import type { Clicked } from '../dom/clicked.ts';
import { previewLinks } from '../dom/preview-links.ts';
import { morphKeepingFocus } from '../dom/morph.ts';
import { makeRedrawer } from '../dom/redraw.ts';
import { FixAllModal } from '../modals/fix-all-modal.ts';
import type { NetVault } from '../netvault.ts';
import { drawLoading } from '../sidebar/draw-notices.ts';
import { reportErrors } from '../report-errors.ts';
import { openNote } from '../vault/open-note.ts';
import * as words from '../words/findings-words.ts';
import { drawFindings, drawSettingsUnread, ICONS } from './draw-findings.ts';

export const FINDINGS = 'netvault-findings';

/** Number of rows at first, and of those that are added each time. */
const ROWS = 200;

/** The findings, note by note. */
export class FindingsView extends ItemView {
  override icon = 'list-checks';
  override navigation = false;
  readonly #vault: NetVault;
  #path: string | null = null;
  readonly #severities = new Set(Object.keys(ICONS) as Severity[]);
  #most = ROWS;
  readonly #expanded = new Set<string>();
  #shown: readonly Diagnostic[] = [];
  readonly #refresh = makeRedrawer(() => this.#draw());

  constructor(leaf: WorkspaceLeaf, vault: NetVault) {
    super(leaf);
    this.#vault = vault;
  }

  override getViewType(): string {
    return FINDINGS;
  }

  override getDisplayText(): string {
    return words.view;
  }

  override getState(): Record<string, unknown> {
    return { path: this.#path };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null && 'path' in state && typeof state.path === 'string')
      this.#path = state.path;
    await super.setState(state, result);
    this.#refresh();
  }

  protected override onOpen(): Promise<void> {
    const { contentEl, app } = this;
    contentEl.addClass('netvault');
    this.registerEvent(this.#vault.onRest(this.#refresh));
    this.registerEvent(
      this.#vault.onChange(() => {
        if (this.#vault.progress.stage !== 'all') this.#refresh();
      }),
    );
    this.registerEvent(
      app.vault.on('rename', (file, before) => {
        if (this.#path === before) this.#path = file.path;
      }),
    );
    previewLinks(this, app, contentEl);
    onActs(this, contentEl, (clicked) => {
      this.#run(clicked);
    });
    this.#refresh();
    return Promise.resolve();
  }

  /** Lints a note, or all for null, with unsaved text and current settings. */
  async check(path: string | null): Promise<void> {
    this.#path = path;
    this.#most = ROWS;
    this.app.workspace.requestSaveLayout();
    this.#refresh();
    await this.#vault.ready();
    await this.#vault.sync.readSettings();
    this.#refresh();
  }

  async #draw(): Promise<void> {
    const { contentEl } = this;
    const next = contentEl.cloneNode(false) as HTMLElement;
    if (this.#vault.progress.stage !== 'all') drawLoading(next, this.#vault.progress);
    else {
      try {
        const path = this.#path;
        const asked = { path, severities: [...this.#severities], most: this.#most };
        const found = await this.#vault.engine.lint.someFindings(this.#vault.now(), asked);
        this.#shown = found.diagnostics;
        const fixed = this.#vault.fixed.map((one) => one.path);
        drawFindings(next, { ...found, path, severities: this.#severities, fixed, expanded: this.#expanded });
      } catch (error) {
        requireUserError(error);
        drawSettingsUnread(next, error);
      }
    }
    morphKeepingFocus(this.contentEl, next);
  }

  #run({ name, value, pane, event }: Clicked): void {
    switch (name) {
      case 'open':
        void openNote(this.app, value, pane);
        return;
      case 'fix':
        void reportErrors(() => this.#fix(this.#shown[Number(value)]));
        return;
      case 'fix-all':
        void reportErrors(() => this.#fixAll());
        return;
      case 'filter':
        if (!this.#severities.delete(value as Severity)) this.#severities.add(value as Severity);
        this.#refresh();
        return;
      case 'row-menu':
      case 'make-contact':
        this.#vault.actions.run(name, value, event);
        return;
      case 'take-back':
        void reportErrors(async () => {
          await undoFixes(this.#vault, value || null);
          this.#refresh();
        });
        return;
      case 'more':
        if (value === '') this.#most += ROWS;
        else this.#expanded.add(value);
        this.#refresh();
        return;
      default:
        void reportErrors(() => this.check(name === 'whole' ? null : this.#path));
    }
  }

  async #fix(finding: Diagnostic | undefined): Promise<void> {
    if (!finding) return;
    await this.#vault.ready();
    const change = await this.#vault.engine.lint.fixOne(this.#vault.now(), finding);
    await writeFixes(this.#vault, [change], words.fixedIn(change.path));
  }

  async #fixAll(): Promise<void> {
    await this.#vault.ready();
    const found = await this.#vault.engine.lint.fixAll(this.#vault.now(), this.#path);
    new FixAllModal(this.#vault, found).open();
  }
}
