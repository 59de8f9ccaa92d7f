import { countDecided, type DayPlan } from '../../../app/plan/day-plan.ts';
import { widthOf } from '../../terminal/cells.ts';
import { RIGHT, endingAt, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { goalsAtEvent } from '../../../app/words/phrases.ts';
import { eventRows, goalRows, peopleRows, proposalRows, undecidedRows } from './plan-rows.ts';
import { blocksText, section } from '../../report/section.ts';
import { PLAN_WORDS } from '../../words/plan-words.ts';
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

function heading(plan: DayPlan, style: Style): string {
  const count = countDecided(plan);
  const note = count === 0 && plan.dayOff !== null ? PLAN_WORDS.aDayOff : PLAN_WORDS.decided(count);
  const title = PLAN_WORDS.title(plan);
  return line({ at: HEADING, text: title, paint: style.bold }, endingAt(RIGHT, note, style.dim));
}

/** One gentle sentence, where there is something to say before all else. */
function opening(plan: DayPlan, style: Style): string[] {
  const { dayOff, proposal } = plan;
  if (dayOff !== null) return plainLines(PLAN_WORDS.dayOff(style.safe(dayOff)));
  if (countDecided(plan) > 0) return [];
  if (proposal.length > 0) return plainLines(PLAN_WORDS.easyStart(plan));
  const example = line({ at: INDENT, text: PLAN_WORDS.exampleCommand(plan) });
  return [...plainLines(PLAN_WORDS.forExample(plan)), example];
}

function plainLines(text: string): string[] {
  return wrap(text, RIGHT - HEADING).map((one) => line({ at: HEADING, text: one }));
}

function boxed(text: string, style: Style): string[] {
  const { box } = style.signs;
  const at = INDENT + widthOf(box) + 1;
  return wrap(text, RIGHT - at).map((part, first) =>
    line({ at: INDENT, text: first === 0 ? box : '' }, { at, text: part }),
  );
}

function decided(plan: DayPlan, style: Style): string[] {
  const texts = [...plan.decided.map(PLAN_WORDS.decidedLine), ...plan.events.flatMap(goalsAtEvent)];
  return section(
    PLAN_WORDS.headings.decided,
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
  return section(PLAN_WORDS.headings.purposes, lines, style);
}

function closing(plan: DayPlan, style: Style): string[] {
  const lines = plan.proposal.length;
  if (lines === 0) return [];
  return [line({ at: HEADING, text: style.words(PLAN_WORDS.toWrite(lines, plan)), paint: style.dim })];
}
