import { onelineParts, todayInShort } from '../../../app/words/summary-words.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { cutTo } from '../../terminal/cells.ts';

import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

/** The summary in one line of at most 80 cells, for prompts, hooks and status bars. */
export function summaryOneline(summary: Summary, style: Style): string {
  const parts = [todayInShort(summary), ...onelineParts(summary, summaryWords.noRecordsInOneLine)];
  const text = parts.map(style.safe).filter(Boolean).join(style.signs.dot);
  return `${cutTo(text, style.width, style.signs.ellipsis).trimEnd()}\n`;
}
