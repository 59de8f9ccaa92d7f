import type { FieldValue } from '../../edit/set-field.ts';
import type { Moment } from '../../model/moment.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPerson, suggestPerson, refuseYourself } from '../people/find-person.ts';
import { linkTo } from '../../vault/link-to.ts';
import { draftNote, type NewNoteOptions, type NewNote } from '../notes/new-note.ts';
import { notReadError } from '../people/not-read-error.ts';
import { UserError } from '../user-error.ts';

/**
 * The note of a proposed introduction, from its template: nobody has been asked yet. Two people
 * with an introduction do not get another one. Throws `UserError` as `draftNote` does, for the
 * same person twice, for yourself, and for a name that is nearly that of a contact; `[[Name]]` is
 * taken as it is.
 */
export function proposeIntroduction(
  index: VaultIndex,
  now: Moment,
  names: readonly string[],
  { title = null, ...making }: NewNoteOptions & { readonly title?: string | null } = {},
): NewNote {
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2) {
    throw new UserError('introduction-not-of-two', {});
  }
  const [a, b] = [personFor(index, first), personFor(index, second)];
  if (a.end === b.end) throw new UserError('named-twice', { name: a.name });
  refuseKnown(index, [a.end, b.end], [a.name, b.name]);
  const fields = new Map<string, FieldValue | null>([
    ['between', [a.link, b.link]],
    ['status', 'proposed'],
    // A template may have today as the date of asking.
    ['asked', null],
  ]);
  return draftNote(index, now, 'introduction', title ?? titleFor(a.name, b.name), fields, making);
}

interface Person {
  /** A path, or the link's text if the link is broken. */
  readonly end: string;
  readonly name: string;
  readonly link: string;
}

function personFor(index: VaultIndex, written: string): Person {
  const path = findPerson(index, written);
  refuseYourself(index, path, written);
  if (path !== null) return { end: path, name: index.nameOf(path), link: linkTo(index, path) };
  const name = written.replace(/[[\]|#^]/g, '').trim();
  const isMeant = /^\[\[.*\]\]$/.test(written.trim());
  const copy = notReadError(index, written);
  if (copy) throw copy;
  const near = suggestPerson(index, written);
  if (name === '' || (!isMeant && near !== null)) {
    throw new UserError('no-such-person', { given: written, near });
  }
  return { end: name, name, link: `[[${name}]]` };
}

function refuseKnown(index: VaultIndex, wanted: readonly string[], people: readonly string[]): void {
  for (const { path, between, status } of index.records('introduction')) {
    const ends = between ? peopleOf(index, between, path) : [];
    if (!wanted.every((one) => ends.includes(one))) continue;
    throw new UserError('introduction-exists', { people, path, status });
  }
}

/** A possible file name. */
function titleFor(a: string, b: string): string {
  const plain = (name: string): string =>
    name
      .replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
      .replace(/ +/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 55);
  return `${plain(a)} and ${plain(b)}`.trim();
}
