import { describe, expect, it } from 'vitest';
import { note, read } from '../parser/context.ts';

const said = (...lines: string[]): unknown[] =>
  read('N.md', note(...lines)).findings.map(({ rule, severity, help }) => [rule, severity, help]);

describe('a note that was meant as a record', () => {
  it.each([
    ['contact', ['type: contcat', 'cadence: monthly']],
    ['contact', ['type: Contacts', 'email: ada@example.org']],
    ['contact', ['type: [contakt]', 'met: 2026-01-01']],
    ['goal', ['Type: gaol', 'metric: call', 'target: 5']],
    ['event', ['type: evnet', 'date: 2026-11-18']],
    ['scorecard', ['type: scorecrad', 'points: [letter 2]']],
    ['introduction', ['type: introducton', 'between: ["[[A]]", "[[B]]"]']],
    ['type', ['typ: contact', 'cadence: monthly']],
    ['type', ['tpye: goal', 'metric: call']],
  ])('is reported with the suggestion “%s”: %j', (meant, lines) => {
    expect(said(...lines)).toEqual([['invalid-value', 'warning', `Did you mean “${meant}”?`]]);
  });

  it.each([
    [['type: contcat']],
    [['type: contcat', 'tags: [people]', 'status: new']],
    [['type: contract', 'organization: Acme', 'role: buyer']],
    [['type: preview', 'period: 2026']],
    [['type: company', 'email: info@example.org']],
    [['type: interview', 'date: 2026-11-18']],
    [['type: note', 'typ: contact', 'cadence: monthly']],
    [['typ: person', 'cadence: monthly']],
    [['kind: contact', 'cadence: monthly']],
    [['types: [a, b]', 'cadence: monthly']],
  ])('is not recognized without a likely typo beside a field of the kind: %j', (lines) => {
    expect(said(...lines)).toEqual([]);
  });

  it.each([
    ['type: [contcat]', 'cadence: monthly', 'contact'],
    ['tpye: goal', 'metric: call', 'goal'],
  ])('has an unsafe fix, and is a record after it: %s', (slip, field, kind) => {
    const text = note(slip, field);
    const [fix] = read('N.md', text).findings.map((one) => one.fix);
    const [edit] = fix?.edits ?? [];
    expect(fix?.safe).toBe(false);
    const fixed = text.slice(0, edit?.start) + (edit?.text ?? '') + text.slice(edit?.end);
    expect(read('N.md', fixed).record?.kind).toBe(kind);
  });
});
