import { countDecided, type DayPlan } from '../../../app/plan/day-plan.ts';
import { daysBetween } from '../../../model/civil-date.ts';
import { dayAndMonth, weekdayName } from '../../../model/date-names.ts';
import type { PlannedActivity } from '../../../scorecard/index.ts';
import { widthOf } from '../../terminal/cells.ts';
import { RIGHT, endingAt, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { longDate } from '../../../app/words/dates.ts';
import { eventName, plannedText } from '../../../app/words/phrases.ts';
import { eventRows, goalRows, peopleRows, proposalRows, undecidedRows } from './plan-rows.ts';
import { blocksText, section } from '../../report/section.ts';
import { emptyLines } from '../summary/summary-text.ts';

const HEADING = 2;
const INDENT = 4;

/** A day looked at before it begins, for a person at a terminal: at most 80 cells a line. */
export function planText(plan: DayPlan, style: Style): string {
  const blocks =
    plan.vault.records === 0
      ? [emptyLines(plan, style)]
      : [
          [heading(plan, style)],
          opening(plan, style),
          decided(plan, style),
          goalRows(plan, style),
          plan.dayOff === null ? peopleRows(plan, style) : [],
          eventRows(plan, style),
          undecidedRows(plan, style),
          purposes(plan, style),
          proposalRows(plan, style),
          closing(plan, style),
        ];
  return blocksText(blocks);
}

/** What a plan's day is called: `Friday 20 November 2026`. */
export function dayTitle({ date }: Pick<DayPlan, 'date'>): string {
  return `${weekdayName(date)} ${longDate(date)}`;
}

function heading(plan: DayPlan, style: Style): string {
  const count = countDecided(plan);
  const note = count > 0 ? `${count} decided` : plan.dayOff === null ? 'nothing decided yet' : 'a day off';
  return line({ at: HEADING, text: dayTitle(plan), paint: style.bold }, endingAt(RIGHT, note, style.dim));
}

/** One gentle sentence, where there is something to say before all else. */
function opening(plan: DayPlan, style: Style): string[] {
  const { dayOff, date, today, proposal: lines } = plan;
  if (dayOff !== null) {
    const what = dayOff === '' ? 'A day off.' : `A day off: ${style.safe(dayOff)}.`;
    return plainLines(`${what} Nothing is asked of it, and nothing is proposed.`);
  }
  if (countDecided(plan) > 0) return [];
  const when = daysBetween(today, date) === 1 ? ' tonight' : '';
  const start = `Two lines${when} make an easy start.`;
  if (lines.length > 0) return plainLines(start);
  const example = `netvault log "[ ] ${date} email [[Ada Lovelace]]"`;
  return [...plainLines(`${start} For example:`), line({ at: INDENT, text: example })];
}

function plainLines(text: string): string[] {
  return wrap(text, RIGHT - HEADING).map((one) => line({ at: HEADING, text: one }));
}

/** A line that is decided, whole: `call John Backus: the reading list`. */
function decidedWords(one: PlannedActivity): string {
  const text = plannedText(one);
  return one.names.length > 0 && one.text !== '' ? `${text}: ${one.text}` : text;
}

function boxed(text: string, style: Style): string[] {
  const { box } = style.signs;
  const at = INDENT + widthOf(box) + 1;
  return wrap(text, RIGHT - at).map((part, first) =>
    line({ at: INDENT, text: first === 0 ? box : '' }, { at, text: part }),
  );
}

function decided(plan: DayPlan, style: Style): string[] {
  const atEvents = plan.events.flatMap((event) =>
    event.goals.map(({ activity, target }) => `${activity} ${target} at ${eventName(event)}`),
  );
  const texts = [...plan.decided.map(decidedWords), ...atEvents];
  return section(
    'Decided',
    texts.flatMap((text) => boxed(style.safe(text), style)),
    style,
  );
}

function purposes(plan: DayPlan, style: Style): string[] {
  const lines = plan.purposes.flatMap(({ name, where, when }) => {
    const text = [where.join(', '), when.join(', ')].filter(Boolean).join('; ');
    return wrap(`${style.safe(name)}: ${style.safe(text)}`, RIGHT - INDENT - 2).map((part, at) =>
      line({ at: at === 0 ? INDENT : INDENT + 2, text: part }),
    );
  });
  return section('Where and when', lines, style);
}

function closing({ proposal: lines, date, today }: DayPlan, style: Style): string[] {
  if (lines.length === 0) return [];
  const days = daysBetween(today, date);
  const whose = style.words(
    days < 7 ? `into ${weekdayName(date)}’s log` : `into the log of ${dayAndMonth(date)}`,
  );
  const command = days === 1 ? 'netvault plan --write' : `netvault plan ${date} --write`;
  return [
    line({
      at: HEADING,
      text: `To write ${lines.length === 1 ? 'this' : 'these'} ${whose}: ${command}`,
      paint: style.dim,
    }),
  ];
}
