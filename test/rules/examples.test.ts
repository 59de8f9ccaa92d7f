import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { ruleFixtures } from '../../src/cli/node/fixture-files.ts';
import { readRuleFixture, type RuleExample } from '../../src/rules/engine/rule-fixture.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { RULES } from '../../src/rules/index.ts';
import { moment } from '../harness/dates.ts';
import { alsoReported, exampleIndex, onlyRules } from '../harness/rule-examples.ts';

const ROOT = new URL('../../', import.meta.url);
const FILES = ruleFixtures();
const FIXTURES = [...RULES.keys()].map((id) => ({ id, ...readRuleFixture(FILES, id) }));

/** Rules about faults that no text file can show: invalid UTF-8, exceeded limits and unreadable files. */
const WITHOUT_EXAMPLES = ['invalid-encoding', 'too-large', 'unreadable-file'];

type Case = [id: string, name: string, example: RuleExample, on: readonly string[]];
const cases = (kind: 'reported' | 'silent'): Case[] =>
  FIXTURES.flatMap(({ id, alsoOn, [kind]: examples }) =>
    examples.map((example): Case => [id, example.name, example, [id, ...alsoOn]]),
  );

async function reportedBy(example: RuleExample, on: readonly string[]): Promise<ReadonlySet<string>> {
  const rules = onlyRules(on);
  const { diagnostics } = runRules(await exampleIndex(example), moment(example.today), { rules });
  return new Set(diagnostics.map(({ rule }) => rule));
}

describe('a rule', () => {
  it.each(cases('reported'))('%s reports %s', async (id, _, example, on) => {
    expect(await reportedBy(example, on)).toEqual(new Set([id]));
  });

  it.each(cases('silent'))('%s reports nothing in %s', async (_, __, example, on) => {
    expect(await reportedBy(example, on)).toEqual(new Set());
  });

  const fixable = cases('reported').filter(([, , { fixed }]) => fixed.size > 0);
  it.each(fixable)('%s fixes %s with safe fixes', async (_, __, example, on) => {
    const { notes } = fixVault(await exampleIndex(example), moment(example.today), { rules: onlyRules(on) });
    expect(new Map(notes.map(({ path, after }) => [path, after]))).toEqual(example.fixed);
  });

  it('has one file, one entry in the registry, one folder of fixtures and one page', () => {
    const files = readdirSync(new URL('src/rules/', ROOT))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(new Set(files)).toEqual(new Set(RULES.keys()));
    for (const id of RULES.keys()) {
      expect(readFileSync(new URL(`src/rules/${id}.ts`, ROOT), 'utf8')).toContain('= defineRule({');
      expect(existsSync(new URL(`docs/rules/${id}.md`, ROOT)), id).toBe(true);
    }
    expect(new Set([...FILES.keys()].map((path) => path.split('/')[0]))).toEqual(new Set(RULES.keys()));
  });

  it.each(FIXTURES)('$id has an explanation, and examples of both kinds', ({ id, ...fixture }) => {
    const least = WITHOUT_EXAMPLES.includes(id) ? 0 : 1;
    expect(fixture.explanation).not.toBe('');
    expect(fixture.reported.length).toBeGreaterThanOrEqual(least);
    expect(fixture.silent.length).toBeGreaterThanOrEqual(least);
  });
});

describe('the examples of the rules', () => {
  it('are reported by other rules as fixtures/also-reported.json states', async () => {
    const matrix: unknown = JSON.parse(readFileSync(new URL('fixtures/also-reported.json', ROOT), 'utf8'));
    expect(await alsoReported(FILES), 'npm run generate, and look at what has changed').toEqual(matrix);
  });
});

describe('readRuleFixture', () => {
  const read = (files: Record<string, string>): ReturnType<typeof readRuleFixture> =>
    readRuleFixture(new Map(Object.entries(files)), 'a-rule');

  it('reads the notes, settings and fixed notes of an example', () => {
    const [example] = read({
      'a-rule/reported-1/.netvault.yaml': 'rules:\n',
      'a-rule/reported-1/.obsidian/types.json': '{}',
      'a-rule/reported-1/B.fixed.md': 'fixed\n',
      'a-rule/reported-1/B.md': 'broken\n',
      'another-rule/reported-1/C.md': 'not here\n',
    }).reported;
    expect(example?.notes).toEqual(new Map([['B.md', 'broken\n']]));
    expect([...(example?.settings.keys() ?? [])]).toEqual(['.netvault.yaml', '.obsidian/types.json']);
    expect(example?.fixed).toEqual(new Map([['B.md', 'fixed\n']]));
    expect(example?.today).toBe('2026-11-19');
  });

  it('sorts examples by number, and notes by shownFirst and then by name', () => {
    const { silent } = read({
      'a-rule/examples.json': '{"shownFirst": ["C.md", "B.md"], "today": "2027-01-01"}',
      ...Object.fromEntries(
        ['silent-10/Z.md', 'silent-2/A.md', 'silent-2/B.md', 'silent-2/C.md', 'silent-2/D.md'].map((path) => [
          `a-rule/${path}`,
          '',
        ]),
      ),
    });
    expect(silent.map(({ name, notes }) => [name, ...notes.keys()])).toEqual([
      ['silent-2', 'C.md', 'B.md', 'A.md', 'D.md'],
      ['silent-10', 'Z.md'],
    ]);
    expect(silent[0]?.today).toBe('2027-01-01');
  });

  it('joins the lines of the explanation to one paragraph', () => {
    expect(read({ 'a-rule/explanation.md': 'Why it\nmatters.\n' }).explanation).toBe('Why it matters.');
  });

  it.each([
    ['a-rule/bad-1/A.md', '', 'fixtures/rules/a-rule/bad-1 is neither reported-N nor silent-N'],
    ['a-rule/examples.json', '{"showFirst": []}', 'examples.json: “showFirst” has no meaning'],
  ])('refuses an unknown folder or key: %s', (path, text, message) => {
    expect(() => read({ [path]: text })).toThrow(message);
  });
});
