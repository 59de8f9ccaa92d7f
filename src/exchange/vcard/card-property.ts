/** A property of a card, and its values as lists of parts (`N` and `ADR` have several). */
export type CardProperty = {
  /** In upper case. */
  readonly name: string;
  readonly parameters: readonly string[];
  /** Apple's label, from another line of its group: `Anniversary`; null if there is none. */
  readonly label: string | null;
  /** Whether the label is the user’s own text, and not one of those that Apple offers. */
  readonly isOwnLabel: boolean;
} & (
  | { readonly is: 'read'; readonly values: readonly (readonly string[])[] }
  | { readonly is: 'binary' | 'unreadable' }
);
