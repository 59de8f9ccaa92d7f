import type { Finding } from '../model/finding.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { Span } from '../model/span.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** Where a field's value stands; of one that is not given, where the record says what it is. */
export function valueSpan(record: NetworkRecord, name: string): Span {
  return record.fields.get(name)?.valueSpan ?? recordSpan(record);
}

/** Where a record as a whole is reported: its `type`, else its first key, else the beginning of the note. */
export function recordSpan({ properties }: NetworkRecord): Span {
  const type =
    properties.find(({ key }) => key === 'type') ??
    properties.find(({ key }) => key.toLowerCase() === 'type');
  return type?.valueSpan ?? properties[0]?.keySpan ?? { start: 0, end: 0 };
}

/** Whether one of a note's findings is about a stretch of it. */
export function isReported(findings: readonly Finding[], { start, end }: Span): boolean {
  return findings.some(({ span }) => span.start < end && start < span.end);
}

/** Whether reading a field has found something about its value: a rule says nothing beside that. */
export function isFieldReported(index: VaultIndex, { path, fields }: NetworkRecord, name: string): boolean {
  const value = fields.get(name)?.valueSpan;
  return value !== undefined && isReported(index.note(path)?.findings ?? [], value);
}

/** No value that people write is longer; in one that is, nothing is searched for. */
const SEARCHED = 10_000;

/** Where a word stands in a field's value, whatever its case; else the whole value. */
export function wordSpan(index: VaultIndex, record: NetworkRecord, name: string, word: string): Span {
  const whole = valueSpan(record, name);
  if (whole.end - whole.start > SEARCHED) return whole;
  const text = (index.note(record.path)?.text.slice(whole.start, whole.end) ?? '').toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1);
    if (!/[\p{L}\p{N}_-]/u.test(around))
      return { start: whole.start + at, end: whole.start + at + word.length };
  }
  return whole;
}
