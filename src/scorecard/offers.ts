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
  return some.size > 0 && [...some].every((word) => all.has(word));
}

/** One word alone (`advice`) is too little to tell things by. */
function sameThing(head: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return head.size >= 2 && within(head, other);
}

/**
 * Whether an offer answers a need: all the words that matter in one of them are
 * in the other, or the thing itself, named in two words or more, is in both.
 * Careful on purpose: a wrong introduction costs two people time.
 */
export function answers(offer: string, need: string): boolean {
  return phrasesOf(offer).some((offered) =>
    phrasesOf(need).some(
      (needed) =>
        within(offered.words, needed.words) ||
        within(needed.words, offered.words) ||
        sameThing(offered.head, needed.words) ||
        sameThing(needed.head, offered.words),
    ),
  );
}

/** The thing itself, for a sentence: what stands before the first comma. */
export function inShort(text: string): string {
  return (text.split(/[,;]/)[0] ?? text).trim();
}
