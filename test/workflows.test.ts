import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = `${ROOT}.github/workflows/`;

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { uses?: string; run?: string }[] }>>;
}

const { scripts, engines } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const names = readdirSync(WORKFLOWS);
const text = (name: string): string => readFileSync(WORKFLOWS + name, 'utf8');
const read = (name: string): Workflow => parse(text(name)) as Workflow;
const steps = (name: string) => Object.values(read(name).jobs).flatMap((job) => job.steps);

/** Scripts of package.json that a shell text runs. */
const scriptsIn = (shell: string): string[] =>
  [...shell.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map(
    ([, run, test]) => run ?? test ?? '',
  );

describe.each(names)('the workflow %s', (name) => {
  it('can be read, and says what it may do', () => {
    const { on, permissions, jobs } = read(name);
    expect(Object.keys(on).length).toBeGreaterThan(0);
    expect(Object.keys(permissions)).toContain('contents');
    expect(Object.keys(jobs).length).toBeGreaterThan(0);
  });

  it('names a version of each action', () => {
    const used = steps(name).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('runs only scripts that there are, and all that must pass', () => {
    const run = steps(name).flatMap((step) => step.run ?? []);
    expect(scriptsIn(run.join('\n')).filter((script) => !(script in scripts))).toEqual([]);
    expect(run).toContain('bash .ci/run');
    expect(existsSync(`${ROOT}.ci/run`)).toBe(true);
  });
});

describe('what is run for a change', () => {
  it('may only read, and runs for pull requests and on main', () => {
    const { on, permissions } = read('check.yml');
    expect(permissions).toEqual({ contents: 'read' });
    expect(on).toEqual({ pull_request: null, push: { branches: ['main'] } });
  });

  it('begins with the oldest Node that is supported', () => {
    const oldest = engines.node.replace('>=', '');
    expect(text('check.yml')).toContain(`node: ['${oldest}', '`);
  });

  it('is made of checks that there are', () => {
    const door = readFileSync(`${ROOT}.ci/run`, 'utf8');
    const checks = [...door.matchAll(/^checks ([a-z ]+)/gm)].flatMap(([, all = '']) => all.trim().split(' '));
    expect(checks.length).toBeGreaterThan(3);
    expect(checks.filter((check) => !(`check:${check}` in scripts))).toEqual([]);
    expect(door).toContain('npm test');
  });
});
