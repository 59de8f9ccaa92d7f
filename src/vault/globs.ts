import { groupBy } from '../model/group-by.ts';

/**
 * Globs with the usual syntax: `*` and `?` within a name, `**` for any folders,
 * `[a-z]` and `[!a-z]`, `{one,other}`, and `\` to escape a character. Names that
 * begin with a dot are matched like others. Unicode forms of a name are the same: macOS writes `é` as two characters.
 *
 * Matching takes time proportional to glob × path for any glob. Libraries
 * compile globs to regular expressions, for which a hostile glob can take
 * exponential time (docs/decisions/0004-globs.md).
 */

/** Braces in a glob with more alternatives are literal text. */
const MAX_ALTERNATIVES = 256;
/** A longer glob is literal text. In UTF-16 units. */
const MAX_LENGTH = 1000;

type Token =
  | { readonly is: 'any' }
  | { readonly is: 'one' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'set'; readonly not: boolean; readonly ranges: readonly (readonly [string, string])[] };
type Segment = 'folders' | readonly Token[];

type Pattern = readonly Segment[];

/** Returns a function that tells whether a path matches one of the globs. The plain path of a folder matches everything in it. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = pathMatchers([globs]);
  return (path) => matches(path).length > 0;
}

/**
 * Returns a function that gives the indexes of the lists of globs that match a path, in order.
 * Only globs that are possible for some name in the path are tried.
 */
export function pathMatchers(lists: readonly (readonly string[])[]): (path: string) => readonly number[] {
  const patterns = lists.flatMap((globs, list) => parseGlobs(globs).map((parts) => ({ parts, list })));
  if (patterns.length === 0) return () => [];
  const byName = groupBy(patterns, ({ parts }) => [longestName(parts)]);
  return (path) => {
    const written = path.normalize('NFC').split('/');
    const names = written.map((name) => Array.from(name));
    const matched = new Set<number>();
    for (const name of new Set([null, ...written]))
      for (const { parts, list } of byName.get(name) ?? [])
        if (!matched.has(list) && matchSequence(parts, names, (part) => part === 'folders', matchesSegment))
          matched.add(list);
    return [...matched].sort((a, b) => a - b);
  };
}

function parseGlobs(globs: readonly string[]): Pattern[] {
  return globs
    .map((glob) =>
      glob
        .normalize('NFC')
        .replace(/^\.?\//, '')
        .replace(/\/+$/, ''),
    )
    .flatMap((glob) => (isGlob(glob) ? alternatives(glob).map(parseSegments) : literalSegments(glob)));
}

/** The longest name without a wildcard that a path must contain to match a pattern; null if there is none. */
function longestName(pattern: Pattern): string | null {
  const names = pattern.map((part) =>
    part !== 'folders' && part.every(({ is }) => is === 'text')
      ? part.map((sign) => (sign.is === 'text' ? sign.text : '')).join('')
      : '',
  );
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '') || null;
}

function isGlob(text: string): boolean {
  return text.length <= MAX_LENGTH && /[*?[{\\]/.test(text);
}

function literalSegments(text: string): Segment[][] {
  const parts = text
    .split('/')
    .map((name) => Array.from(name, (sign): Token => ({ is: 'text', text: sign })));
  return [[...parts, 'folders']];
}

/** Expands the braces of a glob; returns the glob itself if there would be too many alternatives. */
function alternatives(glob: string): string[] {
  let found = [''];
  for (let at = 0; at < glob.length;) {
    const end = glob[at] === '{' ? closingBrace(glob, at) : -1;
    const choices = end < 0 ? [] : choicesOf(glob.slice(at + 1, end)).flatMap(alternatives);
    const length = glob[at] === '\\' ? 2 : 1;
    const next = choices.length > 0 ? choices : [glob.slice(at, at + length)];
    if (found.length * next.length > MAX_ALTERNATIVES) return [glob];
    found = found.flatMap((before) => next.map((one) => before + one));
    at = choices.length > 0 ? end + 1 : at + length;
  }
  return found;
}

/** Index of the brace that closes the one at `from`, or -1. */
function closingBrace(glob: string, from: number): number {
  let depth = 0;
  for (let at = from; at < glob.length; at++) {
    if (glob[at] === '\\') at++;
    else if (glob[at] === '{') depth++;
    else if (glob[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** Splits at commas outside of inner braces; empty without a comma, since such braces are literal text. */
function choicesOf(inner: string): string[] {
  const choices: string[] = [];
  let choice = '';
  let depth = 0;
  for (let at = 0; at < inner.length; at++) {
    const sign = inner.charAt(at);
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (sign === ',' && depth === 0) {
      choices.push(choice);
      choice = '';
    } else choice += sign === '\\' ? sign + inner.charAt(++at) : sign;
  }
  return choices.length > 0 ? [...choices, choice] : [];
}

function parseSegments(glob: string): Segment[] {
  const parts = glob.split('/').map((name): Segment => (name === '**' ? 'folders' : parseTokens(name)));
  // `Old/**` matches what is in the folder, not a file called `Old`.
  return parts.at(-1) === 'folders' ? [...parts, [{ is: 'any' }]] : parts;
}

function parseTokens(name: string): Token[] {
  const letters = Array.from(name);
  const signs: Token[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const end = letter === '[' ? letters.indexOf(']', at + 2) : -1;
    if (letter === '*') signs.push({ is: 'any' });
    else if (letter === '?') signs.push({ is: 'one' });
    else if (end > 0) {
      signs.push(parseSet(letters.slice(at + 1, end)));
      at = end;
    } else signs.push({ is: 'text', text: letter === '\\' ? (letters[++at] ?? letter) : letter });
  }
  return signs;
}

function parseSet(letters: readonly string[]): Token {
  const not = letters[0] === '!' || letters[0] === '^';
  const ranges: [string, string][] = [];
  for (let at = not ? 1 : 0; at < letters.length; at++) {
    const first = letters[at] ?? '';
    const isRange = letters[at + 1] === '-' && at + 2 < letters.length;
    ranges.push([first, isRange ? (letters[at + 2] ?? first) : first]);
    if (isRange) at += 2;
  }
  return { is: 'set', not, ranges };
}

function matchesSegment(part: Segment, name: readonly string[]): boolean {
  return part !== 'folders' && matchSequence(part, name, ({ is }) => is === 'any', matchesToken);
}

function matchesToken(sign: Token, letter: string): boolean {
  if (sign.is === 'text') return sign.text === letter;
  if (sign.is !== 'set') return sign.is === 'one';
  return sign.ranges.some(([first, last]) => first <= letter && letter <= last) !== sign.not;
}

/**
 * Whether a pattern with wildcards matches a whole sequence. Backtracks only to
 * the last wildcard, extending it by one item: earlier ones need not change.
 */
function matchSequence<One, Item>(
  pattern: readonly One[],
  items: readonly Item[],
  isWild: (one: One) => boolean,
  fit: (one: One, item: Item) => boolean,
): boolean {
  let [at, wild, resume] = [0, -1, 0];
  for (let item = 0; item < items.length;) {
    const one = pattern[at];
    if (one !== undefined && isWild(one)) {
      wild = at++;
      resume = item;
    } else if (one !== undefined && fit(one, items[item] as Item)) {
      at++;
      item++;
    } else if (wild >= 0) {
      at = wild + 1;
      item = ++resume;
    } else return false;
  }
  return pattern.slice(at).every(isWild);
}
