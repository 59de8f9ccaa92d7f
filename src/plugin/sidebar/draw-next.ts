import { shownText } from '../../model/shown-text.ts';
import { dayOfMonth } from '../../model/civil-date.ts';
import { dayAndMonth } from '../../model/date-names.ts';
import type { ComingEvent, PlannedActivity, Summary } from '../../scorecard/summary.ts';
import { laterEvents } from '../../app/words/day-words.ts';
import { ALSO_NOTED, eventName, plannedDayOffWords } from '../../app/words/phrases.ts';
import * as words from '../words/agenda-words.ts';
import { planTomorrow } from '../words/command-words.ts';
import { shortMonth } from '../../app/words/dates.ts';
import { dayNote } from '../words/date-words.ts';
import { drawDayOff } from './day-off.ts';
import { act, firstRows, rowText, section, wordButton, type Folds } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** The events of the next days and what is decided for them. Those of today are in the section Today. */
export function drawComing(
  parent: HTMLElement,
  summary: Summary,
  shown: Folds,
  isKnown: boolean,
  coming = laterEvents(summary),
): void {
  const { today } = summary;
  if (coming.length === 0) return;
  const note = words.eventCount(coming.length);
  const body = section(parent, shown, 'coming', words.coming, note);
  firstRows(body, 'coming', coming, shown, (event) => {
    const row = keyed(body, 'netvault-row netvault-event', event.path);
    const date = row.createDiv({ cls: 'netvault-date', attr: { 'aria-hidden': 'true' } });
    drawLine(date, 'netvault-day', String(dayOfMonth(event.date)));
    drawLine(date, 'netvault-month', shortMonth(event.date));
    drawEvent(row, event, isKnown, words.dayAndWhere(event, today), dayAndMonth(event.date));
  });
}

/** An event, its time and place, and what is decided for it. `date` is for screen readers only. */
export function drawEvent(
  row: HTMLElement,
  event: ComingEvent,
  isKnown: boolean,
  when: string,
  date = '',
): void {
  const text = rowText(row, eventName(event), event.path);
  const reason = drawLine(text, 'netvault-reason', '');
  // On screen, the date stands next to the row as a number and a short month, hidden from screen readers.
  if (date !== '') drawWords(reason, 'netvault-heard', words.heardDate(date));
  reason.appendText(when);
  if (event.goals.length === 0) {
    const open = drawLine(text, 'netvault-reason', isKnown ? words.eventOpen : '');
    wordButton(open, words.decide, {
      ...act('decide', event.path),
      'aria-label': words.decideFor(event),
    });
    return;
  }
  const goals = text.createDiv('netvault-chips');
  for (const { activity, target } of event.goals) drawWords(goals, 'netvault-chip', `${activity} ${target}`);
}

/**
 * What is decided for tomorrow. Unlike the others, this section is shown when it is empty too,
 * unless that is not known yet.
 */
export function drawTomorrow(parent: HTMLElement, summary: Summary, shown: Folds, isKnown: boolean): void {
  const { date, planned, events, dayOff } = summary.tomorrow;
  const decided = events.filter(({ goals }) => goals.length > 0);
  if (!isKnown && dayOff === null && planned.length + decided.length === 0) return;
  const note = dayNote(date);
  const body = section(parent, shown, 'tomorrow', words.tomorrow, note);
  if (dayOff !== null) drawDayOff(body, plannedDayOffWords(dayOff));
  const open = planned.filter((one) => one.open);
  drawPlanned(body, open);
  for (const event of decided) {
    const row = keyed(body, 'netvault-row', `at ${event.path}`);
    drawIcon(row, 'netvault-box', 'circle-dot');
    const text = rowText(row, eventName(event), event.path);
    drawLine(text, 'netvault-reason', words.decidedAt(event));
  }
  if (isKnown && dayOff === null && open.length + decided.length === 0) {
    drawLine(body, 'netvault-muted netvault-words', words.nothingDecided);
    drawIconButton(body, 'netvault-button', act('plan'), 'calendar-plus', planTomorrow);
  }
  const noted = planned.filter((one) => !one.open);
  if (noted.length > 0) drawLine(body, 'netvault-muted netvault-words', ALSO_NOTED);
  drawPlanned(body, noted);
}

function drawPlanned(body: HTMLElement, lines: readonly PlannedActivity[]): void {
  for (const [at, one] of lines.entries()) {
    const row = keyed(body, 'netvault-row', `plan ${one.path} ${at}`);
    // A line without a decision has no mark, but the same indent.
    row.createSpan({ cls: one.open ? 'netvault-dot' : 'netvault-box', attr: { 'aria-hidden': 'true' } });
    const text = rowText(row, words.planned(one), one.path);
    if (one.text !== '') drawLine(text, 'netvault-reason', shownText(one.text));
  }
}
