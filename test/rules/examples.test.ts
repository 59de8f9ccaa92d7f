import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/fix.ts';
import { CONFIGURATION_FILE, loadVault } from '../../src/app/load-vault.ts';
import type { Diagnostic } from '../../src/model/finding.ts';
import type { Example } from '../../src/rules/engine/define-rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { MemoryFiles } from '../harness/memory-files.ts';

/** An example is a vault that is NetVault's: it has settings, be they empty. */
function filesOf({ notes, settings = {} }: Example): MemoryFiles {
  const beside = Object.entries(settings).map(([name, text]): [string, string] => [
    name === CONFIGURATION_FILE ? name : `.obsidian/${name}`,
    text,
  ]);
  return new MemoryFiles({ '.netvault.yaml': '', ...Object.fromEntries(beside), ...notes });
}

async function lint({ today = '2026-11-19', ...example }: Example): Promise<readonly Diagnostic[]> {
  const files = filesOf(example);
  return runRules(await loadVault(files), moment(today)).diagnostics;
}

const cases = (which: 'bad' | 'good'): [string, number, Example][] =>
  [...RULES.values()].flatMap(({ id, [which]: examples }) =>
    examples.map((example, at): [string, number, Example] => [id, at + 1, example]),
  );

describe('a rule', () => {
  it.each(cases('bad'))('%s reports its bad example %i, and no other rule does', async (id, _, example) => {
    const rules = (await lint(example)).map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules)).toEqual(new Set([id]));
  });

  const fixable = cases('bad').filter(([, , { fixed }]) => fixed !== undefined);
  it.each(fixable)(
    '%s mends its bad example %i by a safe fix',
    async (_, __, { today, fixed, ...example }) => {
      const files = filesOf(example);
      const mended = fixVault(await loadVault(files), moment(today ?? '2026-11-19')).notes;
      expect(mended.map(({ after }) => after)).toEqual([fixed]);
    },
  );

  it.each(cases('good'))(
    '%s finds nothing in its good example %i, nor does any other',
    async (_, __, example) => {
      expect(await lint(example)).toEqual([]);
    },
  );

  it('has one file, one line in the registry, and one page', () => {
    const root = new URL('../../', import.meta.url);
    const files = readdirSync(new URL('src/rules/', root)).map((file) => file.replace(/\.ts$/, ''));
    const rules = files.filter((file) =>
      readFileSync(new URL(`src/rules/${file}.ts`, root), 'utf8').includes('= defineRule({'),
    );
    expect(new Set(rules)).toEqual(new Set(RULES.keys()));
    for (const id of RULES.keys()) expect(existsSync(new URL(`docs/rules/${id}.md`, root)), id).toBe(true);
  });

  it.each([...RULES.values()].filter(({ id }) => id !== 'invalid-encoding' && id !== 'too-large'))(
    '$id has examples of both kinds',
    ({ bad, good }) => {
      expect(bad.length).toBeGreaterThan(0);
      expect(good.length).toBeGreaterThan(0);
    },
  );
});
