import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { fixVault } from '../../../src/app/lint/fix-vault.ts';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import type { Edit } from '../../../src/model/finding.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { NO_SURROUNDINGS } from '../../../src/vault/surroundings.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import { onlyEdits } from '../../harness/only-edits.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { runs } from '../../harness/scale.ts';

const NOW = moment('2026-11-19');

/**
 * What goes wrong if a vault is fixed: a note changed without a finding, in any round, or again by
 * a second run.
 */
function faults(index: VaultIndex, unsafe: boolean): { faults: string[]; fixed: number } {
  const found: string[] = [];
  let state = index;
  for (let round = 0; round < 10; round++) {
    const named = new Map<string, Edit[]>();
    for (const { path, fix } of runRules(state, NOW).diagnostics)
      named.set(path, [...(named.get(path) ?? []), ...(fix?.edits ?? [])]);
    const next = fixVault(state, NOW, { unsafe, rounds: 1 }).index;
    for (const { path, text } of state.notes.values())
      if (!onlyEdits(text, next.note(path)?.text ?? '', named.get(path) ?? []))
        found.push(`${path} is changed where nothing says so`);
    state = next;
  }
  const fixed = fixVault(index, NOW, { unsafe });
  for (const { path, text } of fixed.index.notes.values()) {
    if (text !== state.note(path)?.text) found.push(`${path} depends on how often one looks`);
    const isNamed = fixed.notes.some((note) => note.path === path && note.after === text);
    if (text !== index.note(path)?.text && !isNamed) found.push(`${path} is changed and not named`);
  }
  for (const { path } of fixVault(fixed.index, NOW, { unsafe }).notes) found.push(`${path} is changed again`);
  return { faults: found, fixed: fixed.notes.length };
}

/** The fields of a note as the package `yaml` alone reads them, with dates as text. */
function fields(text: string): unknown {
  const block = /^\ufeff?---[ \t]*\r?\n([^]*?)^---/m.exec(text)?.[1] ?? '';
  return parseDocument(block.replaceAll('\r', ''), { uniqueKeys: false, logLevel: 'silent' }).toJS();
}

const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '16.11.2025',
      '2025/11/16',
      '"16.11.2025"',
      "'16.11.2025'",
      '16.11.2025 # when',
      '2025-11-16',
      '3.4.2025',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '[[Ada]]',
      '"[[Ada]]"',
      "'[[Ada]]'",
      '[[[Ada]], "[[Bob]]"]',
      '[[Ada|A]] # who',
      '[[B: c]]',
      '[[Ada]], [[Bob]]',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '~',
      '007',
      '0o17',
      'yes',
      'title: a: b',
      '@x',
      '#x',
      '|\n  text\n  ---x',
      '>-\n  folded # no comment\n\n  more',
      '&a x',
      '*a',
      '!tag x',
      '"a\\u0041"',
      '{a: 1}',
      '\t',
      'a  # c',
      '- x\n  - y',
      '\n  - 16.11.2025\n  - [[Ada]]',
      '😀 Привет',
      '-',
      '?',
      '12e3',
      'null',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n  - 2025-11-16 call: hello # more',
      '\n  - 2025-11-16 call [[Ada]]: x',
      '\n  - call 20m: hello',
      '["2025-11-16 call [[Ada]]", 2025-11-16 thanks]',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const key = fc.constantFrom(
  'met',
  'met_at',
  'birthday',
  'last_contact',
  'log',
  'with',
  'date',
  'aliases',
  'name',
  'Ключ 😀',
  '__proto__',
  '1',
  'purpose',
  '"quoted key"',
  'a b',
  'tags',
  'between',
  'company',
);
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(key, fc.constantFrom(': ', ':   ', ':'), value, fc.constantFrom('', ' ', '  # a comment'))
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# a comment',
      '',
      '   ',
      '# netvault-disable-next-line',
      '# netvault-disable-file invalid-date',
      '...',
      '<<<<<<< HEAD',
      '---x',
    ),
  },
);
const body = fc.array(
  fc.constantFrom(
    '## Log',
    '- 2025-11-16 call [[Ada]]',
    '- 2025/11/16 call [[Ada]]',
    '- 16.11.2025 coffee [[Ada]]: x',
    '- ?!',
    '<!-- netvault-disable-line -->',
    '---',
    '```',
    '- [ ] call [[Gone]]',
    '# 😀',
    '',
    '%% netvault-disable-next-line %%',
  ),
  { maxLength: 8 },
);
const anyNote = fc
  .record({
    bom: fc.constantFrom('', '\ufeff'),
    open: fc.constantFrom('---', '---  ', '---\t', ' ---'),
    type: fc.constantFrom('contact', 'event', 'Contact # who', '"event"', 'goal', 'introduction'),
    lines: fc.array(line, { maxLength: 8 }),
    close: fc.constantFrom('---', '--- ', '---', '...'),
    body,
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ bom, open, type, lines, close, body: rest, eol, end }) => {
    const text = [open, `type: ${type}`, ...lines, close, ...rest].join('\n') + end;
    return bom + text.replaceAll('\n', eol);
  });

describe('fixable findings', () => {
  const SCORECARD = '---\ntype: scorecard\n---\n';

  it.each([
    'type: event\nstatus: attended\ndate: 2026-11-18\nwith: [“[[A]]”]',
    'type: contact\ncadence: "weekly”\nknows: [‘[[A]]’, “[[S]]”]',
    'type: scorecard\npoints: [“call 2”, ["a”]]',
    'type: contact\nknows: [“[[A]]”]\n---\n\n## Log\n\n- 2026-11-16 call',
  ])('are fixed if only curly quotation marks make the note unreadable: %j', (text) => {
    const before = vaultOf({
      'S.md': SCORECARD,
      'A.md': '---\ntype: contact\n---\n',
      'B.md': `---\n${text}\n---\n`,
    });
    expect(runRules(before, NOW).summary.fixable).toBe(1);
    const { index, dropped } = fixVault(before, NOW);
    expect(dropped).toBe(0);
    expect(index.note('B.md')).toMatchObject({
      frontMatter: 'read',
      text: `---\n${text.replace(/[“”‘’]/g, '"')}\n---\n`,
    });
    expect(runRules(index, NOW).diagnostics.filter(({ rule }) => rule === 'bent-quotes')).toEqual([]);
  });

  it.each(['met: 16.11.2025', 'met: “2025-11-16”', 'knows: [[A]]', 'knows: [“[[A]]”]'])(
    'do not exist in a note that is not valid UTF-8: %s',
    (field) => {
      const note = { path: 'B.md', text: `---\ntype: contact\n${field}\n---\ncaf\ufffd\n` };
      const read = (validUtf8: boolean): VaultIndex =>
        VaultIndex.build(
          [
            { path: 'S.md', text: SCORECARD },
            { ...note, validUtf8 },
          ],
          NO_SURROUNDINGS,
        );
      expect(runRules(read(true), NOW).summary.fixable).toBe(1);
      const { summary, diagnostics } = runRules(read(false), NOW);
      expect([summary.fixable, diagnostics.filter(({ fix }) => fix)]).toEqual([0, []]);
    },
  );
});

describe('fixing any note', () => {
  it.each([
    ['safely', false],
    ['and more than safely', true],
  ])('changes only what findings name, and nothing when it is repeated: %s', (_, unsafe) => {
    let fixed = 0;
    assertOften(
      fc.property(anyNote, (text) => {
        const result = faults(
          vaultOf({ 'A.md': text, 'Ada.md': '---\ntype: contact\n---\n' }, { configured: true }),
          unsafe,
        );
        expect(result.faults).toEqual([]);
        fixed += result.fixed;
      }),
      () => fixed > 20,
      { numRuns: runs(400, 1000) },
    );
  });

  it('changes only the invalid date in how the “yaml” package reads the fields', () => {
    const plain = fc
      .tuple(
        fc.constantFrom('role', 'offers', 'needs', 'location'),
        fc.constantFrom(
          '007',
          '"x # y"',
          '|\n  a\n   b',
          "'it''s'",
          '[a, "b"]',
          '1e3',
          '&x y',
          '12:30',
          'a  # c',
        ),
      )
      .map((pair) => pair.join(': '));
    fc.assert(
      fc.property(plain, fc.constantFrom('\n', '\r\n'), (other, eol) => {
        const text = `---\ntype: contact\n${other}\nmet: 16.11.2025\n---\n`.replaceAll('\n', eol);
        const fixed =
          fixVault(vaultOf({ 'A.md': text }, { configured: true }), NOW).index.note('A.md')?.text ?? '';
        expect(fields(fixed)).toEqual(fields(text.replace('16.11.2025', '2025-11-16')));
      }),
    );
  });
});

describe.skipIf(CORPUS === undefined)('fixing every note of the vaults in the corpus', () => {
  const vaults = join(CORPUS ?? '', 'vaults');
  const names = existsSync(vaults) ? readdirSync(vaults) : [];

  it.each(names)(
    'changes only what findings name, and nothing when it is repeated, in the vault %s',
    async (name) => {
      const index = await loadVault(new DiskVaultFiles(join(vaults, name)));
      const sources = [...index.notes.values()];
      // The vault counts as adopted, so that every rule applies to its notes.
      const adopted = VaultIndex.build(sources, { ...index.surroundings, configured: true });
      for (const unsafe of [false, true]) expect(faults(adopted, unsafe).faults).toEqual([]);
      const other = sources.map(({ path, text }) => ({
        path,
        text: `\ufeff${text.replace(/\r?\n/g, '\r\n').trimEnd()}`,
      }));
      expect(faults(VaultIndex.build(other, adopted.surroundings), true).faults).toEqual([]);
    },
  );
});

describe('a note with a replacement character', () => {
  const text = '---\ntype: contact\nmet: 16.11.2025\nrole: Caf\ufffd\n---\n';

  it.each([
    [false, []],
    [true, ['Ada.md']],
  ])('is fixed only if it is valid UTF-8: %s', (validUtf8, fixed) => {
    const index = VaultIndex.build([{ path: 'Ada.md', text, validUtf8 }], {
      ...NO_SURROUNDINGS,
      configured: true,
    });
    expect(fixVault(index, NOW, { unsafe: true }).notes.map(({ path }) => path)).toEqual(fixed);
  });
});
