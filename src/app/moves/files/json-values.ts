import { applyEdits } from '../../../edit/edits.ts';
import { parseJson } from '../../../model/bounded-json.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import { decodeScalar, quoteScalar } from '../written-links.ts';
import type { FileValue, FileValues, ScalarValue } from './file-value.ts';

/** The largest canvas that is read, in UTF-16 units. */
const MAX_LENGTH = 10_000_000;

/** The values of a JSON text; none for an empty one, such as a new canvas. */
export function jsonValues(text: string): FileValues {
  if (text.replace(/^\ufeff/, '').trim() === '') return { values: [] };
  let read;
  try {
    read = parseJson(text, MAX_LENGTH);
  } catch {
    return { left: 'broken' };
  }
  if (read === null) return { left: 'too-large' };
  const isMapping = typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value);
  return isMapping ? { values: [...placedValues(text)] } : { left: 'no-mapping' };
}

/** An open list or map. */
interface OpenContainer {
  readonly keys: FileValue['keys'];
  /** The index in a list, or the key in a map; null before a key. */
  next: string | number | null;
}

/** The place of each value of a text that is known to be valid JSON. */
export function* placedValues(text: string): Generator<FileValue> {
  const open: OpenContainer[] = [];
  const keysHere = (): FileValue['keys'] => {
    const inside = open.at(-1);
    return inside ? [...inside.keys, inside.next ?? ''] : [];
  };
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    const end = tokenEnd(text, at);
    const inside = open.at(-1);
    const span = { start: at, end };
    if (sign === '{' || sign === '[') {
      const keys = keysHere();
      yield valueAt(text, keys, undefined, span);
      open.push({ keys, next: sign === '[' ? 0 : null });
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inside) inside.next = typeof inside.next === 'number' ? inside.next + 1 : null;
    else if (sign === '"' && inside?.next === null) inside.next = String(JSON.parse(text.slice(at, end)));
    else if (!/[\s:,\ufeff]/.test(sign))
      yield valueAt(text, keysHere(), JSON.parse(text.slice(at, end)) as ScalarValue, span);
    at = end;
  }
}

/** The end of a token: a string ends at its closing quote, a word or a number before any other character. */
function tokenEnd(text: string, start: number): number {
  let at = start + 1;
  if (text.charAt(start) === '"') {
    while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
  }
  if (/[-\w]/.test(text.charAt(start))) while (/[-+.\w]/.test(text.charAt(at))) at++;
  return at;
}

function valueAt(text: string, keys: FileValue['keys'], value: ScalarValue, span: Span): FileValue {
  return { keys, value, ...span, written: (edits) => written(text, span, String(value), edits) };
}

function written(text: string, span: Span, value: string, edits: readonly Edit[]): readonly Edit[] {
  const places = decodeScalar(text, span)?.places;
  const placed = edits.map(({ start, end, text: put }) => ({
    start: places?.[start] ?? -1,
    end: places?.[end] ?? -1,
    text: quoteScalar(put, '"'),
  }));
  const isPlaced = placed.every(({ start, end }) => start >= 0 && end >= 0);
  return isPlaced ? placed : [{ ...span, text: JSON.stringify(applyEdits(value, edits)) }];
}
