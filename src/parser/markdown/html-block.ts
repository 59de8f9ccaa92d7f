/** Elements whose tag begins an HTML block even below a paragraph. */
const BLOCKS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** The beginning of a line that opens an HTML block, and what ends the block; null is a blank line. */
const KINDS: readonly (readonly [RegExp, RegExp | null])[] = [
  [/^<(?:pre|script|style|textarea)(?:[ \t>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  // micromark reads brackets in pairs: `]]]>` does not end the block.
  [/^<!\[CDATA\[/, /(?:^|[^\]])(?:\]\])+>/],
  [new RegExp(`^</?(?:${BLOCKS})(?:[ \\t>]|/>|$)`, 'i'), null],
];

/**
 * Any other tag, alone on its line. As in micromark, an unquoted attribute value
 * has no slash, may be empty before one, and an attribute may have several.
 */
const LONE_TAG =
  /^<(?:[a-z][a-z\d-]*(?:[ \t]+[:_a-z][-.:\w]*(?:[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/)))*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>]))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*)>[ \t]*$/i;

export interface HtmlBlock {
  readonly is: 'html';
  /** Matches the line that ends the block; null if a blank line ends it. */
  readonly until: RegExp | null;
  /** A tag alone on its line, which does not interrupt a paragraph. */
  readonly lone: boolean;
}

/** The HTML block that a line begins, or null. */
export function htmlBlock(line: string): HtmlBlock | null {
  for (const [begin, until] of KINDS) if (begin.test(line)) return { is: 'html', until, lone: false };
  return LONE_TAG.test(line) ? { is: 'html', until: null, lone: true } : null;
}
