import { foldCase, lowerCase } from '../model/plain-letters.ts';
import { namesMeant } from './names-meant.ts';

/**
 * A key normalized for comparison: in one case (`foldCase`), with a space for each `_` and `-`. `Last contact`,
 * `last_contact` and `LAST-CONTACT` are equal.
 */
export function normalizeKey(key: string): string {
  return foldCase(key.trim()).replace(/[\s_-]+/g, ' ');
}

/** Splits camelCase, which is one more spelling: `lastContact` for “last contact”. */
export function splitCamelCase(key: string): string {
  return key.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
}

/** A value normalized for comparison: NFC, lower case, and for a link the name of its target. */
export function normalizeValue(value: string): string {
  return lowerCase(namesMeant(value)[0].normalize('NFC').trim()).replace(/\s+/g, ' ');
}
