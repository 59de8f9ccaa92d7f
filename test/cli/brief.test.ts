import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../src/cli/commands/brief/brief-schema.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const ESC = '\u001b[31m';
const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Ada.md': `---\ntype: contact\nneeds: [a printer]\n---\n\n## Log\n\n- 2026-11-10 call: her plan ${ESC}\n`,
  'Tea.md': '---\r\ntype: event\r\ndate: 2026-11-24\r\nwith: ["[[Ada]]"]\r\nstatus: planned\r\n---\r\nMine.',
  'Goals/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
};

function vault(): { run: (...args: string[]) => Promise<Ran>; read: (path: string) => string } {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  return {
    run: (...args) => runHere([...args, '--today', '2026-11-19'], { cwd, env }),
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
  };
}

describe('netvault brief', () => {
  it('is on the next event, on one by name, or on a person', async () => {
    const { run } = vault();
    for (const args of [[], ['Tea']])
      expect((await run('brief', ...args)).stdout).toMatch(
        /Tea, 2026-11-24[^]*Ada[^]*her plan[^]*Ada\.md:8[^]*a printer/,
      );
    const { stdout } = await run('brief', 'Ada');
    expect(stdout).not.toContain('Tea,');
    expect(stdout).not.toContain('\u001b');
  });

  it('is as its schema says', async () => {
    const { run } = vault();
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(briefSchema());
    for (const name of ['Tea', 'Ada']) {
      validate(JSON.parse((await run('brief', name, '--format', 'json')).stdout));
      expect(validate.errors).toBe(null);
    }
  });

  it('goes into the note of the event, once, and can be taken back', async () => {
    const { run, read } = vault();
    const dry = await run('brief', 'Tea', '--write', '--dry-run');
    expect(dry.stdout).toContain('## Brief');
    expect(read('Tea.md')).toBe(VAULT['Tea.md']);
    expect((await run('brief', 'Tea', '--write')).code).toBe(0);
    expect(read('Tea.md')).toContain('Mine.\r\n\r\n## Brief\r\n\r\n**Ada**\r\n');
    const again = await run('brief', 'Tea', '--write');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('Tea.md has a brief already, on line 9');
    await run('log', '--undo');
    expect(read('Tea.md')).toBe(VAULT['Tea.md']);
  });

  it.each([
    [['Nobody'], 1, 'Nobody'],
    [['Calls'], 2, 'is a goal'],
    [['Ada', '--write'], 2, 'Name an event'],
  ])('refuses %j', async (args, expected, message) => {
    const { code, stderr } = await vault().run('brief', ...args);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
  });

  it('says so where no event is coming', async () => {
    const { code, stderr } = await runHere(['brief', '--today', '2027-01-01'], { cwd: tempVault(VAULT) });
    expect(code).toBe(2);
    expect(stderr).toContain('no event is coming');
  });
});
