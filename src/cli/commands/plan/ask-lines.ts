import { fromDay } from '../../../app/words/day-words.ts';
import type { DayPlan, ProposedLine } from '../../../app/plan/day-plan.ts';
import { intentionFrom } from '../../../app/plan/intention.ts';
import { askFor } from '../../asking/ask-for.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import * as planWords from '../../words/plan-words.ts';
import { fitted } from '../../terminal/narrow.ts';

/**
 * Asks about each proposed line, then for more, and answers the lines to write
 * (as `netvault log` takes them); null where the asking was broken off. `check`
 * says how a line that was typed is to be written, and throws `UserError` where
 * it cannot be: then it is asked about again.
 */
export async function askLines(
  plan: DayPlan,
  vault: Pick<OpenVault, 'index' | 'now'>,
  context: Context,
  check: (line: string) => Promise<string>,
): Promise<string[] | null> {
  const chosen: string[] = [];
  const { io, errorStyle } = context;
  /** What is typed instead of an answer, until it can be written; else the answer. */
  const answerTo = (question: string): Promise<string | null> =>
    askFor(context, question, (answer) =>
      isShort(answer) ? answer : check(intentionFrom(vault, answer, plan.date)),
    );
  io.stderr.write(fitted(errorStyle, (page) => opening(plan, page)));
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
const isQuit = (answer: string): boolean => /^q(?:uit)?$/i.test(answer);
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
