import type { ContactSource } from '../../model/records.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { ChosenPlace } from './choices.ts';
import { contactHabits } from './contact-habits.ts';
import { unmappedFields, type UnmappedField } from './unmapped-fields.ts';
import { logHabits, type LogHabit } from './log-habits.ts';
import { indexAfter, proposeSetUp, type SetUpProposal } from './propose-set-up.ts';

/** Something that setting up can have read as well, once it is known which notes are people and meetings. */
export interface SetUpOffer {
  /** Stable between calls. */
  readonly id: string;
  /** Number of notes with it. */
  readonly notes: number;
  /** A key in another language, a heading with activities, or something that may count as contact. */
  readonly is: UnmappedField | LogHabit | ContactSource;
}

/** `proposeSetUp` for these places, with every offer that follows except those `refused`, by id. Throws as `setUp` does. */
export function proposeWithOffers(
  ledger: Ledger,
  places: readonly ChosenPlace[],
  refused: readonly string[],
): SetUpProposal & { readonly offers: readonly SetUpOffer[] } {
  const index = indexAfter(ledger, { places });
  const accepted = <Is>(offers: readonly (SetUpOffer & { readonly is: Is })[]): Is[] =>
    offers.filter(({ id }) => !refused.includes(id)).map(({ is }) => is);
  const logs = logHabits(index).map((is) => ({ id: `## ${is.heading}`, notes: is.notes, is }));
  const logHeadings = accepted(logs).map(({ heading }) => heading);
  // What is in a log is no other sign of contact.
  const read = logHeadings.length > 0 ? indexAfter(ledger, { places, logHeadings }) : index;
  const others = offersOf(read);
  const offers = [...logs, ...others];
  const also = accepted(others);
  const fields = also.filter((one) => typeof one === 'object');
  const contactFrom = also.filter((one) => typeof one === 'string');
  const choices = { places, logHeadings, fields, contactFrom };
  return { ...proposeSetUp(ledger, choices, also.length === 0 ? read : undefined), offers };
}

function offersOf(index: VaultIndex): (SetUpOffer & { readonly is: UnmappedField | ContactSource })[] {
  return [
    ...unmappedFields(index).map((is) => ({ id: `${is.kind} ${is.key}`, notes: is.notes, is })),
    ...[...contactHabits(index)].map(([is, notes]) => ({ id: is, notes, is })),
  ];
}
