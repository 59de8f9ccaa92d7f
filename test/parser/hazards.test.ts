import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/parser/index.ts';
import { meaning, note, read } from './context.ts';
import { placedRules } from '../../src/vault/record-rules.ts';
import { runs } from '../harness/scale.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('hostile front matter', () => {
  it.each([
    ['10 MB of text', `a: ${'x '.repeat(5_000_000)}`, 'too-large'],
    ['10 MB of lines', 'a: b\n'.repeat(2_000_000), 'too-large'],
    ['10 000 nested lists', '['.repeat(10_000) + ']'.repeat(10_000), 'too-large'],
    ['10 000 open lists', '['.repeat(10_000), 'too-large'],
    ['10 000 open maps', '{a: '.repeat(10_000), 'too-large'],
    ['10 000 lists on a line', `${'- '.repeat(10_000)}a`, 'too-large'],
    ['10 000 keys on a line', `${'? '.repeat(10_000)}a`, 'too-large'],
    ['500 levels of indent', many(500, (index) => `${' '.repeat(index)}a:`), 'too-large'],
    [
      'a bomb of aliases',
      many(
        10,
        (index) =>
          `a${String(index)}: &a${String(index)} [${
            index === 0
              ? 'x'
              : Array(9)
                  .fill(`*a${String(index - 1)}`)
                  .join(', ')
          }]`,
      ),
      'too-large',
    ],
    [
      'a chain of aliases',
      many(
        200,
        (index) => `a${String(index)}: &a${String(index)} [${index === 0 ? 'x' : `*a${String(index - 1)}`}]`,
      ),
      'too-large',
    ],
    ['half a million commas', `a: [${','.repeat(500_000)}]`, 'invalid-yaml'],
    ['60 000 faults', 'a: b: c\n'.repeat(60_000), 'invalid-yaml'],
    ['a line of blanks', `type: ${' '.repeat(400_000)}[`, 'invalid-yaml'],
  ])('%s gives exactly one finding', (_name, yaml, rule) => {
    expect(read('N.md', note(yaml)).findings.map((each) => each.rule)).toEqual([rule]);
  });

  it.each([
    ['20 000 keys', `type: contact\n${many(20_000, (index) => `k${String(index)}: v`)}`],
    [
      '13 000 log lines',
      `type: contact\nlog:\n${many(13_000, () => '  - 2026-11-20 call 20m [[Ada]] — hello')}`,
    ],
    ['30 000 aliases', `type: contact\na: &a b\nc:\n${many(30_000, () => '- *a')}`],
    ['half a million blank lines', `type: contact${'\n'.repeat(500_000)}b: c`],
    ['500 000 full stops in an address', `type: contact\nemail: a@x${'.'.repeat(500_000)}y`],
    ['60 000 mailto', `type: contact\nemail: "${'mailto:'.repeat(60_000)}a@x"`],
    [
      '500 000 signs in a number',
      `type: contact\nphone: "[${'('.repeat(250_000)}](${'tel:'.repeat(60_000)}"`,
    ],
    ['90 levels', `type: contact\na: ${'['.repeat(90)}${']'.repeat(90)}`],
  ])('%s are read without a finding', (_name, yaml) => {
    const found = read('N.md', note(yaml));
    expect(found.findings).toEqual([]);
    expect(found.record?.kind).toBe('contact');
  });

  it('with keys such as __proto__ does not change any prototype', () => {
    const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).sort();
    const found = read(
      'N.md',
      note(
        '__proto__: {polluted: 1}',
        'constructor: {prototype: {polluted: 1}}',
        'toString: x',
        'type: contact',
        'tiers: {__proto__: weekly}',
      ),
    );
    expect(found.findings).toEqual([]);
    expect(found.record?.kind).toBe('contact');
    expect(found.record?.properties.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'type',
      'tiers',
    ]);
    const lines = ['type: scorecard', 'tiers: {__proto__: weekly}', 'points: [__proto__ 1]'];
    const { findings, record } = read('N.md', note(...lines));
    expect(findings).toEqual([]);
    if (record?.kind !== 'scorecard') throw new Error('There is no scorecard');
    expect([...record.points.keys()]).toEqual(['__proto__']);
    expect(record.settings.tiers?.get('__proto__')).toMatchObject({ every: 7, unit: 'day' });
    for (const one of [found.record, record, record.settings])
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeKeys);
  });
});

describe('hostile bodies', () => {
  const body = (text: string): ReturnType<typeof read> => read('2026-11-20.md', `# Log\n${text}`);
  it('with 100 000 items are read', () => {
    expect(body('- call [[Ada]]: hi\n'.repeat(100_000)).log).toHaveLength(100_000);
  });
  it.each([
    ['2 000 levels by indent', many(2000, (index) => `${' '.repeat(2 * index)}- call`), 'call'],
    ['2 000 levels on a line', `${'- '.repeat(2000)}x`, 'too-large'],
    ['2 000 numbered levels', `${'1. '.repeat(2000)}x`, 'too-large'],
    ['60 000 marks of emphasis', `1. ${'_*a'.repeat(20_000)}`, null],
    ['30 000 marks of emphasis in words', `1. ${'*a_ '.repeat(16_000)}`, null],
    ['30 000 instructions without an end', `1. a${'<?'.repeat(30_000)}`, 'too-large'],
    ['15 000 comments without an end', `1. a${'<!--'.repeat(15_000)}\n\n-->`, 'too-large'],
    ['60 000 brackets', `1. ${'['.repeat(60_000)}`, null],
    ['a million brackets in a text', `- call: ${'[['.repeat(500_000)}`, 'call'],
    ['links without an end', `- call: ${'[x]('.repeat(100_000)}`, 'call'],
    ['a million blanks', `- call${' '.repeat(1_000_000)}x`, 'uncounted-log-item'],
    ['a million backticks', `- call ${'`'.repeat(1_000_000)}`, 'uncounted-log-item'],
    ['a million marks of a heading', `${'#'.repeat(1_000_000)}\n## ${'#'.repeat(1_000_000)}a`, 'too-large'],
    ['20 000 lines of HTML', '<b>\n'.repeat(20_000), null],
  ])('with %s have at most one log line or finding, and the item below is read', (_name, text, expected) => {
    const { log, findings } = body(`${text}\n\n- letter [[Ada]]\n`);
    expect([...log.map(({ activity }) => activity), ...findings.map(({ rule }) => rule)]).toEqual(
      expected === 'call' || expected === null
        ? [...(expected ? [expected] : []), 'letter']
        : ['letter', expected],
    );
  });

  it.each([
    ['in the front matter', note('type: contact', `log: [${'a,'.repeat(200_000)}]`)],
    ['in the body', `${note('type: contact')}# Log\n${many(200_000, () => '- call')}`],
  ])('with 200 000 lines that cannot be read %s have as many findings', (_name, text) => {
    expect(read('N.md', text).findings).toHaveLength(200_000);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '---\n',
    '---\n',
    'type: contact\n',
    'type: event\n',
    'type: scorecard\n',
    'type: goal\n',
    'date: ',
    '2026-11-20\n',
    'log:\n',
    '  - ',
    '- ',
    'with: ',
    '[[Ada]]',
    '"',
    "'",
    ': ',
    '\n',
    '\n',
    ' ',
    '  ',
    '#',
    ' # ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!x',
    '|\n',
    '>\n',
    '%',
    '@',
    '`',
    '\t',
    '## Log\n',
    'call',
    ' 20m',
    'x3',
    '1',
    'points:\n',
    'days_off: ',
    'records: ',
    '\uFEFF',
    '💡',
    '\u0000',
    '\uD800',
    '<<<<<<< a\n',
    '=======\n',
    '? ',
    'met: 1/2/2026\n',
    'kind: reading\n',
    '\u2028',
    '\u00A0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).map((any) => `---\n${any}\n---\n${any}`),
    fc.array(piece, { maxLength: 30 }).map((all) => `---\n${all.join('')}\n---\n${all.join('')}`),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  );

  it('is read without an exception, and all spans are within it', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { findings, record } = read('2026-11-20.md', any, {
          recordRules: placedRules([{ kind: 'contact', tag: 'x', except: [], activity: null }]),
        });
        const fields = [...(record?.fields.values() ?? [])].flatMap((field) => [
          field.keySpan,
          field.valueSpan,
        ]);
        for (const { start, end } of [...findings.map(({ span }) => span), ...fields])
          expect(0 <= start && start <= end && end <= any.length).toBe(true);
        for (const { fix } of findings)
          for (const edit of fix?.edits ?? []) expect(edit.end).toBeLessThanOrEqual(any.length);
        if (['unreadable', 'template'].includes(read('N.md', any).frontMatter)) expect(record).toBeNull();
        expect(parseYaml(any).findings.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(700, 2000) },
    );
  });

  it('is read the same with CRLF, and with a BOM', () => {
    fc.assert(
      fc.property(text, (any) => {
        const unix = any.replace(/\r/g, '').replace(/^\uFEFF+/, '');
        const said = (written: string): unknown => {
          const { frontMatter, record, log, findings } = read('2026-11-20.md', written);
          return {
            frontMatter,
            record: meaning(record),
            log: meaning(log),
            findings: findings.map(({ rule }) => rule),
          };
        };
        expect(said(`\uFEFF${unix}`)).toEqual(said(unix));
        expect(said(unix.replaceAll('\n', '\r\n'))).toEqual(said(unix));
      }),
      { numRuns: runs(350, 1000) },
    );
  });
});
