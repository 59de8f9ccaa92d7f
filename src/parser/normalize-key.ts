/** Case, and which of space, `_` and `-` is used, make no difference: `Last contact`, `last_contact`, `LAST-CONTACT`. */
export function normalizeKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
