import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { CivilDate } from '../../model/civil-date.ts';
import { UNITS, periodContains, dateInNextPeriod, type Unit } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';
import { onActs } from '../dom/acts.ts';
import { rememberFolds, restoreFolds } from '../dom/folds.ts';
import { previewLinks } from '../dom/preview-links.ts';
import { morphKeepingFocus } from '../dom/morph.ts';
import { makeRedrawer } from '../dom/redraw.ts';
import type { NetVault } from '../netvault.ts';
import { drawBriefing } from './draw-aside.ts';
import { drawScorecard, type Shown } from './draw-scorecard.ts';
import { drawLoading } from './draw-notices.ts';
import { runAct, type ActTarget } from './run-act.ts';
import { view as viewName } from '../words/scorecard-words.ts';

export const SIDEBAR = 'netvault-scorecard';

/** Milliseconds until the view says that notes are being read; most vaults are read sooner. */
const LOADING_DELAY = 300;

/** The view of the scorecard in the sidebar. */
export class SidebarView extends ItemView implements Shown, ActTarget {
  override icon = 'users';
  override navigation = false;
  readonly vault: NetVault;
  unit: Unit = 'week';
  /** A day of the shown period; null for today. */
  date: CivilDate | null = null;
  readonly folded = new Set<string>();
  readonly expanded = new Set<string>();
  /** The day on which the user chose not to be asked about events any more; empty if never. */
  putOff = '';
  summary: Summary | null = null;
  /** Draws the view again. */
  readonly refresh = makeRedrawer(() => this.#draw());
  #opened = 0;

  constructor(leaf: WorkspaceLeaf, vault: NetVault) {
    super(leaf);
    this.vault = vault;
  }

  get findings(): Shown['findings'] {
    return this.vault.findings;
  }

  override getViewType(): string {
    return SIDEBAR;
  }

  override getDisplayText(): string {
    return viewName;
  }

  override getState(): Record<string, unknown> {
    return { unit: this.unit, folded: [...this.folded], putOff: this.putOff };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === 'object' && state !== null) {
      const unit = 'unit' in state ? UNITS.find((one) => one === state.unit) : undefined;
      if (unit) this.unit = unit;
      restoreFolds(state, this.folded);
      if ('putOff' in state) this.putOff = String(state.putOff);
    }
    await super.setState(state, result);
    this.refresh();
  }

  protected override onOpen(): Promise<void> {
    const { contentEl } = this;
    contentEl.addClass('netvault');
    this.#opened = performance.now();
    this.registerEvent(this.vault.onChange(this.refresh));
    this.registerEvent(this.vault.onRest(this.refresh));
    onActs(this, contentEl, (clicked) => {
      runAct(this, clicked);
    });
    previewLinks(this, this.app, contentEl);
    rememberFolds(this, this.folded);
    this.refresh();
    window.setTimeout(this.refresh, LOADING_DELAY);
    return Promise.resolve();
  }

  /** Shows another period. */
  show(unit: Unit, date: CivilDate | null): void {
    this.unit = unit;
    this.date = date;
    this.app.workspace.requestSaveLayout();
    this.refresh();
  }

  /** Shows the period before the shown one, or the one after it. */
  step(by: -1 | 1): void {
    if (!this.summary) return;
    // What is drawn may lag behind the clicks: step from the period that was requested last.
    this.show(this.unit, dateInNextPeriod(this.unit, this.date ?? this.summary.today, by));
  }

  async #draw(): Promise<void> {
    const { progress, engine } = this.vault;
    const { contentEl } = this;
    const next = contentEl.cloneNode(false) as HTMLElement;
    const { isCounted } = this.vault;
    const { date } = this;
    const view = isCounted ? await engine.scorecard.view(this.vault.now(), this.unit, date) : null;
    // Whether the vault has no goals is known only once every note is read.
    const isGoalless = view?.problem === null && view.summary.vault.goals === 0;
    if (!view || (isGoalless && progress.stage !== 'all')) {
      if (performance.now() - this.#opened < LOADING_DELAY) return;
      drawLoading(next, progress);
    } else {
      this.summary = view.summary;
      const { today, period } = view.summary;
      // In the current period the view follows the clock, unless another period was requested meanwhile.
      if (this.date === date && periodContains(period, today)) this.date = null;
      if (view.aside && !view.problem) {
        drawBriefing(next, await engine.scorecard.eventBriefing(this.vault.now()));
      } else {
        drawScorecard(next, view, this);
      }
    }
    morphKeepingFocus(contentEl, next);
  }
}
