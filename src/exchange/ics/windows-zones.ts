import { findIana } from 'windows-iana';

/** The IANA name for a zone of Windows, according to CLDR; null for an unknown one. */
export function ianaOfWindows(name: string): string | null {
  const [first] = findIana(name.replace(/ Daylight Time$/i, ' Standard Time'));
  return first ?? null;
}
