/** A key for comparison: lower case, with a space for space, `_` and `-`. `Last contact`, `last_contact` and `LAST-CONTACT` are equal. */
export function normalizeKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** camelCase is one more spelling: `lastContact` for “last contact”. */
export function withoutHumps(key: string): string {
  return key.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
}

/** A value for comparison: NFC, lower case, and the name of a link's target for the link. */
export function normalizeValue(value: string): string {
  const link = /^\[\[([^[\]|#]+)(?:[|#][^[\]]*)?\]\]$/.exec(value.trim())?.[1];
  return (link ?? value).normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
