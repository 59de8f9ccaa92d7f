/** Makes `count` values, each from its number, beginning with 0. */
export function many<T>(count: number, one: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => one(at));
}

/** A note with these lines of front matter and this body. */
export function note(fields: readonly string[], body = ''): string {
  return ['---', ...fields, '---', body].join('\n');
}

/** Notes by path, each made from its number. */
export function notes(
  count: number,
  path: (at: number) => string,
  text: (at: number) => string,
): Record<string, string> {
  return Object.fromEntries(many(count, (at) => [path(at), text(at)]));
}
