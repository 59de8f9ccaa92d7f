/**
 * Returns a function that makes a value when it is first called, and returns it from then on. For regular
 * expressions with classes of letters: making one takes V8 up to half a millisecond, and most commands
 * need few of them.
 */
export function lazily<Of>(make: () => Of): () => Of {
  let made: { readonly value: Of } | null = null;
  return () => (made ??= { value: make() }).value;
}
