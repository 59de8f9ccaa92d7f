import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../harness/temp-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('npm run new-rule', () => {
  let project = '';
  const read = (path: string): string => readFileSync(join(project, path), 'utf8');
  const newRule = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['scripts/new-rule.mjs', ...args], { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    project = tempFolder('netvault-new-rule-');
    for (const part of [
      'package.json',
      'tsconfig.json',
      'scripts',
      'src',
      'fixtures/rules',
      'test/harness',
      'docs/rules',
    ])
      cpSync(join(ROOT, part), join(project, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('creates a rule with its registry entry, fixture and page, and updates also-reported.json', () => {
    expect(newRule('odd-contact', 'contacts')).toMatchObject({ status: 0, stderr: '' });
    expect(read('src/rules/odd-contact.ts')).toContain("id: 'odd-contact',");
    expect(read('src/rules/index.ts')).toContain('  oddContact,\n];');
    expect(read('fixtures/rules/odd-contact/explanation.md')).not.toBe('');
    expect(read('docs/rules/odd-contact.md')).toContain('## Not reported');
    expect(read('docs/rules/README.md')).toContain('[odd-contact](odd-contact.md)');
    const matrix: unknown = JSON.parse(read('fixtures/also-reported.json'));
    expect(matrix).toMatchObject({ 'invalid-date': { 'reported-1': ['odd-contact'] } });
  });

  it.each([
    [['broken-link', 'links'], 'src/rules/broken-link.ts is there already.'],
    [['Odd', 'links'], 'Name the rule after the fault'],
    [['odd-goal', 'nonsense'], 'There is no family “nonsense”. Known: front matter,'],
  ])('refuses %j', (args, message) => {
    const before = read('src/rules/index.ts');
    const { status, stderr } = newRule(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(read('src/rules/index.ts')).toBe(before);
    expect(existsSync(join(project, 'src/rules/odd-goal.ts'))).toBe(false);
  });
});
