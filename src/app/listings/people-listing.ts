import { shownText } from '../../model/shown-text.ts';
import { addCadence, type Cadence } from '../../model/cadence.ts';
import { plainName } from '../../model/plain-name.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import { findPeopleByName } from '../people/find-person.ts';
import { standingOf, type Standing } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { NoteTags } from './note-tags.ts';
import type { PeopleOrder, PeopleStatus } from './people-choices.ts';
import { isOfOrganization, organizationsOf } from './organization.ts';

/** Which people to list: those who meet every condition. */
export interface PeopleFilter {
  /** Their names, aliases, or parts of them, one for each person; null for anybody. */
  readonly names: readonly string[] | null;
  readonly tag: string | null;
  readonly organization: string | null;
  /** The path of an overall goal that their note names. */
  readonly purpose: string | null;
  /** Only those who are due. */
  readonly due: boolean;
  /** Only those whose last contact was longer ago than this; never the vault's owner. */
  readonly quiet: Cadence | null;
  readonly status: PeopleStatus | null;
}

/** One person, as a list shows them. Plain data. */
export interface PersonRow extends Standing {
  readonly path: string;
  readonly name: string;
  /** As people read them: for links, the display text. */
  readonly organization: readonly string[];
  readonly role: string | null;
  readonly location: string | null;
  readonly tags: readonly string[];
  /** Paths of overall goals, or the link's text if the link is broken. */
  readonly purpose: readonly string[];
  readonly status: ContactRecord['status'];
}

/** The shape of `people --format json`, version 1 (`netvault schema people`). */
export interface PeopleListing {
  readonly version: 1;
  readonly today: CivilDate;
  readonly people: readonly PersonRow[];
  /** Total number of contacts. */
  readonly contacts: number;
  readonly leftOut: {
    /** Number of people who match otherwise but are archived. */
    readonly archived: number;
    /** Number of people without recorded contact, so that it is not known how long they have been quiet. */
    readonly unknown: number;
  };
}

/**
 * The contacts of a vault that match a filter, sorted by name unless another order is given:
 * `last`, the longest ago first and those without contact last; `due`, the earliest first. Throws
 * `UserError` if a scorecard note, which defines the tiers, cannot be read.
 */
export function peopleListing(
  ledger: Ledger,
  filter: PeopleFilter,
  order: PeopleOrder = 'name',
): PeopleListing {
  const { index, now } = ledger;
  requireScorecards(index);
  const all = index.records('contact');
  const tags = new NoteTags(index);
  const fitting = all.filter(contactFits(ledger, filter, tags));
  const standings = fitting.map((contact) => ({ contact, standing: standingOf(ledger, contact) }));
  const asked = standings.filter(
    ({ standing: { is } }) => (!filter.due || is === 'due') && (filter.quiet === null || is !== 'you'),
  );
  const quiet = asked.filter(({ standing }) => isQuiet(standing, filter.quiet, now.date));
  const shown = quiet.filter(({ contact, standing }) => hasStatus(contact, standing, filter.status));
  const rows = shown.map(({ contact, standing }): PersonRow => {
    const { path, name, role, location, status, purpose } = contact;
    return {
      ...{ path, name, organization: organizationsOf(contact) },
      ...{ role: shownText(role), location: shownText(location) },
      tags: tags.of(path),
      purpose: unique(peopleOf(index, purpose, path)),
      status,
      ...standing,
    };
  });
  return {
    version: 1,
    today: now.date,
    people: sorted(rows, order),
    contacts: all.length,
    leftOut: {
      archived:
        filter.status === null ? quiet.filter(({ contact }) => contact.status === 'archived').length : 0,
      unknown:
        filter.quiet === null
          ? 0
          : asked.filter(
              ({ contact, standing }) =>
                standing.last === null && hasStatus(contact, standing, filter.status),
            ).length,
    },
  };
}

function contactFits(
  { index }: Ledger,
  { names, tag, organization, purpose }: PeopleFilter,
  tags: NoteTags,
): (contact: ContactRecord) => boolean {
  const called = new Set(names?.flatMap((name) => findPeopleByName(index, name)));
  const wanted = names?.map(plainName).filter((one) => one !== '') ?? [];
  const isCalled = ({ path, name, aliases }: ContactRecord): boolean =>
    called.has(path) || [name, ...aliases].some((own) => wanted.some((one) => plainName(own).includes(one)));
  return (contact) =>
    (names === null || isCalled(contact)) &&
    (organization === null || isOfOrganization(contact, organization)) &&
    (purpose === null || peopleOf(index, contact.purpose, contact.path).includes(purpose)) &&
    (tag === null || tags.has(contact.path, tag));
}

function isQuiet({ last }: Standing, span: Cadence | null, today: CivilDate): boolean {
  return span === null || (last !== null && addCadence(last, span) < today);
}

function hasStatus(contact: ContactRecord, { is }: Standing, wanted: PeopleFilter['status']): boolean {
  if (wanted === null) return contact.status !== 'archived';
  return wanted === 'all' || (wanted === 'snoozed' ? is === 'snoozed' : contact.status === wanted);
}

const AFTER_ALL_DATES = '9999-12-32';
const SORT_KEYS: Readonly<Record<PeopleOrder, (row: PersonRow) => string>> = {
  name: () => '',
  last: ({ last }) => last ?? AFTER_ALL_DATES,
  due: ({ is, dueOn, snoozedUntil }) => {
    if (is === 'due') return dueOn ?? '9999-12-30';
    if (is === 'snoozed') return snoozedUntil ?? AFTER_ALL_DATES;
    return is === 'waiting' ? (dueOn ?? AFTER_ALL_DATES) : AFTER_ALL_DATES;
  },
};

/** Equal rows are sorted by name without accents, then by path. */
function sorted(rows: readonly PersonRow[], order: PeopleOrder): PersonRow[] {
  const keys = new Map(
    rows.map((row) => [row, `${SORT_KEYS[order](row)}\n${plainName(row.name)}\n${row.path}`]),
  );
  const key = (row: PersonRow): string => keys.get(row) ?? '';
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
