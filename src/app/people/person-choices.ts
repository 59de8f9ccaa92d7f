import { shownText } from '../../model/shown-text.ts';
import { needWords, offerWords } from '../words/person-words.ts';
import { sentence } from '../words/phrases.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { introductionsWith, proposedFor } from '../show/person-page.ts';
import type { UserErrorData } from '../user-error.ts';
import { distinguishingText } from './distinguishing-text.ts';

/** A person that can be chosen from a list. */
export interface PersonChoice {
  readonly path: string;
  readonly name: string;
  /** What distinguishes the person from others with the same name, or why they are proposed. */
  readonly about: string;
  /** Other texts by which the person can be found: their role, and a sentence for each need and offer. */
  readonly also?: readonly string[];
  /** Why the person cannot be chosen, although they are listed. */
  readonly refused?: UserErrorData;
}

/** Every contact, sorted by path. */
export function allPersonChoices({ index }: Ledger): PersonChoice[] {
  return index.records('contact').map(({ path, name, role, needs, offers }) => ({
    path,
    name,
    about: distinguishingText(index, path),
    also: [...(role === null ? [] : [role]), ...needs.map(needWords), ...offers.map(offerWords)].map(
      shownText,
    ),
  }));
}

/**
 * The people to whom a contact could be introduced: first those with a proposed introduction,
 * with the reason, then the others; last those with whom an introduction already exists, who
 * cannot be chosen (`refused`). Empty if the path is not a contact.
 */
export function peopleToMeet(ledger: Ledger, path: string): PersonChoice[] {
  const { index } = ledger;
  const person = index.record('contact', path);
  if (!person) return [];
  const why = new Map(
    proposedFor(ledger, person).map(({ between, reasons }) => [
      between.find((one) => one !== path),
      reasons.map(({ text }) => sentence(text)).join(' '),
    ]),
  );
  const begun = new Map(
    introductionsWith(ledger, path).flatMap(({ between, names: people, path, status }) => {
      const why = { code: 'introduction-exists', data: { people, path, status }, place: null };
      return between.map((end) => [end, why] as const);
    }),
  );
  const others = allPersonChoices(ledger).filter((one) => one.path !== path && one.path !== index.me);
  const free = others.filter(
    (one) => !begun.has(one.path) && index.record('contact', one.path)?.status !== 'archived',
  );
  const proposed = free.filter((one) => why.has(one.path));
  return [
    ...proposed.map((one) => ({ ...one, about: why.get(one.path) ?? '' })),
    ...free.filter((one) => !why.has(one.path)),
    ...others.flatMap((one) => {
      const refused = begun.get(one.path);
      return refused ? { ...one, refused } : [];
    }),
  ];
}
