import type { HeatMap } from '../../app/summary/heat-map.ts';
import { drawLine } from '../dom/text.ts';
import * as words from '../words/heat-words.ts';

/** A day's square and the room to the next, in the units of the picture. */
const SQUARE = 10;
const STEP = 12;
/** Room for the names of months above, and of weekdays beside. */
const ABOVE = 14;
const BESIDE = 26;

/** The points of each day, week beside week; for those who do not see it, the same as a table. */
export function drawHeat(into: HTMLElement, heat: HeatMap): void {
  drawLine(into, 'netvault-strong', words.title(heat));
  const { weeks } = heat;
  const scroll = into.createDiv({ cls: 'netvault-heat', attr: { tabindex: '0' } });
  const svg = scroll.createSvg('svg', {
    attr: {
      viewBox: `0 0 ${BESIDE + weeks.length * STEP} ${ABOVE + 7 * STEP}`,
      'aria-hidden': 'true',
    },
  });
  const write = (x: number, y: number, text: string): void => {
    svg.createSvg('text', { attr: { x, y } }).textContent = text;
  };
  for (const [at, name] of words.weekdays(heat).entries())
    if (at % 2 === 0) write(0, ABOVE + at * STEP + 9, name);
  for (const [at, week] of weeks.entries()) {
    const x = BESIDE + at * STEP;
    const month = words.monthOf(week);
    if (month !== '') write(x, 10, month);
    for (const [row, day] of week.entries()) {
      if (!day) continue;
      const square = svg.createSvg('rect', {
        cls: `netvault-heat-day is-${day.level}`,
        attr: { x, y: ABOVE + row * STEP, width: SQUARE, height: SQUARE, rx: 2 },
      });
      square.createSvg('title').textContent = words.day(day);
    }
  }
  drawTable(into, heat);
}

function drawTable(into: HTMLElement, heat: HeatMap): void {
  const table = into.createDiv('netvault-heard').createEl('table');
  table.createEl('caption', { text: words.title(heat) });
  const head = table.createEl('thead').createEl('tr');
  for (const text of [words.week, ...words.weekdays(heat)])
    head.createEl('th', { text, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const week of heat.weeks) {
    const row = body.createEl('tr');
    row.createEl('th', { text: words.weekOf(week), attr: { scope: 'row' } });
    for (const day of week) row.createEl('td', { text: day ? String(day.points) : '' });
  }
}
