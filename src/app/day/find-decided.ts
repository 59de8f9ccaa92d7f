import { amountText } from '../../model/amount-text.ts';
import { containsWords, plainWordings, type Wordings } from '../../model/plain-name.ts';
import { amountAt } from '../../parser/amount.ts';
import { isSameContent } from '../../scorecard/same-line.ts';
import type { DayView, DecidedLine } from '../../scorecard/summary.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The open lines that can be done today, in the order of the list: today's, then those left over, the newest first. */
export function openLines({ decided, leftOver }: Pick<DayView, 'decided' | 'leftOver'>): DecidedLine[] {
  return [...decided.filter(({ done }) => !done), ...leftOver];
}

/** A text with its amounts in the form that lists use: `1h`, `60 min` → `60m`. */
function withListedAmounts(text: string): string {
  let listed = '';
  for (let at = 0; at < text.length;) {
    const amount = /\s/.test(text.charAt(at - 1)) || at === 0 ? amountAt(text, at) : null;
    const found = typeof amount === 'object' ? amount : null;
    const { count, minutes } = found ?? {};
    listed += found ? amountText(count ?? 1, minutes ? minutes * (count ?? 1) : null) : text.charAt(at);
    at = found?.end ?? at + 1;
  }
  return listed;
}

/** The words by which a line can be found: its activity and amount, all names of its people, and its text. */
function wordsIn(
  index: VaultIndex,
  { activity, people, names, count, minutes, text }: DecidedLine,
): Wordings {
  const aliases = people.flatMap((path) => index.record('contact', path)?.aliases ?? []);
  const all = [activity, amountText(count, minutes), ...names, ...aliases, withListedAmounts(text)];
  return plainWordings(all.join(' '));
}

/**
 * The lines that the user means: by number in the list (from 1), or by whole words of people,
 * activity, amount and text, all of which must match. Empty if there is none. Of identical lines
 * only the first.
 */
export function findDecided(index: VaultIndex, lines: readonly DecidedLine[], given: string): DecidedLine[] {
  const written = given.trim();
  if (/^\d{1,4}$/.test(written)) return lines.slice(Number(written) - 1, Number(written));
  const typed = plainWordings(withListedAmounts(written));
  const found = lines.filter((line) => containsWords(wordsIn(index, line), typed));
  return found.filter((line, at) => !found.slice(0, at).some((one) => isSameContent(one, line)));
}
