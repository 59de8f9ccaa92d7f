/*
 * HTML in texts of calendars, such as Google's descriptions, as the plain text that it displays.
 * Libraries (html-to-text, htmlparser2, parse5) take any text in angle brackets for a tag, and
 * would lose what a person has typed: `<3`, `<ada@example.org>`.
 */
import { latin1ToWindows1252 } from './windows-1252.ts';

/**
 * A comment, a declaration, or a possible tag: its slash, name and attributes. Only some attributes
 * may lack a value, since `<a friend>` is text. No part extends past the next `<`, so that the
 * search takes linear time.
 */
const MARKUP =
  /<!--(?:(?!<!--)[^])*?-->|<!doctype[^<>]*>|<(\/?)([a-z][\w:-]*)((?:\s+(?:[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+)|(?:reversed|compact|nowrap|noshade|hidden)(?=[\s/>])))*)\s*\/?>/gi;

const EMPTY = /^(?:br|hr|wbr)$/;
/** Elements without contents that only count as tags if they have attributes. */
const EMPTY_WITH_ATTRIBUTES = /^(?:img|meta|link|col)$/;
/** Elements that are displayed as paragraphs. */
const PARAGRAPHS = /^(?:p|h[1-6]|ul|ol|blockquote|pre|table)$/;
/** Elements that begin and end a line. */
const LINES = /^(?:div|tr|li|dt|dd|center|body)$/;
const HIDDEN = /^(?:head|style|script)$/;
const INLINE =
  /^(?:a|b|i|u|s|em|strong|strike|del|ins|sub|sup|small|big|font|span|code|tt|q|cite|mark|label|html|html-blob|tbody|thead|tfoot|td|th|dl|o:p)$/;

const LIST = /^[uo]l$/;

/** Maximum number of levels by which nested lists are indented. */
const DEEPEST = 8;

interface Tag {
  readonly start: number;
  readonly end: number;
  /** In lower case; `''` for a comment. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/**
 * A text with HTML as plain text: lines and lists stay, a link's address follows its words, and
 * entities are decoded. Text that only looks like a tag stays as it is: `<3`, `a < b`,
 * `<ada@example.org>`, `<b>` without its `</b>`.
 */
export function textOfHtml(text: string): string {
  const tags = tagsIn(text);
  if (tags.length === 0) return withoutEntities(text);
  const page = new PlainPage(unclosedLinks(tags), itemCounts(tags));
  let at = 0;
  for (const tag of tags) {
    page.add(text.slice(at, tag.start));
    page.addTag(tag);
    at = tag.end;
  }
  page.add(text.slice(at));
  page.endLink();
  return page.text;
}

/** The start tags of links that have no end tag before the next link. */
function unclosedLinks(tags: readonly Tag[]): ReadonlySet<Tag> {
  const links = tags.filter(({ name }) => name === 'a');
  return new Set(links.filter(({ isEnd }, at) => !isEnd && links[at + 1]?.isEnd !== true));
}

/** The number of items of each list. */
function itemCounts(tags: readonly Tag[]): ReadonlyMap<Tag, number> {
  const counts = new Map<Tag, number>();
  const open: Tag[] = [];
  for (const tag of tags) {
    const { name, isEnd } = tag;
    const list = open.at(-1);
    if (LIST.test(name)) {
      if (isEnd) open.pop();
      else open.push(tag);
    } else if (name === 'li' && !isEnd && list) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}

function tagsIn(text: string): readonly Tag[] {
  const all = Array.from(text.matchAll(MARKUP), (found): Tag => {
    const [whole, slash = '', name = '', attributes = ''] = found;
    const start = found.index;
    return { start, end: start + whole.length, name: name.toLowerCase(), isEnd: slash !== '', attributes };
  });
  const firstStart = new Map<string, number>();
  const lastEnd = new Map<string, number>();
  for (const { name, isEnd, start } of all) {
    if (isEnd) lastEnd.set(name, start);
    else if (!firstStart.has(name)) firstStart.set(name, start);
  }
  const isTag = ({ name, isEnd, start, attributes }: Tag): boolean => {
    // A link needs no end tag, since a text that was cut short may end within a link.
    if (name === 'a' && attributeOf(attributes, 'href') !== '') return true;
    if (EMPTY.test(name) || (EMPTY_WITH_ATTRIBUTES.test(name) && attributes !== '')) return true;
    if (![PARAGRAPHS, LINES, HIDDEN, INLINE].some((some) => some.test(name))) return false;
    return isEnd ? (firstStart.get(name) ?? start) < start : (lastEnd.get(name) ?? start) > start;
  };
  const tags = all.filter(isTag);
  return tags.length === 0 ? [] : all.filter((tag) => tag.name === '' || isTag(tag));
}

/** A numbered list: the number of its last item, and the difference of the next one from it. */
interface List {
  readonly last: number;
  readonly step: 1 | -1;
}

/** Builds the displayed text of a page from its tags and the text between them. */
class PlainPage {
  readonly #parts: string[] = [];
  /** Line breaks that are due before the next text. */
  #breaks = 0;
  /** Whether the last text written is the marker of a list item. */
  #isMarked = false;
  /** The lists that are open here, from the outside in; null for a list without numbers. */
  readonly #lists: (List | null)[] = [];
  #link: { readonly address: string; readonly from: number; readonly isUnclosed: boolean } | null = null;
  readonly #unclosed: ReadonlySet<Tag>;
  /** The element whose contents are not displayed. */
  #hidden: string | null = null;

  readonly #items: ReadonlyMap<Tag, number>;

  constructor(unclosed: ReadonlySet<Tag>, items: ReadonlyMap<Tag, number>) {
    this.#unclosed = unclosed;
    this.#items = items;
  }

  get text(): string {
    const lines = this.#parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd());
    return lines.join('\n').replace(/\n{3,}/g, '\n\n');
  }

  add(html: string): void {
    if (this.#hidden !== null) return;
    const plain = withoutEntities(html).replace(/[ \t]+/g, ' ');
    const isBegun = this.#breaks === 0 && !this.#isMarked && this.#parts.length > 0;
    this.#write(isBegun ? plain : plain.trimStart());
  }

  addTag(tag: Tag): void {
    const { name, isEnd, attributes } = tag;
    // A link without an end tag ends with its line.
    const isBreak = name === 'br' || name === 'hr' || PARAGRAPHS.test(name) || LINES.test(name);
    if (isBreak && this.#link?.isUnclosed === true && this.#words !== '') this.endLink();
    if (this.#hidden !== null) {
      if (isEnd && name === this.#hidden) this.#hidden = null;
    } else if (HIDDEN.test(name)) this.#hidden = isEnd ? null : name;
    else if (name === 'br') this.#breaks++;
    else if (name === 'hr' || PARAGRAPHS.test(name)) this.#breakLine(2);
    else if (LINES.test(name)) this.#breakLine(1);
    if (LIST.test(name)) {
      if (isEnd) this.#lists.pop();
      else this.#lists.push(name === 'ol' ? this.#numbered(tag) : null);
    } else if (name === 'li' && !isEnd) this.#addItem(attributes);
    else if (name === 'a') this.#addLink(tag);
    else if (name === 'img') this.#write(attributeOf(attributes, 'alt') || attributeOf(attributes, 'src'));
    else if (!isEnd && (name === 'td' || name === 'th') && this.#breaks === 0) this.#write(' ');
  }

  #write(plain: string): void {
    if (plain === '' || this.#hidden !== null) return;
    if (this.#parts.length > 0) this.#parts.push('\n'.repeat(Math.min(this.#breaks, 2)));
    this.#parts.push(plain);
    this.#breaks = 0;
    this.#isMarked = false;
  }

  #breakLine(least: 1 | 2): void {
    // A paragraph in an item begins on the item's line.
    if (!this.#isMarked) this.#breaks = Math.max(this.#breaks, least);
  }

  /** A numbered list, before its first item. */
  #numbered(tag: Tag): List {
    const names = tag.attributes.replace(/"[^"]*"|'[^']*'/g, '');
    const step = /\sreversed(?=[\s=]|$)/i.test(names) ? -1 : 1;
    const first = numberOf(tag.attributes, 'start', step > 0 ? 1 : (this.#items.get(tag) ?? 0));
    return { last: first - step, step };
  }

  #addItem(attributes: string): void {
    this.#breaks = Math.max(this.#breaks, 1);
    const list = this.#lists.pop() ?? null;
    const number = list && numberOf(attributes, 'value', list.last + list.step);
    this.#lists.push(list && number !== null ? { ...list, last: number } : null);
    const indent = '  '.repeat(Math.min(this.#lists.length - 1, DEEPEST));
    this.#write(`${indent}${number === null ? '-' : `${String(number)}.`} `);
    this.#isMarked = true;
  }

  #addLink(tag: Tag): void {
    const isOpen = this.#link !== null;
    this.endLink();
    if (tag.isEnd) return;
    if (isOpen) this.#write(' ');
    const address = attributeOf(tag.attributes, 'href');
    this.#link = { address, from: this.#parts.length, isUnclosed: this.#unclosed.has(tag) };
  }

  /** The text of the open link written so far. */
  get #words(): string {
    return this.#parts.slice(this.#link?.from).join('').trim();
  }

  /** Writes the address of the link, if there is one, after its words. */
  endLink(): void {
    const { address = '' } = this.#link ?? {};
    const words = address === '' ? '' : this.#words;
    this.#link = null;
    if (address === '' || /^(?:#|javascript:|data:)/i.test(address)) return;
    const plain = address.replace(/^(?:mailto|tel):/i, '');
    const bare = (one: string): string => one.replace(/^https?:\/\//i, '').replace(/\/$/, '');
    if (words === '') this.#write(plain);
    else if (bare(words) !== bare(plain)) {
      this.#parts.push(this.#parts.pop()?.trimEnd() ?? '', ` (${plain})`);
    }
  }
}

/** An attribute's value as a whole number of at most six digits; `usual` if it has none. */
function numberOf(attributes: string, name: string, usual: number): number {
  const text = attributeOf(attributes, name);
  return /^-?\d{1,6}$/.test(text) ? Number(text) : usual;
}

function attributeOf(attributes: string, name: string): string {
  for (const [, key = '', value = ''] of attributes.matchAll(
    /([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+)/g,
  ))
    if (key.toLowerCase() === name) return withoutEntities(value.replace(/^["']|["']$/g, '')).trim();
  return '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', lsquo: '‘', rsquo: '’', sbquo: '‚' },
  ...{ ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›' },
  ...{ szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', oelig: 'œ', OElig: 'Œ' },
  ...{ iexcl: '¡', iquest: '¿', euro: '€', pound: '£', cent: '¢', yen: '¥', sect: '§', deg: '°' },
  ...{ copy: '©', reg: '®', trade: '™', times: '×', rarr: '→', larr: '←', shy: '', zwj: '', zwnj: '' },
};

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303' },
  ...{ cedil: '\u0327', ring: '\u030a', caron: '\u030c' },
};

/** A text with its entities decoded; unknown ones stay. A no-break space becomes an ordinary space. */
function withoutEntities(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (typeof name === 'string') {
        const [, letter = '', accent = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? [];
        const mark = Object.hasOwn(ACCENTS, accent) ? ACCENTS[accent] : undefined;
        const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
        return known ?? (mark === undefined ? whole : `${letter}${mark}`.normalize('NFC'));
      }
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      // As in browsers, `&#146;` means the character that Windows-1252 has there: an apostrophe.
      return code > 0 && code <= 0x10ffff && !isSurrogate
        ? latin1ToWindows1252(String.fromCodePoint(code))
        : whole;
    })
    .replaceAll('\u00a0', ' ');
}
