import { shownText } from '../../model/shown-text.ts';
import { setIcon } from 'obsidian';
import { shownLine } from '../../app/day/settle-shown.ts';
import {
  dayOffWords,
  doneCount,
  fromDay,
  goalOfLine,
  periodContainsToday,
  MAX_LEFT_OVER,
  NOTHING_DECIDED_TODAY,
  shownLeftOver,
} from '../../app/words/day-words.ts';
import { onDay } from '../../app/words/person-words.ts';
import type { DecidedLine, PlannedLine, Summary } from '../../scorecard/summary.ts';
import { planned, whenAndWhere } from '../words/agenda-words.ts';
import { planToday } from '../words/command-words.ts';
import * as words from '../words/day-words.ts';
import { log } from '../words/people-words.ts';
import { drawDayOff } from './day-off.ts';
import { drawEvent } from './draw-next.ts';
import { act, firstRows, rowText, section, wordButton, type Folds } from './parts.ts';
import { drawButton } from '../dom/button.ts';
import { drawIcon } from '../dom/icon.ts';
import { keyed } from '../dom/keyed.ts';
import { nameForScreenReaders } from '../dom/named.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** The most lines shown; more than a day usually has. */
const MAX_DECIDED = 12;

/** The section of today: what is decided, what is left over, and events. Draws nothing while another period is shown. */
export function drawToday(parent: HTMLElement, summary: Summary, shown: Folds, isKnown: boolean): void {
  if (!periodContainsToday(summary)) return;
  const { day, dayOff } = summary;
  const left = shownLeftOver(day);
  const isDecided = day.decided.length + left.length > 0;
  const isSection = isDecided || day.events.length > 0;
  if (!isSection && dayOff === null && !isKnown) return;
  const note = isKnown ? doneCount(day) : '';
  const body = isSection
    ? section(parent, shown, 'today', words.today, note)
    : keyed(parent, 'netvault-section', 'no-today');
  if (dayOff !== null) drawDayOff(body, dayOffWords(dayOff));
  else if (!isDecided && isKnown) drawNothing(body);
  const draw = makeLineDrawer(body, summary);
  firstRows(body, 'decided', day.decided, shown, draw, MAX_DECIDED);
  firstRows(body, 'left-over', left, shown, draw, MAX_LEFT_OVER);
  for (const event of day.events) {
    const row = keyed(body, 'netvault-row', event.path);
    drawIcon(row, 'netvault-box', 'calendar');
    drawEvent(row, event, isKnown, whenAndWhere(event, day.date));
  }
}

function drawNothing(body: HTMLElement): void {
  const line = body.createDiv('netvault-quiet netvault-muted');
  drawWords(line, '', NOTHING_DECIDED_TODAY);
  wordButton(line, log, act('log'));
  wordButton(line, words.plan, { ...act('plan-today'), 'aria-label': planToday });
}

/** A line to draw; only planned lines have `open`. */
type DrawnLine = DecidedLine & Partial<Pick<PlannedLine, 'open'>>;

/**
 * Draws each line in a row of its own. A row keeps its element when lines above it are added or
 * removed. `card` is the path of the person in whose card the lines are.
 */
export function makeLineDrawer(
  body: HTMLElement,
  { today, goals }: Pick<Summary, 'today' | 'goals'>,
  card = '',
): (line: DrawnLine) => void {
  const seen = new Map<string, number>();
  return (line) => {
    const shown = shownLine(line);
    const key = `${line.path} ${shown.text}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const isAhead = line.date > today;
    const from = isAhead ? onDay(line.date, today) : line.date < today ? fromDay(line.date, today) : '';
    drawDecided(body, line, `${key} ${count}`, { from, isAhead, goal: goalOfLine(line, goals), card });
  };
}

/** How a line is drawn. */
interface LineLook {
  /** The day of the line in words, if it is not today. */
  readonly from: string;
  readonly isAhead: boolean;
  readonly goal: string;
  /** Path of the person in whose card the line is; empty if it is in none. */
  readonly card: string;
}

function drawDecided(
  body: HTMLElement,
  line: DrawnLine,
  key: string,
  { from, goal, isAhead, card }: LineLook,
): void {
  const quiet = line.done || from !== '' ? 'is-quiet' : '';
  const row = keyed(body, `netvault-row netvault-decided ${quiet}`, key);
  const name = planned(line);
  const shown = shownLine(line);
  // The name of a person alone would not say what is ticked.
  const called = line.activity === '' ? shown.text : name;
  const box = row.createSpan('netvault-box');
  // A line of a future day cannot be ticked yet, and one without a decision has no mark.
  if (isAhead) {
    if (line.open !== false) box.createSpan({ cls: 'netvault-dot', attr: { 'aria-hidden': 'true' } });
  } else if (line.done) {
    const done = box.createSpan({ cls: 'netvault-done', attr: { role: 'img' } });
    setIcon(done, 'check');
    nameForScreenReaders(done, words.done);
  }
  const text = rowText(row, name, line.path, line.line);
  if (!line.done && !isAhead) {
    const tick = box.createEl('input', {
      cls: 'netvault-tick',
      attr: { ...act('tick', JSON.stringify(shown)), type: 'checkbox' },
    });
    nameForScreenReaders(tick, [called, from].filter(Boolean).join(', '), row);
  }
  if (from + goal !== '') drawWords(text, 'netvault-muted', from || goal);
  if (line.text !== '') drawLine(text, 'netvault-reason', shownText(line.text));
  if (line.done || isAhead) return;
  const more = drawButton(row.createDiv('netvault-actions'), 'clickable-icon netvault-action', {
    ...act('settle', JSON.stringify({ ...shown, people: peopleOf(line, card) })),
    'aria-label': words.moveOrDrop(called),
    'aria-haspopup': 'menu',
  });
  drawIcon(more, 'netvault-action-icon', 'ellipsis');
}

/** Paths and names of the people in a line, without the one at `except`. */
function peopleOf({ people, names }: DecidedLine, except: string): (readonly [string, string])[] {
  return people.flatMap((path, at) =>
    path === except || !path.endsWith('.md') ? [] : [[path, names[at] ?? path] as const],
  );
}
