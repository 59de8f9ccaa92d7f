import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { faults, note, read } from './context.ts';

const person = (...lines: string[]): string => note('type: contact', ...lines);

function bent(text: string): string[] {
  const { findings } = read('N.md', text);
  return findings.map(({ rule, span }) => `${rule} at ${text.slice(span.start, span.end)}`);
}

function fixed(text: string): string {
  const edits = read('N.md', text).findings.flatMap(({ fix }) => (fix?.safe ? fix.edits : []));
  return applyEdits(text, edits);
}

describe('curly quotation marks', () => {
  it.each([
    ['met_at: “[[Fair]]”', 'met_at: "[[Fair]]"', { metAt: { target: 'Fair' } }],
    ['cadence: “weekly”', 'cadence: weekly', { cadence: { every: 7 } }],
    ['last_contact: “2026-01-01”', 'last_contact: 2026-01-01', { lastContact: '2026-01-01' }],
    ['last_contact: „2026-01-01“', 'last_contact: 2026-01-01', { lastContact: '2026-01-01' }],
    ['last_contact: «2026-01-01»', 'last_contact: 2026-01-01', { lastContact: '2026-01-01' }],
    ['last_contact: ‘2026-01-01’', 'last_contact: 2026-01-01', { lastContact: '2026-01-01' }],
    ['last_contact: ”2026-01-01”', 'last_contact: 2026-01-01', { lastContact: '2026-01-01' }],
    ['last_contact: “2026-01-01" # so', 'last_contact: 2026-01-01 # so', { lastContact: '2026-01-01' }],
    ['status: “paused”', 'status: paused', { status: 'paused' }],
    ['tier: “inner”', 'tier: inner', { tier: 'inner' }],
    ['prm-tier: „inner circle“', 'prm-tier: inner circle', { tier: 'inner circle' }],
    ['knows:\n  - “[[Ada]]”', 'knows:\n  - "[[Ada]]"', { knows: [{ target: 'Ada' }] }],
    [
      'knows: “[[Ada]]”, „[[Bo]]“; [[Cy]]',
      'knows: ["[[Ada]]", "[[Bo]]", "[[Cy]]"]',
      { knows: [{ target: 'Ada' }, { target: 'Bo' }, { target: 'Cy' }] },
    ],
    ['tags: [“person”]', 'tags: [person]', {}],
    ['tag: “old friend”, «café»', 'tag: [old friend, café]', {}],
    ['“tags”: person', 'tags: person', {}],
    ['“cadence”: weekly', 'cadence: weekly', { cadence: { every: 7 } }],
    ['‘last contact’: 2026-01-01', 'last contact: 2026-01-01', { lastContact: '2026-01-01' }],
  ])('in %j are ignored, reported and fixed', (line, straight, says) => {
    const found = read('N.md', person(line));
    expect(found.findings.map(({ rule }) => rule)).toEqual(['bent-quotes']);
    expect(found.record).toMatchObject(says);
    expect(fixed(person(line))).toBe(person(straight));
    expect(bent(person(straight))).toEqual([]);
  });

  it.each(['“type”: contact', 'type: “contact”', '‘type’: „contact“'])(
    'around the type are ignored, reported and fixed: %s',
    (line) => {
      const found = read('N.md', note(line));
      expect(found.record?.kind).toBe('contact');
      expect(new Set(found.findings.map(({ rule }) => rule))).toEqual(new Set(['bent-quotes']));
      expect(fixed(note(line))).toBe(note('type: contact'));
    },
  );

  it.each([
    ['knows: [“[[Ada]]”, “[[Bo]]”]', 'knows: ["[[Ada]]", "[[Bo]]"]'],
    ['knows: ["[[Ada]]”]', 'knows: ["[[Ada]]"]'],
    ['cadence: "weekly”', 'cadence: "weekly"'],
    ['role: “Editor: books”', 'role: "Editor: books"'],
    ['knows: [‘[[Ada]]’]\nmet_at: "[[Fair]]“', 'knows: ["[[Ada]]"]\nmet_at: "[[Fair]]"'],
  ])('are the only finding if they make front matter unreadable: %j', (line, straight) => {
    for (const end of ['\n', '\r\n']) {
      const [text, mended] = [line, straight].map((one) => person(one).replaceAll('\n', end));
      expect(read('N.md', text ?? '').findings).toMatchObject([{ rule: 'bent-quotes', severity: 'error' }]);
      expect(fixed(text ?? '')).toBe(mended);
      expect(bent(mended ?? '')).toEqual([]);
    }
  });

  it.each([
    'name: “Ada”',
    'role: ‘Fixer’',
    'needs: [“a printer”]',
    'aliases: “Red”',
    'name: Ned O’Hara',
    'met_at: "[[The “Old” Fair]]"',
    'log: ["2026-01-01 call: “yes”"]',
    'tier: Red “A, B”',
    '“mine”: yes',
    'mine: “yes”',
  ])('are not reported in %s', (line) => {
    expect(bent(person(line))).toEqual([]);
  });

  it.each([
    ['log:\n  - “2026-11-10 call 20m [[Ada]]”', 'log:\n  - "2026-11-10 call 20m [[Ada]]"'],
    ['log: ‘2026-11-10 call 20m [[Ada]]’', 'log: "2026-11-10 call 20m [[Ada]]"'],
    ['log: [“2026-11-10 call 20m: Ada”]', 'log: ["2026-11-10 call 20m: Ada"]'],
    ['log:\n  - „2026-11-10 call 20m: about # 3“', 'log:\n  - "2026-11-10 call 20m: about # 3"'],
  ])('around a line of log are ignored, reported and fixed: %j', (written, straight) => {
    const { record } = read('N.md', person(written));
    expect(record).toMatchObject({ log: [{ date: '2026-11-10', activity: 'call', minutes: 20 }] });
    expect(bent(person(written))).toEqual([expect.stringMatching(/^bent-quotes at [“‘„].*[”’“]$/)]);
    expect(fixed(person(written))).toBe(person(straight));
    expect(bent(person(straight))).toEqual([]);
  });

  it('around a log line in brackets, which is not valid YAML, are reported and fixed', () => {
    const text = person('log: [“2026-11-10 call [[Ada]]”]');
    expect(bent(text)).toEqual(['bent-quotes at “2026-11-10 call [[Ada]]”']);
    expect(fixed(text)).toBe(person('log: ["2026-11-10 call [[Ada]]"]'));
  });

  it.each([
    ['week_start: “sunday”', 'week_start: sunday'],
    ['time_zone: ‘Europe/London’', 'time_zone: Europe/London'],
    ['log_to: “contact”', 'log_to: contact'],
    ['dormant_after: “60”', 'dormant_after: 60'],
    ['contact_from: [‘log’, headings]', 'contact_from: [log, headings]'],
    ['log_headings: [“Log”, Diary]', 'log_headings: [Log, Diary]'],
    ['daily_notes: {folder: “Daily”, format: YYYY}', 'daily_notes: {folder: Daily, format: YYYY}'],
    ['daily_notes:\n  “format”: YYYY-MM-DD', 'daily_notes:\n  format: YYYY-MM-DD'],
    ['tiers: {“inner”: monthly}', 'tiers: {inner: monthly}'],
    ['tiers:\n  inner: „6 weeks“', 'tiers:\n  inner: 6 weeks'],
    ['records: {contact: [{folder: “People”}]}', 'records: {contact: [{folder: People}]}'],
    ['records: {“contact”: [{tag: person}]}', 'records: {contact: [{tag: person}]}'],
    [
      'records:\n  event:\n    - path: “user.*”\n      activity: call',
      'records:\n  event:\n    - path: "user.*"\n      activity: call',
    ],
    ['records: {contact: [{‘tag’: person}]}', 'records: {contact: [{tag: person}]}'],
    ['fields: {contact: {organization: “Firma”}}', 'fields: {contact: {organization: Firma}}'],
    ['values: {event: {kind: {“1-on-1”: one-to-one}}}', 'values: {event: {kind: {1-on-1: one-to-one}}}'],
    ['values: {event: {kind: {jour: “coffee”}}}', 'values: {event: {kind: {jour: coffee}}}'],
    ['points: {“call”: 2}', 'points: {call: 2}'],
    ['points: [“call 2”, letter 1]', 'points: [call 2, letter 1]'],
  ])('in settings are ignored, reported and fixed: %j', (line, straight) => {
    const [written, meant] = [note('type: scorecard', line), note('type: scorecard', straight)];
    const found = read('S.md', written);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['bent-quotes']);
    expect(fixed(written)).toBe(meant);
    const [one, other] = [found, read('S.md', meant)].map(({ record }) =>
      record?.kind === 'scorecard' ? [record.settings, record.points, record.complete] : null,
    );
    expect(other).not.toBeNull();
    expect(one).toEqual(other);
    expect(bent(meant)).toEqual([]);
  });

  it.each([
    ['period: “2026-W47”', 'period: 2026-W47'],
    ['period: 2026-W47\npoints: “42.5”', 'period: 2026-W47\npoints: 42.5'],
    ['period: 2026-W47\n“call”: 4', 'period: 2026-W47\ncall: 4'],
    ['period: 2026-W47\ncall: ‘4’', 'period: 2026-W47\ncall: 4'],
  ])('in a review are ignored, reported and fixed: %j', (line, straight) => {
    const [written, meant] = [note('type: review', line), note('type: review', straight)];
    const says = (text: string): unknown => {
      const { record } = read('R.md', text);
      return record?.kind === 'review' ? [record.period, record.assertions] : null;
    };
    expect(bent(written)).toHaveLength(1);
    expect(fixed(written)).toBe(meant);
    expect(says(written)).toEqual(says(meant));
    expect(bent(meant)).toEqual([]);
  });

  it.each([19, 20, 21])(
    'on %s lines hide a fault in another line only if they are on more than 20',
    (count) => {
      const lines = Array.from({ length: count }, (_, at) => `k${String(at)}: "v”`);
      const rules = (...more: readonly string[]): readonly string[] =>
        read('N.md', person(...lines, ...more)).findings.map(({ rule }) => rule);
      expect(rules()).toEqual(['bent-quotes']);
      // With more lines, the first 20 are repaired first.
      expect(rules('x: [1')).toEqual([count > 20 ? 'bent-quotes' : 'invalid-yaml']);
    },
  );

  it('around a key that the scorecard maps are ignored and reported', () => {
    const mapped = { fieldNames: new Map([['contact' as const, new Map([['organization', ['Firma']]])]]) };
    const { findings, record } = read('N.md', person('“Firma”: Acme'), mapped);
    expect(findings.map(({ rule }) => rule)).toEqual(['bent-quotes']);
    expect(record).toMatchObject({ organization: ['Acme'] });
  });

  it('in other fields of a review are not reported', () => {
    expect(bent(note('type: review', 'period: 2026-W47', 'mood: “good”', '“mine”: yes'))).toEqual([]);
  });

  it('are reported once for each value', () => {
    const text = person('met_at: “[[Fair]]”', 'cadence: “weekly”', 'last_contact: “2026-01-01”');
    expect(bent(text)).toEqual([
      'bent-quotes at “[[Fair]]”',
      'bent-quotes at “weekly”',
      'bent-quotes at “2026-01-01”',
    ]);
    expect(fixed(text)).toBe(person('met_at: "[[Fair]]"', 'cadence: weekly', 'last_contact: 2026-01-01'));
  });

  it.each([
    ['“', 'invalid-yaml', '['],
    ['[“', 'too-large', '['],
    ['“a”, ', 'invalid-yaml', '['],
    ['‘’', 'invalid-yaml', '['],
    [': “', 'too-large', '---'],
    ['“\n', 'invalid-yaml', '['],
  ])('are searched for in linear time, and hide no other fault: 60 000 times %j', (piece, rule, at) => {
    // If the time grew with the square of the length, the test would time out.
    const text = person(`role: [${piece.repeat(60_000)}`);
    const found = read('N.md', text);
    expect(found.frontMatter).toBe('unreadable');
    expect(faults(found)).toEqual([`${rule} at "${at}"`]);
  });

  it('are all reported, however many there are', () => {
    const { findings } = read('N.md', person('knows:', '  - “[[Ada]]”\n'.repeat(5000).trimEnd()));
    expect(findings).toHaveLength(5000);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['bent-quotes']));
  });
});

describe('a quoted value', () => {
  it.each([
    'role: "one\ntwo"',
    "role: 'one\ntwo three: x'",
    'role: "one\n\ntwo" # so',
    'needs:\n  - "one\ntwo"',
  ])('is reported if its further lines are not indented: %j', (line) => {
    expect(read('N.md', person(line, 'met: 2026-01-01')).findings).toMatchObject([
      {
        rule: 'invalid-yaml',
        message: 'The further lines of the quoted text that begins here are not indented',
      },
    ]);
  });

  it.each(['role: "one', 'role: "one\nmet_at: "[[Fair]]"'])(
    'is reported if its closing quotation mark is missing: %j',
    (line) => {
      expect(read('N.md', person(line)).findings[0]?.message).toBe('A closing quotation mark is missing');
    },
  );
});
