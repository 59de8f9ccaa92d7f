import { shownText } from '../../model/shown-text.ts';
import { Platform } from 'obsidian';
import type { DayPlan } from '../../app/plan/day-plan.ts';
import { fromDay } from '../../app/words/day-words.ts';
import { ALSO_NOTED, andMore, decidedTomorrow, notedTomorrow } from '../../app/words/phrases.ts';
import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { choosePerson } from './choose-person.ts';
import { lineField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { LineSuggest } from './line-suggest.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import * as words from '../words/agenda-words.ts';
import { dayTitle } from '../../app/words/dates.ts';

/** Rows of each list that helps to decide; more would be another list to work through. */
const MAX_ROWS = 3;

/** The form that plans tomorrow, or the rest of today: what is left, whom to contact, and proposed lines. */
export class PlanModal extends FormModal {
  readonly #plan: DayPlan;
  readonly #proposed: HTMLElement;
  readonly #own: HTMLInputElement;
  /** Check box → its line. */
  readonly #lines = new Map<HTMLInputElement, string>();

  constructor(vault: NetVault, plan: DayPlan) {
    super(vault, dayTitle(plan.date), words.decide);
    this.#plan = plan;
    const { fields: into } = this;
    if (plan.dayOff !== null) drawLine(into, '', words.planDayOff(plan.dayOff));
    const tomorrow = { date: plan.date, planned: plan.decided, events: plan.events };
    list(
      into,
      words.planEvents,
      plan.events.map((event) => words.planEvent(event, plan)),
    );
    list(into, words.planDecided, decidedTomorrow({ tomorrow }));
    list(into, ALSO_NOTED, notedTomorrow({ tomorrow }));
    const more = into.createEl('details');
    more.open = !Platform.isPhone;
    more.createEl('summary', { cls: 'netvault-label', text: words.planAids });
    list(more, words.planLeft, plan.goals.map(words.goalLeft));
    list(more, words.planPeople, words.planReasons(plan), plan.moreQuiet);
    if (more.childElementCount === 1) more.remove();
    this.#proposed = into.createEl('fieldset', { cls: 'netvault-proposed' });
    this.#proposed.createEl('legend', { cls: 'netvault-label', text: words.planQuestion });
    for (const { line, text, goalName, from } of plan.proposal)
      this.#add(line, text, from ? fromDay(from.date, plan.today) : goalName, false);
    this.#own = lineField(
      into,
      words.planOwn,
      plan.proposal.length === 0 ? words.planOwnExample : words.planOwn,
    );
    new LineSuggest(vault, this.#own);
  }

  #add(line: string, text: string, goal: string, isChosen: boolean): void {
    const row = this.#proposed.createEl('label', { cls: 'netvault-choice' });
    const box = row.createEl('input', { type: 'checkbox' });
    box.checked = isChosen;
    const shown = drawWords(row, '', `${text} `);
    if (goal !== '') drawWords(shown, 'netvault-muted', goal);
    this.#lines.set(box, line);
  }

  /** A typed line gets a check box; Enter in the empty field submits. */
  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const typed = this.#own.value;
    if (typed.trim() !== '') {
      const isEnter = this.#own.doc.activeElement === this.#own;
      if (!(await this.#take(typed))) return false;
      // If the user has typed on, that is another line.
      const isMore = this.#own.value !== typed;
      if (!isMore) this.#own.value = '';
      if (isEnter || isMore) return false;
    }
    const chosen: string[] = [];
    for (const [box, line] of this.#lines) if (box.checked) chosen.push(await this.follow(line));
    const { changes, lines } = await vault.engine.forms.decideDay(vault.now(), this.#plan, chosen);
    if (changes.length > 0) {
      await writeChanges(vault, changes, [words.decidedFor(lines, this.#plan.date)], true);
    }
    return true;
  }

  async #take(typed: string): Promise<boolean> {
    const { vault } = this;
    for (let given = await this.follow(typed); ;) {
      const { line, preview } = await vault.engine.forms.intend(vault.now(), this.#plan, given);
      if (preview.is === 'clear') {
        // `call Ada Lovelace`, of `[ ] call [[Ada Lovelace]]`.
        this.#add(line, shownText(preview.text.replace(/^\[ \]\s*/, '')), '', true);
        return true;
      }
      const chosen = await choosePerson(vault.app, preview.written, preview.candidates);
      if (!chosen) return false;
      given = chosen.line;
    }
  }
}

/** The first rows, and how many more there are; `others` are not among the rows. */
function list(into: HTMLElement, title: string, rows: readonly string[], others = 0): void {
  const more = Math.max(0, rows.length - MAX_ROWS) + others;
  if (rows.length + more === 0) return;
  const group = into.createDiv('netvault-group');
  drawLine(group, 'netvault-label', title);
  const items = group.createEl('ul', { cls: 'netvault-list' });
  for (const row of rows.slice(0, MAX_ROWS)) items.createEl('li', { text: row });
  if (more > 0) items.createEl('li', { cls: 'netvault-muted', text: andMore(more) });
}
