import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  '.netvault.yaml': '',
  'Ada.md': '---\ntype: contact\n---\n',
  'Bo.md': '---\ntype: contact\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-11-11\nstatus: planned\n---\n',
  'Guild.md': '---\ntype: event\ndate: 2026-11-12\nstatus: attended\n---\n',
  'Ada and Bo.md': '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: proposed\n---\n',
  'W46.md': '---\ntype: review\nperiod: 2026-W46\nevent: 1\nintroduction: 0\n---\n',
  'W45.md': '---\ntype: review\nperiod: 2026-W45\nevent: 7\n---\n',
};

async function told(...args: readonly string[]): Promise<string> {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state` };
  const { code, stdout } = await runHere([...args, '--today', '2026-11-19'], { cwd, env });
  expect(code).toBe(0);
  return stdout.replace(/\s+/g, ' ');
}

describe('a review that no longer adds up', () => {
  it.each([
    ['event 2', 'event', 'attended', 'Fair'],
    ['event 0', 'edit', 'Guild', '--set', 'status=skipped'],
    ['event 2', 'edit', 'Fair', '--set', 'status=attended'],
    ['event 0', 'edit', 'Guild', '--set', 'date=2026-11-04'],
    ['introduction 1', 'intro', 'made', 'Ada', 'Bo', '--date', '2026-11-12'],
  ])('is reported, with the correction “%s”, by %s %s', async (numbers, ...args) => {
    const stdout = await told(...args);
    expect(stdout).toContain(`The review of 2026-W46 no longer adds up: write ${numbers} into W46.md.`);
    // The review of another week is reported only if the event is now in that week.
    expect(stdout.includes('write event 1 into W45.md')).toBe(args.includes('date=2026-11-04'));
    expect(await told(...args, '--dry-run')).toContain('no longer adds up');
  });

  it.each([
    ['event', 'attended', 'Fair'],
    ['edit', 'Guild', '--set', 'status=skipped'],
    ['intro', 'made', 'Ada', 'Bo', '--date', '2026-11-12'],
    ['log', '2026-11-12 event'],
  ])('is included in the JSON of %s %s', async (...args) => {
    const { reviews } = JSON.parse(await told(...args, '--format', 'json')) as { reviews: object[] };
    expect(reviews).toEqual([expect.objectContaining({ path: 'W46.md', period: '2026-W46' })]);
  });

  it.each([
    ['log', ['log', '2026-11-12 event']],
    ['event', ['event', 'attended', 'Fair']],
  ])('is reported when log --undo undoes %s', async (_, args) => {
    const cwd = tempVault({ ...VAULT, 'W46.md': VAULT['W46.md'].replace('event: 1', 'event: 2') });
    const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state` };
    const run = async (...words: readonly string[]): Promise<string> =>
      (await runHere([...words, '--today', '2026-11-19'], { cwd, env })).stdout.replace(/\s+/g, ' ');
    expect(await run(...args)).not.toContain('adds up');
    await run(...args.slice(0, 1), ...(args[0] === 'log' ? ['2026-11-12 call [[Ada]]'] : ['note', 'x']));
    // The last command changed no number of a review.
    expect(await run('log', '--undo')).not.toContain('adds up');
    expect(await run('log', '--undo')).toContain(
      'The review of 2026-W46 no longer adds up: write event 1 into W46.md.',
    );
    await run(...args);
    const { reviews } = JSON.parse(await run('log', '--undo', '--format', 'json')) as { reviews: object[] };
    expect(reviews).toEqual([
      { path: 'W46.md', period: '2026-W46', differences: [{ name: 'event', stated: 2, found: 1 }] },
    ]);
  });

  it('is not looked for if settings cannot be read, and log --undo still works', async () => {
    const cwd = tempVault(VAULT);
    const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state` };
    await runHere(['log', '2026-11-12 event', '--today', '2026-11-19'], { cwd, env });
    writeFileSync(join(cwd, '.netvault.yaml'), 'rules: [');
    expect(await runHere(['log', '--undo'], { cwd, env })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['event', 'skipped', 'Fair'],
    ['edit', 'Fair', '--set', 'status=attended', '--set', 'date=2026-11-18'],
    ['intro', 'made', 'Ada', 'Bo', '--date', '2026-11-18'],
  ])('is not reported if it still adds up: %s %s', async (...args) => {
    expect(await told(...args)).not.toContain('adds up');
  });
});
