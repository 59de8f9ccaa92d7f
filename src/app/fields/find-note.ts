import { withoutDatePrefix } from '../../model/date-names.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import type { Kind } from '../../model/records.ts';
import { eventsCalled } from '../events/find-event.ts';
import { isCalled, nearPerson, peopleCalled } from '../people/find-person.ts';
import { UserError } from '../user-error.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';

/** As many notes are listed. */
const MOST_CANDIDATES = 8;

/**
 * The notes of people, events and goals that a text may mean, of these kinds: a
 * link or a path, which may lead to any record; else a whole name, a person's
 * first of all; else a part of one. Null where it leads to no record.
 */
export function notesCalled(ledger: Ledger, written: string, kinds: readonly Kind[]): readonly string[] {
  const { index } = ledger;
  const plain = written.trim().replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  const fits = (path: string): boolean => kinds.includes(index.note(path)?.record?.kind ?? 'review');
  const isPath = plain !== written.trim() || plain.includes('/') || plain.endsWith('.md');
  const linked = (index.links.resolve(plain, '')?.candidates ?? []).filter(fits);
  if (isPath && linked.length > 0) return linked;
  const people = kinds.includes('contact') ? peopleCalled(index, written) : [];
  const events = kinds.includes('event') ? eventsCalled(ledger, written, 'back').map(({ path }) => path) : [];
  const goals = kinds.includes('goal') ? goalsCalled(index, plain) : [];
  const all = [...people, ...events, ...goals];
  const wanted = foldName(plain);
  const isWhole = (path: string): boolean =>
    isCalled(index, path, plain) ||
    [fileName(path), withoutDatePrefix(fileName(path))].some((name) => foldName(name) === wanted);
  const whole = [...new Set([...linked, ...all.filter(isWhole)])];
  if (whole.length > 0) return whole;
  return [people, events, goals].find((group) => group.length > 0) ?? [];
}

function goalsCalled(index: VaultIndex, plain: string): readonly string[] {
  const words = foldName(plain).split(' ').filter(Boolean);
  return index
    .records('goal')
    .map(({ path }) => path)
    .filter((path) => {
      const name = foldName(fileName(path)).split(' ');
      return words.length > 0 && words.every((word) => name.includes(word));
    });
}

/** The one of these notes. Throws `UserError` where there is none, or several. */
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
    const person = kinds.includes('contact') ? nearPerson(index, given) : null;
    throw new UserError('no-such-note', { given, near: person ?? nearestWord(given, names) });
  }
  const shown = paths.slice(0, MOST_CANDIDATES).map((one) => one.replace(/\.md$/, ''));
  throw new UserError('ambiguous-note', { given, shown, more: paths.length - shown.length });
}
