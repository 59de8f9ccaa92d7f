import type { Finding } from '../../model/finding.ts';
import type { NetworkRecord } from '../../parser/records/definitions.ts';
import type { Span } from '../../model/span.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The span of a field's value; if the field is missing, that of the record. */
export function valueSpan(record: NetworkRecord, name: string): Span {
  return record.fields.get(name)?.valueSpan ?? recordSpan(record);
}

/** The span at which a record as a whole is reported: its `type`, or else its first key, or else the start of the note. */
export function recordSpan({ properties }: NetworkRecord): Span {
  const type =
    properties.find(({ key }) => key === 'type') ??
    properties.find(({ key }) => key.toLowerCase() === 'type');
  return type?.valueSpan ?? properties[0]?.keySpan ?? { start: 0, end: 0 };
}

/** Whether one of the findings overlaps a span. */
export function isReported(findings: readonly Finding[], { start, end }: Span): boolean {
  return findings.some(({ span }) => span.start < end && start < span.end);
}

/** Whether the parser has already reported a field's value, so that a rule does not report it again. */
export function isFieldReported(index: VaultIndex, { path, fields }: NetworkRecord, name: string): boolean {
  const value = fields.get(name)?.valueSpan;
  return value !== undefined && isReported(index.note(path)?.findings ?? [], value);
}

/** Characters. Values longer than this, which nobody writes by hand, are not searched. */
const SEARCHED = 10_000;

const IS_WORD = /^[\p{L}\p{N}_-]+$/u;

/** The first place of each word, by field: each field is scanned once, however many words are looked up. */
const firstPlaces = (): Map<string, ReadonlyMap<string, number>> => new Map();

/** The first place of each word of a text. */
function placesIn(text: string): ReadonlyMap<string, number> {
  const words = [...text.matchAll(/[\p{L}\p{N}_-]+/gu)];
  return new Map(words.reverse().map(({ 0: word, index }) => [word, index]));
}

/** The span of a word in a field's value; the whole value if it is not found. `word` is in lower case. */
export function wordSpan(index: VaultIndex, record: NetworkRecord, name: string, word: string): Span {
  const whole = valueSpan(record, name);
  if (whole.end - whole.start > SEARCHED) return whole;
  const text = (): string =>
    (index.note(record.path)?.text.slice(whole.start, whole.end) ?? '').toLowerCase();
  if (IS_WORD.test(word)) {
    const known = index.derive(firstPlaces);
    const field = `${name} ${record.path}`;
    const places = known.get(field) ?? placesIn(text());
    known.set(field, places);
    const at = places.get(word);
    return at === undefined ? whole : { start: whole.start + at, end: whole.start + at + word.length };
  }
  return spanIn(text(), word, whole);
}

/** The span of a word with characters other than letters and digits; `whole` if it is not found. */
function spanIn(text: string, word: string, whole: Span): Span {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1);
    if (!/[\p{L}\p{N}_-]/u.test(around))
      return { start: whole.start + at, end: whole.start + at + word.length };
  }
  return whole;
}
