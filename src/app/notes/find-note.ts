import { withoutDatePrefix } from '../../model/date-names.ts';
import { guessWord } from '../../model/nearest-word.ts';
import type { Kind } from '../../model/records.ts';
import { typedTarget } from '../../parser/links.ts';
import { notReadError } from '../people/not-read-error.ts';
import { ambiguousPersonData, suggestPerson } from '../people/find-person.ts';
import { findSubjectsByName } from '../show/find-subject.ts';
import { UserError } from '../user-error.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';

/**
 * The notes of these kinds that a text may mean: a link or a path, which may lead to any record,
 * or else a person, event or goal with that name.
 */
export function findNotesByName(ledger: Ledger, written: string, kinds: readonly Kind[]): readonly string[] {
  const { index } = ledger;
  const { target, isExact } = typedTarget(written);
  const fits = (path: string): boolean => {
    const note = index.note(path);
    // Links may also lead to a canvas or a picture, which are not notes.
    return note !== undefined && kinds.includes(note.record?.kind ?? 'review');
  };
  const linked = (index.links.resolve(target, '')?.candidates ?? []).filter(fits);
  if (isExact && linked.length > 0) return linked;
  const called = findSubjectsByName(ledger, written, ({ path }) => fits(path)).map(({ path }) => path);
  return called.length > 0 ? called : linked;
}

/** The only one of these notes. Throws `UserError` if there is none, or several. */
export function requireOneNote(
  index: VaultIndex,
  written: string,
  paths: readonly string[],
  kinds: readonly Kind[],
): string {
  const [path, other] = paths;
  if (path !== undefined && other === undefined) return path;
  const given = written.trim();
  if (path === undefined) {
    const names = (['event', 'goal'] as const)
      .filter((kind) => kinds.includes(kind))
      .flatMap((kind) => index.records(kind).map((record) => withoutDatePrefix(fileName(record.path))));
    const person = kinds.includes('contact') ? suggestPerson(index, given) : null;
    const near = person ?? guessWord(given, names);
    throw notReadError(index, given) ?? new UserError('no-such-note', { given, near });
  }
  throw new UserError('ambiguous-note', ambiguousPersonData(given, paths));
}
