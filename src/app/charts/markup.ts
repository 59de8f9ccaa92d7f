/** The content of an element: elements, texts and numbers in order; null is nothing. */
export type Child = Markup | string | number | null | readonly Child[];

/** Name → value; attributes that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element that can be written as HTML, or created in an existing page. */
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

/** A text, or a quoted attribute value, with markup escaped and without control characters. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** As HTML, with all texts escaped. The content of a `style` element is not escaped, so it must be our own. */
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
