import { findingText } from '../../model/finding.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { foldName, namesOf } from '../../vault/person-names.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { UserError } from '../user-error.ts';

/**
 * Holds that a note that took another in is a contact of the same name that has all the
 * names of both and every day on which they were heard of, and says nothing that would be reported
 * and was not before. Throws `UserError` where that is not so.
 */
export function checkMerged(
  before: Ledger,
  after: Ledger,
  { stays, goes }: { readonly stays: string; readonly goes: string },
): void {
  const old = [stays, goes].flatMap((path) => before.index.record('contact', path) ?? []);
  const now = after.index.record('contact', stays);
  const wanted = old.flatMap(namesOf).map(foldName);
  const names = new Set(now ? namesOf(now).map(foldName) : []);
  const isSame = now !== undefined && now.name === before.index.record('contact', stays)?.name;
  if (!isSame || !wanted.every((name) => names.has(name)) || !hasDays(before, after, old, stays))
    throw new UserError('not-cleanly-writable', { path: stays }, { path: stays });
  const left = [stays, goes]
    .flatMap((path) => before.index.note(path)?.findings ?? [])
    .map(({ rule }) => rule);
  // What a finding says may name a link that leads elsewhere now: only its rule is compared.
  const fresh = after.index.note(stays)?.findings.find(({ rule }) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (fresh) throw new UserError('would-be-a-finding', { finding: findingText(fresh) });
}

/** Whether a note tells of contact on every day of which others told; of two that say when they met, or last talked, one stands. */
function hasDays(before: Ledger, after: Ledger, old: readonly ContactRecord[], stays: string): boolean {
  const said = new Set(after.notes.get(stays)?.touches.map(({ date }) => date));
  const decided = new Set(old.flatMap(({ met, lastContact }) => [met, lastContact]));
  return old.every(({ path }) =>
    (before.notes.get(path)?.touches ?? []).every(({ date }) => decided.has(date) || said.has(date)),
  );
}
