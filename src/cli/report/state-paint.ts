import type { GoalState } from '../../scorecard/summary.ts';
import type { Paint, Style } from '../terminal/style.ts';

/** The colour of a goal's mark and words. It only repeats what the words say, and an unmet goal is not shown as an alarm. */
export function statePaint(state: GoalState, style: Style): Paint {
  switch (state) {
    case 'met':
      return style.green;
    case 'on-pace':
      return style.cyan;
    case 'behind':
      return style.yellow;
    case 'missed':
      return style.plain;
    case 'off':
    case 'upcoming':
      return style.dim;
  }
}
