import type { DayPlan } from '../../../app/plan/day-plan.ts';
import { sharedNames } from '../../../app/people/shared-names.ts';
import { distinguishingPath } from '../../../app/words/due-words.ts';
import type { DueView, RemainingGoal, SuggestionView } from '../../../scorecard/index.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrapEvenly } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { fromDay } from '../../../app/words/day-words.ts';
import { shortDay } from '../../../app/words/dates.ts';
import { andMore, eventGoals, eventHours, eventUntil } from '../../../app/words/phrases.ts';
import { proratedWords } from '../../../app/words/goal-words.ts';
import { section } from '../../report/section.ts';
import * as planWords from '../../words/plan-words.ts';
import * as summaryWords from '../../words/summary-words.ts';

const INDENT = 4;
/** Columns in which the numbers of goals end, and in which their last day begins. */
const LEFT_END = 38;
const SHARE_END = 48;
const UNTIL = 51;
/** The minimum and maximum width of the column of names, in cells. */
const MIN_NAME_WIDTH = 18;
const MAX_NAME_WIDTH = 28;
const MAX_LINE_WIDTH = 46;
const MAX_PEOPLE = 5;
const MAX_EVENTS = 4;

/** What is left of each goal, the day's share of it, and the goal's last day. */
export function goalRows(plan: DayPlan, isKnown: boolean, style: Style): string[] {
  if (plan.goals.length === 0) return [];
  const head = line(
    { at: 2, text: planWords.headings.remaining, paint: style.bold },
    endingAt(LEFT_END, planWords.headings.amountLeft, style.dim),
    endingAt(SHARE_END, planWords.headings.share, style.dim),
  );
  return [
    head,
    ...plan.goals.flatMap((goal) => goalRow(isKnown ? goal : { ...goal, decided: 0 }, plan, style)),
  ];
}

function goalRow(goal: RemainingGoal, plan: DayPlan, style: Style): string[] {
  const isMinutes = goal.metric === 'minutes';
  const left = planWords.amount(goal.left, isMinutes);
  const { columnEnd = '' } = style;
  const until = planWords.until(goal.until, goal.decided, plan);
  const name = cutUnlessPiped(style, style.safe(goal.name), LEFT_END - INDENT - widthOf(left) - 2);
  const prorated = proratedWords({ ...goal, state: 'on-pace' });
  return [
    line(
      { at: INDENT, text: name },
      endingAt(LEFT_END, left + columnEnd),
      endingAt(SHARE_END, planWords.amount(goal.share, isMinutes) + columnEnd),
      { at: UNTIL, text: cutUnlessPiped(style, until, style.right - UNTIL), paint: style.dim },
    ),
    // If the target is prorated, a line explains that, as in the summary.
    ...(prorated === '' ? [] : [line({ at: INDENT + 2, text: prorated, paint: style.dim })]),
  ];
}

/** Rows with a name and a text next to it. */
function columns(
  rows: readonly { readonly name: string; readonly details: string; readonly before?: string }[],
  style: Style,
  { gap, most } = { gap: 2, most: MAX_NAME_WIDTH },
): string[] {
  const paint = style.dim;
  const lead = rows.reduce((most, { before = '' }) => Math.max(most, widthOf(before)), 0);
  const nameAt = lead === 0 ? INDENT : INDENT + lead + gap;
  const widest = rows.reduce((most, { name }) => Math.max(most, widthOf(name)), MIN_NAME_WIDTH);
  const besideAt = nameAt + Math.min(most, widest) + 2;
  return rows.flatMap(({ name, details, before = '' }) => {
    const [first = '', ...more] = wrapEvenly(details, style.right - besideAt);
    const cut = cutUnlessPiped(style, name, besideAt - nameAt - 2);
    return [
      line({ at: INDENT, text: before }, { at: nameAt, text: cut }, { at: besideAt, text: first, paint }),
      ...more.map((text) => line({ at: besideAt, text, paint })),
    ];
  });
}

/** The people to contact, and why: first those who are due, with some rows kept for people who have been quiet. */
export function peopleRows(plan: DayPlan, style: Style): string[] {
  const { due, suggestions, moreQuiet } = plan;
  const shared = sharedNames(plan);
  const row = (view: DueView | SuggestionView, why: string): { name: string; details: string } => ({
    name: style.safe(view.name),
    details: [why, ...distinguishingPath(view, shared)].map(style.safe).join(', '),
  });
  const whyDue = due.map((view) => row(view, planWords.due(view, plan)));
  const quiet = suggestions.map((view) => row(view, view.reason));
  const fromDue = whyDue.slice(0, MAX_PEOPLE - Math.min(2, quiet.length));
  const shown = [...fromDue, ...quiet.slice(0, MAX_PEOPLE - fromDue.length)];
  const more = whyDue.length + quiet.length - shown.length + moreQuiet;
  const rest = more === 0 ? [] : [line({ at: INDENT, text: summaryWords.moreDue(more) })];
  return section(planWords.headings.people, [...columns(shown, style), ...rest], style);
}

/** The events of the day, with their time, place and goals. */
export function eventRows(plan: DayPlan, isKnown: boolean, style: Style): string[] {
  const rows = plan.events.map((event) => {
    const hours = eventHours(event, plan.date, plan.today);
    const details = [hours, event.place, eventGoals(event) || (isKnown ? planWords.decided(0) : '')];
    return {
      name: style.safe(eventUntil(event, hours)),
      details: style.safe(details.filter(Boolean).join(', ')),
    };
  });
  return section(planWords.eventsHeading(plan.events.length), columns(rows, style), style);
}

/** Events of the following days for which nothing is decided; if that is not known, all of them. */
export function undecidedRows(plan: DayPlan, isKnown: boolean, style: Style): string[] {
  const rows = plan.undecided.slice(0, MAX_EVENTS).map((event) => {
    const hours = eventHours(event, event.date, plan.today);
    return {
      before: shortDay(event.date, plan.today),
      name: style.safe(eventUntil(event, hours)),
      details: style.safe([hours, event.place].filter(Boolean).join(', ')),
    };
  });
  const more = plan.undecided.length - rows.length;
  const rest = more === 0 ? [] : [line({ at: INDENT, text: andMore(more) })];
  const heading = isKnown ? planWords.headings.undecided : summaryWords.headings.coming;
  return section(heading, [...columns(rows, style), ...rest], style);
}

/** The proposed lines, each with its goal. */
export function proposalRows({ proposal, today }: DayPlan, style: Style): string[] {
  const rows = proposal.map(({ text, goalName, from }) => ({
    before: style.signs.box,
    name: style.safe(text),
    details: from ? fromDay(from.date, today) : style.safe(goalName),
  }));
  return section(planWords.headings.proposed, columns(rows, style, { gap: 1, most: MAX_LINE_WIDTH }), style);
}
