import type { IntroductionRecord } from '../../parser/records/introduction.ts';
import { isSameName, plainWordings } from '../../model/plain-name.ts';
import { typedTarget } from '../../parser/links.ts';
import { foldName } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPeopleByName, requirePerson } from '../people/find-person.ts';
import { introducedPeople, type IntroductionStepRequest } from './introduction-step.ts';
import { type IntroductionStep } from './introduction-steps.ts';
import { UserError } from '../user-error.ts';

/** An introduction that was found by name, and which of its people were named: paths, or texts of broken links. */
export interface IntroductionMatch {
  readonly record: IntroductionRecord;
  readonly people: readonly string[];
}

/**
 * The introduction that the user means, by its people or its note. Of several between the same
 * people, the one whose next step it is. Throws `UserError` with a list if there are several, or
 * if there is none.
 */
export function introductionOf(index: VaultIndex, asked: IntroductionStepRequest): IntroductionMatch {
  const [first = '', ...rest] = asked.names;
  const note = index.record('introduction', index.links.resolve(first.trim(), '')?.path ?? '');
  const known = index.records('introduction').filter(({ between }) => between !== null);
  if (first.trim() !== '' && note) {
    return refuseOtherPeople(
      index,
      note,
      rest.map((name) => introducedPersonNamed(index, name, asked.step)),
      asked,
    );
  }
  const people = asked.names.map((name) => introducedPersonNamed(index, name, asked.step));
  const all = [...people, ...(asked.other ? [introducedPersonNamed(index, asked.other, asked.step)] : [])];
  if (new Set(all).size < all.length) {
    throw new UserError('named-twice', { name: index.nameOf(all[0] ?? '') });
  }
  const found = known.filter((record) => all.every((one) => introducedPeople(index, record).includes(one)));
  const next = found.filter((record) => canTakeStep(index, record, asked.step));
  const [record, second] = next.length > 0 ? next : found;
  if (!record) throw new UserError('no-introduction', { people: all.map((one) => index.nameOf(one)) });
  if (second) throw ambiguousIntroduction(index, all, next.length > 0 ? next : found);
  return refuseOtherPeople(index, record, people, asked);
}

/** A person who agreed must be one of the two. */
function refuseOtherPeople(
  index: VaultIndex,
  record: IntroductionRecord,
  people: readonly string[],
  { step }: IntroductionStepRequest,
): IntroductionMatch {
  const stranger = people.find((one) => !introducedPeople(index, record).includes(one));
  if (stranger !== undefined) {
    throw new UserError('not-in-introduction', { name: index.nameOf(stranger), path: record.path });
  }
  if (step === 'consented' && people.length === 0) {
    throw new UserError('nobody-agreed', {});
  }
  return { record, people };
}

/**
 * The people that a name may mean: of several, those in introductions that can take the step, or
 * else those in any. Paths, or the text of the links for a person without a note.
 */
export function findIntroducedPeople(
  index: VaultIndex,
  name: string,
  step: IntroductionStep,
): readonly string[] {
  const records = index.records('introduction');
  const endsIn = (some: readonly IntroductionRecord[]): ReadonlySet<string> =>
    new Set(some.flatMap((record) => introducedPeople(index, record)));
  const ends = endsIn(records);
  const people = findPeopleByName(index, name);
  if (people.length === 1) return people;
  for (const wanted of [endsIn(records.filter((record) => canTakeStep(index, record, step))), ends]) {
    const introduced = people.filter((path) => wanted.has(path));
    if (introduced.length > 0) return introduced;
  }
  if (people.length > 0) return people;
  const { target } = typedTarget(name);
  const typed = plainWordings(target);
  const unnoted = [...ends].filter((end) => !index.record('contact', end));
  // By the name of another note, or by a broken link.
  const called = (is: (one: string) => boolean): string[] =>
    unnoted.filter((end) => [end, index.nameOf(end)].some(is));
  const exact = called((one) => foldName(one) === foldName(target));
  return exact.length > 0 ? exact : called((one) => isSameName(plainWordings(one), typed));
}

function introducedPersonNamed(index: VaultIndex, name: string, step: IntroductionStep): string {
  const ends = findIntroducedPeople(index, name, step);
  const [end] = ends;
  return end !== undefined && ends.length === 1 ? end : requirePerson(index, name);
}

/** Whether an introduction can still take a step. */
function canTakeStep(index: VaultIndex, record: IntroductionRecord, step: IntroductionStep): boolean {
  const { status, outcome } = record;
  switch (step) {
    case 'asked':
      return status === 'proposed' || status === null;
    case 'consented':
      return (
        status !== 'declined' &&
        (status !== 'made' || record.consent.length < introducedPeople(index, record).length)
      );
    case 'made':
    case 'declined':
      return status !== 'made' && status !== 'declined';
    case 'outcome':
      return status === 'made' && outcome === null;
  }
}

function ambiguousIntroduction(
  index: VaultIndex,
  people: readonly string[],
  found: readonly IntroductionRecord[],
): UserError {
  const shown = found.slice(0, 6).map(({ path }) => path.replace(/\.md$/, ''));
  return new UserError('ambiguous-introduction', {
    people: people.map((one) => index.nameOf(one)),
    shown,
    more: found.length - shown.length,
  });
}
