/** A property of a card: its values, each with its parts (`N` and `ADR` have several). */
export type CardProperty = {
  /** In upper case. */
  readonly name: string;
  readonly parameters: readonly string[];
  /** What Apple calls it, in a line of its own: `Anniversary`; null for nothing. */
  readonly label: string | null;
} & (
  | { readonly is: 'read'; readonly values: readonly (readonly string[])[] }
  | { readonly is: 'binary' | 'unreadable' }
);
