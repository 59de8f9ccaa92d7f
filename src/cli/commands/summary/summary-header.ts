import type { GoalView, Summary } from '../../../scorecard/summary.ts';
import { widthOf } from '../../terminal/cells.ts';
import { endingAt, line, wrapItems, type Piece } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';
import { periodTitle, todayNote } from '../../../app/words/dates.ts';
import { headerGoal, headerState, proratedWords, streakWords } from '../../../app/words/goal-words.ts';
import { resultsText } from '../../../app/words/phrases.ts';
import { givingWords } from '../../../app/words/summary-words.ts';
import { pointsPiece } from '../../report/points-piece.ts';
import { statePaint } from '../../report/state-paint.ts';
import * as summaryWords from '../../words/summary-words.ts';
import { pointsTrend } from './trend.ts';

const LABEL = 2;
/** Columns in which the bar and the trend begin and end, unless the number before the bar is wide. */
const BAR = 19;
const BAR_END = 49;
const MIN_BAR_WIDTH = 10;
const BESIDE = 51;

/** The lines at the top: the period, its points with a bar, the trend of the last twelve periods, given and asked. */
export function summaryHeader(summary: Summary, style: Style): string[] {
  const { signs } = style;
  const goal = headerGoal(summary);
  const title = periodTitle(summary.period, signs);
  return [
    line({ at: LABEL, text: title, paint: style.bold }, endingAt(style.right, todayNote(summary), style.dim)),
    '',
    ...pointsLines(summary, goal, style),
    ...(goal ? [line({ at: BAR, text: proratedWords(goal), paint: style.dim })].filter(Boolean) : []),
    ...trendLines(summary, goal, style),
    ...givingLines(summary, style),
  ];
}

/** The trend; empty if no period has points. */
function trendLines(summary: Summary, goal: GoalView | undefined, style: Style): string[] {
  const { trend, period } = summary;
  if (trend.every(({ points }) => points === 0)) return [];
  return [
    line(
      { at: LABEL, text: summaryWords.periods(trend.length, period.unit) },
      { at: BAR, text: pointsTrend(summary, goal, style.signs), paint: style.dim },
      {
        at: Math.min(BESIDE, style.width - 28),
        text: goal ? streakWords(goal.streak, period.unit) : '',
        paint: style.dim,
      },
    ),
  ];
}

function pointsLines(summary: Summary, goal: GoalView | undefined, style: Style): string[] {
  const amount = pointsPiece(summary.points, goal && goal.state !== 'off' ? goal.target : null, style);
  const start = Math.max(BAR, LABEL + widthOf(amount.text) + 2);
  if (!goal) return [line(amount)];
  const mark = style.signs.state[goal.state];
  const state = `${mark} ${headerState(goal, summary)}`;
  const paint = statePaint(goal.state, style);
  const cells = BAR_END - start;
  const statePiece = { at: BESIDE, text: state, paint };
  const hasBar = cells >= MIN_BAR_WIDTH && goal.state !== 'off';
  const bar: Piece = hasBar
    ? { at: start, ...pointsBar(goal, summary, cells, style) }
    : { at: start, text: '' };
  if (Math.max(BESIDE, LABEL + widthOf(amount.text) + 1) + widthOf(state) <= style.width)
    return [line(amount, bar, statePiece)];
  return [line(amount, bar), line({ ...statePiece, at: BAR })];
}

function pointsBar(
  goal: GoalView,
  { today }: Summary,
  cells: number,
  style: Style,
): { text: string; paint: Paint } {
  const { filled, empty, pace } = style.signs.bar;
  const full = Math.floor(goal.share * cells);
  const isRunning = today <= goal.period.end && goal.expected > 0 && goal.expected < goal.target;
  const paceAt = isRunning ? Math.floor((goal.expected / goal.target) * cells) : -1;
  const signs = Array.from({ length: cells }, (_, at) => (at === paceAt ? pace : at < full ? filled : empty));
  const paintOf = new Map<string, Paint>([
    [filled, style.cyan],
    [empty, style.dim],
  ]);
  const runs = signs.join('').match(new RegExp(`[${filled}]+|[${empty}]+|[${pace}]`, 'g')) ?? [];
  return {
    text: signs.join(''),
    paint: () => runs.map((run) => (paintOf.get(run[0] ?? '') ?? style.plain)(run)).join(''),
  };
}

function givingLines(summary: Summary, style: Style): string[] {
  const results = style.safe(resultsText(summary));
  const giving = givingWords(summary.giving);
  if (results === '') return giving === '' ? [] : [line({ at: LABEL, text: giving })];
  const text = summaryWords.results(results);
  if (BAR_END + widthOf(text) <= style.width && widthOf(giving) < BAR_END - LABEL) {
    return [line({ at: LABEL, text: giving }, { at: BAR_END, text })];
  }
  const lines = wrapItems(text.split(', '), style.right - LABEL);
  return [...(giving === '' ? [] : [giving]), ...lines].map((part) => line({ at: LABEL, text: part }));
}
