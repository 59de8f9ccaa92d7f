import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { APP_VERSIONS, COMMON, OPENED } from '../../e2e/matrix.ts';
import { bundle } from '../harness/bundle.ts';
import { tempVault } from '../harness/temp-vault.ts';

const ROOT = join(import.meta.dirname, '../..');
const E2E = join(ROOT, 'e2e');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Package {
  readonly devDependencies: Readonly<Record<string, string>>;
}
const json = (path: string): unknown => JSON.parse(text(path));

const files = ['specs', 'support', '.']
  .flatMap((folder) => readdirSync(join(E2E, folder)).map((name) => join('e2e', folder, name)))
  .filter((path) => /\.m?ts$/.test(path));
const specs = files.filter((path) => path.endsWith('.e2e.ts'));

describe('the end-to-end suite', () => {
  it('has specs, all of which its configuration finds', () => {
    expect(COMMON.specs).toEqual(['./specs/*.e2e.ts']);
    expect(specs.length).toBeGreaterThanOrEqual(20);
    expect(readdirSync(join(E2E, 'specs')).length).toBe(specs.length);
  });

  it.each(files)('can be parsed: %s', (path) => {
    const { diagnostics = [] } = ts.transpileModule(text(path), {
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });

  it('runs in the earliest version of the app that the manifest allows, and in the latest', () => {
    const { minAppVersion } = json('manifest.json') as { readonly minAppVersion: string };
    expect(APP_VERSIONS).toEqual([minAppVersion, 'latest']);
  });

  it('uses exact versions, and those of the project for packages that both use', () => {
    const own = (json('e2e/package.json') as Package).devDependencies;
    const { devDependencies } = json('package.json') as Package;
    expect(Object.values(own).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const shared = Object.keys(own).filter((name) => name in devDependencies);
    expect(shared).toContain('obsidian');
    for (const name of shared) expect([name, own[name]]).toEqual([name, devDependencies[name]]);
  });

  it('has a lockfile with the same versions and without addresses', () => {
    const lock = text('e2e/package-lock.json');
    const { packages } = JSON.parse(lock) as {
      readonly packages: Readonly<Record<string, Partial<Package>>>;
    };
    const { devDependencies } = json('e2e/package.json') as Package;
    expect(packages['']?.devDependencies).toEqual(devDependencies);
    expect(lock).not.toContain('"resolved"');
    expect(text('e2e/.npmrc')).toBe(text('.npmrc'));
  });

  it('has each of its specs named in docs/in-the-real-app.md', () => {
    const page = text('docs/in-the-real-app.md');
    const names = readdirSync(join(E2E, 'specs')).map((name) => name.replace('.e2e.ts', ''));
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('opens the built plugin and a vault that exists', () => {
    expect(OPENED.plugins.map((path) => join(E2E, path, 'manifest.json')).filter(existsSync)).toHaveLength(1);
    expect(existsSync(join(E2E, OPENED.vault, 'Scorecard.md'))).toBe(true);
  });

  it('uses only classes, commands and views that the plugin has', () => {
    const source = readdirSync(join(ROOT, 'src/plugin'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => text(join('src/plugin', path)))
      .join('\n');
    const asked = files.map(text).join('\n');
    const classes = new Set([...asked.matchAll(/\.(netvault(?:-[a-z]+)+)/g)].map(([, name = '']) => name));
    expect(classes.size).toBeGreaterThan(10);
    const missing = [...classes].filter((name) => !new RegExp(`${name}(?![a-z-])`).test(source));
    expect(missing).toEqual([]);
    const views = [...asked.matchAll(/'(netvault-(?:scorecard|findings|person))'/g)].map(([, id]) => id);
    expect(views.filter((id) => !source.includes(`'${id ?? ''}'`))).toEqual([]);
    const commands = [...asked.matchAll(/command\('([a-z-]+)'\)/g)].map(([, id]) => id);
    expect(commands).toContain('open-scorecard');
    expect(commands.filter((id) => !source.includes(`'${id ?? ''}'`))).toEqual([]);
  });
});

describe('the vault of the end-to-end suite', () => {
  const run = (vault: string, ...args: readonly string[]): string => {
    try {
      return execFileSync(process.execPath, [bundle(), ...args, '--vault', vault], { encoding: 'utf8' });
    } catch (error) {
      // If there are findings, the exit code is not 0.
      return (error as { readonly stdout: string }).stdout;
    }
  };
  const vault = join(E2E, OPENED.vault);
  /** The names of the people whom the sidebar lists to reconnect with, in order. */
  const names = (of: string): string[] => {
    const { due, suggestions } = JSON.parse(run(of, 'due', '--format', 'json')) as Record<
      'due' | 'suggestions',
      readonly { readonly name: string }[]
    >;
    return [...due, ...suggestions].map(({ name }) => name);
  };

  it('has the findings that the specs look for', () => {
    const { diagnostics } = JSON.parse(run(vault, 'lint', '--format', 'json')) as {
      readonly diagnostics: readonly { readonly path: string; readonly rule: string }[];
    };
    const wrong = diagnostics.filter(({ path }) => path === 'People/Wrong.md');
    expect(wrong.map(({ rule }) => rule)).toEqual(['invalid-date', 'unknown-field', 'unknown-activity']);
  });

  it('has the people that the specs wait for, before and after they change it', () => {
    const all = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong'];
    expect(names(vault)).toEqual(all);
    const changed = tempVault({});
    cpSync(vault, changed, { recursive: true });
    const ada = join(changed, 'People/Ada Lovelace.md');
    const contact = readFileSync(ada, 'utf8');
    writeFileSync(join(changed, 'People/Barbara Liskov.md'), contact);
    expect(names(changed)).toEqual(['Ada Lovelace', 'Barbara Liskov', ...all.slice(1)]);
    writeFileSync(ada, contact.replace('weekly', 'never'));
    expect(names(changed)).toEqual(['Barbara Liskov', ...all.slice(1)]);
  });

  it('has a goal of forty points', () => {
    expect(run(vault, 'summary')).toContain('of 40 points');
  });
});
