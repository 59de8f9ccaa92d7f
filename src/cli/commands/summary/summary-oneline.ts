import { goalStates, onelineParts, todayInShort } from '../../../app/words/summary-words.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { cutTo, widthOf } from '../../terminal/cells.ts';
import { WIDTH } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

/** The summary in one line of at most 80 cells, for prompts, hooks and status bars. */
export function summaryOneline(summary: Summary, style: Style): string {
  const parts = [todayInShort(summary), ...onelineParts(summary, summaryWords.noRecordsInOneLine)];
  const joined = (some: readonly string[]): string =>
    some.map(style.safe).filter(Boolean).join(style.signs.dot);
  const all = joined(parts);
  // What is next matters more than how many goals are where.
  const states = goalStates(summary);
  const text = widthOf(all) > WIDTH ? joined(parts.filter((part) => part !== states)) : all;
  return `${cutTo(text, WIDTH, style.signs.ellipsis).trimEnd()}\n`;
}
