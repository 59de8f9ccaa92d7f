import { daysBetween, dayOfMonth, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, monthName, weekdayName } from '../../model/date-names.ts';
import type { ComingEvent, PlannedActivity, Summary } from '../../scorecard/summary.ts';
import { capital, eventName, NOTHING_DECIDED, sentence } from '../../app/words/phrases.ts';
import { act, firstRows, rowText, section, wordButton, type Folds } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** Events of the next days, with what is decided for them. */
export function drawComing(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const { coming } = summary.events;
  if (coming.length === 0) return;
  const note = coming.length === 1 ? '1 event' : `${coming.length} events`;
  const body = section(parent, { key: 'coming', title: 'Coming', note, folded: shown.folded });
  firstRows(body, 'coming', coming, shown.expanded, (event) => {
    drawEvent(body, event, summary.today);
  });
}

function drawEvent(body: HTMLElement, event: ComingEvent, today: CivilDate): void {
  const row = keyed(body, 'netvault-row netvault-event', event.path);
  const date = row.createDiv({ cls: 'netvault-date', attr: { 'aria-hidden': 'true' } });
  drawLine(date, 'netvault-day', String(dayOfMonth(event.date)));
  drawLine(date, 'netvault-month', monthName(event.date).slice(0, 3));
  const text = rowText(row, eventName(event), event.path);
  const where = event.place === null ? '' : ` ${sentence(event.place)}`;
  drawLine(text, 'netvault-reason', `${capital(when(event, today))}.${where}`);
  if (event.goals.length === 0) {
    const open = drawLine(text, 'netvault-reason', 'Nothing decided yet ');
    wordButton(open, 'Decide', {
      ...act('decide', event.path),
      'aria-label': `Decide for ${eventName(event)}`,
    });
    return;
  }
  const goals = text.createDiv('netvault-chips');
  for (const { activity, target } of event.goals) drawWords(goals, 'netvault-chip', `${activity} ${target}`);
}

/** `today, 18:00 to 20:30`, `Saturday, all day`; the date stands beside it. */
function when({ date, time }: ComingEvent, today: CivilDate): string {
  const days = daysBetween(today, date);
  const name = days === 0 ? 'today' : days === 1 ? 'tomorrow' : weekdayName(date);
  return `${name}, ${time === null ? 'all day' : time.replace('-', ' to ')}`;
}

/** What is decided for tomorrow; the one section that is there even when it is empty. */
export function drawTomorrow(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const { date, planned, events } = summary.tomorrow;
  const note = `${weekdayName(date).slice(0, 3)} ${dayAndMonth(date)}`;
  const body = section(parent, { key: 'tomorrow', title: 'Tomorrow', note, folded: shown.folded });
  for (const [at, one] of planned.entries()) drawPlanned(body, one, at);
  const decided = events.filter(({ goals }) => goals.length > 0);
  for (const event of decided) {
    const row = keyed(body, 'netvault-row', `at ${event.path}`);
    drawIcon(row, 'netvault-box-icon', 'circle-dot');
    const text = rowText(row, eventName(event), event.path);
    const goals = event.goals.map(({ activity, target }) => `${activity} ${target}`).join(', ');
    drawLine(text, 'netvault-reason', sentence(goals));
  }
  if (planned.length + decided.length > 0) return;
  drawLine(body, 'netvault-muted netvault-words', NOTHING_DECIDED);
  drawIconButton(body, 'netvault-button', act('plan'), 'calendar-plus', 'Plan tomorrow');
}

function drawPlanned(body: HTMLElement, one: PlannedActivity, at: number): void {
  const row = keyed(body, 'netvault-row', `plan ${one.path} ${at}`);
  row.createSpan({ cls: 'netvault-box', attr: { 'aria-hidden': 'true' } });
  const names = one.names.join(one.activity === 'introduction' ? ' + ' : ' and ');
  const text = rowText(row, capital([one.activity, names].filter((word) => word !== '').join(' ')), one.path);
  if (one.text !== '') drawLine(text, 'netvault-reason', one.text);
}
