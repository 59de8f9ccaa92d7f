/** A part of a format: a token of Moment.js, or literal text. */
export type Part = { readonly token: string } | { readonly text: string };

/** The pieces into which Moment.js splits a format, in the order in which it tries them. */
const PIECES =
  /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[o|w]?|W[o|W]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|y{2,4}|yo?|gg(?:ggg?)?|GG(?:GGG?)?|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/g;

const LONG_DATES = /\[[^[]*\]|\\?(?:LTS|LT|LL?L?L?|l{1,4})/g;

/** Every token that Moment.js replaces. Other letters are text. */
const TOKENS: ReadonlySet<string> = new Set(
  (
    'M MM Mo MMM MMMM Q Qo D DD Do DDD DDDD DDDo d do dd ddd dddd e E w ww wo W WW Wo ' +
    'Y YY YYYY YYYYY YYYYYY y yy yyy yyyy yo N NN NNN NNNN NNNNN gg gggg ggggg GG GGGG GGGGG ' +
    'a A H HH h hh k kk hmm hmmss Hmm Hmmss m mm s ss z zz Z ZZ x X'
  )
    .split(' ')
    .concat(Array.from({ length: 9 }, (_, at) => 'S'.repeat(at + 1))),
);

/** Splits a format into tokens and text, including escapes (`[text]`, `\x`), as Moment.js does. */
export function splitFormat(format: string): Part[] {
  const parts: Part[] = [];
  for (const [piece] of format.matchAll(PIECES)) {
    if (TOKENS.has(piece)) parts.push({ token: piece });
    else if (/\[./.test(piece)) parts.push({ text: piece.replace(/^\[|\]$/g, '') });
    else parts.push({ text: piece.replaceAll('\\', '') });
  }
  return parts;
}

/** Replaces `L`, `LL`, `lll`, `LT` … by the formats of a language. */
export function withLongDates(format: string, longDate: (token: string) => string): string {
  return format.replace(LONG_DATES, (piece) => (/^[Ll]/.test(piece) ? longDate(piece) : piece));
}

/** The tokens `L`, `LL`, `lll`, `LT` … of a format. */
export function longDatesIn(format: string): string[] {
  return [...format.matchAll(LONG_DATES)].map(([piece]) => piece).filter((piece) => /^[Ll]/.test(piece));
}

/** The short form of a long date: Moment.js removes one character from each of its longer tokens. */
export function shortened(format: string): string {
  return format.replace(PIECES, (piece) => (/^(?:MMMM|MM|DD|dddd)$/.test(piece) ? piece.slice(1) : piece));
}
