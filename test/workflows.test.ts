import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = `${ROOT}.github/workflows/`;

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly 'working-directory'?: string;
  readonly with?: { readonly script?: string; readonly 'working-directory'?: string };
}

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
}

const { scripts, engines } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const names = readdirSync(WORKFLOWS);
const text = (name: string): string => readFileSync(WORKFLOWS + name, 'utf8');
const read = (name: string): Workflow => parse(text(name)) as Workflow;
const steps = (name: string) => Object.values(read(name).jobs).flatMap((job) => job.steps);

/** The shell text of a step, and the folder in which it runs. */
const ran = ({ run, with: given, ...step }: Step): [string, string] => [
  run ?? given?.script ?? '',
  step['working-directory'] ?? given?.['working-directory'] ?? '.',
];

/** The scripts of package.json that a shell text runs. */
const scriptsIn = (shell: string): string[] =>
  [...shell.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map(
    ([, run, test]) => run ?? test ?? '',
  );

describe.each(names)('the workflow %s', (name) => {
  it('can be read, and states its permissions', () => {
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

  it('runs only scripts that exist', () => {
    const missing = steps(name)
      .map(ran)
      .flatMap(([run, folder]) => {
        const there = JSON.parse(readFileSync(`${ROOT}${folder}/package.json`, 'utf8')) as Package;
        return scriptsIn(run).filter((script) => !(script in there.scripts));
      });
    expect(missing).toEqual([]);
  });
});

describe('the checks of a change', () => {
  it.each(['check.yml', 'release.yml'])('are run with .ci/run in %s', (name) => {
    expect(steps(name).map(({ run }) => run)).toContain('bash .ci/run');
    expect(existsSync(`${ROOT}.ci/run`)).toBe(true);
  });

  it('may only read, and run for pull requests and on main', () => {
    const { on, permissions } = read('check.yml');
    expect(permissions).toEqual({ contents: 'read' });
    expect(on).toEqual({ pull_request: null, push: { branches: ['main'] } });
  });

  it('include the real app, on main, for a release and weekly, and on Android too', () => {
    const { on, permissions } = read('e2e.yml');
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(on)).toEqual(['push', 'release', 'schedule', 'workflow_dispatch']);
    expect(on['push']).toEqual({ branches: ['main'] });
    const run = steps('e2e.yml').map(ran);
    expect(run).toContainEqual(['npm test', 'e2e']);
    expect(run).toContainEqual(['npm run test:android', 'e2e']);
  });

  it('begin with the oldest Node that is supported', () => {
    const oldest = engines.node.replace('>=', '');
    expect(text('check.yml')).toContain(`node: ['${oldest}', '`);
  });

  it('are all defined in package.json', () => {
    const door = readFileSync(`${ROOT}.ci/run`, 'utf8');
    const checks = [...door.matchAll(/^checks ([a-z ]+)/gm)].flatMap(([, all = '']) => all.trim().split(' '));
    expect(checks.length).toBeGreaterThan(3);
    expect(checks.filter((check) => !(`check:${check}` in scripts))).toEqual([]);
    expect(door).toContain('npm test');
  });
});
