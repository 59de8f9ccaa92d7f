import { existsSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintSarif } from '../../../src/cli/commands/lint/lint-sarif.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { anyName } from '../../harness/any-summary.ts';
import { moment } from '../../harness/dates.ts';
import { SARIF_SCHEMA } from '../../harness/sarif-schema.ts';
import { vaultOf } from '../../harness/vault-of.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[];
  readonly fixes: readonly {
    artifactChanges: readonly {
      replacements: readonly {
        deletedRegion: { charOffset: number; charLength: number; byteOffset: number; byteLength: number };
        insertedContent: { text: string };
      }[];
    }[];
  }[];
}
interface Run {
  readonly tool: {
    driver: { rules: readonly { id: string; helpUri: string; help: { text: string } }[] };
  };
  readonly results: readonly Result[];
}

const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(SARIF_SCHEMA);

function sarif(notes: Readonly<Record<string, string>>): Run {
  const index: VaultIndex = vaultOf(notes, { configured: true });
  const text = lintSarif(runRules(index, moment('2026-11-19')), (path) => index.note(path)?.text);
  const log = JSON.parse(text) as { runs: Run[] };
  void validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (!run) throw new RangeError('no run');
  return run;
}

const WRONG = '---\ntype: contact\nmet: 16.11.2025\n---\n';
const prints = (notes: Readonly<Record<string, string>>): string[] =>
  sarif(notes).results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));

describe('findings as SARIF', () => {
  it('are empty in a vault without any', () => {
    expect(sarif({ 'A.md': '' }).results).toEqual([]);
  });

  it('name their rule, its page and their place', () => {
    const { results, tool } = sarif({ 'Été/A #1, 100%.md': WRONG });
    expect(results).toMatchObject([
      {
        ruleId: 'invalid-date',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '%C3%89t%C3%A9/A%20%231%2C%20100%25.md' },
              region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 16 },
            },
          },
        ],
      },
    ]);
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'invalid-date',
        helpUri: 'https://github.com/netvault/netvault/blob/main/docs/rules/invalid-date.md',
        defaultConfiguration: { level: 'error' },
      },
    ]);
    expect(tool.driver.rules[0]?.help.text).toContain('date');
  });

  it('have the index of their own rule, whose page exists, if there are several', () => {
    const { results, tool } = sarif({ 'A.md': WRONG.replace('met', 'cadence: often\nmet'), 'B.md': WRONG });
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['invalid-value', 'invalid-date', 'invalid-date']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { id, helpUri } of tool.driver.rules) {
      const [, page = ''] =
        /^https:\/\/github\.com\/netvault\/netvault\/blob\/main\/(.+)$/.exec(helpUri) ?? [];
      expect(page).toBe(`docs/rules/${id}.md`);
      expect(existsSync(new URL(`../../../${page}`, import.meta.url))).toBe(true);
    }
  });

  it.each([
    ['', WRONG],
    ['with a byte order mark', `\ufeff${WRONG}`],
    ['after wide letters', WRONG.replace('met', 'role: 😀 Zoë\nmet')],
  ])('contain their fix in characters and in bytes %s', (_, text) => {
    const [result] = sarif({ 'A.md': text }).results;
    const [replacement] = result?.fixes[0]?.artifactChanges[0]?.replacements ?? [];
    const {
      charOffset = 0,
      charLength = 0,
      byteOffset = 0,
      byteLength = 0,
    } = replacement?.deletedRegion ?? {};
    const put = replacement?.insertedContent.text ?? '';
    const right = text.replace('16.11.2025', '2025-11-16');
    const bytes = Buffer.from(text);
    const spliced = Buffer.concat([
      bytes.subarray(0, byteOffset),
      Buffer.from(put),
      bytes.subarray(byteOffset + byteLength),
    ]);
    expect(spliced.toString()).toBe(right);
    const characters = text.replace('\ufeff', '');
    expect(characters.slice(0, charOffset) + put + characters.slice(charOffset + charLength)).toBe(
      right.replace('\ufeff', ''),
    );
  });

  it('keep their fingerprints when lines move, and each has its own', () => {
    const before = { 'A.md': WRONG, 'B.md': WRONG.replace('---\n', '---\nlast_contact: 16.11.2025\n') };
    const moved = { ...before, 'A.md': WRONG.replace('type', 'role: x\ntype') };
    expect(prints(moved)).toEqual(prints(before));
    expect(new Set(prints(before)).size).toBe(3);
    expect(prints({ 'A.md': WRONG.replace('16', '17') })).not.toEqual(prints({ 'A.md': WRONG }));
    const twice = '---\ntype: contact\n---\n## Log\n\n- call: a\n- call: a\n';
    expect(new Set(prints({ 'A.md': twice })).size).toBe(2);
  });

  it('match the schema for any name and content of a note', () => {
    fc.assert(
      fc.property(anyName, anyName, (name, value) => {
        const { results } = sarif({ [`${name.replaceAll('/', '')}x.md`]: `${WRONG}## Log\n- ${value}\n` });
        expect(results.length).toBeGreaterThan(0);
      }),
    );
  });
});
