import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport, type ImportPlan } from '../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import type { AddressBook } from '../../../src/exchange/contact-entry.ts';
import { readContactTable } from '../../../src/exchange/csv/read-contacts.ts';
import { readVcards } from '../../../src/exchange/vcard/read-vcards.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');

function carriedOut(index: VaultIndex, { changes }: ImportPlan): VaultIndex {
  return index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
}

/** Imports twice, and checks what must be true for any address book. Returns the first plan. */
function importTwice(index: VaultIndex, book: AddressBook): ImportPlan {
  const first = planImport(index, NOW, book);
  for (const { source, values, written, unwritten } of first.sources) {
    const counted = [...Object.values(written), ...Object.values(unwritten)].reduce(
      (sum, one) => sum + one,
      0,
    );
    expect([source, counted]).toEqual([source, values]);
  }
  const all = [...book.entries, ...book.refused].flatMap((entry) => entry.values);
  expect(first.sources.reduce((sum, { values }) => sum + values, 0)).toBe(all.length);
  expect(first.entries).toHaveLength(book.entries.length + book.refused.length);
  const then = carriedOut(index, first);
  for (const { path, before } of first.changes) {
    const record = then.record('contact', path);
    expect(record).not.toBeUndefined();
    if (before !== null) continue;
    expect([record?.met, record?.lastContact, record?.cadence]).toEqual([null, null, null]);
    expect(then.note(path)?.log).toEqual([]);
  }
  expect(planImport(then, NOW, book).changes).toEqual([]);
  const reported = runRules(then, NOW, { paths: first.changes.map(({ path }) => path) }).diagnostics;
  expect(reported.filter(({ severity }) => severity === 'error')).toEqual([]);
  return first;
}

const word = fc.constantFrom(
  'Ada',
  'Bo',
  'A.',
  'Lovelace',
  'Li',
  '李伟',
  'O’Neil',
  '“x”',
  '---',
  '#log',
  'Log:',
  '[[x]]',
  '%%',
  '\u202e',
  '{{y}}',
);
const name = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a@b.c',
      'A@B.C',
      'd@e.f',
      'Works',
      'works',
      '+44 123456',
      '0044123456',
      'https://linkedin.com/in/a',
      '1815-12-10',
      '--12-10',
      'x; y',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '## Log\n- call [[Ada]]',
      '- [ ] 2026-11-20 call',
      '<!-- netvault-disable -->',
      '```\nx',
      '> y',
      'type: goal',
    ),
  },
);
const HEADER = [
  'Name',
  'Email',
  'Phone',
  'Company',
  'URL',
  'City',
  'Birthday',
  'Labels',
  'Notes',
  'Mood',
  'UID',
];
const row = fc.tuple(name, ...HEADER.slice(1).map(() => cell));
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('any address book', () => {
  it('is imported with every value accounted for, and a second import changes nothing', () => {
    let made = 0;
    assertOften(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 3 }), (rows, before) => {
        const csv = (all: readonly (readonly string[])[]): string =>
          [HEADER, ...all].map((cells) => cells.map(quote).join(',')).join('\n');
        const read = (all: readonly (readonly string[])[]): AddressBook =>
          readContactTable(csv(all)) ?? { entries: [], refused: [] };
        const empty = vaultOf({});
        const index = carriedOut(empty, planImport(empty, NOW, read(before)));
        made += importTwice(index, read(rows)).changes.length;
      }),
      () => made > 50,
      { numRuns: 60 + Number(process.env['NETVAULT_RUNS'] ?? 0) },
    );
  });

  it('never causes an exception, whatever a vCard file contains', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'FN:Ada',
        'N:a;b',
        'EMAIL;x="y:z',
        'TEL;VALUE=uri:tel:',
        'BDAY:--0230',
        'PHOTO;ENCODING=b:',
        ' folded',
        'NOTE;QUOTED-PRINTABLE:=C3=',
        '=A4',
        'ADR:;;;',
        ':',
        ';',
        'ORG:\\',
        'CATEGORIES:,,',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        importTwice(vaultOf({}), readVcards(lines.join(end)));
      }),
      { numRuns: 200 + Number(process.env['NETVAULT_RUNS'] ?? 0) },
    );
  });
});

describe.skipIf(CORPUS === undefined)('real address books of the corpus', () => {
  it.each([
    ['vcards/node-vcf/empty-lines.vcf', 1, 0],
    ['vcards/node-vcf/vcard-4.0.vcf', 1, 0],
    ['vcards/node-vcf/vcard-2.1.vcf', 1, 0],
    ['vcards/node-vcf/vcard-3.0.vcf', 1, 0],
    ['vcards/node-vcf/photo-base64.vcf', 0, 1],
    ['vcards/node-vcf/quoted-list.vcf', 0, 1],
    ['vcards/node-vcf/multiple.vcf', 3, 0],
    ['vcards/node-vcf/xing.vcf', 1, 0],
    ['vcards/obsidian-vcf-contacts/contacts.vcf', 15, 3],
    ['csv/linkedin-network-intelligence/Connections.csv', 10, 0],
    ['csv/contacts2js/test-contacts.csv', 3, 0],
  ])('are read and imported: %s', (file, entries, refused) => {
    const text = readFileSync(join(CORPUS ?? '', file), 'utf8');
    const book = file.endsWith('.vcf') ? readVcards(text) : readContactTable(text);
    expect([book?.entries.length, book?.refused.length]).toEqual([entries, refused]);
    if (book) importTwice(vaultOf({}), book);
  });
});
