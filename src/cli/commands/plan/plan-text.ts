import { namedApart } from '../../../app/people/shared-names.ts';
import { countDecided, type DayPlan } from '../../../app/plan/day-plan.ts';
import { widthOf } from '../../terminal/cells.ts';
import { endingAt, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { decidedText, wasAllRead, type ReadingState } from '../../../app/words/day-words.ts';
import { ALSO_NOTED, goalsAtEvent } from '../../../app/words/phrases.ts';
import { eventRows, goalRows, peopleRows, proposalRows, undecidedRows } from './plan-rows.ts';
import { blocksText, section } from '../../report/section.ts';
import { unreadLines } from '../../report/unread-lines.ts';
import * as summaryWords from '../../words/summary-words.ts';
import * as planWords from '../../words/plan-words.ts';
import { noRecordsLines } from '../summary/summary-text.ts';

const HEADING = 2;
const INDENT = 4;

interface Known {
  /** The end of an event that sets goals aside, so that the state of goals is not shown; null if there is none. */
  readonly eventUntil?: string | null;
  /** The settings that prevent daily notes from being found; null if there is no such problem. */
  readonly dailyNotesUnread?: ReadingState['dailyNotesUnread'];
}

/**
 * The plan of a day, in the width of the terminal. If not everything could be read, the number of
 * decided lines is not shown.
 */
export function planText(
  plan: DayPlan,
  style: Style,
  { eventUntil = null, dailyNotesUnread = null }: Known = {},
): string {
  const read = { dailyNotesUnread, vault: plan.vault };
  const isKnown = wasAllRead(read);
  const blocks =
    plan.vault.records === 0
      ? [noRecordsLines(plan, style), ...unreadLines(read, style)]
      : [
          [heading(plan, isKnown, style)],
          ...unreadLines(read, style),
          opening(plan, isKnown, style),
          decided(plan, style),
          noted(plan, style),
          eventUntil === null
            ? goalRows(plan, isKnown, style)
            : plainLines(summaryWords.setAside(eventUntil), style),
          plan.dayOff === null ? peopleRows(plan, style) : [],
          eventRows(plan, isKnown, style),
          undecidedRows(plan, isKnown, style),
          purposes(plan, style),
          proposalRows(plan, style),
          closing(plan, style),
        ];
  return blocksText(blocks);
}

function heading(plan: DayPlan, isKnown: boolean, style: Style): string {
  const count = countDecided(plan);
  const note =
    count === 0 && plan.dayOff !== null ? planWords.aDayOff : isKnown ? planWords.decided(count) : '';
  const title = planWords.title(plan);
  return line({ at: HEADING, text: title, paint: style.bold }, endingAt(style.right, note, style.dim));
}

/** The text above the lists: about a day off, or if nothing is decided yet. */
function opening(plan: DayPlan, isKnown: boolean, style: Style): string[] {
  const { dayOff, proposal } = plan;
  if (dayOff !== null) return plainLines(planWords.dayOff(style.safe(dayOff)), style);
  if (!isKnown || countDecided(plan) > 0) return [];
  if (proposal.length > 0) return plainLines(planWords.easyStart(plan), style);
  const example = line({ at: INDENT, text: planWords.exampleCommand(plan) });
  return [...plainLines(planWords.forExample(plan), style), example];
}

function plainLines(text: string, style: Style): string[] {
  return wrap(text, style.right - HEADING).map((one) => line({ at: HEADING, text: one }));
}

function boxed(text: string, style: Style, { box }: { readonly box: string } = style.signs): string[] {
  const at = INDENT + widthOf(style.signs.box) + 1;
  return wrap(text, style.right - at).map((part, first) =>
    line({ at: INDENT, text: first === 0 ? box : '' }, { at, text: part }),
  );
}

function decided(plan: DayPlan, style: Style): string[] {
  const lines = namedApart(plan.decided)
    .filter(({ open }) => open)
    .map((one) => boxed(style.safe(decidedText(one)), style));
  const goals = plan.events.flatMap(goalsAtEvent).map((text) => boxed(style.safe(text), style));
  return section(planWords.headings.decided, [...lines, ...goals].flat(), style);
}

/** Lines that are not open boxes in their notes are shown without a box, below the decided ones. */
function noted({ decided: lines }: DayPlan, style: Style): string[] {
  const rows = namedApart(lines)
    .filter(({ open }) => !open)
    .flatMap((one) => boxed(style.safe(decidedText(one)), style, { box: '' }));
  return section(ALSO_NOTED, rows, style);
}

function purposes(plan: DayPlan, style: Style): string[] {
  const lines = plan.purposes.flatMap(({ name, where, when }) => {
    const text = [where.join(', '), when.join(', ')].filter(Boolean).join('; ');
    return wrap(`${style.safe(name)}: ${style.safe(text)}`, style.right - INDENT - 2).map((part, at) =>
      line({ at: at === 0 ? INDENT : INDENT + 2, text: part }),
    );
  });
  return section(planWords.headings.purposes, lines, style);
}

function closing(plan: DayPlan, style: Style): string[] {
  const lines = plan.proposal.length;
  if (lines === 0) return [];
  return [line({ at: HEADING, text: style.words(planWords.toWrite(lines, plan)), paint: style.dim })];
}
