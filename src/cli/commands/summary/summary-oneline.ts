import { onelineParts, todayInShort } from '../../../app/words/summary-words.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { cutUnlessPiped } from '../../terminal/layout.ts';

import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

/** The summary in one line, for prompts, hooks and status bars; cut to the width of the terminal. */
export function summaryOneline(summary: Summary, style: Style): string {
  const parts = [todayInShort(summary), ...onelineParts(summary, summaryWords.noRecordsInOneLine())];
  const text = parts.map(style.safe).filter(Boolean).join(style.signs.dot);
  return `${cutUnlessPiped(style, text, style.columns).trimEnd()}\n`;
}
