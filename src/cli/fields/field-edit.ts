/** A change of a note's fields. */
export type FieldEdit =
  /** Adds values to a list; the value of any other field is replaced. */
  | { readonly is: 'add'; readonly field: string; readonly values: readonly string[] }
  /** Replaces all values of a field; without values, the field is removed. */
  | { readonly is: 'set'; readonly field: string; readonly values: readonly string[] }
  /** Removes a text from the list that contains it. */
  | { readonly is: 'remove'; readonly text: string };
