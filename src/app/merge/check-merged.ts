import { findingText } from '../../model/finding.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { foldName, namesOf } from '../../vault/person-names.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { UserError } from '../user-error.ts';

/**
 * Checks that a note, after another was merged into it, is a contact with the same name, has all
 * names of both and every day of contact with either, and has no new findings. Throws `UserError`
 * if not.
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
  // A message may contain a link that now leads elsewhere, so only rules are compared.
  const fresh = after.index.note(stays)?.findings.find(({ rule }) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (fresh) throw new UserError('would-be-a-finding', { finding: findingText(fresh) });
}

/**
 * Whether a note shows contact on every day on which the others did; of two dates of meeting, or
 * of last contact, one remains.
 */
function hasDays(before: Ledger, after: Ledger, old: readonly ContactRecord[], stays: string): boolean {
  const contactDays = new Set(after.notes.get(stays)?.otherContacts.map(({ date }) => date));
  const decided = new Set(old.flatMap(({ met, lastContact }) => [met, lastContact]));
  return old.every(({ path }) =>
    (before.notes.get(path)?.otherContacts ?? []).every(
      ({ date }) => decided.has(date) || contactDays.has(date),
    ),
  );
}
