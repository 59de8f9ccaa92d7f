import { applyEdits } from '../../../edit/edits.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';

/*
 * The expressions of bases, as far as texts in them are concerned: which texts there
 * are, and what each of them is for. Nothing is evaluated.
 */

/** What a text is for: a link’s target, a path that `file.path` is compared with, something in which a name may stand, or nothing of that kind. */
type Use = 'target' | 'path' | 'name' | 'other';

/** A text, or a pattern between slashes (`quote` is null: it is never changed), in an expression. */
export interface ExpressionText extends Span {
  readonly use: Use;
  readonly value: string;
  readonly quote: '"' | "'" | null;
  /** Where each sign of the value stands, and where the last one ends. */
  readonly places: readonly number[];
}

/** A part of an expression; `broken` is a text without an end, to the end of the expression. */
interface Token extends Span {
  readonly is: 'text' | 'pattern' | 'name' | 'sign' | 'broken';
  readonly written: string;
}

const TOKEN =
  /\s+|("[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*')|([\p{L}\p{N}_$]+)|(==|!=|>=|<=|&&|\|\||[^])/uy;
/** Bounded, so that slashes without an end are not looked for again and again. */
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

/** Whether a slash here begins a pattern: behind a value it divides. */
function isOperandNext(last: Token | undefined): boolean {
  return last === undefined || (last.is === 'sign' && last.written !== ')' && last.written !== ']');
}

/** A call or a bracket that is open. */
interface Open {
  /** What is called, with the dot before it; empty for other brackets. */
  readonly called: string;
  argument: number;
}

/** The texts of an expression, in order. */
export function expressionTexts(expression: string): readonly ExpressionText[] {
  const tokens = tokensOf(expression);
  const open: Open[] = [];
  const found: ExpressionText[] = [];
  for (const [at, token] of tokens.entries()) {
    const { is, written } = token;
    if (is === 'sign') {
      if ('([{'.includes(written)) open.push({ called: calledAt(tokens, at), argument: 0 });
      else if (')]}'.includes(written)) open.pop();
      const inside = open.at(-1);
      if (written === ',' && inside) inside.argument++;
    } else if (is !== 'name') found.push({ ...textOf(token), use: useOf(tokens, at, open.at(-1)) });
  }
  return found;
}

function calledAt(tokens: readonly Token[], at: number): string {
  const name = tokens[at - 1];
  if (tokens[at]?.written !== '(' || name?.is !== 'name') return '';
  return `${tokens[at - 2]?.written === '.' ? '.' : ''}${name.written}`;
}

/** Calls whose first text is the target of a link, and those of which each is; an earlier form of bases has some as functions. */
const TARGET_FIRST = ['link', 'file'];
const TARGETS = ['hasLink', 'linksTo', 'links_to'];
/** Calls whose texts are never names of notes. */
const NO_NAMES = [
  ...['hasTag', 'tagged_with', 'inFolder', 'in_folder', 'hasProperty'],
  ...['format', 'isType', 'date', 'duration', 'icon', 'number'],
];

const isAnyOf = (token: Token | undefined, signs: readonly string[]): boolean =>
  token === undefined || (token.is === 'sign' && signs.includes(token.written));

function useOf(tokens: readonly Token[], at: number, inside: Open | undefined): Use {
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const { called = '', argument = 0 } = inside ?? {};
  const plainly = called.replace('.', '');
  if (tokens[at]?.is === 'text' && last && next && isAnyOf(last, ['(', ',']) && isAnyOf(next, [')', ','])) {
    if (TARGETS.includes(plainly)) return 'target';
    if (TARGET_FIRST.includes(called) && argument === 0) return 'target';
  }
  if (NO_NAMES.includes(plainly) || (called === 'link' && argument > 0)) return 'other';
  // What stands in brackets behind a value is a property of it.
  if (last?.written === '[' && !isOperandNext(tokens[at - 2])) return 'other';
  const compared = comparedWith(tokens, at);
  if (/\.(?:folder|ext)$/.test(compared)) return 'other';
  return tokens[at]?.is === 'text' && /(?:^|\.)file\.path$/.test(compared) ? 'path' : 'name';
}

/** The properties, with dots, that a text as a whole is or is not equal to; else empty. */
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
 * The edits of an expression that make these edits of a text in it. Where its own
 * quotes would need an escape, of which nobody knows how the app reads it, it is put
 * into the others, if these need none.
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
  const said = applyEdits(value, edits);
  const other = quote === '"' ? "'" : '"';
  const isAsWritten = value.length === end - start - 2;
  if (said.includes(quote) && isAsWritten && !said.includes(other) && !said.includes('\\')) {
    const ends = [start, end - 1].map((one) => ({ start: one, end: one + 1, text: other }));
    return [...ends, ...edits.map((one) => at(one, one.text))];
  }
  const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return edits.map((one) => at(one, escaped(one.text)));
}
