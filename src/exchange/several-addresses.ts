import { oneLine, urlOf } from './clean-text.ts';

/** Separators of several values: Google's ` ::: `, line breaks and semicolons, but for those of `tel:1;phone-context=2`. */
export const BETWEEN = /:::|;(?![\w-]+=)|\n/;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);
/** `Ada <ada@example.org>`; also a name with a comma would be torn from its address. */
const hasOneEmail = (text: string): boolean => /^[^@]*@[^@]*$/.test(text);

/** The e-mail addresses of a text, also if they are separated by a comma, a bar, a slash or a space. */
export function emailsIn(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .flatMap((one) => partsIf(one, /[\s,，、|/]+/, isEmail) ?? partsIf(one, /[,，、|]/, hasOneEmail) ?? [one])
    .map(oneLine);
}

/** The fewest digits of a telephone number after a comma, and on both sides of a slash. */
const MIN_DIGITS = 6;
const MIN_BESIDE_SLASH = 7;
/** From so many digits on, a number is whole without a `+` or a `0` at its beginning. */
const MIN_WHOLE = 9;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;
const isLongNumber = (text: string): boolean => digitsIn(text) >= MIN_DIGITS;
/** Not the second part of one number: `030 / 1234567`, `+49 38231 / 1234567`. */
const isWholeNumber = (text: string): boolean =>
  digitsIn(text) >= (/^\s*\(?[+0]/.test(text) ? MIN_BESIDE_SLASH : MIN_WHOLE);

/**
 * The telephone numbers of a text, also if they are separated by a bar, a comma or a slash between
 * spaces. A comma may also stand for a pause in one number, and a slash for the end of its area code.
 */
export function phonesIn(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .flatMap((one) => one.split('|'))
    .flatMap((one) => partsIf(one, /[,，、]/, isLongNumber) ?? [one])
    .flatMap((one) => partsIf(one, /\s\/\s|\/(?=\s*\+)/, isWholeNumber) ?? [one])
    .map(oneLine);
}

const isUrl = (text: string): boolean => /^\S+\.\S+$/.test(text);

/** The web addresses of a text, also if they are separated by a comma, a bar, a slash or a space. */
export function urlsIn(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map(oneLine)
    .flatMap((one) => partsIf(one, /(?: [,|/]|[,|])? |[,|](?=https?\\?:|www\.)/i, isUrl) ?? [one])
    .map(urlOf);
}

/** The parts of a text, without empty ones, if each is one of its kind; otherwise null. */
function partsIf(text: string, between: RegExp, is: (part: string) => boolean): readonly string[] | null {
  const parts = text.split(between).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every(is) ? parts : null;
}

/** Whether an e-mail address is one within Exchange (`/o=ExchangeLabs/…/cn=ada`, `EX:/o=…`), to which nobody else can write. */
export function isExchangeAddress(text: string): boolean {
  return /^(?:EX:)?\/o=/i.test(text.trim());
}
