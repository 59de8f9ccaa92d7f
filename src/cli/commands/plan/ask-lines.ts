import { fromDay } from '../../../app/words/day-words.ts';
import type { DayPlan, ProposedLine } from '../../../app/plan/day-plan.ts';
import { readIntention } from '../../../app/plan/intention.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { isQuit } from '../../asking/is-quit.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import * as planWords from '../../words/plan-words.ts';
import { fitReport } from '../../terminal/narrow.ts';

/**
 * Asks about each proposed line, then for more lines. Returns the lines to write (in the form
 * that `netvault log` takes), or null if the user breaks off. `check` returns a typed line as it
 * is to be written; if it throws `UserError`, the question is asked again.
 */
export async function askLines(
  plan: DayPlan,
  vault: Pick<OpenVault, 'index' | 'now'>,
  context: Context,
  check: (line: string) => Promise<string>,
): Promise<string[] | null> {
  const chosen: string[] = [];
  const { io, errorStyle } = context;
  /** Returns a short answer as typed, and any other text as a checked line; asks until one is valid. */
  const answerTo = (question: string): Promise<string | null> =>
    askUntilValid(context, question, (answer) =>
      isShort(answer) ? answer : check(readIntention(vault, answer, plan.date)),
    );
  io.stderr.write(fitReport(errorStyle, (page) => opening(plan, page)));
  for (const line of plan.proposal) {
    const answer = await answerTo(questionOf(line, plan, errorStyle));
    if (answer === null) return null;
    if (isQuit(answer)) return chosen;
    if (!isNo(answer)) chosen.push(isShort(answer) ? line.line : answer);
  }
  for (;;) {
    const answer = await answerTo(planWords.anotherLine);
    if (answer === null) return null;
    if (isShort(answer)) return chosen;
    chosen.push(answer);
  }
}

const isNo = (answer: string): boolean => /^no?$/i.test(answer);
const isShort = (answer: string): boolean =>
  answer === '' || /^y(?:es)?$/i.test(answer) || isNo(answer) || isQuit(answer);

function opening(plan: DayPlan, style: Context['errorStyle']): string {
  const how = plan.proposal.length === 0 ? '' : `${planWords.howToAnswer}\n`;
  return style.words(`${planWords.title(plan)}\n${how}`);
}

function questionOf(
  { text, goalName, from }: ProposedLine,
  { today }: DayPlan,
  style: Context['errorStyle'],
): string {
  const why = from ? fromDay(from.date, today) : style.safe(goalName);
  return `${style.signs.box} ${style.safe(text)}  ${style.dim(why)}  ${planWords.answers}`;
}
