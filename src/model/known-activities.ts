import { BUILT_IN_POINTS, BUILT_IN_RESULTS } from './built-in-worths.ts';
import { nearActivity } from './near-activity.ts';
import { foldCase } from './plain-letters.ts';
import { lazily } from './lazily.ts';

const WORD = lazily(() => /_*[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*/uy);
/** The same if all letters are ASCII, or nothing where no word begins. */
const ASCII_WORD = lazily(() => /(?:_*[A-Za-z0-9][\w-]*)?(?![\w-]|[^\0-\x7f])/y);

/** The word at an offset, if it can be part of an activity's name; empty otherwise. */
export function activityWordAt(text: string, at: number): string {
  for (const patternOf of [ASCII_WORD, WORD]) {
    const pattern = patternOf();
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return '';
}

const ONE_TO_ONE = lazily(
  () =>
    /(?:1(?:[:：–-]|[-–]2[-–]|o)1|(?:1|one)[ -]?(?:on|to)[ -]?(?:1|one))s?(?![\p{L}\p{N}]|[-/:.]\p{N})/iuy,
);

/** The most words in the spelling of an activity; it bounds the search for one. */
const MAX_WORDS = 5;

function fold(name: string): string {
  return foldCase(name.normalize('NFC'))
    .replace(/^_+|_+$/g, '')
    .replaceAll('_', '-');
}

/** An activity in a text: its name as the scorecard spells it, and where it ends. */
export interface FoundActivity {
  readonly name: string;
  readonly end: number;
}

/**
 * The activities in any scorecard of the vault, whatever day it takes effect, and the built-in
 * ones. Other spellings of the same words are recognized: `follow up` and `followup` are
 * `follow-up`, `e-mail` is `email`.
 */
export class KnownActivities {
  static readonly BUILT_IN = new KnownActivities([]);
  readonly #names: ReadonlySet<string>;
  /** Normalized name → name. */
  readonly #bySpelling = new Map<string, string>();
  /** Normalized name without hyphens → name. */
  readonly #byLetters = new Map<string, string>();
  /** Normalized beginnings of names of several words, each with its trailing hyphen. */
  readonly #beginnings = new Set<string>();

  constructor(more: Iterable<string>) {
    this.#names = new Set([...BUILT_IN_POINTS.keys(), ...BUILT_IN_RESULTS, ...more]);
    for (const name of this.#names) {
      const folded = fold(name);
      this.#bySpelling.set(folded, name);
      const letters = folded.replaceAll('-', '');
      if (!this.#byLetters.has(letters)) this.#byLetters.set(letters, name);
      for (let at = folded.indexOf('-'); at >= 0; at = folded.indexOf('-', at + 1))
        this.#beginnings.add(folded.slice(0, at + 1));
    }
  }

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** The activity that begins at an offset; the longest match. */
  at(text: string, start: number): FoundActivity | null {
    let found: FoundActivity | null = null;
    let spelled = '';
    for (let at = start, words = 0; words < MAX_WORDS; words++) {
      const word = activityWordAt(text, at);
      if (word === '' || word.length > 100) break;
      const end = at + word.length;
      spelled = spelled === '' ? fold(word) : `${spelled}-${fold(word)}`;
      const name =
        this.#bySpelling.get(spelled) ??
        (words === 0 ? this.#byLetters.get(spelled.replaceAll('-', '')) : undefined);
      if (name !== undefined) found = { name, end };
      if (text[end] !== ' ' || !this.#beginnings.has(`${spelled}-`)) break;
      at = end + 1;
    }
    return found ?? this.#oneToOneAt(text, start);
  }

  /** `one-to-one` in digits or with “on”, as in `1:1`, `1-2-1`, `1 to 1` and `one on one`, at an offset. */
  #oneToOneAt(text: string, start: number): FoundActivity | null {
    if (!/[1o]/i.test(text.charAt(start))) return null;
    const pattern = ONE_TO_ONE();
    pattern.lastIndex = start;
    return pattern.test(text) ? { name: 'one-to-one', end: pattern.lastIndex } : null;
  }

  /** The activity that was probably meant by a word, or null. */
  near(word: string): string | null {
    return nearActivity(word, this.#names);
  }
}
