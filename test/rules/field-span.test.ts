import { describe, expect, it } from 'vitest';
import { isReported, recordSpan, wordSpan } from '../../src/rules/engine/field-span.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { readObsidianSettings } from '../../src/vault/obsidian-settings.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const types = '{"types": {"met": "date"}}';
const obsidian = readObsidianSettings({ dailyNotes: null, templates: null, app: null, types });
const note = (fields: string): string => `---\n${fields}\n---\n`;

describe('a value that the parser has reported', () => {
  it.each([
    ['event\ndate: 2026-11-26\nstatus: planned\ngoals: [3 of us]', 'invalid-value', 'event-without-goals'],
    [
      'introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nconsent: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: soon',
      'invalid-date',
      'made-without-date',
    ],
    ['contact\nmet: 16.11.2025', 'invalid-date', 'property-type'],
  ])('is not reported again by another rule: %#', (fields, own, other) => {
    const people = { 'Ada.md': note('type: contact'), 'Bo.md': note('type: contact') };
    const index = vaultOf({ ...people, 'N.md': note(`type: ${fields}`) }, { obsidian, configured: true });
    const { diagnostics } = runRules(index, moment('2026-11-19'), { paths: ['N.md'] });
    expect(diagnostics.map(({ rule }) => rule)).toContain(own);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain(other);
  });
});

describe('isReported, with a finding from 3 to 6', () => {
  it.each([
    [0, 3, false],
    [0, 4, true],
    [3, 4, true],
    [5, 9, true],
    [6, 9, false],
  ])('for the span from %i to %i is %s', (start, end, expected) => {
    const finding = { rule: 'invalid-date', span: { start: 3, end: 6 }, message: '', help: '' } as const;
    expect(isReported([finding], { start, end })).toBe(expected);
  });
});

describe('the place of a finding', () => {
  function placed(fields: string, find: string): string {
    const text = note(fields);
    const index = vaultOf({ 'N.md': text });
    const [record] = index.records('contact');
    if (!record) throw new Error('no contact');
    const { start, end } = find === 'record' ? recordSpan(record) : wordSpan(index, record, 'email', find);
    return `${String(start)} ${text.slice(start, end)}`;
  }

  it('about a record is its type, in whatever case the key is', () => {
    expect(placed('name: Ada\ntype: contact', 'record')).toBe('20 contact');
    expect(placed('name: Ada\nType: contact', 'record')).toBe('20 contact');
  });

  it('about a word is that whole word in any case, or else the value', () => {
    const fields = 'type: contact\nemail: [ada@example.organic, ADA@example.org]';
    expect(placed(fields, 'ada@example.org')).toBe(`${String(note(fields).indexOf('ADA'))} ADA@example.org`);
    expect(placed('type: contact\nemail: [a@b.c]', 'x@y.z')).toBe('25 [a@b.c]');
  });

  it('about a word in a very long value is the value', () => {
    const long = `a@b.c${' '.repeat(10_000)}x`;
    expect(placed(`type: contact\nemail: "${long}"`, 'a@b.c')).toBe(`25 "${long}"`);
  });
});
