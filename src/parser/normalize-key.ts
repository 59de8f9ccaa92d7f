/** A key for comparison: lower case, with a space for space, `_` and `-`. `Last contact`, `last_contact` and `LAST-CONTACT` are equal. */
export function normalizeKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
