import { amountAt } from '../../parser/amount.ts';
import { typedNameEnds } from '../../parser/line-people.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** People stand near the beginning of a line; in UTF-16 units. */
const MAX_OFFSET = 500;

/** The offsets of numbers with which a whole name begins. */
export function namesLikeAmounts(index: VaultIndex, line: string): number[] {
  const numbers = [...line.slice(0, MAX_OFFSET).matchAll(/\s(?=\d)/g)].map((blank) => blank.index + 1);
  return numbers.filter((at) => isWholeNameAt(index, line, at));
}

/** Whether a whole name stands there that is not an amount alone: `3x Lady`, `5 Rivers Bob`. */
export function isWholeNameAt(index: VaultIndex, line: string, at: number): boolean {
  return typedNameEnds(line, at, { isWhole: true }).some((end) => {
    const name = line.slice(at, end);
    if (index.called(name).length === 0) return false;
    const amount = amountAt(name, 0);
    return amount === null || (typeof amount === 'object' && amount.end < name.length);
  });
}
