import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseRows, type BaseKind, type BaseRows } from '../../../src/app/listings/base-rows.ts';
import { peopleListing } from '../../../src/app/listings/people-listing.ts';
import { goalPage } from '../../../src/app/show/goal-page.ts';
import { personPage } from '../../../src/app/show/person-page.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const ANYBODY = {
  ...{ names: null, tag: null, organization: null, purpose: null, due: false, quiet: null },
  status: 'all',
} as const;

const ledgerOf = (notes: Readonly<Record<string, string>>): Ledger => Ledger.of(vaultOf(notes), NOW);
const rowsOf = (notes: Readonly<Record<string, string>>, kind: BaseKind): BaseRows => {
  const ledger = ledgerOf(notes);
  return baseRows(ledger, kind, [...ledger.index.notes.keys()]);
};

describe('the rows of a base', () => {
  it('contain the same about each person as the lists and pages of the command line', () => {
    fc.assert(
      fc.property(anyVault, (notes) => {
        const ledger = ledgerOf(notes);
        const { people } = rowsOf(notes, 'contact');
        const listed = peopleListing(ledger, ANYBODY).people;
        expect(people.map(({ path }) => path).sort()).toEqual(listed.map(({ path }) => path).sort());
        for (const { path, standing, facts, open } of people) {
          expect(listed.find((one) => one.path === path)).toMatchObject({ ...standing, ...facts });
          expect(open).toBe(personPage(ledger, path).open.filter((line) => line.open).length);
        }
      }),
    );
  });

  it('mark everyone as quiet whom the scorecard suggests', () => {
    fc.assert(
      fc.property(anyVault, (notes) => {
        const quiet = new Set(
          rowsOf(notes, 'contact').people.flatMap((one) => (one.quiet ? [one.path] : [])),
        );
        const { suggestions } = scorecardOf(ledgerOf(notes), 'week');
        expect(suggestions.map(({ path }) => path).filter((path) => !quiet.has(path))).toEqual([]);
      }),
    );
  });

  it('contain the same about each goal as its page', () => {
    fc.assert(
      fc.property(anyVault, (notes) => {
        const ledger = ledgerOf(notes);
        for (const { path, view, served, status, complete } of rowsOf(notes, 'goal').goals) {
          const page = goalPage(ledger, path);
          expect({ status, complete }).toEqual({ status: page?.status, complete: page?.complete });
          expect(view).toEqual(status === 'active' ? page?.view : null);
          expect(served?.points).toBe(page?.overall?.weekPoints ?? undefined);
        }
      }),
    );
  });

  it('are in the order in which the base has its notes', () => {
    const contact = '---\ntype: contact\n---\n';
    const ledger = ledgerOf({ 'A.md': contact, 'B.md': contact, 'C.md': 'Words.\n' });
    const { people, goals } = baseRows(ledger, 'contact', ['B.md', 'C.md', 'Gone.md', 'A.md']);
    expect(people.map(({ path }) => path)).toEqual(['B.md', 'A.md']);
    expect(goals).toEqual([]);
  });

  it('are not computed if a scorecard note cannot be read', () => {
    expect(() => rowsOf({ 'S.md': '---\ntype: scorecard\npoints: [\n---\n' }, 'goal')).toThrow(UserError);
  });
});
