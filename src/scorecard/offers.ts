import { addTo } from '../model/group-by.ts';
import { shownText } from '../model/shown-text.ts';
import type { ContactRecord } from '../parser/records/contact.ts';

/** Words that are ignored: in English, and in other languages articles, “somebody”, “who” and “and”, without accents. */
const STOP_WORDS = new Set(
  `a an and any are as has have into is it of or people some somebody someone the their them they
  ein eine einen einem einer eines der die das den dem des jemand jemanden jemandem und
  un une le la les l quelqu qui et una uno unos unas el los las alguien que y il lo gli i qualcuno che e
  um uma o os alguem quem een het iemand en ett et nagon nogen noen som och og ktos kogos kto`.split(/\s+/),
);
/** Words that end the head of a phrase: what follows only says where, when or for whom. */
const PREPOSITIONS = new Set('about at by for from in of on that to which who whom with'.split(' '));

interface Phrase {
  readonly words: ReadonlySet<string>;
  /** The words before the first preposition: `star charts` of `star charts for the Arctic book`. */
  readonly head: ReadonlySet<string>;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function phrasesOf(text: string): Phrase[] {
  const plain = shownText(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[,;/]/).map((part) => {
    const words = new Set<string>();
    const head = new Set<string>();
    let turned = false;
    for (const word of part.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (PREPOSITIONS.has(word)) turned = true;
      else if (!STOP_WORDS.has(word)) {
        const one = singular(word);
        words.add(one);
        if (!turned) head.add(one);
      }
    }
    return { words, head: turned ? head : words };
  });
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some.size === 0 || some.size > all.size) return false;
  for (const word of some) if (!all.has(word)) return false;
  return true;
}

/** Whether a head of at least two words is in the other phrase; a single word (`advice`) is too general. */
function sharesHead(head: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return head.size >= 2 && isSubset(head, other);
}

/** Whether all words of one phrase are in the other. A single word must be in the head: `stories` does not match `editor for short stories`. */
function isContained(some: Phrase, all: Phrase): boolean {
  return isSubset(some.words, some.words.size === 1 && some.head.size === 1 ? all.head : all.words);
}

function match(a: Phrase, b: Phrase): boolean {
  return isContained(a, b) || isContained(b, a) || sharesHead(a.head, b.words) || sharesHead(b.head, a.words);
}

/**
 * Tells whether an offer matches a need: all significant words of one are in the other
 * (a single word: in its head), or a head of at least two words is in the other.
 * Strict on purpose: a wrong introduction costs two people time.
 */
export function needMatcher(offer: string): (need: string) => boolean {
  const offered = phrasesOf(offer);
  return (need) => phrasesOf(need).some((one) => offered.some((other) => match(other, one)));
}

/** One thing that a person offers or needs. */
export interface OfferOrNeed {
  /** The person's note. */
  readonly path: string;
  readonly text: string;
}

interface Entry {
  readonly item: OfferOrNeed;
  readonly at: number;
  readonly phrase: Phrase;
  /** Number of the last search that compared the entry, and whether it matched. */
  search: number;
  matched: boolean;
}

/**
 * Most entries with which one phrase is compared. Few significant words are
 * shared by more people; for those that are, this bounds the time of a search.
 */
const MAX_COMPARED = 300;

/**
 * An index of offers (or needs) that finds those matching a need (or an offer).
 * If two phrases match, one contains the rarest word of the other or of its head.
 * So only such entries are compared, those with the rarest words first, and at
 * most `MAX_COMPARED`: the total time is linear in the number of people.
 */
export class MatchIndex {
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byRarest = new Map<string, Entry[]>();
  #searches = 0;

  /** An index of what these contacts offer or need, in their order. */
  static of(
    contacts: readonly Pick<ContactRecord, 'path' | 'offers' | 'needs'>[],
    kind: 'offers' | 'needs',
  ): MatchIndex {
    return new MatchIndex(
      contacts.flatMap(({ path, [kind]: texts }) => texts.map((text) => ({ path, text }))),
    );
  }

  constructor(items: readonly OfferOrNeed[]) {
    const entries = items.flatMap((item, at) =>
      phrasesOf(item.text).map((phrase): Entry => ({ item, at, phrase, search: 0, matched: false })),
    );
    for (const entry of entries) for (const word of entry.phrase.words) addTo(this.#byWord, word, entry);
    for (const entry of entries)
      for (const word of this.#rarest(entry.phrase)) addTo(this.#byRarest, word, entry);
  }

  /** The first entry, in the order of the index, that matches the text and for which `fits` is true; else null. */
  first(text: string, fits: (item: OfferOrNeed) => boolean): OfferOrNeed | null {
    return this.find(text, 1, fits)[0] ?? null;
  }

  /** Up to `most` matching entries, one per person, in the order of the index. */
  find(text: string, most: number, fits: (item: OfferOrNeed) => boolean): readonly OfferOrNeed[] {
    const found = new Set<Entry>();
    for (const phrase of phrasesOf(text)) {
      const near = [
        ...[...this.#rarest(phrase)].map((word) => this.#byWord.get(word) ?? []),
        ...[...phrase.words].map((word) => this.#byRarest.get(word) ?? []),
      ].sort((a, b) => a.length - b.length);
      this.#searches += 1;
      const search = { number: this.#searches, left: MAX_COMPARED };
      for (const entries of near)
        for (const entry of firstMatches(entries, phrase, search, most, fits)) found.add(entry);
    }
    const people = new Map<string, OfferOrNeed>();
    for (const { item } of [...found].sort((a, b) => a.at - b.at)) {
      if (!people.has(item.path)) people.set(item.path, item);
    }
    return [...people.values()].slice(0, most);
  }

  /** The rarest word of a phrase and the rarest of its head. */
  #rarest({ words, head }: Phrase): Set<string> {
    return new Set([words, head].flatMap((some) => this.#rarestOf(some)));
  }

  #rarestOf(words: ReadonlySet<string>): string[] {
    let least: string | null = null;
    for (const word of words) {
      const known = this.#byWord.get(word)?.length ?? 0;
      if (least === null || known < (this.#byWord.get(least)?.length ?? 0)) least = word;
    }
    return least === null ? [] : [least];
  }
}

/** The first matches of up to `most` different people; the entries are in the order of the index. */
function firstMatches(
  entries: readonly Entry[],
  phrase: Phrase,
  search: { readonly number: number; left: number },
  most: number,
  fits: (item: OfferOrNeed) => boolean,
): readonly Entry[] {
  const people = new Map<string, Entry>();
  for (const entry of entries) {
    if (people.size >= most) break;
    if (people.has(entry.item.path)) continue;
    if (entry.search !== search.number) {
      if (search.left === 0) break;
      search.left -= 1;
      entry.search = search.number;
      entry.matched = match(phrase, entry.phrase) && fits(entry.item);
    }
    if (!entry.matched) continue;
    people.set(entry.item.path, entry);
  }
  return [...people.values()];
}

/** The text before the first comma or semicolon, as people read it, for use in a sentence. */
export function beforeFirstComma(text: string): string {
  return (shownText(text).split(/[,;]/)[0] ?? '').trim();
}
