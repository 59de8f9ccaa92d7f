/** A card of a file, before its lines are unfolded. */
export interface RawCard {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly raw: readonly string[];
  /** False where it is cut short. */
  readonly isWhole: boolean;
}

/** The line behind which a card within a card begins (vCard 2.1; RFC 2426, 3.5.4). */
const HOLDS_CARD = /^\s*(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i;

/** Whose a card is: by this, lines outside of any card are known as one. */
const NAME = /^\s*(?:[\w-]+\.)?F?N[;:]/i;

/**
 * Where the cards of a file begin and end. One within another belongs to the outer one and is
 * passed over. One whose end is missing ends where the next begins; with the file, it is cut short, as
 * is one whose begin is missing.
 */
export function rawCardsIn(text: string): readonly RawCard[] {
  const cards: RawCard[] = [];
  /** How many cards deep the line is; at 0 it is outside of any. */
  let depth = 0;
  let [line, raw]: [number, string[]] = [1, []];
  /** Spaces before the line with which the card begins. */
  let margin = 0;
  /** The last line that is not blank. */
  let before = '';
  const close = (isWhole: boolean, isCard: boolean): void => {
    if (isCard) cards.push({ line, raw, isWhole });
    [depth, raw] = [0, []];
  };
  const isSomebody = (): boolean => depth > 0 || raw.some((one) => NAME.test(one));
  for (const [at, one] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, indent = '', found] = /^(\s*)(BEGIN|END):VCARD\s*$/i.exec(one) ?? [];
    // Further in than the card it is a folded line of a property, such as a note.
    const mark = depth > 0 && indent.length > margin ? undefined : found?.toUpperCase();
    if (mark === 'BEGIN' && depth > 0 && HOLDS_CARD.test(before)) depth++;
    else if (mark === 'BEGIN') {
      // All of a card is there but its end, where the next one begins on a line of its own.
      close(depth === 1, isSomebody());
      [depth, line, margin] = [1, at + 1, indent.length];
    } else if (mark === 'END' && depth > 1) depth--;
    else if (mark === 'END') close(depth === 1, depth === 1 || raw.length > 0);
    else if (depth === 1) raw.push(one);
    else if (depth === 0 && (raw.length > 0 || one.trim() !== '')) {
      if (raw.length === 0) line = at + 1;
      raw.push(one);
    }
    if (one.trim() !== '') before = one;
  }
  close(false, isSomebody());
  return cards;
}
