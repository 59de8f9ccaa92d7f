import { withoutDatePrefix } from '../../model/date-names.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { plainName } from '../listings/organization.ts';
import { eventsCalled } from '../events/find-event.ts';
import { isCalled, nearPerson, peopleCalled } from '../people/find-person.ts';

/** What can be shown on a page of its own. A person who has no note yet has the text of the links to them in place of a path. */
export interface Subject {
  readonly is: 'person' | 'event' | 'goal';
  readonly path: string;
}

/**
 * What may be meant by a name, a path or a link. A path leads to its note. Else
 * what bears the whole name comes first (a contact also by its aliases, an event
 * also without the date before its name), of whatever kind; then people of whom
 * it is a part, as `peopleCalled` finds them; then events and goals of which it
 * is; then the events of a day. In order of path, of events the latest first.
 */
export function subjectsCalled(
  ledger: Ledger,
  written: string,
  fits: (subject: Subject) => boolean = () => true,
): readonly Subject[] {
  const { index } = ledger;
  const plain = written.trim().replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  if (foldName(plain) === '') return [];
  const linked = subjectAt(index, index.links.resolve(plain, '')?.path ?? '');
  if (linked && fits(linked) && (plain !== written.trim() || plain.includes('/') || plain.endsWith('.md')))
    return [linked];
  const people = peopleCalled(index, written)
    .map((path): Subject => ({ is: 'person', path }))
    .filter(fits);
  const others = namedNotes(index).filter(({ subject }) => fits(subject));
  const exact = [
    ...people.filter(({ path }) => isCalled(index, path, plain)),
    ...others.filter(({ names }) => names.includes(foldName(plain))).map(({ subject }) => subject),
  ];
  if (exact.length > 0) return exact;
  if (linked && fits(linked)) return [linked];
  if (people.length > 0) return people;
  const unnoted = withoutNote(ledger, plain);
  if (unnoted && fits(unnoted)) return [unnoted];
  const words = plainName(plain)
    .split(/[\s,-]+/)
    .filter(Boolean);
  const named = others
    .filter(({ names }) => names.some((name) => hasWords(name, words)))
    .map(({ subject }) => subject);
  if (named.length > 0) return named;
  const then = eventsCalled(ledger, written, 'back').map(({ path }): Subject => ({ is: 'event', path }));
  return then.filter(fits);
}

/** What a note is that can be shown; null for any other. */
export function subjectAt(index: VaultIndex, path: string): Subject | null {
  const kind = index.note(path)?.record?.kind;
  if (kind === 'contact') return { is: 'person', path };
  return kind === 'event' || kind === 'goal' ? { is: kind, path } : null;
}

/** The name that was probably meant by one that nothing bears; null where there is none. */
export function nearSubject(index: VaultIndex, written: string): string | null {
  const names = namedNotes(index).flatMap(({ subject: { path } }) => [
    withoutDatePrefix(fileName(path)),
    fileName(path),
  ]);
  return nearPerson(index, written) ?? nearestWord(written.trim(), names);
}

interface NamedNote {
  readonly subject: Subject;
  /** Folded. */
  readonly names: readonly string[];
}

/** Events, the latest first, and goals. */
function namedNotes(index: VaultIndex): readonly NamedNote[] {
  return index.derive(namesOfNotes);
}

function namesOfNotes(index: VaultIndex): readonly NamedNote[] {
  const events = [...index.records('event')].sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  const named = (is: 'event' | 'goal', path: string): NamedNote => ({
    subject: { is, path },
    names: [...new Set([fileName(path), withoutDatePrefix(fileName(path))].map(foldName))],
  });
  return [
    ...events.map(({ path }) => named('event', path)),
    ...index.records('goal').map(({ path }) => named('goal', path)),
  ];
}

/** Whether all words are in a name: whole ones, or of three letters and more their beginnings. */
function hasWords(name: string, words: readonly string[]): boolean {
  const own = plainName(name).split(/[\s,-]+/);
  return (
    words.length > 0 &&
    words.every((word) => own.some((one) => one === word || (word.length >= 3 && one.startsWith(word))))
  );
}

/** Somebody whom notes link and who has no note yet. */
function withoutNote({ index, contacts, planned }: Ledger, plain: string): Subject | null {
  const wanted = foldName(plain);
  const known = [...contacts.people(), ...planned.flatMap(({ people }) => people)];
  const path = known.find((person) => !index.note(person) && foldName(index.nameOf(person)) === wanted);
  return path === undefined ? null : { is: 'person', path };
}
