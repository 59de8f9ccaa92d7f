/** A card of a file, before its lines are unfolded. */
export interface RawCard {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly raw: readonly string[];
  /** False if it is cut short. */
  readonly isWhole: boolean;
}

/** The line before a card within a card (vCard 2.1; RFC 2426, 3.5.4). */
const HOLDS_CARD = /^\s*(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i;

/** The name of a person: lines outside of a card that contain one are read as a card. */
const NAME = /^\s*(?:[\w-]+\.)?F?N[;:]/i;

/**
 * The cards of a file. A card within another one is skipped. A card without `END` ends before the
 * next `BEGIN`; if it is the last, it counts as cut short, as does a card without `BEGIN`.
 */
export function rawCardsIn(text: string): readonly RawCard[] {
  const cards: RawCard[] = [];
  /** The number of cards that enclose the line; 0 outside of any card. */
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
  const hasName = (): boolean => depth > 0 || raw.some((one) => NAME.test(one));
  for (const [at, one] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, indent = '', found] = /^(\s*)(BEGIN|END):VCARD\s*$/i.exec(one) ?? [];
    // If it is indented more than the card, it is a folded line of a property such as `NOTE`.
    const mark = depth > 0 && indent.length > margin ? undefined : found?.toUpperCase();
    if (mark === 'BEGIN' && depth > 0 && HOLDS_CARD.test(before)) depth++;
    else if (mark === 'BEGIN') {
      // Only the `END` of the card before is missing, if the next card begins on a line of its own.
      close(depth === 1, hasName());
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
  close(false, hasName());
  return cards;
}
