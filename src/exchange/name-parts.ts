import { foldedWords } from '../model/plain-name.ts';
import { EASTERN } from '../model/unspaced-scripts.ts';

/** The parts of a name as address books have them (`N` in RFC 6350, 6.2.2). */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly prefixes: string;
  readonly suffixes: string;
}

/** Text in Chinese characters, kana or Hangul: names in them begin with the family name. */
const IS_EASTERN = new RegExp(`^[${EASTERN}・\\s]+$`, 'u');
const KATAKANA = /^[\p{Script=Katakana}ー・\s]+$/u;

/**
 * A name from its parts. In Chinese characters, kana or Hangul the family name is first, without a
 * space, but for foreign names in katakana alone.
 */
export function nameFromParts(parts: {
  readonly prefix: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
}): string {
  const { prefix, given, middle, family, suffix } = parts;
  const own = [given, middle, family].filter((part) => part !== '');
  const eastern = [family, middle, given].join(KATAKANA.test(own.join('')) ? ' ' : '');
  const names = own.length > 1 && own.every((part) => IS_EASTERN.test(part)) ? [eastern] : own;
  return [prefix, ...names, suffix]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ +/g, ' ');
}

/** Forms of address such as “Mr”, which unlike “Dr” are not part of a name. */
const SALUTATION =
  /^(?:mr|mrs|ms|miss|herrn?|frau|m|mme|mlle|monsieur|madame|sr|sra|sig|sig\.ra|dhr|mevr)\.?(?=\s|$)/i;

/** A title before a name: `Dr.`, `Univ.-Prof.`, `Dipl.-Ing.`, `med.` */
const TITLE =
  /^(?:(?:\p{L}+\.-)?(?:Prof|Dr|Doz)(?:\.?[-.]\p{L}[\p{L}.]*)*\.?|Professor(?:in)?|Dra\.|Dott\.(?:ssa)?|Dipl\.[-\p{L}.]*|Mag\.\p{L}*\.?|Ing\.|Rev\.|Sir|Dame|(?:med|phil|rer|nat|jur|iur|h\. ?c|dent|vet|oec|pol|theol|techn|mont|sc|habil|mult)\.)(?=\s)/u;

/** What follows a name also without a comma. */
const SUFFIX = /\s(?:Jr\.?|Sr\.?|II|III|IV|Ph\.?D\.?|MBA|[BM]\.?Sc\.?|LL\.?[BM]\.?|Esq\.?)$/u;
/** A degree after a comma: `MA`, `B.A.`, `PhD`. Of letters with full stops alone, others may be initials. */
const DEGREE =
  /^(?:Jr\.?|Sr\.?|Esq\.?|[BM]\.A\.|[JM]\.D\.|D\.D\.S\.|(?!(?:\p{Lu}\.)+$)\p{Lu}(?=[\p{L}.]*\p{Lu})[\p{L}.]{1,6})$/u;

/** The form of address at the beginning of what stands before a name, alone or before a title; `''` if there is none. */
export function salutationIn(prefix: string): string {
  const [salutation = ''] = SALUTATION.exec(prefix) ?? [];
  const rest = prefix.slice(salutation.length).trim();
  return rest === '' || TITLE.test(`${rest} `) ? salutation : '';
}

/** A name, or what stands before one, without the form of address that an address book has for it. */
export function withoutSalutation(name: string, prefix: string): string {
  const salutation = salutationIn(prefix);
  return salutation !== '' && /^(?:\s|$)/.test(name.slice(salutation.length)) && name.startsWith(salutation)
    ? name.slice(salutation.length).trim()
    : name;
}

/** How many titles before a name, and degrees behind it, are recognized. */
const MAX_TITLES = 8;
/** A degree at the end of a name. */
const DEGREE_BEHIND = /,?\s(?:Ph\.?D\.?|MBA|[BM]\.?Sc\.?|LL\.?[BM]\.?|Esq\.?)$/u;
/** What distinguishes a father from a son of the same name. */
const GENERATION = /,?\s(Jr|Sr|II|III|IV)\.?$/u;

/** A name without titles and degrees, and the generation that it ends in (`Jr`), or `''`. A single word keeps its title. */
export function withoutTitles(name: string): { readonly name: string; readonly generation: string } {
  let bare = name.trim();
  for (const pattern of [TITLE, DEGREE_BEHIND]) {
    for (let count = 0; count < MAX_TITLES; count++) {
      const rest = bare.replace(pattern, '').trim();
      if (rest.includes(' ')) bare = rest;
    }
  }
  const [, generation = ''] = GENERATION.exec(bare) ?? [];
  return { name: bare.replace(GENERATION, ''), generation };
}

/** Whether a name contains all words of one of its parts, but for the form of address. */
export function hasNamePart(name: string, part: string): boolean {
  const words = foldedWords(name);
  const isIn = (word: string): boolean =>
    words.includes(word) || (IS_EASTERN.test(word) && words.some((one) => one.includes(word)));
  return foldedWords(withoutSalutation(part, part)).every(isIn);
}

/**
 * The parts of a name: titles and degrees as far as they are certain, and the last word as the family
 * name, as address books assume, unless the first and the last name are known. In Chinese
 * characters, kana or Hangul the family name is the first word.
 */
export function namePartsOf(name: string, known: { first: string; last: string } | null): NameParts {
  const [before = '', ...behind] = name.split(/\s*,\s*/);
  const areDegrees = behind.every((piece) => piece.split(/\s+/).every((word) => DEGREE.test(word)));
  const suffixes = areDegrees ? [...behind] : [];
  const prefixes: string[] = [];
  let rest = areDegrees ? before : name;
  for (let [title] = TITLE.exec(rest) ?? []; title !== undefined; [title] = TITLE.exec(rest) ?? []) {
    prefixes.push(title);
    rest = rest.slice(title.length).trim();
  }
  for (let [suffix] = SUFFIX.exec(rest) ?? []; suffix !== undefined; [suffix] = SUFFIX.exec(rest) ?? []) {
    suffixes.unshift(suffix.trim());
    rest = rest.slice(0, -suffix.length);
  }
  const words = rest.split(/\s+/);
  const hasFamily = words.length > 1 || prefixes.length > 0;
  const family = (hasFamily ? (IS_EASTERN.test(rest) ? words.shift() : words.pop()) : '') ?? '';
  return {
    family: known?.last ?? family,
    given: known?.first ?? words.join(' '),
    prefixes: prefixes.join(' '),
    suffixes: suffixes.join(', '),
  };
}
