import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { STRENGTH, TIE_KINDS, type NamedAt, type Tie, type TieKind } from './ties.ts';

/**
 * How you know a person: from contact with them, from a field of their note without a readable
 * date (`met`), or from a tie to you.
 */
export interface Acquaintance {
  readonly how:
    'contact' | 'met' | Extract<TieKind, 'introduction' | 'introduced-you' | 'knows' | 'organization'>;
  /** See `STRENGTH`. */
  readonly strength: number;
  /** The last day of contact; null if unknown. */
  readonly last: CivilDate | null;
  /** The field, for `met`. */
  readonly field: NamedAt | null;
  /** Null for contact and `met`. */
  readonly tie: Tie | null;
}

/**
 * Ties in your own contact note that mean that you know the person. A mere link does not, and an
 * event that you attended counts as contact.
 */
const TIES_OF_ACQUAINTANCE: ReadonlySet<TieKind> = new Set([
  'introduction',
  'introduced-you',
  'knows',
  'organization',
]);

/** The people you know, each with the strongest reason; those with contact first. You are not included. */
export function acquaintancesOf(
  ledger: Ledger,
  tiesOf: (person: string) => readonly Tie[],
): Map<string, Acquaintance> {
  const { index, contacts } = ledger;
  const found = new Map<string, Acquaintance>();
  for (const person of contacts.people())
    found.set(person, { how: 'contact', strength: 0, last: contacts.last(person), field: null, tie: null });
  for (const contact of index.records('contact')) {
    const field = meetingField(contact);
    if (field && !found.has(contact.path))
      found.set(contact.path, { how: 'met', strength: 0, last: null, field, tie: null });
  }
  const { me } = index;
  if (me === null) return found;
  const mine = tiesOf(me).filter(({ kind }) => TIES_OF_ACQUAINTANCE.has(kind));
  for (const tie of [...mine].sort((a, b) => TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind)))
    for (const person of tie.members.keys())
      if (!found.has(person))
        found.set(person, {
          how: tie.kind as Acquaintance['how'],
          strength: STRENGTH[tie.kind],
          ...{ last: null, field: null, tie },
        });
  found.delete(me);
  return found;
}

/** The field that says that you met a person, if its date is not known. */
function meetingField({ path, fields, metAt, unreadContact }: ContactRecord): NamedAt | null {
  const names = [...(metAt ? ['met_at'] : []), ...(unreadContact ? ['last_contact', 'met'] : [])];
  const field = names.map((name) => fields.get(name)).find((one) => one !== undefined);
  return field ? { path, at: field.keySpan.start } : null;
}
