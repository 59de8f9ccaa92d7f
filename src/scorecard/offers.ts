import type { ContactRecord } from '../parser/records/contact.ts';

/** Words that say nothing about what somebody needs. */
const SMALL_WORDS = new Set(
  'a an and any are as has have into is it of or people some somebody someone the their them they'.split(' '),
);
/** What follows these says where, when or for whom: the thing itself stands before. */
const TURNS = new Set('about at by for from in of on that to which who whom with'.split(' '));

interface Phrase {
  readonly words: ReadonlySet<string>;
  /** The words before the first preposition: `star charts` of `star charts for the Arctic book`. */
  readonly head: ReadonlySet<string>;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function phrasesOf(text: string): Phrase[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[,;/]/).map((part) => {
    const words = new Set<string>();
    const head = new Set<string>();
    let turned = false;
    for (const word of part.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (TURNS.has(word)) turned = true;
      else if (!SMALL_WORDS.has(word)) {
        words.add(singular(word));
        if (!turned) head.add(singular(word));
      }
    }
    return { words, head };
  });
}

function within(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some.size === 0 || some.size > all.size) return false;
  for (const word of some) if (!all.has(word)) return false;
  return true;
}

/** One word alone (`advice`) is too little to tell things by. */
function sameThing(head: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return head.size >= 2 && within(head, other);
}

/** One thing named in one word has to be the other thing itself: `stories` are no `editor for short stories`. */
function wholeWithin(some: Phrase, all: Phrase): boolean {
  return within(some.words, some.words.size === 1 && some.head.size === 1 ? all.head : all.words);
}

function match(a: Phrase, b: Phrase): boolean {
  return wholeWithin(a, b) || wholeWithin(b, a) || sameThing(a.head, b.words) || sameThing(b.head, a.words);
}

/**
 * Whether an offer answers a need: all the words that matter in one of them are
 * in the other (one word alone: in what it names as the thing itself), or the
 * thing itself, named in two words or more, is in both.
 * Careful on purpose: a wrong introduction costs two people time.
 */
export function answers(offer: string, need: string): boolean {
  const needed = phrasesOf(need);
  return phrasesOf(offer).some((offered) => needed.some((one) => match(offered, one)));
}

/** What one person offers or needs. */
export interface Wish {
  /** The person's note. */
  readonly path: string;
  readonly text: string;
}

interface Entry {
  readonly wish: Wish;
  readonly at: number;
  readonly phrase: Phrase;
  /** The last search that compared it, and whether it matched. */
  search: number;
  matched: boolean;
}

/**
 * With so many wishes at most a phrase is compared. So many people seldom share
 * a telling word; where they do, a search must not take longer for each of them.
 */
const MOST_COMPARED = 300;

/**
 * Finds among many offers (or needs) the first that goes with a need (or an
 * offer). Of two phrases that match, one holds the rarest word of the other, or
 * of its head; so only those are compared, those with the rarest words first,
 * and no more than `MOST_COMPARED`: twice as many people cost twice as much.
 */
export class Wishes {
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byRarest = new Map<string, Entry[]>();
  #searches = 0;

  /** What these people offer, or need, in their order. */
  static of(
    contacts: readonly Pick<ContactRecord, 'path' | 'offers' | 'needs'>[],
    kind: 'offers' | 'needs',
  ): Wishes {
    return new Wishes(contacts.flatMap(({ path, [kind]: texts }) => texts.map((text) => ({ path, text }))));
  }

  constructor(wishes: readonly Wish[]) {
    const entries = wishes.flatMap((wish, at) =>
      phrasesOf(wish.text).map((phrase): Entry => ({ wish, at, phrase, search: 0, matched: false })),
    );
    for (const entry of entries) for (const word of entry.phrase.words) add(this.#byWord, word, entry);
    for (const entry of entries)
      for (const word of this.#rarest(entry.phrase)) add(this.#byRarest, word, entry);
  }

  /** The first wish, in the order given, that matches the text and that `fits`. */
  first(text: string, fits: (wish: Wish) => boolean): Wish | null {
    return this.some(text, 1, fits)[0] ?? null;
  }

  /** The first wishes of different people, at most so many, in the order given, that match the text and that `fits`. */
  some(text: string, most: number, fits: (wish: Wish) => boolean): readonly Wish[] {
    const found = new Set<Entry>();
    for (const phrase of phrasesOf(text)) {
      const near = [
        ...[...this.#rarest(phrase)].map((word) => this.#byWord.get(word) ?? []),
        ...[...phrase.words].map((word) => this.#byRarest.get(word) ?? []),
      ].sort((a, b) => a.length - b.length);
      this.#searches += 1;
      const search = { number: this.#searches, left: MOST_COMPARED };
      for (const entries of near)
        for (const entry of firstOf(entries, phrase, search, most, fits)) found.add(entry);
    }
    const people = new Map<string, Wish>();
    for (const { wish } of [...found].sort((a, b) => a.at - b.at)) {
      if (!people.has(wish.path)) people.set(wish.path, wish);
    }
    return [...people.values()].slice(0, most);
  }

  /** The rarest word of a phrase and that of its head. */
  #rarest({ words, head }: Phrase): Set<string> {
    return new Set([words, head].flatMap((some) => this.#leastKnown(some)));
  }

  #leastKnown(words: ReadonlySet<string>): string[] {
    let least: string | null = null;
    for (const word of words) {
      const known = this.#byWord.get(word)?.length ?? 0;
      if (least === null || known < (this.#byWord.get(least)?.length ?? 0)) least = word;
    }
    return least === null ? [] : [least];
  }
}

/** Each list is in the order given, so its first matches are its best; more of one person are no use. */
function firstOf(
  entries: readonly Entry[],
  phrase: Phrase,
  search: { readonly number: number; left: number },
  most: number,
  fits: (wish: Wish) => boolean,
): readonly Entry[] {
  const people = new Map<string, Entry>();
  for (const entry of entries) {
    if (people.size >= most) break;
    if (people.has(entry.wish.path)) continue;
    if (entry.search !== search.number) {
      if (search.left === 0) break;
      search.left -= 1;
      entry.search = search.number;
      entry.matched = match(phrase, entry.phrase) && fits(entry.wish);
    }
    if (!entry.matched) continue;
    people.set(entry.wish.path, entry);
  }
  return [...people.values()];
}

function add(map: Map<string, Entry[]>, word: string, entry: Entry): void {
  const known = map.get(word);
  if (known) known.push(entry);
  else map.set(word, [entry]);
}

/** The thing itself, for a sentence: what stands before the first comma. */
export function inShort(text: string): string {
  return (text.split(/[,;]/)[0] ?? text).trim();
}
