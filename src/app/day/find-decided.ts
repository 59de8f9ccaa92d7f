import type { DayView, DecidedLine } from '../../scorecard/summary.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The open lines that can be done today, in the order in which they are listed: today's, then those left over, the newest first. */
export function openLines({ decided, leftOver }: Pick<DayView, 'decided' | 'leftOver'>): DecidedLine[] {
  return [...decided.filter(({ done }) => !done), ...leftOver];
}

/** Words without case and accents. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a line can be found by: its activity, its people by all of their names, and its text. */
function wordsIn(index: VaultIndex, { activity, people, names, text }: DecidedLine): Set<string> {
  const aliases = people.flatMap((path) => index.record('contact', path)?.aliases ?? []);
  return new Set([activity, ...names, ...aliases, text].flatMap(wordsOf));
}

/** Whether two lines say the same, whatever their days. */
function isSame(a: DecidedLine, b: DecidedLine): boolean {
  return (
    a.activity === b.activity &&
    a.count === b.count &&
    a.minutes === b.minutes &&
    a.text === b.text &&
    a.people.length === b.people.length &&
    a.people.every((person) => b.people.includes(person))
  );
}

/**
 * The lines that are meant: by its number in the list (from 1), or by whole words
 * of people, activity and text, all of which must be there. Empty where none is.
 * Of lines that say the same only the first.
 */
export function findDecided(index: VaultIndex, lines: readonly DecidedLine[], given: string): DecidedLine[] {
  const written = given.trim();
  if (/^\d{1,4}$/.test(written)) return lines.slice(Number(written) - 1, Number(written));
  const words = wordsOf(written);
  if (words.length === 0) return [];
  const found = lines.filter((line) => {
    const all = wordsIn(index, line);
    return words.every((word) => all.has(word));
  });
  return found.filter((line, at) => !found.slice(0, at).some((one) => isSame(one, line)));
}
