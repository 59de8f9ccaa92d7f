import type { GoalState, Summary } from '../../scorecard/summary.ts';
import { cutTo } from '../terminal/cells.ts';
import { WIDTH } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { counted, decidedTomorrow, eventName, headerGoal, stateWords } from './phrases.ts';
import { isSetAside } from './summary-text.ts';

const COUNTED: readonly (readonly [GoalState, string])[] = [
  ['met', 'met'],
  ['behind', 'behind pace'],
  ['missed', 'not met'],
];

/** The summary in one line of at most 80 cells, for prompts, hooks and status bars. */
export function summaryOneline(summary: Summary, style: Style): string {
  const text = parts(summary, style).filter(Boolean).join(style.signs.dot);
  return `${cutTo(text, WIDTH, style.signs.ellipsis).trimEnd()}\n`;
}

function parts(summary: Summary, style: Style): string[] {
  const { label, unit } = summary.period;
  const period = unit === 'week' ? label.slice(5) : label;
  if (summary.vault.records === 0) return [period, 'no records yet: netvault init'];
  if (isSetAside(summary)) {
    return [
      `goals set aside until ${summary.setAside?.until ?? ''}`,
      style.safe(eventName({ name: summary.setAside?.name ?? '', date: summary.today })),
    ];
  }
  const header = headerGoal(summary);
  const points =
    header && header.state !== 'off'
      ? `${String(summary.points)}/${String(header.target)} points`
      : counted(summary.points, 'point');
  const states = COUNTED.flatMap(([state, words]) => {
    const count = summary.goals.filter((goal) => goal !== header && goal.state === state).length;
    return count === 0 ? [] : [`${String(count)} ${words}`];
  });
  const decided = decidedTomorrow(summary).length;
  return [
    `${period} ${points}${header ? `, ${stateWords(header, summary)}` : ''}`,
    states.join(', '),
    summary.due.length === 0 ? '' : `${String(summary.due.length)} due`,
    decided === 0 ? 'tomorrow open' : `tomorrow ${String(decided)} decided`,
  ];
}
