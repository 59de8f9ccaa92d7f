/** What stands in an element: further elements, texts and numbers, one after the other; null is nothing. */
export type Child = Markup | string | number | null | readonly Child[];

/** Name → value; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element that can be written as HTML, and drawn where there is a page already. */
export class Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly inside: readonly Child[];

  constructor(tag: string, attributes: Attributes, inside: readonly Child[]) {
    this.tag = tag;
    this.attributes = attributes;
    this.inside = inside;
  }
}

export function el(tag: string, attributes: Attributes = {}, ...inside: readonly Child[]): Markup {
  return new Markup(tag, attributes, inside);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text, or the value of an attribute in quotes, in which nothing is markup; without control characters. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** As HTML, in which texts are texts whatever they say. What is in a `style` stands as it is: it has to be ours. */
export function htmlOf(child: Child): string {
  if (child === null) return '';
  if (typeof child !== 'object') return escaped(String(child));
  if (!(child instanceof Markup)) return child.map(htmlOf).join('');
  const { tag, attributes, inside } = child;
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${escaped(String(value))}"`],
  );
  const [first] = inside;
  const html = tag === 'style' && typeof first === 'string' ? first : htmlOf(inside);
  return `<${tag}${given.join('')}>${html}</${tag}>`;
}
