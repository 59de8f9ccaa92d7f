import { MarkdownRenderChild } from 'obsidian';
import { wasAllRead } from '../../app/words/day-words.ts';
import { requireUserError } from '../../app/user-error.ts';
import { morph } from '../dom/morph.ts';
import { makeRedrawer } from '../dom/redraw.ts';
import { ignoreEngineStop } from '../engine/kept-engine.ts';
import { followRows } from '../follow-rows.ts';
import type { NetVault } from '../netvault.ts';
import { drawNoNumbers } from '../sidebar/draw-aside.ts';
import { drawGoal, drawGoals } from '../sidebar/draw-goals.ts';
import { drawPoints } from '../sidebar/draw-header.ts';
import { drawNoGoals, drawNotRead } from '../sidebar/draw-notices.ts';
import { drawComing } from '../sidebar/draw-next.ts';
import { drawIntroductions, drawProposals, drawReconnect } from '../sidebar/draw-people.ts';
import { drawPerson } from '../person/draw-person.ts';
import { drawToday } from '../sidebar/draw-today.ts';
import type { Folds } from '../sidebar/parts.ts';
import { nothingComing } from '../words/agenda-words.ts';
import { nobodyToIntroduce } from '../words/people-words.ts';
import { nobodyDue, reading, readSoFar } from '../words/common-words.ts';
import { periodLine } from '../words/date-words.ts';
import { errorSentences } from '../words/error-words.ts';
import { drawLine } from '../dom/text.ts';
import { drawHeat } from './draw-heat.ts';

/** A `netvault` code block in a note: part of the scorecard, kept up to date. */
export class BlockView extends MarkdownRenderChild {
  readonly #vault: NetVault;
  readonly #source: string;
  readonly #path: string;
  readonly #expanded = new Set<string>();
  readonly #refresh = makeRedrawer(() => this.#draw());

  constructor(containerEl: HTMLElement, vault: NetVault, source: string, path: string) {
    super(containerEl);
    this.#vault = vault;
    this.#source = source;
    this.#path = path;
  }

  override onload(): void {
    const { containerEl } = this;
    containerEl.addClass('netvault', 'netvault-block');
    this.registerEvent(this.#vault.onChange(this.#refresh));
    followRows(this, this.#vault, containerEl, (key) => {
      this.#expanded.add(key);
      this.#refresh();
    });
    this.#refresh();
  }

  /** Draws it with its numbers and waits for it: a printed block is not drawn again. */
  async drawn(): Promise<void> {
    await this.#vault.until(() => this.#vault.isCounted);
    await ignoreEngineStop(() => this.#draw());
  }

  async #draw(): Promise<void> {
    const { containerEl } = this;
    const { isCounted, progress, engine } = this.#vault;
    const next = containerEl.cloneNode(false) as HTMLElement;
    try {
      if (isCounted)
        drawBlock(next, await engine.scorecard.block(this.#vault.now(), this.#source, this.#path), {
          folded: new Set(),
          expanded: this.#expanded,
        });
      else for (const text of [reading, readSoFar(progress)]) drawLine(next, 'netvault-muted', text);
    } catch (error) {
      requireUserError(error);
      drawLine(next, 'netvault-muted', errorSentences(error));
    }
    morph(containerEl, next);
  }
}

type Shown = Awaited<ReturnType<NetVault['engine']['scorecard']['block']>>;

function drawBlock(
  into: HTMLElement,
  { show, summary, goal, heat, person, proposals, aside }: Shown,
  shown: Folds,
): void {
  const isKnown = wasAllRead(summary);
  if (!person && !aside) drawNotRead(into, summary);
  // A person has no numbers, and so is shown during an event too.
  if (person) drawPerson(into, person, shown);
  else if (aside) drawNoNumbers(into, summary.setAside !== null);
  else if (show === 'due') {
    drawReconnect(into, summary, shown);
    // What could not be read is said above.
    if (isKnown && summary.due.length + summary.suggestions.length === 0)
      drawLine(into, 'netvault-muted', nobodyDue(summary).join(' '));
  } else if (show === 'today') {
    drawToday(into, summary, shown, isKnown);
  } else if (show === 'events') {
    drawComing(into, summary, shown, isKnown, summary.events.coming);
    if (summary.events.coming.length === 0) drawLine(into, 'netvault-muted', nothingComing);
  } else if (proposals) {
    drawIntroductions(into, summary, shown);
    drawProposals(into, proposals, shown);
    if (summary.introductions.open.length + proposals.length === 0)
      drawLine(into, 'netvault-muted', nobodyToIntroduce);
  } else if (heat) drawHeat(into, heat);
  else if (goal) drawGoal(into, goal, summary);
  else if (!summary.vault.adopted) drawNoGoals(into, summary);
  else {
    drawLine(into, 'netvault-strong', periodLine(summary.period));
    drawPoints(into, summary);
    drawGoals(into, summary, shown);
  }
}
