/** Elements that begin a block of HTML wherever their tag begins a line. */
const BLOCKS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** What a line begins with, and what ends the block; null is a blank line. */
const KINDS: readonly (readonly [RegExp, RegExp | null])[] = [
  [/^<(?:pre|script|style|textarea)(?:[ \t>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  // micromark takes brackets two by two: `]]]>` ends nothing.
  [/^<!\[CDATA\[/, /(?:^|[^\]])(?:\]\])+>/],
  [new RegExp(`^</?(?:${BLOCKS})(?:[ \\t>]|/>|$)`, 'i'), null],
];

/**
 * Any other tag, alone on its line. As in micromark, a value without quotes has
 * no slash, may be empty before one, and several may follow one name.
 */
const LONE_TAG =
  /^<(?:[a-z][a-z\d-]*(?:[ \t]+[:_a-z][-.:\w]*(?:[ \t]*=[ \t]*(?:[^ \t"'/<=>`]+|(?=\/)))*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')(?=[ \t/>]))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*)>[ \t]*$/i;

export interface HtmlBlock {
  readonly is: 'html';
  /** What the line holds on which it ends, or null where a blank line ends it. */
  readonly until: RegExp | null;
  /** It is a lone tag, which does not end a paragraph. */
  readonly lone: boolean;
}

/** The block of HTML that a line begins, if it does. */
export function htmlBlock(line: string): HtmlBlock | null {
  for (const [begin, until] of KINDS) if (begin.test(line)) return { is: 'html', until, lone: false };
  return LONE_TAG.test(line) ? { is: 'html', until: null, lone: true } : null;
}
