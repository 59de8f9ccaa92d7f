import type { GoalPage, PurposeFacts } from '../../../app/show/goal-page.ts';
import { periodTitle } from '../../../app/words/dates.ts';
import {
  goalNote,
  headerState,
  proratedWords,
  stateWords,
  streakWords,
  valueText,
} from '../../../app/words/goal-words.ts';
import type { Weekday } from '../../../model/civil-date.ts';
import { parsePeriod } from '../../../model/period.ts';
import type { GoalView } from '../../../scorecard/summary.ts';
import { blocksText } from '../../report/section.ts';
import { statePaint } from '../../report/state-paint.ts';
import { widthOf } from '../../terminal/cells.ts';
import { endingAt, line } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { eventInProgress } from '../../../scorecard/events.ts';
import * as summaryWords from '../../words/summary-words.ts';
import * as showWords from '../../words/show-words.ts';
import { goalTrend } from '../summary/trend.ts';
import {
  LABEL,
  ROW,
  activityRow,
  labelledLines,
  wrappedLines,
  limitedSection,
  titleLines,
} from './page-lines.ts';
import type { ShowOptions } from './show-report.ts';

const MAX_ROWS = { done: 12, met: 12, history: 6 } as const;

/** The state of a goal, its history, and the activities that counted for it. */
export function goalText(page: GoalPage, { ledger, all }: ShowOptions, style: Style): string {
  const { view, overall, activities, firstMeetings } = page;
  const today = { today: ledger.now.date, dayOff: page.dayOff };
  const { weekStart } = ledger.index.settings;
  const { headings } = showWords;
  const currentEvent = eventInProgress(ledger);
  const label = view?.period.label ?? '';
  return style.words(
    blocksText([
      [
        ...titleLines(page.name, page.path, style),
        ...wrappedLines(LABEL, style.safe(showWords.goalSentence(page)), style),
      ],
      currentEvent !== null
        ? wrappedLines(LABEL, summaryWords.setAside(currentEvent.until), style)
        : view && page.status === 'active'
          ? stateLines(view, today, style)
          : [],
      overall ? overallLines(currentEvent === null ? overall : { ...overall, weekPoints: null }, style) : [],
      limitedSection(
        showWords.countedIn(label),
        activities.map((row) => activityRow(row, style)),
        MAX_ROWS.done,
        all,
        style,
      ),
      limitedSection(
        showWords.metIn(label),
        firstMeetings.map(({ date, name }) => [
          line({ at: ROW, text: date, paint: style.dim }, { at: 16, text: style.safe(name) }),
        ]),
        MAX_ROWS.met,
        all,
        style,
      ),
      view
        ? limitedSection(
            headings.history,
            historyRows(view, today, weekStart, style),
            MAX_ROWS.history,
            all,
            style,
          )
        : [],
    ]),
  );
}

type Today = Parameters<typeof stateWords>[1];

function stateLines(view: GoalView, today: Today, style: Style): string[] {
  const unit = { period: { ...view.period, unit: view.every } };
  const paint = statePaint(view.state, style);
  const value = valueText(view);
  const title = periodTitle(unit.period, style.signs);
  const note = [
    headerState(view, today),
    view.state === 'met' ? streakWords(view.streak, view.every) : goalNote(view, unit),
  ]
    .filter(Boolean)
    .join(', ');
  const prorated = proratedWords(view);
  return [
    line({ at: LABEL, text: title, paint: style.bold }),
    line(
      { at: ROW, text: style.signs.state[view.state], paint },
      { at: ROW + 2, text: value },
      { at: ROW + 2 + (value === '' ? 0 : Math.max(12, widthOf(value) + 2)), text: note, paint },
      endingAt(style.right, goalTrend(view, style.signs), style.dim),
    ),
    ...(prorated === '' ? [] : wrappedLines(ROW + 2, prorated, style, style.dim)),
  ];
}

/** The periods before the one shown, the latest first. */
function historyRows(view: GoalView, today: Today, weekStart: Weekday, style: Style): string[][] {
  const { history, every, metric, start } = view;
  return history
    .slice(0, -1)
    .toReversed()
    .map(({ label, state, done, target, fullTarget = target }) => {
      const period = parsePeriod(label, weekStart) ?? { label, start: today.today, end: today.today };
      const value = valueText({ state, done, target, metric });
      const words = [
        stateWords({ state, every, start, period }, today),
        proratedWords({ ...view, state, target, fullTarget, period }),
      ]
        .filter(Boolean)
        .join('; ');
      return [
        line(
          { at: ROW, text: label, paint: style.dim },
          { at: 16, text: style.signs.state[state], paint: statePaint(state, style) },
          { at: 18, text: value },
          { at: 18 + (value === '' ? 0 : Math.max(14, widthOf(value) + 2)), text: words },
        ),
      ];
    });
}

function overallLines(facts: PurposeFacts, style: Style): string[] {
  const { labels } = showWords;
  const { reason, where, when, goals, weekPoints } = facts;
  return [
    ...labelledLines(labels.reason, reason ?? '', style),
    ...labelledLines(labels.where, where.join('; '), style),
    ...labelledLines(labels.when, when.join('; '), style),
    ...labelledLines(labels.goals, goals.map(({ name }) => name).join(', '), style),
    ...labelledLines(labels.namedBy, showWords.namedBy(facts), style),
    ...labelledLines(labels.served, weekPoints === null ? '' : showWords.points(weekPoints), style),
  ];
}
