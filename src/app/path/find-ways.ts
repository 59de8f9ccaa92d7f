import type { Ledger } from '../../scorecard/ledger.ts';
import { acquaintancesOf, type Acquaintance } from './acquaintances.ts';
import { STRENGTH, TIE_KINDS, Ties, type Tie } from './ties.ts';

/** The most ways that are shown. */
export const MAX_WAYS = 5;

/** A way from you to a person: first the one you know, last the one looked for. */
export interface FoundWay {
  readonly people: readonly string[];
  readonly first: Acquaintance;
  /** The tie between each person and the next: one fewer than there are people. */
  readonly ties: readonly Tie[];
}

export interface FoundWays {
  /**
   * How you already know the person; then there are no ways. Null if you do not, or only by a shared
   * organization.
   */
  readonly known: Acquaintance | null;
  /**
   * The shortest first; of equally long ones, those whose weakest tie is the strongest, then those
   * with the latest contact.
   */
  readonly ways: readonly FoundWay[];
  /** Whether there are more. */
  readonly isMore: boolean;
  /** People who have a tie to the person but should not be asked. */
  readonly passedOver: readonly string[];
  /** Number of people you know. */
  readonly acquainted: number;
}

/** Why a person should not be asked to introduce you: you set them aside, or their name must not leave the vault. */
export type NotAskedReason = 'archived' | 'paused' | 'private';

export function whyNotAsked({ index }: Ledger, path: string): NotAskedReason | null {
  const contact = index.record('contact', path);
  if (contact?.private) return 'private';
  return contact === undefined || contact.status === 'active' ? null : contact.status;
}

/**
 * The ways from you to a person through people who could introduce you. Each person on a way
 * cannot be reached sooner, so no way is a detour. The time is linear in the notes and in the
 * number of people they name.
 */
export function findWays(ledger: Ledger, to: string): FoundWays {
  const ties = new Ties(ledger);
  const { me } = ledger.index;
  const acquainted = acquaintancesOf(ledger, (person) => ties.of(person));
  const known = acquainted.get(to) ?? null;
  const near = nearest(ties, to, me);
  const isAsked = (person: string): boolean => whyNotAsked(ledger, person) === null;
  const passedOver = [...near.keys()].filter((person) => !isAsked(person)).sort();
  const none = { passedOver, acquainted: acquainted.size };
  if (known && known.how !== 'organization') return { known, ways: [], isMore: false, ...none };
  const ways: FoundWay[] = known ? [{ people: [to], first: known, ties: [] }] : [];
  const firsts = new FirstContacts(acquainted, (person) => isAsked(person) && person !== to);
  for (const [person, tie] of near) {
    const first = acquainted.get(person);
    if (!isAsked(person)) continue;
    if (first) ways.push({ people: [person, to], first, ties: [tie] });
    else for (const way of waysBy(ties, firsts, person)) ways.push(extended(way, to, tie));
  }
  ways.sort(compareWays);
  return { known: null, ways: ways.slice(0, MAX_WAYS), isMore: ways.length > MAX_WAYS, ...none };
}

const extended = ({ people, first, ties }: FoundWay, to: string, tie: Tie): FoundWay => ({
  people: [...people, to],
  first,
  ties: [...ties, tie],
});

/** Everyone except you with a tie to a person, and the strongest tie of each. */
function nearest(ties: Ties, to: string, me: string | null): Map<string, Tie> {
  const found = new Map<string, Tie>();
  for (const tie of ties.of(to))
    for (const person of tie.members.keys())
      if (person !== to && person !== me && isStronger(tie, found.get(person))) found.set(person, tie);
  return found;
}

/** The best ways to a person whom you do not know, through one person you know. */
function waysBy(ties: Ties, firsts: FirstContacts, to: string): FoundWay[] {
  const found = new Map<string, { readonly first: Acquaintance; readonly tie: Tie }>();
  for (const tie of ties.of(to))
    for (const [person, first] of firsts.membersOf(tie))
      if (isStronger(tie, found.get(person)?.tie)) found.set(person, { first, tie });
  return [...found].map(([person, { first, tie }]) => ({ people: [person, to], first, ties: [tie] }));
}

type First = readonly [person: string, first: Acquaintance];

/** For each tie, the people you know and can ask: as many as could be shown, whomever the way leads to. */
class FirstContacts {
  readonly #acquainted: ReadonlyMap<string, Acquaintance>;
  readonly #isAsked: (person: string) => boolean;
  readonly #known = new Map<Tie, readonly First[]>();

  constructor(acquainted: ReadonlyMap<string, Acquaintance>, isAsked: (person: string) => boolean) {
    this.#acquainted = acquainted;
    this.#isAsked = isAsked;
  }

  membersOf(tie: Tie): readonly First[] {
    const known = this.#known.get(tie);
    if (known) return known;
    const all: First[] = [];
    for (const person of tie.members.keys()) {
      const first = this.#acquainted.get(person);
      if (first && this.#isAsked(person)) all.push([person, first]);
    }
    const best = all.sort(compareFirsts).slice(0, MAX_WAYS + 1);
    this.#known.set(tie, best);
    return best;
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function compareFirsts([person, one]: First, [other, two]: First): number {
  return (
    compare(one.strength, two.strength) || compare(two.last ?? '', one.last ?? '') || compare(person, other)
  );
}

/** By kind; of the same kind the later one, then the one whose place comes first. */
function isStronger(tie: Tie, other: Tie | undefined): boolean {
  return other === undefined || compareTies(tie, other) < 0;
}

export function compareTies(a: Tie, b: Tie): number {
  return (
    compare(TIE_KINDS.indexOf(a.kind), TIE_KINDS.indexOf(b.kind)) ||
    compare(b.date ?? '', a.date ?? '') ||
    compare(a.owner ?? a.what ?? '', b.owner ?? b.what ?? '')
  );
}

function compareWays(a: FoundWay, b: FoundWay): number {
  const [one, two] = [strengthsOf(a), strengthsOf(b)];
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  return (
    compare(a.people.length, b.people.length) ||
    compare(Math.max(...one), Math.max(...two)) ||
    compare(sum(one), sum(two)) ||
    compare(b.first.last ?? '', a.first.last ?? '') ||
    compare(a.people.join('\n'), b.people.join('\n'))
  );
}

const strengthsOf = ({ first, ties }: FoundWay): number[] => [
  first.strength,
  ...ties.map(({ kind }) => STRENGTH[kind]),
];
