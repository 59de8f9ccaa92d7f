import { applyEdits } from '../../../edit/edits.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import { parseYaml } from '../../../parser/index.ts';
import type { YamlNode, YamlScalar } from '../../../parser/yaml-node.ts';
import { doubleQuoteYaml, quoteYaml } from '../../../parser/yaml-quote.ts';
import { quoteScalar, quoteOf, CHARACTERS, readCharacter, type Quote } from '../written-links.ts';
import type { FileValue, FileValues } from './file-value.ts';

/** The values of a YAML text; none for one that is empty or has only comments. */
export function yamlValues(text: string): FileValues {
  const { root, findings } = parseYaml(text);
  const [fault] = findings;
  if (fault) return { left: fault.rule === 'too-large' ? 'too-large' : 'broken' };
  if (root === null) return { values: [] };
  return root.is === 'map' ? { values: [...valuesIn(text, root, [], false)] } : { left: 'no-mapping' };
}

function* valuesIn(
  text: string,
  node: YamlNode,
  keys: FileValue['keys'],
  isInFlow: boolean,
): Generator<FileValue> {
  const { start, end } = node;
  if (node.is === 'scalar') {
    const write = (edits: readonly Edit[]): readonly Edit[] | null => written(text, node, isInFlow, edits);
    yield { keys, value: node.value, start, end, written: write };
    return;
  }
  yield { keys, value: undefined, start, end, written: () => null };
  const isFlow = isInFlow || node.flow;
  const inner =
    node.is === 'list'
      ? node.items.map((value, at) => ({ key: at, value }))
      : node.entries.map(({ key, value }) => ({ key, value }));
  for (const { key, value } of inner) yield* valuesIn(text, value, [...keys, key], isFlow);
}

/**
 * Edits of a scalar's text in its own quotes or without quotes; if that cannot express the new
 * text, the whole scalar is quoted.
 */
function written(
  text: string,
  scalar: YamlScalar,
  isInFlow: boolean,
  edits: readonly Edit[],
): readonly Edit[] | null {
  const { start, end } = scalar;
  const raw = text.slice(start, end);
  // An alias repeats a value from elsewhere.
  if (raw.startsWith('*')) return null;
  const value = String(scalar.value);
  const wanted = applyEdits(value, edits);
  const inPlace = placed(raw, value, scalar.quoted, edits);
  const isFit = inPlace !== null && (scalar.quoted || isPlain(applyEdits(raw, inPlace), wanted, isInFlow));
  if (isFit) return inPlace.map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
  return [{ start, end, text: wanted.includes('\n') ? doubleQuoteYaml(wanted) : quoteYaml(wanted) }];
}

/** Whether a text written as a plain scalar is read as the same text. */
function isPlain(raw: string, wanted: string, isInFlow: boolean): boolean {
  const { root } = parseYaml(isInFlow ? `[${raw}]` : `a: ${raw}`);
  const inner = root?.is === 'list' ? root.items : root?.is === 'map' ? [root.entries[0]?.value] : [];
  const [only] = inner;
  return inner.length === 1 && only?.is === 'scalar' && only.value === wanted;
}

/** The same edits in the source of a scalar; null if their places are not known, or they cannot be written there. */
function placed(
  raw: string,
  value: string,
  isQuoted: boolean,
  edits: readonly Edit[],
): readonly Edit[] | null {
  const quote = isQuoted ? quoteOf(raw, { start: 0, end: raw.length }) : null;
  const places = placesOf(raw, value, quote, isQuoted);
  const made = edits.map(({ start, end, text: put }) => {
    const [first, last] = [places?.get(start), places?.get(end - 1)];
    const isWritable = first && last && start < end && (quote === '"' || !/[\n\r]/.test(put));
    return isWritable ? { start: first.start, end: last.end, text: quoteScalar(put, quote) } : null;
  });
  const all = made.filter((one) => one !== null);
  return all.length === made.length ? all : null;
}

const isBlank = (sign: string): boolean => /[ \t\n\r]/.test(sign);

/**
 * The offsets of a scalar's characters in its source: characters other than whitespace are in the
 * same order in both, however lines are folded and indented. Null if the two do not match, as
 * with escapes that JSON does not have.
 */
function placesOf(
  raw: string,
  value: string,
  quote: Quote,
  isQuoted: boolean,
): ReadonlyMap<number, Span> | null {
  // A block scalar begins below its `|` or `>`.
  const head = quote === null ? (isQuoted ? raw.indexOf('\n') + 1 : 0) : 1;
  const signs = quote === null ? /[^]/y : new RegExp(CHARACTERS[quote]);
  const places = new Map<number, Span>();
  let next = 0;
  const toNext = (): void => {
    while (next < value.length && isBlank(value.charAt(next))) next++;
  };
  for (signs.lastIndex = head; signs.lastIndex < raw.length - (quote === null ? 0 : 1);) {
    const start = signs.lastIndex;
    const [written] = signs.exec(raw) ?? [];
    if (written === undefined) return null;
    const sign = quote === null ? written : readCharacter(written, quote);
    if (isBlank(sign)) continue;
    toNext();
    if (value.charAt(next) !== sign) return null;
    places.set(next, { start, end: signs.lastIndex });
    next++;
  }
  toNext();
  return next === value.length ? places : null;
}
