/**
 * Globs as people know them from other tools: `*` and `?` within a folder's
 * name, `**` for any folders, `[a-z]` and `[!a-z]`, `{one,other}`, `\` before a
 * sign that is meant itself. Names that begin with a dot are like others.
 *
 * Matching takes time in proportion to glob × path, whatever a vault's settings
 * say: the libraries make regular expressions, which a hostile glob can hang
 * (docs/decisions/0004-globs.md).
 */

/** In a glob with more alternatives, braces are plain text. */
const MOST_ALTERNATIVES = 256;
/** A glob with more letters is plain text. */
const LONGEST = 1000;

type Sign =
  | { readonly is: 'any' }
  | { readonly is: 'one' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'set'; readonly not: boolean; readonly ranges: readonly (readonly [string, string])[] };
type Part = 'folders' | readonly Sign[];

/** Makes a test for paths: a glob, or the plain name of a folder or file, which takes in all below it. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/+$/, ''))
    .flatMap((glob) => (isGlob(glob) ? alternatives(glob).map(partsOf) : plain(glob)));
  if (patterns.length === 0) return () => false;
  return (path) => {
    const names = path.split('/').map((name) => Array.from(name));
    return patterns.some((parts) => run(parts, names, (part) => part === 'folders', fits));
  };
}

function isGlob(text: string): boolean {
  return text.length <= LONGEST && /[*?[{\\]/.test(text);
}

function plain(text: string): Part[][] {
  const parts = text.split('/').map((name) => Array.from(name, (sign): Sign => ({ is: 'text', text: sign })));
  return [[...parts, 'folders']];
}

/** What the braces of a glob stand for, each written out; the glob itself where that would be too many. */
function alternatives(glob: string): string[] {
  let found = [''];
  for (let at = 0; at < glob.length;) {
    const end = glob[at] === '{' ? closing(glob, at) : -1;
    const choices = end < 0 ? [] : choicesOf(glob.slice(at + 1, end)).flatMap(alternatives);
    const length = glob[at] === '\\' ? 2 : 1;
    const next = choices.length > 0 ? choices : [glob.slice(at, at + length)];
    if (found.length * next.length > MOST_ALTERNATIVES) return [glob];
    found = found.flatMap((before) => next.map((one) => before + one));
    at = choices.length > 0 ? end + 1 : at + length;
  }
  return found;
}

/** Where the brace that opens at `from` closes, or -1. */
function closing(glob: string, from: number): number {
  let depth = 0;
  for (let at = from; at < glob.length; at++) {
    if (glob[at] === '\\') at++;
    else if (glob[at] === '{') depth++;
    else if (glob[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** Split at the commas that stand in no inner braces; without one, braces are plain text. */
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

function partsOf(glob: string): Part[] {
  const parts = glob.split('/').map((name): Part => (name === '**' ? 'folders' : signsOf(name)));
  // `Old/**` is what lies in the folder, not a file of its name.
  return parts.at(-1) === 'folders' ? [...parts, [{ is: 'any' }]] : parts;
}

function signsOf(name: string): Sign[] {
  const letters = Array.from(name);
  const signs: Sign[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const end = letter === '[' ? letters.indexOf(']', at + 2) : -1;
    if (letter === '*') signs.push({ is: 'any' });
    else if (letter === '?') signs.push({ is: 'one' });
    else if (end > 0) {
      signs.push(setOf(letters.slice(at + 1, end)));
      at = end;
    } else signs.push({ is: 'text', text: letter === '\\' ? (letters[++at] ?? letter) : letter });
  }
  return signs;
}

function setOf(letters: readonly string[]): Sign {
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

function fits(part: Part, name: readonly string[]): boolean {
  return part !== 'folders' && run(part, name, ({ is }) => is === 'any', takes);
}

function takes(sign: Sign, letter: string): boolean {
  if (sign.is === 'text') return sign.text === letter;
  if (sign.is !== 'set') return sign.is === 'one';
  return sign.ranges.some(([first, last]) => first <= letter && letter <= last) !== sign.not;
}

/**
 * Whether a pattern with wildcards fits a whole sequence. Only the last wildcard
 * is ever tried again, one step further: what earlier ones took is enough.
 */
function run<One, Item>(
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
