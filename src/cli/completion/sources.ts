import { activePurposes } from '../../scorecard/purposes.ts';
import { openLines } from '../../app/day/find-decided.ts';
import { decidedText } from '../../app/words/day-words.ts';
import { NoteTags } from '../../app/listings/note-tags.ts';
import { organizationsOf } from '../../app/listings/organization.ts';
import { withoutDatePrefix } from '../../model/date-names.ts';
import { LAST_DATE } from '../../model/civil-date.ts';
import { introducedPeople } from '../../app/introductions/introduction-step.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { GOAL_METRICS } from '../../model/field-words.ts';
import { RULES } from '../../rules/index.ts';
import { BUILT_IN_POINTS } from '../../model/built-in-worths.ts';
import { Ledger, todayView } from '../../scorecard/index.ts';
import type { DecidedLine } from '../../scorecard/summary.ts';
import { Scorecards } from '../../scorecard/worth.ts';
import type { OpenVault } from '../command-line/command.ts';
import type { Source } from '../command-line/option.ts';
import type { Candidate } from './candidate.ts';

/** A source whose candidates depend only on whether anything is typed; the other sources combine these (`candidatesOf`). */
export type WholeSource = Exclude<Source, 'log-line' | 'rule-severity'>;

/** What a source needs to know to list its candidates. */
export interface SourceContext {
  /** Whether anything is typed of the word at the cursor. */
  readonly isTyped: boolean;
  /** Null if there is no vault, or it cannot be read. */
  readonly vault: Pick<OpenVault, 'index' | 'now'> | null;
}

const plain = (values: Iterable<string>): Candidate[] => [...values].map((value) => ({ value }));

/** The candidates of a source, in the order in which to show them. */
export async function fromSource(
  source: WholeSource,
  { isTyped, vault }: SourceContext,
): Promise<readonly Candidate[]> {
  const index = vault?.index ?? null;
  switch (source) {
    case 'rule':
      return [...RULES.values()].map(({ id, summary }) => ({ value: id, about: summary }));
    case 'schema':
      return plain((await import('../commands/schema/run.ts')).SCHEMAS.keys());
    case 'activity':
      return plain(activities(index));
    case 'metric':
      return plain(new Set([...GOAL_METRICS, ...activities(index)]));
    case 'decided-line':
      return vault ? decidedLines(vault) : [];
    case 'activity-or-person': {
      const names = index ? people(index, isTyped).map(({ candidate }) => candidate) : [];
      return [...plain(activities(index)), ...names];
    }
    case 'subject':
    case 'event':
    case 'open-event':
    case 'organization':
    case 'tag':
      return index ? notesFrom(source, index, isTyped) : [];
    case 'person':
    case 'snoozed':
    case 'introduced':
    case 'purpose':
      return index ? namesFrom(source, index, isTyped) : [];
  }
}

function activities(index: VaultIndex | null): readonly string[] {
  if (!index) return [...BUILT_IN_POINTS.keys()];
  return new Scorecards(index.records('scorecard')).on(LAST_DATE).activities;
}

function namesFrom(
  source: 'person' | 'snoozed' | 'introduced' | 'purpose',
  index: VaultIndex,
  isTyped: boolean,
): readonly Candidate[] {
  if (source === 'purpose') {
    return plain(activePurposes(index).map(({ path }) => fileName(path)));
  }
  if (source === 'introduced') {
    const open = index.records('introduction').filter(({ status }) => status !== 'declined');
    return plain(
      new Set(open.flatMap((record) => introducedPeople(index, record)).map((one) => index.nameOf(one))),
    );
  }
  const all = people(index, isTyped);
  if (source === 'person') return all.map(({ candidate }) => candidate);
  const snoozed = all.filter(({ path }) => index.record('contact', path)?.snoozeUntil !== null);
  return snoozed.map(({ candidate }) => candidate);
}

/**
 * The candidates of sources about notes: events, organizations and tags of people, or everything
 * that `show` has a page for.
 */
function notesFrom(
  source: 'subject' | 'event' | 'open-event' | 'organization' | 'tag',
  index: VaultIndex,
  isTyped: boolean,
): readonly Candidate[] {
  const contacts = index.records('contact');
  switch (source) {
    case 'organization':
      return plain([...new Set(contacts.flatMap(organizationsOf))].sort());
    case 'tag': {
      const tags = new NoteTags(index);
      return plain([...new Set(contacts.flatMap(({ path }) => tags.of(path)))].sort());
    }
    case 'event':
      return events(index);
    case 'open-event':
      return events(index, ({ status }) => status === null || status === 'planned');
    case 'subject':
      return [
        ...people(index, isTyped).map(({ candidate }) => candidate),
        ...plain(index.records('goal').map(({ path }) => fileName(path))),
        ...events(index),
      ];
  }
}

/** Events, the latest first: by name without its date, or by file name if several events share that name. */
function events(
  index: VaultIndex,
  isMeant: (event: EventRecord) => boolean = () => true,
): readonly Candidate[] {
  const all = index
    .records('event')
    .filter(isMeant)
    .sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  const short = all.map(({ path }) => withoutDatePrefix(fileName(path)));
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.map(({ path, date }, at) => {
    const name = short[at] ?? '';
    return {
      value: counts.get(name) === 1 ? name : fileName(path),
      ...(date === null ? {} : { about: date }),
    };
  });
}

interface Person {
  readonly path: string;
  readonly candidate: Candidate;
}

/** Contacts by name, and by alias if `withAliases`; by path if several contacts share the name. */
function people(index: VaultIndex, withAliases: boolean): readonly Person[] {
  const contacts = index.records('contact').filter(({ status }) => status !== 'archived');
  const bearers = new Map<string, number>();
  for (const { name } of contacts) bearers.set(foldPath(name), (bearers.get(foldPath(name)) ?? 0) + 1);
  return contacts.flatMap(({ path, name, aliases, organization: [organization] }): Person[] => {
    const isOnly = bearers.get(foldPath(name)) === 1;
    const about = organization === undefined ? {} : { about: organization };
    const others = withAliases ? aliases : [];
    return [
      { path, candidate: { value: isOnly ? name : path.replace(/\.md$/, ''), ...about } },
      ...others.map((alias) => ({ path, candidate: { value: alias, about: name } })),
    ];
  });
}

/** Today's open lines, each by its people or else its activity, which is how `findDecided` finds it. */
function decidedLines({ index, now }: Pick<OpenVault, 'index' | 'now'>): readonly Candidate[] {
  const open = openLines(todayView(Ledger.of(index, now)));
  return open.flatMap((line, at): Candidate[] => {
    const value = wordsOf(line);
    const isFirst = open.findIndex((one) => wordsOf(one) === value) === at;
    return isFirst ? [{ value, about: decidedText(line) }] : [];
  });
}

function wordsOf({ names, activity }: DecidedLine): string {
  return names.join(' ') || activity;
}
