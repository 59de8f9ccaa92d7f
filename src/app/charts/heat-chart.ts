import type { HeatMap } from '../summary/heat-map.ts';
import * as words from '../words/heat-words.ts';
import { el, type Child, type Markup } from './markup.ts';
import { screenReaderTable } from './table.ts';

/** The side of a day's square, and the distance to the next one, in units of the picture. */
const SQUARE = 14;
const STEP = 16;
/** Room for the names of months above, and of weekdays on the left. */
const MARGIN_TOP = 16;
const MARGIN_LEFT = 32;
/** The least width of the picture, which is stretched to that of its place: a week is not as large as a year. */
const MIN_WIDTH = 640;

/** The points of each day, one column per week; hidden from screen readers, which use `heatTable`. */
export function heatChart(heat: HeatMap): Markup {
  const { weeks } = heat;
  const text = (x: number, y: number, content: string): Child =>
    content === '' ? null : el('text', { x, y }, content);
  const days = words
    .weekdays(heat)
    .map((name, at) => (at % 2 === 0 ? text(0, MARGIN_TOP + at * STEP + 11, name) : null));
  const columns = weeks.map((week, at): Child => {
    const x = MARGIN_LEFT + at * STEP;
    return [
      text(x, 10, words.monthOf(week)),
      week.map(
        (day, on) =>
          day &&
          el(
            'rect',
            {
              class: `netvault-heat-${day.level}`,
              x,
              y: MARGIN_TOP + on * STEP,
              width: SQUARE,
              height: SQUARE,
              rx: 2.5,
            },
            el('title', {}, words.day(day)),
          ),
      ),
    ];
  });
  const width = Math.max(MIN_WIDTH, MARGIN_LEFT + weeks.length * STEP);
  const size = `0 0 ${width} ${MARGIN_TOP + 7 * STEP}`;
  return el('svg', { viewBox: size, width: '100%', 'aria-hidden': 'true' }, days, columns);
}

/** The same numbers as a table. */
export function heatTable(heat: HeatMap): Markup {
  const rows = heat.weeks.map((week) => [words.weekOf(week), ...week.map((day) => day?.points ?? '')]);
  return screenReaderTable(words.title(heat), [words.week, ...words.weekdays(heat)], rows);
}
