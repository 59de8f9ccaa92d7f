import { withoutDatePrefix } from '../../model/date-names.ts';
import { guessWord } from '../../model/nearest-word.ts';
import {
  containsWords,
  isLongEnough,
  isSameName,
  plainWordings,
  type Wordings,
} from '../../model/plain-name.ts';
import { typedTarget } from '../../parser/links.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { findEventsByName } from '../events/find-event.ts';
import { isWholeName, suggestPerson, findPeopleByName, findPeopleByWords } from '../people/find-person.ts';

/** Something with a page of its own. For a person without a note, `path` is the text of the links to them. */
export interface Subject {
  readonly is: 'person' | 'event' | 'goal';
  readonly path: string;
}

/**
 * What a name, a path or a link may mean. A path leads to its note. Otherwise, in this order:
 * whatever has the whole name (a contact also by its aliases, an event also without its date), of
 * any kind; people with it as whole words of a name; a person without a note who has that name;
 * events and goals with it as a part; whatever has words that begin with it, of any kind; the events
 * of a day. Sorted by path, events the latest first.
 */
export function findSubjectsByName(
  ledger: Ledger,
  written: string,
  fits: (subject: Subject) => boolean = () => true,
): readonly Subject[] {
  const { index } = ledger;
  const { target, isExact } = typedTarget(written);
  const wanted = foldName(target);
  if (wanted === '') return [];
  const linked = subjectAt(index, index.links.resolve(target, '')?.path ?? '');
  const meant = linked && fits(linked) ? [linked] : [];
  if (meant.length > 0 && isExact) return meant;
  const peopleOf = (paths: readonly string[]): Subject[] =>
    paths.map((path): Subject => ({ is: 'person', path })).filter(fits);
  const people = peopleOf(findPeopleByWords(index, written));
  const others = index.derive(namedNotes).filter(({ subject }) => fits(subject));
  const called = (is: (note: NamedNote) => boolean): Subject[] =>
    others.filter(is).map(({ subject }) => subject);
  const exact = [
    ...people.filter(({ path }) => index.called(target).includes(path)),
    ...called(({ names }) => names.includes(wanted)),
  ];
  if (exact.length > 0) return exact;
  if (meant.length > 0) return meant;
  const typed = plainWordings(target);
  const plainly = [
    ...people.filter(({ path }) => isWholeName(index, path, target)),
    ...called(({ wordings }) => isSameName(wordings, typed)),
  ];
  if (plainly.length > 0) return plainly;
  if (people.length > 0) return people;
  const unnoted = findPersonWithoutNote(ledger, target);
  if (unnoted && fits(unnoted)) return [unnoted];
  const named = called(({ wordings }) => containsWords(wordings, typed));
  if (named.length > 0) return named;
  const begun = [
    ...peopleOf(findPeopleByName(index, written)),
    ...called(({ wordings }) => containsWords(wordings, typed, isLongEnough)),
  ];
  if (begun.length > 0) return begun;
  const then = findEventsByName(ledger, written, 'back').map(({ path }): Subject => ({ is: 'event', path }));
  return then.filter(fits);
}

/** The subject at a path; null for any other note. */
export function subjectAt(index: VaultIndex, path: string): Subject | null {
  const kind = index.note(path)?.record?.kind;
  if (kind === 'contact') return { is: 'person', path };
  return kind === 'event' || kind === 'goal' ? { is: kind, path } : null;
}

/** The name that was probably meant by an unknown one; null if there is none. */
export function suggestSubject(index: VaultIndex, written: string): string | null {
  const names = index
    .derive(namedNotes)
    .flatMap(({ subject: { path } }) => [withoutDatePrefix(fileName(path)), fileName(path)]);
  return suggestPerson(index, written) ?? guessWord(written.trim(), names);
}

interface NamedNote {
  readonly subject: Subject;
  /** Normalized. */
  readonly names: readonly string[];
  readonly wordings: Wordings;
}

/** Events, the latest first, and goals. */
function namedNotes(index: VaultIndex): readonly NamedNote[] {
  const events = [...index.records('event')].sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  const named = (is: 'event' | 'goal', path: string): NamedNote => {
    const names = [...new Set([fileName(path), withoutDatePrefix(fileName(path))])];
    return { subject: { is, path }, names: names.map(foldName), wordings: names.flatMap(plainWordings) };
  };
  return [
    ...events.map(({ path }) => named('event', path)),
    ...index.records('goal').map(({ path }) => named('goal', path)),
  ];
}

/** A person whom notes link but who has no note yet. */
function findPersonWithoutNote({ index, contacts, planned }: Ledger, plain: string): Subject | null {
  const known = [...contacts.people(), ...planned.flatMap(({ people }) => people)];
  const unnoted = known.filter((person) => !index.note(person));
  const typed = plainWordings(plain);
  const path =
    unnoted.find((person) => foldName(index.nameOf(person)) === foldName(plain)) ??
    unnoted.find((person) => isSameName(plainWordings(index.nameOf(person)), typed));
  return path === undefined ? null : { is: 'person', path };
}
