import { heatChart, heatTable } from '../../charts/heat-chart.ts';
import { el, type Child, type Markup } from '../../charts/markup.ts';
import { screenReaderTable } from '../../charts/table.ts';
import type { ReportData, ReportGoal } from '../report-data.ts';
import type { HeatMap } from '../../summary/heat-map.ts';
import type { GoalView, Summary } from '../../../scorecard/summary.ts';
import * as words from '../../words/report-words.ts';
import { shortMonth } from '../../words/dates.ts';

/*
 * Charts as SVG. They are hidden from screen readers, which use the table with the same numbers next
 * to them (`screenReaderTable`); `goalBars` has a label instead.
 */

const round = (value: number): number => Math.round(value * 100) / 100;

function svg(
  width: number,
  height: number,
  attributes: Record<string, string>,
  ...children: Child[]
): Markup {
  return el('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', ...attributes }, ...children);
}

function rect(cls: string, x: number, y: number, width: number, height: number, title = ''): Markup {
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return el('rect', { class: cls, ...place, rx: 2.5 }, title === '' ? null : el('title', {}, title));
}

/** Points of twelve weeks as bars, with the target of each week. */
export function pointsChart({ trend }: Pick<Summary, 'trend'>, goal: GoalView | undefined): Child {
  const [width, height, foot] = [380, 84, 18];
  const step = width / 12;
  const targets = new Map((goal?.history ?? []).map((one) => [one.label, one]));
  const most = Math.max(
    1,
    ...trend.map(({ points }) => points),
    ...(goal?.history ?? []).map(({ target }) => target),
  );
  const top = (points: number): number => height - (points / most) * (height - 4);
  let line = '';
  const bars = trend.map(({ label, points }, at): Child => {
    const x = (12 - trend.length + at) * step;
    const then = targets.get(label);
    if (then && then.state !== 'off')
      line += `${line === '' ? 'M' : 'L'}${round(x)} ${round(top(then.target))}H${round(x + step)}`;
    const cls = at === trend.length - 1 ? 'is-now' : then?.state === 'met' || !then ? 'is-met' : 'is-short';
    return [
      rect(
        cls,
        x + 5,
        Math.min(top(points), height - 1),
        step - 10,
        height - Math.min(top(points), height - 1),
      ),
      el(
        'text',
        { x: round(x + step / 2), y: height + 14, 'text-anchor': 'middle' },
        String(Number(label.slice(6))),
      ),
    ];
  });
  const rows = trend.map(({ label, points }) => [label, points, targets.get(label)?.target ?? '']);
  return [
    svg(
      width,
      height + foot,
      { width: '100%' },
      line === '' ? null : el('path', { class: 'dash', d: line }),
      bars,
    ),
    screenReaderTable(words.pointsByWeek, [words.week, words.points, words.goals], rows),
  ];
}

/** The last twelve periods of a goal; the full height is the target. */
export function goalBars({ history }: ReportGoal): Markup {
  const [step, height] = [19, 18];
  const bars = history.map((period, at): Child => {
    const x = (12 - history.length + at) * step;
    const share = period.target <= 0 ? 0 : Math.min(1, period.done / period.target);
    if (period.state === 'off') return rect('is-off', x, height - 2, 16, 2, words.bar(period));
    const tall = Math.max(1.5, share * height);
    const cls = at === history.length - 1 ? 'is-now' : period.state === 'met' ? 'is-met' : 'is-short';
    return [rect('is-track', x, 0, 16, height), rect(cls, x, height - tall, 16, tall, words.bar(period))];
  });
  return el(
    'svg',
    {
      viewBox: `0 0 ${12 * step - 3} ${height}`,
      width: 12 * step - 3,
      height,
      role: 'img',
      'aria-label': history.map(words.bar).join('; '),
    },
    bars,
  );
}

/** The points of each day, and a legend of the colours. */
export function heatSection(heat: HeatMap): Child {
  return [
    scrolled(words.year, heatChart(heat)),
    el(
      'p',
      { class: 'legend' },
      words.less,
      [0, 1, 2, 3, 4].map((level) => el('i', { class: `netvault-heat-${level}` })),
      words.more,
      el('span', { class: 'end' }, words.range(heat.start, heat.end)),
    ),
    heatTable(heat),
  ];
}

/** A chart that may be wider than the page is scrolled to its end, which is the latest. */
function scrolled(label: string, chart: Markup): Markup {
  return el('div', { class: 'scroll latest', tabindex: 0, role: 'group', 'aria-label': label }, chart);
}

/** What was given, above a line, and what was asked for, below it. */
export function givingChart({ giving }: Pick<ReportData, 'giving'>): Child {
  const [width, up, down, foot] = [380, 70, 18, 18];
  const step = width / Math.max(giving.length, 6);
  const most = Math.max(1, ...giving.map(({ given }) => given));
  const mostAsked = Math.max(most / 4, ...giving.map(({ asked }) => asked));
  const every = Math.ceil(giving.length / 13);
  const bars = giving.map(({ label, start, given, asked }, at): Child => {
    const x = at * step;
    const tall = (given / most) * (up - 4);
    const deep = (asked / mostAsked) * (down - 4);
    return [
      rect('is-given', x + step * 0.15, up - tall, step * 0.7, tall),
      rect('is-asked', x + step * 0.15, up + 2, step * 0.7, deep),
      at % every === 0
        ? el(
            'text',
            { x: round(x + step / 2), y: up + down + 14, 'text-anchor': 'middle' },
            words.shortPeriod(label, start),
          )
        : null,
    ];
  });
  return [
    svg(width, up + down + foot, { width: '100%' }, bars),
    el('p', { class: 'row' }, el('span', {}, words.givenAbove), el('span', {}, words.askedBelow)),
    screenReaderTable(
      words.giving,
      [words.period, words.given, words.asked],
      giving.map(({ label, given, asked }) => [label, given, asked]),
    ),
  ];
}

/** Points of each week, and below them the results, which come later. */
export function resultsChart({ weeks, delay }: Pick<ReportData, 'weeks' | 'delay'>): Child {
  const [width, height, foot] = [856, 90, 44];
  const step = width / Math.max(1, weeks.length);
  const most = Math.max(1, ...weeks.map(({ points }) => points));
  const before = new Set(
    delay === null ? [] : weeks.flatMap(({ results }, at) => (results > 0 ? [at - delay] : [])),
  );
  let shown = '';
  const bars = weeks.map(({ start, points, results }, at): Child => {
    const x = at * step;
    const tall = Math.max(1, (points / most) * (height - 4));
    const month = shortMonth(start);
    const isNew = month !== shown && at < weeks.length - 1;
    if (isNew) shown = month;
    return [
      rect(before.has(at) ? 'is-now' : 'is-short', x + step * 0.15, height - tall, step * 0.7, tall),
      results > 0
        ? el('circle', { class: 'is-result', cx: round(x + step / 2), cy: height + 12, r: 4 })
        : null,
      isNew && weeks.length > 8 ? el('text', { x: round(x), y: height + 38 }, month) : null,
    ];
  });
  return [
    scrolled(words.besides, svg(width, height + foot, { width: '100%' }, bars)),
    el(
      'p',
      { class: 'legend' },
      el('i', { class: 'is-short' }),
      words.pointsInWeek,
      el('i', { class: 'is-result' }),
      words.result,
    ),
    screenReaderTable(
      words.besides,
      [words.week, words.points, words.results],
      weeks.map(({ label, points, results }) => [label, points, results]),
    ),
  ];
}
