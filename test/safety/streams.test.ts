import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { bundle } from '../harness/bundle.ts';
import { shareCompiled } from '../harness/compiled-code.ts';
import { UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { IS_WHOLE } from '../harness/scale.ts';
import { DAY, everything, VAULT } from './scenes.ts';

const PRELOAD = fileURLToPath(new URL('../harness/fail-stream.mjs', import.meta.url));

/** A line for each command, and further lines for commands that read what is piped in. */
const LINES: readonly (readonly [string, ...string[]])[] = [
  ['summary'],
  ['due'],
  ['plan', '--write', '--yes'],
  ['log', 'call [[Ada Lovelace]]: x', 'email [[Nobody Yet]]: y'],
  ['log', '-'],
  ['done', 'email'],
  ['event', 'attended', 'Meetup', '--met', 'Ada Lovelace'],
  ['review', 'last week', '--write'],
  ['intro', 'propose', 'Bob', 'Ada Lovelace'],
  ['show', 'Ada'],
  ['brief', 'Tea', '--write'],
  ['report'],
  ['report', '--output', 'report.html'],
  ['export', 'csv'],
  ['export', 'ndjson', '--output', 'tables'],
  ['merge', 'Ada Lovelace', 'Grace Hopper', '--keep', 'a', '--recount', '--write'],
  ['rename', 'Ada Lovelace', 'Ada King', '--write'],
  ['path', 'Grace'],
  ['people'],
  ['people', 'Bob', '--set', 'tier=inner', '--write'],
  ['activities', '--format', 'csv'],
  ['lint'],
  ['lint', '--fix'],
  ['lint', '--stdin', '--stdin-filename', 'Bob.md'],
  ['lint', '--format', 'json:report.json'],
  ['watch'],
  ['hook', 'install'],
  ['new', 'contact', 'Dora'],
  ['edit', 'Bob', '--set', 'email=bob@example.org'],
  ['import', 'vcard', '../people.vcf', '--write'],
  ['init', 'fresh'],
  ['doctor'],
  ['rules'],
  ['explain', 'broken-link'],
  ['schema', 'lint'],
  ['cache', 'clear'],
  ['completion', 'bash'],
  ['--version'],
  ['--help'],
  ['no-such-command'],
  ['__complete', 'zsh', 'show', 'A'],
];

const INPUT = 'call [[Ada Lovelace]]: piped\n';
const TAKES_NO_DAY = /^(?:hook|init|doctor|rules|explain|schema|cache|completion|-.*|no-.*|__.*)$/;

interface End {
  readonly code: number | null;
  readonly stderr: string;
  readonly files: ReturnType<typeof everything>;
}

/** The streams of a command. Null: its reader ends at once. A text: the path of a file opened for it. */
interface Way {
  readonly stdin?: string;
  readonly stdout?: string | null;
  readonly stderr?: string | null;
  /** In the form that `test/harness/fail-stream.mjs` expects: `stdout EIO`. */
  readonly fails?: string;
  /** A redirection in the shell, such as `<&-`, which closes stdin. */
  readonly redirect?: string;
}

async function ran(args: readonly string[], way: Way): Promise<End> {
  const root = tempVault({ ...VAULT, 'cache/': '' });
  const vault = join(root, 'vault');
  spawnSync('git', ['init', '--quiet'], { cwd: vault });
  const env = {
    ...UTF8,
    PATH: process.env['PATH'] ?? '',
    XDG_STATE_HOME: join(root, 'state'),
    XDG_CACHE_HOME: join(root, 'cache'),
    NETVAULT_FAIL_STREAM: way.fails ?? '',
  };
  const today = TAKES_NO_DAY.test(args[0] ?? '') ? [] : ['--today', DAY];
  const preload = way.fails === undefined ? [] : ['--import', PRELOAD];
  // `cache clear` would delete it.
  if (args[0] !== 'cache') shareCompiled(join(root, 'cache'), { flags: preload });
  const command = [...preload, bundle(), ...args, ...today];
  const opened: number[] = [];
  const handle = (place: string | null | undefined, flags: string): number | 'pipe' => {
    if (typeof place !== 'string') return 'pipe';
    opened.push(openSync(place, flags));
    return opened.at(-1) ?? -1;
  };
  const stdio: StdioOptions = [handle(way.stdin, 'r'), handle(way.stdout, 'w'), handle(way.stderr, 'w')];
  const shell = ['-c', `exec "$@" ${way.redirect ?? ''}`, 'sh', process.execPath, ...command];
  const child = spawn('sh', shell, { cwd: vault, env, stdio });
  for (const one of opened) closeSync(one);
  if (way.stdout === null) child.stdout?.destroy();
  if (way.stderr === null) child.stderr?.destroy();
  child.stdin?.on('error', () => undefined).end(INPUT);
  let stderr = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const files = everything(vault);
  return { code, stderr: stderr.replaceAll(root, ''), files };
}

/** With these streams, a command does all its work, although nobody reads its output. */
const UNHEARD: readonly (readonly [string, Way])[] = [
  ['a closed output', { redirect: '>&-' }],
  ['a closed stderr', { redirect: '2>&-' }],
  ['a reader that ends early', { stdout: null }],
  ['a reader of complaints that ends early', { stderr: null }],
  ['no reader at all', { stdout: null, stderr: null }],
];
/** With these streams, a command does all its work, and reports it if its output cannot be printed. */
const FAILING: readonly (readonly [string, Way])[] = [
  ['a full disk for output', { stdout: '/dev/full' }],
  ['a full disk for complaints', { stderr: '/dev/full' }],
  ['EIO for output', { fails: 'stdout EIO' }],
  ['EIO for complaints', { fails: 'stderr EIO' }],
  ['EAGAIN for output', { fails: 'stdout EAGAIN' }],
  ['EAGAIN for complaints', { fails: 'stderr EAGAIN' }],
];
const INPUTS: readonly (readonly [string, Way])[] = [
  ['a closed input', { redirect: '<&-' }],
  ['a folder for input', { stdin: '/' }],
  ['an input that is broken', { stdin: '/proc/self/mem' }],
  ['EIO for input', { fails: 'stdin EIO' }],
  ['EAGAIN for input', { fails: 'stdin EAGAIN' }],
];

/** With at least 1000 runs in `npm run test:long`, all of them; else `count` of them, chosen at random. */
function some<One>(all: readonly One[], count: number): readonly One[] {
  if (IS_WHOLE) return all;
  return [...all].sort(() => Math.random() - 0.5).slice(0, count);
}

const isEndless = ([name]: readonly string[]): boolean => name === 'watch';
const readsInput = (args: readonly string[]): boolean => args.includes('-') || args.includes('--stdin');

function expectNoTrace({ stderr }: End): void {
  expect(stderr).not.toMatch(/inside NetVault|^\s+at |Unhandled|node:/m);
}

describe.runIf(process.platform === 'linux')('a command whose streams are broken', () => {
  it('is tried with every command', () => {
    const tried = new Set(LINES.map(([name]) => name));
    expect(COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(LINES.map((args) => [args.join(' '), args] as const))(
    'does what it was asked or nothing, and prints no stack trace: %s',
    { timeout: 3_600_000 },
    async (_, args) => {
      // An endless command ends when nobody reads its output any more.
      const usual = isEndless(args) ? { code: 0, stderr: '', files: null } : await ran(args, {});
      const files = usual.files ?? (await ran(args, { stdout: null })).files;
      for (const [name, way] of some(UNHEARD, 1)) {
        if (isEndless(args) && way.stdout !== null) continue;
        const end = await ran(args, way);
        expectNoTrace(end);
        expect({ name, code: end.code, files: end.files }).toEqual({ name, code: usual.code, files });
      }
      for (const [name, way] of some(FAILING, 1)) {
        const isOutput = way.stdout !== undefined || way.fails?.startsWith('stdout') === true;
        if (isEndless(args) && !isOutput) continue;
        const end = await ran(args, way);
        expectNoTrace(end);
        if (isOutput && end.code === 2 && usual.code !== 2)
          expect(end.stderr).toMatch(/^netvault: the output cannot be printed: .+\n$/m);
        expect([name, [usual.code, 2].includes(end.code)]).toEqual([name, true]);
        expect({ name, files: end.files }).toEqual({ name, files });
      }
      if (isEndless(args)) return;
      for (const [name, way] of readsInput(args) ? INPUTS : some(INPUTS, 1)) {
        const end = await ran(args, way);
        expectNoTrace(end);
        if (!readsInput(args))
          expect({ name, code: end.code, files: end.files }).toEqual({ name, code: usual.code, files });
        else if (way.redirect === undefined) {
          expect({ name, code: end.code }).toEqual({ name, code: 2 });
          expect(end.stderr).toMatch(/^netvault: what is piped in cannot be read: .+/);
        }
      }
    },
  );

  it.each(LINES.filter(readsInput).map((args) => [args.join(' '), args] as const))(
    'refuses endless input: %s',
    async (_, args) => {
      const { code, stderr } = await ran(args, { stdin: '/dev/zero' });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^netvault: more than 100 MB are piped in/);
    },
  );
});
