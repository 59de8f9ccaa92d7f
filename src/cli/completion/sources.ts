import { NoteTags } from '../../app/listings/note-tags.ts';
import { organizationsOf } from '../../app/listings/organization.ts';
import { withoutDatePrefix } from '../../model/date-names.ts';
import { LAST_DATE } from '../../model/civil-date.ts';
import { endsOf } from '../../app/introductions/introduction-step.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { GOAL_METRICS } from '../../model/field-words.ts';
import { RULES } from '../../rules/index.ts';
import { BUILT_IN_POINTS } from '../../model/built-in-worths.ts';
import { entriesOf } from '../../scorecard/note-log.ts';
import { Scorecards } from '../../scorecard/worth.ts';
import type { Source } from '../command-line/option.ts';
import { SEVERITIES } from '../command-line/choices.ts';
import type { Candidate } from './candidate.ts';

/** What a source needs to know of where the command is typed. */
export interface World {
  /** What is typed of the word at the cursor. */
  readonly typed: string;
  /** The vault, read when it is asked for; null where it cannot be. */
  readonly vault: () => Promise<VaultIndex | null>;
}

const plain = (values: Iterable<string>): Candidate[] => [...values].map((value) => ({ value }));

/** The candidates of a source, in the order in which they are best shown. */
export async function fromSource(source: Source, { typed, vault }: World): Promise<readonly Candidate[]> {
  switch (source) {
    case 'rule':
      return [...RULES.values()].map(({ id, summary }) => ({ value: id, about: summary }));
    case 'rule-severity': {
      const [rule = ''] = typed.split(':');
      if (!typed.includes(':'))
        return [...RULES.values()].map(({ id, summary }) => ({ value: `${id}:`, about: summary }));
      return plain(SEVERITIES.map((severity) => `${rule}:${severity}`));
    }
    case 'schema':
      return plain((await import('../commands/schema/run.ts')).SCHEMAS.keys());
    case 'activity':
      return plain(activities(await vault()));
    case 'metric':
      return plain(new Set([...GOAL_METRICS, ...activities(await vault())]));
    case 'log-line':
      return logLines(typed, await vault());
    case 'decided-line':
      return decidedLines(await vault());
    case 'activity-or-person': {
      const index = await vault();
      const names = index ? people(index, typed !== '').map(({ candidate }) => candidate) : [];
      return [...plain(activities(index)), ...names];
    }
    case 'subject':
    case 'event':
    case 'open-event':
    case 'organization':
    case 'tag': {
      const index = await vault();
      return index ? notesFrom(source, index, typed) : [];
    }
    case 'person':
    case 'snoozed':
    case 'introduced':
    case 'purpose': {
      const index = await vault();
      return index ? namesFrom(source, index, typed) : [];
    }
  }
}

function activities(index: VaultIndex | null): readonly string[] {
  if (!index) return [...BUILT_IN_POINTS.keys()];
  return new Scorecards(index.records('scorecard')).on(LAST_DATE).activities;
}

function namesFrom(
  source: 'person' | 'snoozed' | 'introduced' | 'purpose',
  index: VaultIndex,
  typed: string,
): readonly Candidate[] {
  if (source === 'purpose') {
    const goals = index
      .records('goal')
      .filter(({ goalKind, status }) => goalKind === 'overall' && status === 'active');
    return plain(goals.map(({ path }) => fileName(path)));
  }
  if (source === 'introduced') {
    const open = index.records('introduction').filter(({ status }) => status !== 'declined');
    return plain(new Set(open.flatMap((record) => endsOf(index, record)).map((one) => index.nameOf(one))));
  }
  const all = people(index, typed !== '');
  if (source === 'person') return all.map(({ candidate }) => candidate);
  const snoozed = all.filter(({ path }) => index.record('contact', path)?.snoozeUntil !== null);
  return snoozed.map(({ candidate }) => candidate);
}

/** Events, by their names without the day before them where that is enough; tags and organizations of people; or what has a page. */
function notesFrom(
  source: 'subject' | 'event' | 'open-event' | 'organization' | 'tag',
  index: VaultIndex,
  typed: string,
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
        ...people(index, typed !== '').map(({ candidate }) => candidate),
        ...plain(index.records('goal').map(({ path }) => fileName(path))),
        ...events(index),
      ];
  }
}

/** The latest first; one whose name others have too by its file's name. */
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

/** By name, and by other names where something is typed; those whose name others bear too by their path. */
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

/** The names of the people of open lines, else the lines' activities. */
function decidedLines(index: VaultIndex | null): readonly Candidate[] {
  if (!index) return [];
  const open = [...index.notes.values()].flatMap((note) =>
    entriesOf(note)
      .filter(({ mark }) => mark === 'intention')
      .map(
        ({ people, activity }) =>
          people.map((link) => index.nameOf(index.pathOf(link, note.path))).join(' ') || activity,
      ),
  );
  return plain(new Set(open));
}

/** `call 20m [[Jo`: the activity first, then whoever it is with. */
function logLines(typed: string, index: VaultIndex | null): readonly Candidate[] {
  if (!index || !/\s/.test(typed)) return plain(activities(index));
  const [, before, link] = /^(.*)\[\[([^[\]]*)$/.exec(typed) ?? [];
  const [lead = ''] = /^.*\s/.exec(typed) ?? [];
  return people(index, true).map(({ candidate: { value, ...more } }) => ({
    value: before !== undefined && link !== undefined ? `${before}[[${value}]]` : `${lead}${value}`,
    ...more,
  }));
}
