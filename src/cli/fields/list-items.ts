import { readList } from '../../edit/set-list.ts';
import { insideBentQuotes } from '../../parser/bent-quotes.ts';

export interface ListItem {
  readonly text: string;
  /** Whether it stood in quotation marks, and so is one value whatever is in it. */
  readonly isQuoted: boolean;
}

/**
 * An item and the comma behind it, or the end: in quotation marks, straight or
 * bent, or else any text; a comma in a link, be it Obsidian's or markdown's, parts
 * nothing.
 */
const ITEM =
  /\s*(?:("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[“”„‟«»][^"“”„‟«»]*["“”„‟«»]|[‘’‚‛‹›][^'‘’‚‛‹›]*['‘’‚‛‹›])\s*(?=,|$)|((?:\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)|[^,])*))(?:,|$)/gu;

/** A text in brackets that is no link, nor begins with one. */
const BRACKETED = /^\s*\[(?!\[[^[\]]*\]\]|[^[\]]*\]\()([^\r\n]*)\]\s*$/u;

/** What stands in the brackets of a list as notes and findings show one: `[meet 3, introduction 1]`; null for any other text, and for a link. */
export function withinBrackets(given: string): string | null {
  return BRACKETED.exec(given)?.[1] ?? null;
}

/** The items of a list that is parted by commas. */
export function itemsIn(list: string): readonly ListItem[] {
  return [...list.matchAll(ITEM)]
    .map(([, quoted, plain = '']) =>
      quoted === undefined
        ? { text: plain.trim(), isQuoted: false }
        : { text: unquoted(quoted), isQuoted: true },
    )
    .filter(({ text }) => text !== '');
}

function unquoted(quoted: string): string {
  return insideBentQuotes(quoted) ?? readList(`---\nlist: ${quoted}\n---\n`, 'list')?.[0] ?? quoted;
}
