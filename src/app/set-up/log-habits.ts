import { findFence } from '../../parser/fence.ts';
import { newLogHeading } from '../../parser/heading-name.ts';
import { itemsByHeading } from '../../parser/missed-log-lines.ts';
import { contextOf } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { HABIT } from './contact-habits.ts';

/** A heading that is not one of a log, but has activities below it in a number of notes. */
export interface LogHabit {
  readonly heading: string;
  readonly notes: number;
}

/**
 * The headings below which contacts, events and daily notes have activities, in a vault without a
 * decision about `log_headings`: those with known activities in several notes, where most of the
 * items read as lines of a log; the most frequent first.
 */
export function logHabits(index: VaultIndex): readonly LogHabit[] {
  if (index.records('scorecard').some(({ settings }) => settings.logHeadings !== null)) return [];
  const context = contextOf(index.settings);
  const found = new Map<string, { notes: number; all: number; fit: number }>();
  for (const { text, record, daily } of index.notes.values()) {
    const isContact = record?.kind === 'contact';
    if (!isContact && record?.kind !== 'event' && daily === null) continue;
    for (const [name, items] of itemsByHeading(text, findFence(text).bodyStart, isContact, context)) {
      const { notes = 0, all = 0, fit = 0 } = found.get(name) ?? {};
      found.set(name, {
        notes: notes + Number(items.known > 0),
        all: all + items.all,
        fit: fit + items.fit,
      });
    }
  }
  return [...found]
    .filter(([, { notes, all, fit }]) => notes >= HABIT && fit * 2 > all)
    .map(([name, { notes }]) => ({ heading: newLogHeading([name]).slice('## '.length), notes }))
    .sort((one, other) => other.notes - one.notes);
}
