import { blockText } from './yaml-block-text.ts';
import { YamlFault, unexpected } from './yaml-fault.ts';
import type { CST } from 'yaml';

/** A value of YAML's core schema. */
export type CoreValue = string | number | boolean | null;

/** Tag of the core schema, form of its plain scalars, and their value. */
const CORE: readonly (readonly [tag: string, form: RegExp, read: (text: string) => CoreValue])[] = [
  ['null', /^(?:~|[Nn]ull|NULL)?$/, () => null],
  ['bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/, (text) => /^t/i.test(text)],
  ['int', /^0o[0-7]+$/, (text) => parseInt(text.slice(2), 8)],
  ['int', /^[-+]?\d+$/, (text) => parseInt(text, 10)],
  ['int', /^0x[\da-fA-F]+$/, (text) => parseInt(text, 16)],
  ['float', /^(?:\.nan|\.NaN|\.NAN)$/, () => NaN],
  ['float', /^[-+]?\.(?:inf|Inf|INF)$/, (text) => (text.startsWith('-') ? -Infinity : Infinity)],
  ['float', /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+$/, parseFloat],
  ['float', /^[-+]?(?:\.\d+|\d+\.\d*)$/, parseFloat],
];

/** How every plain scalar begins that may have a type other than string. */
const MAY_BE_CORE = /^(?:[-+.~nNtTfF]|\d(?!\d{3}-)|$)/;

/** The value of a text with one of these tags of the core schema; if `tag` is null, its form decides. */
export function coreValue(text: string, tag: string | null): CoreValue {
  if (tag === null && !MAY_BE_CORE.test(text)) return text;
  const found = CORE.find(([name, form]) => (tag === null || tag === name) && form.test(text));
  return found ? found[2](text) : text;
}

/** The text of a scalar, with quotation marks, escapes and line breaks resolved. Throws `YamlFault`. */
export function scalarText(token: CST.FlowScalar | CST.BlockScalar, atRoot: boolean): string {
  switch (token.type) {
    case 'block-scalar':
      return blockText(token, atRoot);
    case 'single-quoted-scalar':
      if (!isClosed(token)) throw new YamlFault('missing-quote', token.offset + token.source.length);
      return unfold(token.source.slice(1, -1)).replaceAll("''", "'");
    case 'double-quoted-scalar':
      return doubleQuoted(token);
    case 'scalar':
      if (/^[\t,%|>@`]/.test(token.source)) throw new YamlFault('first-character', token.offset);
      return unfold(token.source);
    default:
      throw unexpected(token);
  }
}

function isClosed({ source }: CST.FlowScalar): boolean {
  return source.length > 1 && source.endsWith(source.charAt(0));
}

/** A text without trailing spaces and tabs. A pattern would take quadratic time on runs of them. */
function trimBlanksEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Joins the lines of a scalar: one break is a space, and each further one a line feed. */
function unfold(source: string): string {
  const [first = '', ...lines] = source.split(/\r?\n/);
  const last = lines.pop();
  if (last === undefined) return source;
  let text = trimBlanksEnd(first);
  let gap = ' ';
  for (const line of lines) {
    const inner = trimBlanksEnd(line.replace(/^[ \t]+/, ''));
    if (inner !== '') {
      text += gap + inner;
      gap = ' ';
    } else if (gap === ' ') gap = '\n';
    else text += gap;
  }
  return text + gap + last.replace(/^[ \t]+/, '');
}

/** What a backslash and one character mean in double quotes. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...Array.from('"/\\ \t', (same) => [same, same] as const),
  ...Object.entries({ 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }),
  ...Object.entries({ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' }),
]);

/** Number of hexadecimal digits after `\x`, `\u` and `\U`. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Whitespace, line breaks with the whitespace around them, and escapes. */
const QUOTED_PART = /[ \t]+|\r?\n(?:[ \t]|\r?\n)*|\\(?:\r?\n[ \t]*|([xuU])([\da-fA-F]{0,8})|([^]))/g;

function doubleQuoted(token: CST.FlowScalar): string {
  const inner = token.source.slice(1, isClosed(token) ? -1 : undefined);
  const text = inner.replace(
    QUOTED_PART,
    (part: string, wide: string | undefined, digits: string, escaped: string | undefined, at: number) => {
      const fault = (): YamlFault => new YamlFault('escape', token.offset + 1 + at);
      if (wide !== undefined) {
        const count = DIGITS.get(wide) ?? 0;
        const code = parseInt(digits.slice(0, count), 16);
        if (digits.length < count || code > 0x10ffff) throw fault();
        return String.fromCodePoint(code) + digits.slice(count);
      }
      if (escaped !== undefined) {
        const meant = ESCAPES.get(escaped);
        if (meant === undefined) throw fault();
        return meant;
      }
      if (part.startsWith('\\')) return '';
      if (/^[ \t]/.test(part))
        return /^\r?\n/.test(inner.slice(at + part.length, at + part.length + 2)) ? '' : part;
      return part.replace(/[^\n]/g, '').slice(1) || ' ';
    },
  );
  if (!isClosed(token)) throw new YamlFault('missing-quote', token.offset + token.source.length);
  return text;
}
