import type { ContactSource } from '../../model/records.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { ChosenPlace } from './choices.ts';
import { contactHabits } from './contact-habits.ts';
import { foreignFields, type ForeignField } from './foreign-fields.ts';
import { indexAfter, proposeSetUp, type SetUpProposal } from './propose-set-up.ts';

/** Something that setting up can have read as well, once it is known which notes are people and meetings. */
export interface SetUpOffer {
  /** Stable between calls. */
  readonly id: string;
  /** Number of notes with it. */
  readonly notes: number;
  /** A key in another language, or something that may count as contact. */
  readonly is: ForeignField | ContactSource;
}

/** `proposeSetUp` for these places, with every offer that follows except those `refused`, by id. Throws as `setUp` does. */
export function proposeWithOffers(
  ledger: Ledger,
  places: readonly ChosenPlace[],
  refused: readonly string[],
): SetUpProposal & { readonly offers: readonly SetUpOffer[] } {
  const index = indexAfter(ledger, { places });
  const offers = offersOf(index);
  const taken = offers.filter(({ id }) => !refused.includes(id)).map(({ is }) => is);
  if (taken.length === 0) return { ...proposeSetUp(ledger, { places }, index), offers };
  const fields = taken.filter((one) => typeof one === 'object');
  const contactFrom = taken.filter((one) => typeof one === 'string');
  return { ...proposeSetUp(ledger, { places, fields, contactFrom }), offers };
}

function offersOf(index: VaultIndex): SetUpOffer[] {
  return [
    ...foreignFields(index).map((is) => ({ id: `${is.kind} ${is.key}`, notes: is.notes, is })),
    ...[...contactHabits(index)].map(([is, notes]) => ({ id: is, notes, is })),
  ];
}
