import type { LinkRef } from '../../model/records.ts';
import type { Ledger } from '../../scorecard/ledger.ts';

/** The notes in which two people are introduced to each other, so that they cannot be one person. */
export function introducingNotes({ index, notes }: Ledger, pair: readonly string[]): readonly string[] {
  const isPair = (people: readonly string[]): boolean =>
    pair.every((path) => people.includes(path)) && people.every((path) => pair.includes(path));
  const isBetween = (between: readonly LinkRef[] | null, path: string): boolean =>
    between !== null && isPair(between.map((link) => index.pathOf(link, path)));
  const paths = [
    ...index.records('introduction').filter(({ between, path }) => isBetween(between, path)),
    ...index
      .records('event')
      .filter(({ introductions, path }) => introductions.some(({ between }) => isBetween(between, path))),
  ].map(({ path }) => path);
  const inLogs = [...notes].flatMap(([path, { lines }]) =>
    lines.some(({ entry, people }) => entry.activity === 'introduction' && isPair(people)) ? [path] : [],
  );
  return [...new Set([...paths, ...inLogs])].sort();
}
