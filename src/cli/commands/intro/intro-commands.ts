import type { IntroductionEntry } from '../../../app/introductions/introduction-ledger.ts';
import type { ProposalView } from '../../../app/introductions/introduction-proposals.ts';
import { widthOf } from '../../terminal/cells.ts';
import { commandOn, optionWith } from '../../terminal/shell-word.ts';
import type { Style } from '../../terminal/style.ts';
import * as introWords from '../../words/intro-words.ts';

/** Returns what to type for the person at a path: a name that only this person has, or the path. */
export type CallName = (path: string) => string;

/** The lines with the complete command that records the next step, ready to copy; empty if no step is due. */
export function nextCommand(
  { next, between, missing }: IntroductionEntry,
  callName: CallName,
  style: Style,
): string[] {
  const names = between.map(callName);
  const labels = introWords.next;
  switch (next) {
    case 'ask':
      return command(labels.asked, ['asked', ...names], style);
    case 'answer': {
      const [first = '', second] = missing;
      const other = between.find((one) => one !== first) ?? '';
      return second === undefined
        ? command(labels.answered, ['consented', callName(first)], style, callName(other))
        : command(labels.bothAnswered, ['consented', ...names], style);
    }
    case 'introduce':
      return command(labels.introduced, ['made', ...names], style);
    case 'outcome':
      return command(labels.outcome, ['outcome', ...names, introWords.outcomePlaceholder], style);
    case null:
      return [];
  }
}

/** The lines with the command that creates the note for a proposal. */
export function proposeCommand({ between }: ProposalView, callName: CallName, style: Style): string[] {
  return command(introWords.next.propose, ['propose', ...between.map(callName)], style);
}

/**
 * A label and a command, with the person for `--with`, if any. The command is never wrapped; if it does not fit
 * next to the label, it has a line of its own.
 */
function command(
  label: string,
  [action = '', ...words]: readonly string[],
  style: Style,
  other: string | null = null,
): string[] {
  const typed = commandOn(
    introWords.toType(action),
    words.map((word) => style.safe(word)),
    other === null ? '' : optionWith('with', style.safe(other)),
  );
  return widthOf(`${label} ${typed}`) <= style.right - 2 ? [`${label} ${typed}`] : [label, `  ${typed}`];
}
