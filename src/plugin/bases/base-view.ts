import { BasesView, type BasesEntryGroup, type QueryController, type Value } from 'obsidian';
import type { BaseKind } from '../../app/listings/base-rows.ts';
import { requireUserError, userErrorData } from '../../app/user-error.ts';
import { keyed } from '../dom/keyed.ts';
import { morphKeepingFocus } from '../dom/morph.ts';
import { makeRedrawer } from '../dom/redraw.ts';
import { drawLine } from '../dom/text.ts';
import { followRows } from '../follow-rows.ts';
import type { NetVault } from '../netvault.ts';
import { drawNoNumbers } from '../sidebar/draw-aside.ts';
import { drawLoading, drawProblem } from '../sidebar/draw-notices.ts';
import * as words from '../words/base-words.ts';
import { drawRows } from './draw-base.ts';
import { PartsInView } from './parts-in-view.ts';

/**
 * Notes of a base with the same value of the property it is grouped by, or without one (`none`);
 * null if it is not grouped.
 */
interface Group {
  readonly value: Value | 'none' | null;
  readonly paths: readonly string[];
}

/** Rows of a part; parts are drawn as a whole. */
const ROWS = 25;

/** People or goals in a base of the app: with its filters, order and groups, and the scorecard's numbers for each note. */
export class BaseView extends BasesView {
  override readonly type: string;
  readonly #vault: NetVault;
  readonly #kind: BaseKind;
  readonly #el: HTMLElement;
  readonly #parts: PartsInView;
  /** The last result of the base; null before the first. */
  #groups: readonly Group[] | null = null;
  /** Paths of all notes of the kind, and whether the list may be outdated. */
  #members: ReadonlySet<string> = new Set();
  #isOld = true;
  readonly #refresh = makeRedrawer(() => this.#draw());

  constructor(controller: QueryController, into: HTMLElement, vault: NetVault, type: string, kind: BaseKind) {
    super(controller);
    this.type = type;
    this.#vault = vault;
    this.#kind = kind;
    // The app hides an empty base in a note, and then stops looking for notes.
    this.#el = into.createDiv('netvault netvault-base');
    this.#parts = new PartsInView(this.#el, this.#refresh);
  }

  override onload(): void {
    this.registerEvent(
      this.#vault.onChange(() => {
        this.#isOld = true;
        this.#refresh();
      }),
    );
    followRows(this, this.#vault, this.#el);
    this.register(() => {
      this.#parts.stop();
      this.#el.remove();
    });
  }

  override onDataUpdated(): void {
    const groups = this.data.groupedData;
    const isGrouped = groups.some((group) => group.hasKey());
    this.#groups = groups.map((group) => ({
      value: isGrouped ? valueOf(group) : null,
      paths: group.entries.map(({ file }) => file.path),
    }));
    this.#refresh();
  }

  async #draw(): Promise<void> {
    const next = this.#el.cloneNode(false) as HTMLElement;
    const { isCounted, progress } = this.#vault;
    if (!isCounted) drawLoading(next, progress);
    else if (this.#groups) {
      try {
        await this.#drawGroups(next, this.#groups);
      } catch (error) {
        requireUserError(error);
        drawProblem(next, userErrorData(error));
      }
    }
    morphKeepingFocus(this.#el, next);
    this.#parts.follow();
  }

  async #drawGroups(into: HTMLElement, found: readonly Group[]): Promise<void> {
    const { engine } = this.#vault;
    if (this.#isOld) {
      this.#isOld = false;
      this.#members = new Set(await engine.scorecard.members(this.#kind));
    }
    const groups = found.map(({ value, paths }) => ({
      value,
      paths: paths.filter((path) => this.#members.has(path)),
    }));
    const all = countIn(found);
    const shown = countIn(groups);
    if (shown === 0) {
      drawLine(into, 'netvault-muted netvault-words', words.nothing(this.#kind, all));
      return;
    }
    const near = this.#parts.begin();
    const drawn: { readonly part: HTMLElement; readonly paths: readonly string[] }[] = [];
    let at = 0;
    for (const [group, { value, paths }] of groups.entries()) {
      if (paths.length > 0 && value)
        this.#drawValue(keyed(into, 'netvault-subtitle', `group-${group}`), value);
      for (let from = 0; from < paths.length; from += ROWS, at++) {
        const some = paths.slice(from, from + ROWS);
        const part = this.#parts.place(into, at, some.length);
        if (near.has(at)) drawn.push({ part, paths: some });
      }
    }
    if (all > shown) drawLine(into, 'netvault-muted', words.rest(all - shown));
    const wanted = drawn.flatMap(({ paths }) => paths);
    const rows = await engine.scorecard.base(this.#vault.now(), this.#kind, wanted);
    if (rows.aside) {
      into.empty();
      drawNoNumbers(into, rows.atEvent);
      return;
    }
    for (const { part, paths } of drawn) drawRows(part, rows, paths);
  }

  #drawValue(into: HTMLElement, value: Value | 'none'): void {
    into.setAttr('role', 'heading');
    into.setAttr('aria-level', '3');
    if (value === 'none') into.setText(words.noValue);
    else value.renderTo(into, this.app.renderContext);
  }
}

/** The value that the notes of a group have in common; if they have none, the app's value is null. */
const valueOf = (group: BasesEntryGroup): Group['value'] =>
  group.hasKey() && group.key ? group.key : 'none';

const countIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { paths }) => sum + paths.length, 0);
