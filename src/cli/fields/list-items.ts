import { readList } from '../../edit/set-list.ts';
import { insideBentQuotes } from '../../parser/bent-quotes.ts';

export interface ListItem {
  readonly text: string;
  /** Whether it was in quotation marks, so that it is one value whatever it contains. */
  readonly isQuoted: boolean;
}

/**
 * An item and the comma after it, or the end: either in quotation marks, straight or bent, or any
 * text. A comma within an Obsidian or markdown link does not end an item.
 */
const ITEM =
  /\s*(?:("(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[“”„‟«»][^"“”„‟«»]*["“”„‟«»]|[‘’‚‛‹›][^'‘’‚‛‹›]*['‘’‚‛‹›])\s*(?=,|$)|((?:\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)|[^,])*))(?:,|$)/gu;

/** A text in brackets that is not a link and does not begin with one. */
const BRACKETED = /^\s*\[(?!\[[^[\]]*\]\]|[^[\]]*\]\()([^\r\n]*)\]\s*$/u;

/**
 * The text between the brackets of a list as notes and findings show it: `[meet 3, introduction
 * 1]`. Null for any other text, and for a link.
 */
export function bracketContent(given: string): string | null {
  return BRACKETED.exec(given)?.[1] ?? null;
}

/** The items of a list, separated by commas. */
export function parseListItems(list: string): readonly ListItem[] {
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
