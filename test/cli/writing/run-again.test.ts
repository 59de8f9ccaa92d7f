import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CliError } from '../../../src/cli/cli-error.ts';
import { Arguments } from '../../../src/cli/command-line/arguments.ts';
import type { Command, Context } from '../../../src/cli/command-line/command.ts';
import type { Io } from '../../../src/cli/command-line/io.ts';
import { runCommand } from '../../../src/cli/command-line/run-command.ts';
import { runHere, UTF8 } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const DAY = '2026-11-19.md';
const ADA = '---\ntype: contact\n---\n';

function setUp(day: string | null) {
  const root = tempVault({
    'state/': '',
    'vault/.obsidian/': '',
    'vault/Ada.md': ADA,
    ...(day === null ? {} : { [`vault/${DAY}`]: day }),
  });
  const vault = join(root, 'vault');
  const text = (): string => readFileSync(join(vault, DAY), 'utf8');
  /** Runs a command; calls `meanwhile` between its reading and writing, at most `times` times. */
  const run = (
    args: readonly string[],
    meanwhile: () => void,
    how: { readonly times?: number; readonly input?: string; readonly answers?: readonly string[] } = {},
  ) => {
    let left = how.times ?? 1;
    return runHere(args, {
      cwd: vault,
      env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') },
      ...(how.input === undefined ? {} : { input: how.input }),
      ...(how.answers === undefined ? {} : { answers: how.answers }),
      onClock: () => {
        if (left-- > 0) meanwhile();
      },
    });
  };
  const claims = (): string[] => {
    const locks = join(root, 'state/netvault/locks');
    return existsSync(locks)
      ? readdirSync(locks, { recursive: true })
          .map(String)
          .filter((path) => path.includes('/'))
      : [];
  };
  return {
    vault,
    text,
    run,
    claims,
    add: () => {
      appendFileSync(join(vault, DAY), '- call [[Ada]] theirs\n');
    },
  };
}

describe('a command whose note was changed before it could write', () => {
  it('runs again with the same stdin, so that both lines are in the note', async () => {
    const { run, text, add, claims } = setUp('## Log\n- email [[Ada]]\n');
    const ran = await run(['log', '-'], add, { input: 'call [[Ada]] mine\n' });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(text()).toBe('## Log\n- email [[Ada]]\n- call [[Ada]] theirs\n- call [[Ada]] mine\n');
    expect(claims()).toEqual([]);
  });

  it('runs again if another program made the note first', async () => {
    const { run, text, vault } = setUp(null);
    const ran = await run(['log', 'call [[Ada]] mine'], () => {
      writeFileSync(join(vault, DAY), '## Log\n- call [[Ada]] theirs\n');
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(text()).toBe('## Log\n- call [[Ada]] theirs\n- call [[Ada]] mine\n');
  });

  it('gives up if the note changes each time, and writes nothing', async () => {
    const { run, text, add, claims } = setUp('## Log\n');
    const ran = await run(['log', 'call [[Ada]] mine'], add, { times: 100 });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`${DAY} was changed meanwhile`);
    expect(ran.stderr).toContain('Nothing was written.');
    expect(text()).not.toContain('mine');
    expect(claims()).toEqual([]);
    expect(await run(['log', '--undo'], add, { times: 0 })).toMatchObject({ code: 2 });
  });

  it('prints a message only once if it is the same in both runs', async () => {
    let runs = 0;
    const said: string[] = [];
    const command = {
      load: () =>
        Promise.resolve({
          run: ({ io }: Context) => {
            runs++;
            io.stderr.write('a word before\n');
            if (runs === 2) io.stderr.write('something new\n');
            const overtaken = { code: 'changed-meanwhile', data: { path: DAY }, place: null };
            if (runs === 1) throw new CliError('stopped-after', { error: overtaken, written: [] });
            return Promise.resolve(0 as const);
          },
        }),
    } as unknown as Command;
    const stderr = { isTTY: false, write: (text: string) => void said.push(text) };
    const io = { env: {}, platform: 'linux', stderr, ask: null } as unknown as Io;
    const context = { io, args: new Arguments([], {}, {}) } as unknown as Parameters<typeof runCommand>[1];
    expect(await runCommand(command, context)).toBe(0);
    expect(said).toEqual(['a word before\n', 'something new\n']);
  });

  it('does not run again for a number, which could mean another line by then', async () => {
    const { run, text, vault } = setUp('## Log\n- [ ] call [[Ada]] one\n- [ ] email [[Ada]] two\n');
    const others = '## Log\n- [x] call [[Ada]] one\n- [ ] email [[Ada]] two\n';
    const ran = await run(['done', '1'], () => {
      writeFileSync(join(vault, DAY), others);
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('was changed meanwhile');
    expect(text()).toBe(others);
  });

  it('runs again for words of a line', async () => {
    const { run, text, vault } = setUp('## Log\n- [ ] call [[Ada]] one\n- [ ] email [[Ada]] two\n');
    const ran = await run(['done', 'two'], () => {
      writeFileSync(join(vault, DAY), '## Log\n- [x] call [[Ada]] one\n- [ ] email [[Ada]] two\n');
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(text()).toMatch(/- \[x\] call .*\n- \[x\] email/);
  });

  it('makes the note again if it was removed', async () => {
    const { run, text, vault } = setUp('## Log\n- [ ] call [[Ada]] one\n');
    const ran = await run(['log', 'call [[Ada]] mine'], () => {
      rmSync(join(vault, DAY));
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(text()).toContain('- call [[Ada]] mine');
    expect(text()).not.toContain('one');
  });
});

describe('a command whose second note cannot be written', () => {
  it('leaves the line open in its note', async () => {
    const { run, text, vault } = setUp('## Log\n- [ ] call [[Ada]] one\n');
    symlinkSync('nowhere.md', join(vault, '2026-11-20.md'));
    const ran = await run(['done', 'one', '--move', 'tomorrow'], () => undefined, { times: 0 });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('2026-11-20.md is a link or a folder');
    expect(ran.stderr).toContain('Nothing was written.');
    expect(text()).toBe('## Log\n- [ ] call [[Ada]] one\n');
  });
});
