import type { Moment } from '../../model/moment.ts';
import { dueContacts } from '../../scorecard/due.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { ImportPlan } from './plan-import.ts';

/** A person who is due because of an import. */
export interface NewlyDue {
  readonly path: string;
  readonly name: string;
}

/** Whether an import gives anybody a cadence, or a tier that may have one. */
export function givesCadence({ entries }: Pick<ImportPlan, 'entries'>): boolean {
  return entries.some(({ fills }) => fills.includes('cadence') || fills.includes('tier'));
}

/** The people who are due after an import but not before, the longest overdue first. */
export function newlyDue(index: VaultIndex, now: Moment, plan: ImportPlan): readonly NewlyDue[] {
  if (!givesCadence(plan)) return [];
  const after = index.withAll(plan.changes.map(({ path, after: text }) => ({ path, text })));
  const before = new Set(dueContacts(Ledger.of(index, now)).map(({ path }) => path));
  return dueContacts(Ledger.of(after, now)).flatMap(({ path, name }) =>
    before.has(path) ? [] : [{ path, name }],
  );
}
