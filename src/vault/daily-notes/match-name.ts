import type { Fact, NumberFact } from './facts.ts';
import { DICTIONARY, type WordKind } from './languages.ts';
import type { Part } from './tokens.ts';
import { ANY_GAP, ANY_TIME } from './long-dates.ts';
import { lazily } from '../../model/lazily.ts';

/** Tokens written as digits, by what they state, each with its smallest and largest number of digits. */
const DIGITS: Readonly<Record<NumberFact, string>> = {
  year: 'Y44 YYYY44 YYYYY55',
  shortYear: 'YY22',
  eraYear: 'y14 yy24 yyy34 yyyy44',
  era: '',
  quarter: 'Q11',
  month: 'M12 MM22',
  day: 'D12 DD22',
  dayOfYear: 'DDD13 DDDD33',
  weekday: 'd11',
  localWeekday: 'e11',
  isoWeekday: 'E11',
  week: 'w12 ww22',
  isoWeek: 'W12 WW22',
  shortWeekYear: 'gg22',
  weekYear: 'gggg44 ggggg55',
  shortIsoYear: 'GG22',
  isoYear: 'GGGG44 GGGGG55',
  time: 'H12 HH22 h12 hh22 k12 kk22 m12 mm22 s12 ss22 Hmm34 hmm34 Hmmss56 hmmss56',
};

const NUMBERS: Readonly<Record<string, readonly [NumberFact, number, number]>> = Object.fromEntries(
  Object.entries(DIGITS).flatMap(([kind, tokens]) =>
    [...tokens.matchAll(/(\D+)(\d)(\d)/g)].map(([, token = '', least, most]) => [
      token.trim(),
      [kind as NumberFact, Number(least), Number(most)] as const,
    ]),
  ),
);

const WORDS: Readonly<Record<string, readonly [WordKind, boolean]>> = {
  MMM: ['month', true],
  MMMM: ['month', false],
  dd: ['weekday', true],
  ddd: ['weekday', true],
  dddd: ['weekday', false],
};

const LETTERS = lazily(() => /[\p{L}\p{M}. ]{1,20}/uy);
/** Tokens that do not determine the day, and what they may be in a name. */
const OTHERS = lazily((): Readonly<Record<string, RegExp>> => ({
  X: /-?\d{1,12}/y,
  x: /-?\d{1,15}/y,
  a: LETTERS(),
  A: LETTERS(),
  z: /[\p{L}+-]{0,6}/uy,
  zz: /[\p{L} ]{0,40}/uy,
  Z: /[+-]\d\d:\d\d/y,
  ZZ: /[+-]\d{4}/y,
  [ANY_TIME]: /(?:[\p{L}\p{M}. ]{1,12})?\d{1,2}[^\d/]{1,3}\d{2}(?:[^\d/]\d{2})?(?:[\p{L}\p{M}. ]{1,12})?/uy,
  [ANY_GAP]: /[^\d/]{0,14}/y,
}));

/** What the languages of Moment.js write before and after the number of an ordinal. */
const BEFORE_ORDINAL = lazily(() => folded('მე-|ទី|ທີ່|ọjọ́ '));
const AFTER_ORDINAL = lazily(() =>
  folded(
    "ste?|nd|rd|th?|de|er|re?|y?e|o|an?|na|mh|n|vet|af|il|ydd|f?ed|eg|ain|d|\\.|η|م|ኛ|日|月|周|週|年|일|월|주|वेर|ನೇ|வது|వ|:[ae]|-[\\p{L}\\p{M}]{1,6}|'\\p{L}{3,5}| өдөр| වැනි",
  ),
);

/** A pattern for normalized names, normalized in the same way. */
function folded(pattern: string): RegExp {
  return new RegExp(pattern.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), 'uy');
}

/** The last year before each era of Japan. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
  大正: 1911,
  t: 1911,
  明治: 1867,
  m: 1867,
};

/** A part of a format, its text normalized as names are. */
export type Pattern = Part;

/** The place of a token in a normalized name. */
export interface Piece {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** One way to read a name by a format. */
export interface Match {
  readonly facts: readonly Fact[];
  readonly pieces: readonly Piece[];
}

/** No sensible name needs more steps; the search in a hostile one stops there. */
const MAX_STEPS = 3000;
const MAX_WORD = 26;

/** Compares a name with the parts of a format, in every way in which they can be matched. */
export class NameMatcher {
  readonly #patterns: readonly Pattern[];
  readonly #text: string;
  readonly #facts: Fact[] = [];
  readonly #pieces: Piece[] = [];
  readonly #matches: Match[] = [];
  #steps = 0;
  #metWord = false;

  constructor(patterns: readonly Pattern[], text: string) {
    this.#patterns = patterns;
    this.#text = text;
  }

  /** Whether a word was looked up: it may be a match in a language that is not loaded yet. */
  get metWord(): boolean {
    return this.#metWord;
  }

  matches(): readonly Match[] {
    this.#go(0, 0);
    return this.#steps > MAX_STEPS ? [] : this.#matches;
  }

  #go(part: number, at: number): void {
    if (++this.#steps > MAX_STEPS) return;
    const pattern = this.#patterns[part];
    if (pattern === undefined) {
      if (at === this.#text.length)
        this.#matches.push({ facts: [...this.#facts], pieces: [...this.#pieces] });
      return;
    }
    if ('text' in pattern) {
      if (this.#text.startsWith(pattern.text, at)) this.#go(part + 1, at + pattern.text.length);
      return;
    }
    const { token } = pattern;
    const number = NUMBERS[token];
    const word = WORDS[token];
    if (number) this.#number(part, at, number);
    else if (word) this.#word(part, at, word);
    else if (token.startsWith('N')) this.#era(part, at);
    else if (token.startsWith('S')) this.#number(part, at, ['time', token.length, token.length]);
    else if (token === 'YYYYYY') this.#number(part, at, ['year', 6, 6], 1);
    else if (token in OTHERS()) this.#other(part, at, OTHERS()[token] ?? LETTERS());
    else this.#ordinal(part, at, NUMBERS[token.slice(0, -1)] ?? ['time', 1, 3]);
  }

  /** Continues after a token, with the fact that it states or null. */
  #take(part: number, start: number, end: number, fact: Fact | null): void {
    const pattern = this.#patterns[part];
    if (fact) this.#facts.push(fact);
    if (pattern && 'token' in pattern) this.#pieces.push({ token: pattern.token, start, end });
    this.#go(part + 1, end);
    if (pattern && 'token' in pattern) this.#pieces.pop();
    if (fact) this.#facts.pop();
  }

  /** The possible ends of a number. Leading zeros are allowed only if its width is fixed. */
  *#numberEnds(at: number, least: number, most: number): Iterable<number> {
    let end = at;
    while (end < at + most && isDigit(this.#text, end)) end++;
    for (; end >= at + least; end--) if (end === at + 1 || least > 1 || this.#text[at] !== '0') yield end;
  }

  #number(
    part: number,
    start: number,
    [kind, least, most]: readonly [NumberFact, number, number],
    signs = 0,
  ): void {
    if (signs > 0 && this.#text[start] !== '+') return;
    const at = start + signs;
    for (const end of this.#numberEnds(at, least, most))
      this.#take(part, start, end, { kind, value: Number(this.#text.slice(at, end)) });
  }

  #ordinal(part: number, start: number, [kind, least, most]: readonly [NumberFact, number, number]): void {
    const at = endOf(BEFORE_ORDINAL(), this.#text, start) ?? start;
    if (this.#text.startsWith('元', at)) {
      const end = endOf(AFTER_ORDINAL(), this.#text, at + 1) ?? at + 1;
      this.#take(part, start, end, { kind, value: 1 });
    }
    for (const end of this.#numberEnds(at, least, most)) {
      const fact: Fact = { kind, value: Number(this.#text.slice(at, end)) };
      const behind = endOf(AFTER_ORDINAL(), this.#text, end);
      if (behind !== null) this.#take(part, start, behind, fact);
      this.#take(part, start, end, fact);
    }
  }

  #word(part: number, at: number, [kind, short]: readonly [WordKind, boolean]): void {
    this.#metWord = true;
    const most = Math.min(this.#text.length, at + MAX_WORD);
    for (let end = at + 1; end <= most && this.#text[end - 1] !== '/'; end++) {
      const word = DICTIONARY.meanings(kind, this.#text.slice(at, end), short);
      if (word) this.#take(part, at, end, { word });
    }
  }

  #era(part: number, at: number): void {
    const most = endOf(LETTERS(), this.#text, at) ?? at;
    for (let end = most; end > at; end--) {
      const years = ERAS[this.#text.slice(at, end)] ?? 0;
      this.#take(part, at, end, { kind: 'era', value: years });
    }
  }

  #other(part: number, at: number, pattern: RegExp): void {
    const most = endOf(pattern, this.#text, at);
    if (most === null) return;
    const isText = pattern === LETTERS() || pattern === OTHERS()[ANY_GAP] || pattern === OTHERS()[ANY_TIME];
    const least = isText ? (pattern === LETTERS() ? at + 1 : at) : most;
    const isGap = pattern === OTHERS()[ANY_GAP];
    if (isGap && isInWord(this.#text, at)) return;
    for (let end = most; end >= least; end--)
      if (!isGap || !isInWord(this.#text, end)) this.#take(part, at, end, null);
  }
}

/** Whether there are letters on both sides, so that no word begins or ends here. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && /^[a-zͰ-ӿ]{2}$/.test(text.slice(at - 1, at + 1));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : null;
}

/** The smallest number of digits of a token. */
export function leastDigits(token: string): number {
  const number = NUMBERS[token] ?? NUMBERS[token.replace(/o$/, '')];
  return number?.[1] ?? (token === 'YYYYYY' ? 6 : 0);
}

/** What a token states about the date. */
export function tokenMeaning(token: string): NumberFact | WordKind | 'monthWord' | 'weekdayWord' {
  const word = WORDS[token];
  if (word) return word[0] === 'month' ? 'monthWord' : 'weekdayWord';
  if (token === 'YYYYYY') return 'year';
  const number = NUMBERS[token] ?? (token.endsWith('o') ? NUMBERS[token.slice(0, -1)] : undefined);
  return number?.[0] ?? 'time';
}

/** What a token of digits states, and its smallest and largest number of digits; null for any other token. */
export function numberToken(token: string): readonly [NumberFact, number, number] | null {
  return NUMBERS[token] ?? null;
}

/** What a token that is a word names, and whether it is abbreviated; null for any other token. */
export function wordToken(token: string): readonly [WordKind, boolean] | null {
  return WORDS[token] ?? null;
}
