import { askUntilValid } from '../../asking/ask-until-valid.ts';
import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import * as importWords from '../../words/import-words.ts';

/** Events of one title, and on how many days they are. */
export interface TitledEvents {
  readonly title: string;
  readonly days: number;
}

/** Lists the titles with numbers and asks which are wanted. The titles of the others; null if the user breaks off. */
export async function askTitles(
  context: Context,
  all: readonly TitledEvents[],
): Promise<ReadonlySet<string> | null> {
  const { io, errorStyle } = context;
  const width = String(all.length).length;
  const rows = all.map(({ title, days }, at) => {
    const number = String(at + 1).padStart(width);
    return `  ${number}  ${errorStyle.safe(importWords.titleAndDays(title, days))}\n`;
  });
  io.stderr.write(`\n${rows.join('')}\n`);
  const wanted = await askUntilValid(context, importWords.whichTitles, (answer) => {
    const numbers = readNumbers(answer, all.length);
    if (!numbers) printMessage(context, importWords.noTitles(all.length));
    return numbers ?? undefined;
  });
  return wanted && new Set(all.flatMap(({ title }, at) => (wanted.has(at + 1) ? [] : [title])));
}

/**
 * The numbers that an answer chooses from 1 to `most`: `1 3-5`, or all but some (`-2 -4`); all of
 * them for an empty answer, none for `0`. Null for anything else.
 */
export function readNumbers(answer: string, most: number): ReadonlySet<number> | null {
  const all = Array.from({ length: most }, (_, at) => at + 1);
  const tokens = answer.split(/[\s,;]+/).filter(Boolean);
  if (tokens.length === 0) return new Set(all);
  if (answer.trim() === '0') return new Set();
  const isExclusion = tokens[0]?.startsWith('-') === true;
  const numbers = new Set<number>();
  for (const token of tokens) {
    const [, minus, first = '', last = first] = /^(-?)(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(token) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (minus === undefined || (minus !== '') !== isExclusion || from < 1 || to > most || to < from)
      return null;
    for (let one = from; one <= to; one++) numbers.add(one);
  }
  return isExclusion ? new Set(all.filter((one) => !numbers.has(one))) : numbers;
}
