import type { GoalView, Summary } from '../../scorecard/summary.ts';
import { nameForScreenReaders } from '../dom/named.ts';
import { chart } from '../words/scorecard-words.ts';

const PERIODS = 12;

/** The height of a bar as a share of the full height, from 0 to 1. */
function part(done: number, full: number): number {
  return full <= 0 ? 0 : Math.min(1, done / full);
}

/** The last twelve periods of a goal as small bars; full height is the target. */
export function goalBars(parent: HTMLElement, { history, state }: GoalView): void {
  if (state === 'upcoming') return;
  const height = 14;
  const svg = parent.createSvg('svg', {
    cls: 'netvault-bars',
    attr: { viewBox: `0 0 ${PERIODS * 5} ${height}`, 'aria-hidden': 'true' },
  });
  for (const [at, period] of history.entries()) {
    const x = (PERIODS - history.length + at) * 5;
    const isLast = at === history.length - 1;
    const tall = period.state === 'off' ? 0 : part(period.done, period.target) * height;
    const shown = Math.max(1, tall);
    const kind = isLast
      ? 'is-now'
      : period.state === 'met'
        ? 'is-met'
        : period.state === 'off'
          ? 'is-off'
          : '';
    svg.createSvg('rect', {
      cls: `netvault-bar ${kind}`,
      attr: { x, y: round(height - shown), width: 3.6, height: round(shown), rx: 0.8 },
    });
  }
}

/** The points of the last twelve periods, with a line at the target of each. */
export function pointsChart(parent: HTMLElement, { trend }: Summary, goal: GoalView | undefined): void {
  const width = 240;
  const height = 44;
  const step = width / PERIODS;
  const targets = new Map(
    (goal?.history ?? []).map(({ label, target, state }) => [label, { target, state }]),
  );
  const most = Math.max(
    1,
    ...trend.map(({ points }) => points),
    ...[...targets.values()].map(({ target }) => target),
  );
  const y = (points: number): number => height - (points / most) * (height - 2);
  const svg = parent.createSvg('svg', {
    cls: 'netvault-trend',
    attr: {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      role: 'img',
    },
  });
  nameForScreenReaders(svg, chart(trend), parent);
  let line = '';
  for (const [at, { label, points }] of trend.entries()) {
    const x = (PERIODS - trend.length + at) * step;
    const then = targets.get(label);
    const isLast = at === trend.length - 1;
    const kind = isLast ? 'is-now' : then?.state === 'met' ? 'is-met' : '';
    const top = Math.min(y(points), height - 1);
    svg.createSvg('rect', {
      cls: `netvault-bar ${kind}`,
      attr: {
        x: round(x + step * 0.2),
        y: round(top),
        width: round(step * 0.6),
        height: round(height - top),
        rx: 1.5,
      },
    });
    if (then && then.state !== 'off') {
      line += `${line === '' ? 'M' : 'L'}${round(x)} ${round(y(then.target))}H${round(x + step)}`;
    }
  }
  if (line !== '') svg.createSvg('path', { cls: 'netvault-target', attr: { d: line } });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A progress bar, for sight and for screen readers. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly words: string;
  /** From 0 to 1. */
  readonly share: number;
  /** The class that colours the bar by its state. */
  readonly cls?: string;
  /** The expected share by now, from 0 to 1; no mark is drawn for 0. */
  readonly pace?: number;
}

export function progressBar(
  parent: HTMLElement,
  { label, value, most, words, share, cls = '', pace = 0 }: Bar,
): void {
  const bar = parent.createDiv({
    cls: `netvault-progress ${cls}`,
    attr: {
      role: 'progressbar',
      'aria-valuemin': '0',
      'aria-valuemax': String(most),
      'aria-valuenow': String(Math.min(value, most)),
      'aria-valuetext': words,
    },
  });
  nameForScreenReaders(bar, label);
  const svg = bar.createSvg('svg', {
    attr: { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  });
  svg.createSvg('rect', { cls: 'netvault-track', attr: { width: 100, height: 6 } });
  svg.createSvg('rect', { cls: 'netvault-fill', attr: { width: share * 100, height: 6 } });
  if (pace > 0)
    svg.createSvg('rect', { cls: 'netvault-pace', attr: { x: pace * 100 - 0.4, width: 0.8, height: 6 } });
}
