import { applyEdits } from '../../../edit/edits.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';

/* Expressions in bases: finds the strings in them and what each is used for. Nothing is evaluated. */

/**
 * The use of a string: a link's target, a path compared with `file.path`, something that may
 * contain a name, or anything else.
 */
type StringUse = 'target' | 'path' | 'name' | 'other';

/** A string, or a pattern between slashes (`quote` is null: it is never changed), in an expression. */
export interface ExpressionText extends Span {
  readonly use: StringUse;
  readonly value: string;
  readonly quote: '"' | "'" | null;
  /** The offset of each character of the value, and of the end of the last one. */
  readonly places: readonly number[];
}

/** A token of an expression; `broken` is an unclosed string, up to the end of the expression. */
interface Token extends Span {
  readonly is: 'text' | 'pattern' | 'name' | 'sign' | 'broken';
  readonly written: string;
}

const TOKEN =
  /\s+|("[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*')|([\p{L}\p{N}_$]+)|(==|!=|>=|<=|&&|\|\||[^])/uy;
/** Bounded, so that unclosed slashes are not searched for repeatedly. */
const PATTERN = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,1000}\/[a-z]*/y;

function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  const add = (is: Token['is'], written: string, start: number): void => {
    tokens.push({ is, written, start, end: start + written.length });
  };
  for (let at = 0; at < expression.length;) {
    TOKEN.lastIndex = PATTERN.lastIndex = at;
    const [all = '', text, name, sign] = TOKEN.exec(expression) ?? [];
    const pattern = sign === '/' && isOperandNext(tokens.at(-1)) ? PATTERN.exec(expression)?.[0] : undefined;
    const rest = sign === '"' || sign === "'" ? expression.slice(at) : undefined;
    if (pattern !== undefined) add('pattern', pattern, at);
    else if (rest !== undefined) add('broken', rest, at);
    else if (text !== undefined) add('text', text, at);
    else if (name !== undefined) add('name', name, at);
    else if (sign !== undefined) add('sign', sign, at);
    at += (pattern ?? rest ?? all).length;
  }
  return tokens;
}

/** Whether a slash here begins a pattern: after a value it is a division. */
function isOperandNext(last: Token | undefined): boolean {
  return last === undefined || (last.is === 'sign' && last.written !== ')' && last.written !== ']');
}

/** An open call or bracket. */
interface OpenBracket {
  /** The name of the called function, with the dot before it; empty for other brackets. */
  readonly called: string;
  argument: number;
}

/** The strings of an expression, in order. */
export function expressionTexts(expression: string): readonly ExpressionText[] {
  const tokens = tokensOf(expression);
  const open: OpenBracket[] = [];
  const found: ExpressionText[] = [];
  for (const [at, token] of tokens.entries()) {
    const { is, written } = token;
    if (is === 'sign') {
      if ('([{'.includes(written)) open.push({ called: calledFunctionAt(tokens, at), argument: 0 });
      else if (')]}'.includes(written)) open.pop();
      const inside = open.at(-1);
      if (written === ',' && inside) inside.argument++;
    } else if (is !== 'name') found.push({ ...textOf(token), use: useOf(tokens, at, open.at(-1)) });
  }
  return found;
}

function calledFunctionAt(tokens: readonly Token[], at: number): string {
  const name = tokens[at - 1];
  if (tokens[at]?.written !== '(' || name?.is !== 'name') return '';
  return `${tokens[at - 2]?.written === '.' ? '.' : ''}${name.written}`;
}

/**
 * Calls whose first argument is the target of a link, and calls for which every argument is;
 * earlier versions of bases had some as functions.
 */
const TARGET_FIRST = ['link', 'file'];
const TARGETS = ['hasLink', 'linksTo', 'links_to'];
/** Calls whose arguments are never names of notes. */
const NO_NAMES = [
  ...['hasTag', 'tagged_with', 'inFolder', 'in_folder', 'hasProperty'],
  ...['format', 'isType', 'date', 'duration', 'icon', 'number'],
];

const isAnyOf = (token: Token | undefined, signs: readonly string[]): boolean =>
  token === undefined || (token.is === 'sign' && signs.includes(token.written));

function useOf(tokens: readonly Token[], at: number, inside: OpenBracket | undefined): StringUse {
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const { called = '', argument = 0 } = inside ?? {};
  const plainly = called.replace('.', '');
  if (tokens[at]?.is === 'text' && last && next && isAnyOf(last, ['(', ',']) && isAnyOf(next, [')', ','])) {
    if (TARGETS.includes(plainly)) return 'target';
    if (TARGET_FIRST.includes(called) && argument === 0) return 'target';
  }
  if (NO_NAMES.includes(plainly) || (called === 'link' && argument > 0)) return 'other';
  // A string in brackets after a value is a property name.
  if (last?.written === '[' && !isOperandNext(tokens[at - 2])) return 'other';
  const compared = comparedWith(tokens, at);
  if (/\.(?:folder|ext)$/.test(compared)) return 'other';
  return tokens[at]?.is === 'text' && /(?:^|\.)file\.path$/.test(compared) ? 'path' : 'name';
}

/** The property, with dots, that a whole string is compared with for equality; otherwise empty. */
function comparedWith(tokens: readonly Token[], at: number): string {
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const isEqual = (token: Token | undefined): boolean => token !== undefined && isAnyOf(token, ['==', '!=']);
  const isPart = (token: Token | undefined): boolean => token?.is === 'name' || token?.written === '.';
  let [start, end] = [at, at];
  if (isEqual(last) && isAnyOf(next, ['&&', '||', ')', ',', ']'])) {
    start = end = at - 1;
    while (isPart(tokens[start - 1])) start--;
    if (!isAnyOf(tokens[start - 1], ['&&', '||', '(', ',', '['])) return '';
  } else if (isEqual(next) && isAnyOf(last, ['&&', '||', '(', ',', '['])) {
    start = end = at + 2;
    while (isPart(tokens[end])) end++;
    if (!isAnyOf(tokens[end], ['&&', '||', ')', ',', ']'])) return '';
  }
  return tokens
    .slice(start, end)
    .map(({ written }) => written)
    .join('');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function textOf({ is, written, start, end }: Token): Omit<ExpressionText, 'use'> {
  const quote = is === 'text' ? (written.startsWith('"') ? '"' : "'") : null;
  const last = written.length - (quote === null ? 0 : 1);
  const places: number[] = [];
  let value = '';
  for (let at = quote === null ? 0 : 1; at < last; at++) {
    places.push(start + at);
    const isEscaped = quote !== null && written.charAt(at) === '\\';
    const sign = written.charAt(isEscaped ? ++at : at);
    value += isEscaped ? (ESCAPED[sign] ?? sign) : sign;
  }
  places.push(start + last);
  return { start, end, quote, value, places };
}

/**
 * The edits of an expression that make edits of a string in it. If the new text would need an
 * escape in its quotes, the other kind of quotes is used, if no escape is needed there: how the
 * app reads escapes is not known.
 */
export function editsOfText(
  { quote, places, value, start, end }: ExpressionText,
  edits: readonly Edit[],
): readonly Edit[] {
  if (quote === null) return [];
  const at = ({ start: from, end: to }: Edit, text: string): Edit => ({
    start: places[from] ?? start,
    end: places[to] ?? end,
    text,
  });
  const changed = applyEdits(value, edits);
  const other = quote === '"' ? "'" : '"';
  const isAsWritten = value.length === end - start - 2;
  if (changed.includes(quote) && isAsWritten && !changed.includes(other) && !changed.includes('\\')) {
    const ends = [start, end - 1].map((one) => ({ start: one, end: one + 1, text: other }));
    return [...ends, ...edits.map((one) => at(one, one.text))];
  }
  const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return edits.map((one) => at(one, escaped(one.text)));
}
