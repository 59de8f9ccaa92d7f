import { needWords, offerWords } from '../words/person-words.ts';
import { sentence } from '../words/phrases.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { introductionsWith, proposedFor } from '../show/person-page.ts';
import type { UserErrorData } from '../user-error.ts';
import { distinguishingText } from './find-person.ts';

/** Somebody to choose. */
export interface PersonChoice {
  readonly path: string;
  readonly name: string;
  /** What tells people of one name apart, or why they are proposed. */
  readonly about: string;
  /** What else they are found by: what they need and offer, a sentence each. */
  readonly also?: readonly string[];
  /** Why somebody cannot be chosen, who is found all the same. */
  readonly refused?: UserErrorData;
}

/** Everybody who has a note, in order of path. */
export function everybody({ index }: Ledger): PersonChoice[] {
  return index.records('contact').map(({ path, name, role, needs, offers }) => ({
    path,
    name,
    about: distinguishingText(index, path),
    also: [...(role === null ? [] : [role]), ...needs.map(needWords), ...offers.map(offerWords)],
  }));
}

/** To whom somebody could be introduced: first whom they are proposed to, and why; last with whom an introduction is begun, which is said. */
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
  const others = everybody(ledger).filter((one) => one.path !== path && one.path !== index.me);
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
