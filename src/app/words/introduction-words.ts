/** What one needs and another offers, in their own words. */
export interface NeedAndOffer {
  /** The name of the one who needs it. */
  readonly needer: string;
  readonly need: string;
  /** The name of the one who offers it; null for the owner of the vault. */
  readonly giver: string | null;
  readonly offer: string;
}

/** `Ada Lovelace needs an illustrator, which Walter Hartright offers`; where both have other words for it, the words of both. */
export function needMetWords({ needer, need, giver, offer }: NeedAndOffer): string {
  const who = giver === null ? 'you offer' : `${giver} offers`;
  const answer = need.toLowerCase() === offer.toLowerCase() ? `, which ${who}` : `; ${who} ${offer}`;
  return `${needer} needs ${need}${answer}`;
}
