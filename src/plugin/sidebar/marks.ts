import type { GoalState } from '../../scorecard/summary.ts';

const RADIUS = 7;
const AROUND = 2 * Math.PI * RADIUS;

/** The path drawn inside the ring for each state, so that states differ without colour too. */
const SIGNS: Readonly<Record<GoalState, string>> = {
  met: 'M6 9.2 8.2 11.4 12.2 6.9',
  'on-pace': 'M6.2 9H11.6M9.6 6.9 11.7 9 9.6 11.1',
  behind: 'M9 5.9V9L11 10.6',
  missed: 'M6.4 9H11.6',
  off: 'M10.9 10.6A3.2 3.2 0 1 1 8.2 6.2 2.6 2.6 0 0 0 10.9 10.6Z',
  upcoming: 'M9 9H9.01',
};

/** A ring that fills with the progress of the goal, with the mark of its state inside. */
export function goalMark(parent: HTMLElement, state: GoalState, share: number): void {
  const svg = parent.createSvg('svg', {
    cls: `netvault-mark is-${state}`,
    attr: { viewBox: '0 0 18 18', 'aria-hidden': 'true' },
  });
  svg.createSvg('circle', { cls: 'netvault-ring', attr: { cx: 9, cy: 9, r: RADIUS } });
  if (share > 0 && (state === 'on-pace' || state === 'behind' || state === 'missed')) {
    svg.createSvg('circle', {
      cls: 'netvault-ring-share',
      attr: {
        cx: 9,
        cy: 9,
        r: RADIUS,
        'stroke-dasharray': `${(share * AROUND).toFixed(2)} ${AROUND.toFixed(2)}`,
        transform: 'rotate(-90 9 9)',
      },
    });
  }
  svg.createSvg('path', { cls: 'netvault-sign', attr: { d: SIGNS[state] } });
}
