import { findIana } from 'windows-iana';

/** The name of IANA for one of Windows, as CLDR has them; null where it is none. */
export function ianaOfWindows(name: string): string | null {
  const [first] = findIana(name.replace(/ Daylight Time$/i, ' Standard Time'));
  return first ?? null;
}
