import { MarkdownRenderChild } from 'obsidian';
import { UserError } from '../../app/user-error.ts';
import { onActs, type Clicked } from '../dom/clicked.ts';
import { previewLinks } from '../dom/preview-links.ts';
import { morph } from '../dom/morph.ts';
import { redrawer } from '../dom/redraw.ts';
import type { NetVault } from '../netvault.ts';
import { drawGoal, drawGoals } from '../sidebar/draw-goals.ts';
import { drawPoints } from '../sidebar/draw-header.ts';
import { drawReconnect } from '../sidebar/draw-people.ts';
import { drawToday } from '../sidebar/draw-today.ts';
import { act, wordButton, type Folds } from '../sidebar/parts.ts';
import { nobodyDue } from '../words/common-words.ts';
import { periodLine } from '../words/date-words.ts';
import { errorSentences } from '../words/error-words.ts';
import { showGoals } from '../words/briefing-words.ts';
import { setAside } from '../words/scorecard-words.ts';
import { openNote } from '../vault/open-note.ts';
import { drawLine } from '../dom/text.ts';

/** A `netvault` code block in a note: part of the scorecard, kept up to date. */
export class BlockView extends MarkdownRenderChild {
  readonly #vault: NetVault;
  readonly #source: string;
  readonly #path: string;
  readonly #expanded = new Set<string>();
  readonly #refresh = redrawer(() => this.#draw());

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
    onActs(this, containerEl, (clicked) => {
      this.#run(clicked);
    });
    previewLinks(this, this.#vault.app, containerEl);
    this.#refresh();
  }

  async #draw(): Promise<void> {
    const { containerEl } = this;
    const { stage } = this.#vault.progress;
    if (stage === 'waiting' || stage === 'reading') return;
    const next = containerEl.cloneNode(false) as HTMLElement;
    try {
      drawBlock(next, await this.#vault.engine.scorecard.block(this.#vault.now(), this.#source, this.#path), {
        folded: new Set(),
        expanded: this.#expanded,
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      drawLine(next, 'netvault-muted', errorSentences(error));
    }
    morph(containerEl, next);
  }

  #run({ name, value, pane, event }: Clicked): void {
    // The click must not open the note around the block for editing.
    event.stopPropagation();
    if (name === 'open') void openNote(this.#vault.app, value, pane);
    else if (name === 'more') {
      this.#expanded.add(value);
      this.#refresh();
    } else this.#vault.actions.run(name, value, event);
  }
}

type Shown = Awaited<ReturnType<NetVault['engine']['scorecard']['block']>>;

function drawBlock(into: HTMLElement, { show, summary, goal, aside }: Shown, shown: Folds): void {
  if (aside) {
    wordButton(
      drawLine(into, 'netvault-muted', `${setAside(summary.setAside !== null)} `),
      showGoals,
      act('show-goals'),
    );
  } else if (show === 'due') {
    drawReconnect(into, summary, shown);
    if (summary.due.length + summary.suggestions.length === 0)
      drawLine(into, 'netvault-muted', nobodyDue(summary.vault.contacts));
  } else if (show === 'today') drawToday(into, summary, shown);
  else if (goal) drawGoal(into, goal, summary);
  else {
    drawLine(into, 'netvault-strong', periodLine(summary.period));
    drawPoints(into, summary);
    drawGoals(into, summary, shown);
  }
}
