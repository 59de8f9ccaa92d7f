import { itemsByHeading } from '../../parser/missed-log-lines.ts';
import { findFence } from '../../parser/fence.ts';
import { headingMatcher } from '../../parser/heading-name.ts';
import { contextOf } from '../../vault/parse-source.ts';
import type { DailyNotes } from '../../vault/daily-notes/daily-dates.ts';
import { guessDailyNotes } from '../../vault/daily-notes/guess-daily-notes.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { unrecognizedNotes } from '../set-up/record-places.ts';

/** Notes with a log that is not read, since they are neither records nor daily notes. */
export interface UnreadLogs {
  /** Sorted. */
  readonly notes: readonly string[];
  /** A setting with which these notes are daily notes; null if their names show none. */
  readonly asDailyNotes: DailyNotes | null;
}

/** Returns a function that tells whether a text has known activities below a heading of a log. */
export function logFinder({ settings }: VaultIndex): (text: string) => boolean {
  const context = contextOf(settings);
  const isLog = headingMatcher(context.logHeadings);
  return (text) => {
    const items = itemsByHeading(text, findFence(text).bodyStart, false, { ...context, logHeadings: [] });
    return [...items].some(([heading, { known }]) => known > 0 && isLog(heading));
  };
}

/**
 * The notes that are nothing that is read, and have known activities below a heading of a log; null
 * if there are none. In a vault that has daily notes, no setting for others is guessed.
 */
export function unreadLogs(index: VaultIndex): UnreadLogs | null {
  const hasLog = logFinder(index);
  const found = unrecognizedNotes(index).filter(({ text }) => hasLog(text));
  const notes = found.map(({ path }) => path).sort();
  if (notes.length === 0) return null;
  const hasDays = [...index.notes.values()].some(({ daily }) => daily !== null);
  return { notes, asDailyNotes: hasDays ? null : guessDailyNotes(notes) };
}
