import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleListing, type PeopleFilter } from '../../../src/app/listings/people-listing.ts';
import { parseCadence } from '../../../src/model/cadence.ts';
import { dueContacts } from '../../../src/scorecard/due.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const ANY: PeopleFilter = {
  ...{ names: null, tag: null, organization: null, purpose: null, due: false, quiet: null, status: null },
};
const NOW = moment('2026-11-19 12:00');
const contact = (...fields: readonly string[]): string =>
  ['---', 'type: contact', ...fields, '---', ''].join('\n');
const NOTES = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Grow.md': '---\ntype: goal\nkind: overall\n---\n',
  'Ada Lovelace.md': contact(
    'organization: Difference Works',
    'cadence: monthly',
    'last_contact: 2026-10-16',
    'aliases: [The Countess]',
  ),
  'Bo.md': `${contact('last_contact: 2026-01-05', 'purpose: "[[Grow]]"')}A #friend from school.\n`,
  'Cy.md': contact('cadence: weekly', 'last_contact: 2026-11-18', 'tags: [Friend/old]'),
  'Émile.md': contact('cadence: yearly'),
  'Me.md': contact('cadence: weekly'),
  'Old.md': contact('status: archived', 'last_contact: 2020-01-01'),
  'Paused.md': contact('status: paused', 'cadence: weekly', 'last_contact: 2026-01-01'),
  'Snoozed.md': contact('snooze_until: 2026-12-01', 'cadence: weekly', 'last_contact: 2026-01-01'),
};

const listing = (filter: Partial<PeopleFilter> = {}, order?: 'name' | 'last' | 'due') =>
  peopleListing(Ledger.of(vaultOf(NOTES), NOW), { ...ANY, ...filter }, order);
const names = (...args: Parameters<typeof listing>): string[] =>
  listing(...args).people.map(({ name }) => name);

describe('a list of people', () => {
  it('limited to due people contains exactly the people who are due in the scorecard', () => {
    fc.assert(
      fc.property(anyVault, (notes) => {
        const ledger = Ledger.of(vaultOf(notes), NOW);
        const { people } = peopleListing(ledger, { ...ANY, due: true });
        expect(people.map(({ path }) => path).sort()).toEqual(
          dueContacts(ledger)
            .map(({ path }) => path)
            .sort(),
        );
        for (const { path, last } of people) expect(last).toBe(ledger.contacts.last(path));
      }),
    );
  });

  it.each<[string, Partial<PeopleFilter>, readonly string[]]>([
    [
      'is by name, accents or not, without those who are archived',
      {},
      ['Ada Lovelace', 'Bo', 'Cy', 'Émile', 'Me', 'Paused', 'Snoozed'],
    ],
    ['has who is called so, by any part of a name', { names: ['LOVE'] }, ['Ada Lovelace']],
    ['who is called one way or another', { names: ['love', 'bo', 'nobody'] }, ['Ada Lovelace', 'Bo']],
    ['by another name', { names: ['countess'] }, ['Ada Lovelace']],
    ['without accents', { names: ['emil'] }, ['Émile']],
    ['of an organization', { organization: 'difference' }, ['Ada Lovelace']],
    ['with a tag, of fields or text', { tag: '#friend' }, ['Bo', 'Cy']],
    ['with a nested tag', { tag: 'friend/old' }, ['Cy']],
    ['for a purpose', { purpose: 'Grow.md' }, ['Bo']],
    ['who are due', { due: true }, ['Ada Lovelace', 'Émile']],
    ['who are quiet', { quiet: parseCadence('90') ?? null }, ['Bo', 'Paused', 'Snoozed']],
    ['who are paused', { status: 'paused' }, ['Paused']],
    ['who are snoozed', { status: 'snoozed' }, ['Snoozed']],
    ['who are archived', { status: 'archived' }, ['Old']],
    ['of all that is said', { tag: 'friend', quiet: parseCadence('6mo') ?? null }, ['Bo']],
  ])('contains the right people: %s', (_, filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  it.each(['"[Acme](Firms/Acme%20Corp.md)"', '"[[Firms/Acme Corp|Acme]]"'])(
    'shows an organization that is a link by its display text, and finds it by the name of its note: %s',
    (organization) => {
      const index = vaultOf({ 'Ada.md': contact(`organization: ${organization}`, `role: ${organization}`) });
      for (const wanted of ['acme', 'acme corp', 'firms']) {
        const { people } = peopleListing(Ledger.of(index, NOW), { ...ANY, organization: wanted });
        const shown = wanted === 'firms' ? [] : [{ organization: ['Acme'], role: 'Acme' }];
        expect(people.map(({ organization, role }) => ({ organization, role }))).toEqual(shown);
      }
    },
  );

  it('can be sorted by last contact or by due date', () => {
    expect(names({ status: 'all' }, 'last')).toEqual([
      'Old',
      'Paused',
      'Snoozed',
      'Bo',
      'Ada Lovelace',
      'Cy',
      'Émile',
      'Me',
    ]);
    expect(names({}, 'due')).toEqual(['Ada Lovelace', 'Cy', 'Snoozed', 'Émile', 'Bo', 'Me', 'Paused']);
  });

  it('counts how many archived people and people without a known contact it leaves out', () => {
    expect(listing().leftOut).toEqual({ archived: 1, unknown: 0 });
    expect(listing({ status: 'all' }).leftOut).toEqual({ archived: 0, unknown: 0 });
    // Your own note is never quiet, so you do not count as unknown.
    expect(listing({ quiet: parseCadence('90') ?? null }).leftOut).toEqual({ archived: 1, unknown: 1 });
  });

  it('never contains you as quiet, even if your own note has an old contact', () => {
    const ledger = Ledger.of(vaultOf({ ...NOTES, 'Me.md': contact('last_contact: 2020-01-01') }), NOW);
    const { people } = peopleListing(ledger, { ...ANY, quiet: parseCadence('90') ?? null });
    expect(people.map(({ name }) => name)).not.toContain('Me');
  });

  it('gives the state of each person', () => {
    const standing = Object.fromEntries(listing({ status: 'all' }).people.map(({ name, is }) => [name, is]));
    expect(standing).toEqual({
      ...{ 'Ada Lovelace': 'due', Bo: 'none', Cy: 'waiting', Émile: 'due', Me: 'you', Old: 'archived' },
      ...{ Paused: 'paused', Snoozed: 'snoozed' },
    });
  });
});
