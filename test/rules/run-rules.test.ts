import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { runRules, type LintOptions } from '../../src/rules/engine/run-rules.ts';
import { PARSER_RULES } from '../../src/model/finding.ts';
import { parseConfiguration } from '../../src/vault/configuration.ts';
import { readObsidianSettings } from '../../src/vault/obsidian-settings.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-19');
const bad = '---\ntype: contact\nmet: 16.11.2026\n---\n';

function found(notes: Record<string, string>, yaml = '', options: LintOptions = {}): string[] {
  const { configuration } = parseConfiguration(yaml, [...RULES.keys()]);
  const index = vaultOf(notes, { configuration, configured: yaml !== '' });
  return runRules(index, NOW, options).diagnostics.map(
    ({ path, rule, severity }) => `${path} ${severity} ${rule}`,
  );
}

describe('lint', () => {
  it('says what, where and how bad, in order', () => {
    const report = runRules(vaultOf({ 'B.md': bad, 'A.md': bad.replace('16.11.2026', '3/4/2026') }), NOW);
    expect(report.summary).toEqual({ notes: 2, errors: 2, warnings: 0, infos: 0, fixable: 1 });
    expect(report.diagnostics).toMatchObject([
      { path: 'A.md', rule: 'ambiguous-date', start: { line: 3, column: 6 }, end: { line: 3, column: 14 } },
      {
        path: 'B.md',
        rule: 'invalid-date',
        severity: 'error',
        start: { line: 3, column: 6 },
        end: { line: 3, column: 16 },
        fix: { safe: true, edits: [{ start: 23, end: 33, text: '2026-11-16' }] },
      },
    ]);
    expect(report.diagnostics[0]?.url).toMatch(/\/ambiguous-date\.md$/);
  });

  it('listens to the settings, then to what is asked', () => {
    const yaml =
      'rules: {invalid-date: warning}\noverrides: [{files: "Old/**", rules: {invalid-date: info}}]';
    const notes = { 'A.md': bad, 'Old/B.md': bad };
    expect(found(notes, yaml)).toEqual(['A.md warning invalid-date', 'Old/B.md info invalid-date']);
    expect(found(notes, yaml, { rules: new Map([['invalid-date', 'off']]) })).toEqual([]);
  });

  it.each([
    ['a glob', 'ignore: "Old/**"'],
    ['the name of a folder', 'ignore: Old'],
    ['a folder with a slash', 'ignore: ["Old/"]'],
    ['a file', 'ignore: Old/B.md'],
  ])('ignores %s', (_, yaml) => {
    expect(found({ 'A.md': bad, 'Old/B.md': bad }, yaml)).toEqual(['A.md error invalid-date']);
  });

  it('looks at the paths it is given', () => {
    const notes = { 'A.md': bad, 'Old/B.md': bad, 'Older/C.md': bad };
    expect(found(notes, 'version: 1', { paths: ['Old'] })).toEqual(['Old/B.md error invalid-date']);
    expect(found(notes, 'version: 1', { paths: ['A.md', 'Older/'] })).toHaveLength(2);
  });

  it("leaves out what Obsidian's own filters leave out", () => {
    const obsidian = readObsidianSettings({
      dailyNotes: null,
      templates: null,
      app: '{"userIgnoreFilters":["Old/"]}',
    });
    expect(runRules(vaultOf({ 'Old/B.md': bad }, { obsidian }), NOW).summary.notes).toBe(0);
  });
});

describe("a stranger's vault", () => {
  const person = bad.replace('contact', 'person').replace('16.11.2026', '3/4/2026');
  const broken = '---\na: [\n---\n';

  it('hears of front matter that cannot be read, and of nothing else', () => {
    const daily = '## Log\n\n- had a long breakfast\n';
    expect(found({ 'A.md': person, 'B.md': broken, '2026-11-19.md': daily })).toEqual([
      'B.md error invalid-yaml',
    ]);
  });

  it('hears of everything once it is adopted', () => {
    expect(found({ 'A.md': person, 'B.md': broken }, 'version: 1')).toEqual([
      'A.md error ambiguous-date',
      'B.md error invalid-yaml',
    ]);
  });
});

describe('the catalog', () => {
  it('knows every rule of the parser', () => {
    expect([...RULES.keys()]).toEqual(expect.arrayContaining([...PARSER_RULES]));
  });
});
