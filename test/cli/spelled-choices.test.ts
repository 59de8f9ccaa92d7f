import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const FILES = {
  'Ada.md': '---\ntype: contact\n---\n',
  'Bob.md': '---\ntype: contact\nstatus: inactive\n---\n',
  'Cy.md': '---\ntype: contact\nstatus: archived\n---\n',
  'Di.md': '---\ntype: contact\ncadence: monthly\nsnoozed_until: 2026-12-24\n---\n',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  '2026-11-18.md': '## Log\n- call [[Ada]]\n',
};
const run = (...args: readonly string[]): ReturnType<typeof runHere> =>
  runHere([...args, '--today', '2026-11-19'], { cwd: tempVault(FILES) });

describe('option values in other spellings', () => {
  it.each([
    ['inactive', ['Bob']],
    ['on hold', ['Bob']],
    ['Paused', ['Bob']],
    ['неактивен', ['Bob']],
    ['former', ['Cy']],
    ['aktiv', ['Ada', 'Di']],
    ['Snoozed', ['Di']],
    ['ALL', ['Ada', 'Bob', 'Cy', 'Di']],
  ])('are accepted by people --status: “%s”', async (status, names) => {
    const { stdout, stderr } = await run('people', '--status', status, '--format', 'json');
    expect(stderr).toBe('');
    const { people } = JSON.parse(stdout) as { readonly people: readonly { readonly name: string }[] };
    expect(people.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['activities', ['activities', '--by', 'weekly'], ['activities', '--by', 'week']],
    ['activities in capitals', ['activities', '--by', 'Annually'], ['activities', '--by', 'year']],
  ])('are accepted by %s', async (_, spelled, plain) => {
    const { stdout, code } = await run(...spelled);
    expect({ stdout, code }).toEqual({ stdout: (await run(...plain)).stdout, code: 0 });
  });

  it('are accepted by new goal', async () => {
    const goal = ['--kind', 'behaviour', '--metric', 'call', '--target', '3', '--every', 'weekly'];
    const { stderr, code } = await run('new', 'goal', 'Calls', ...goal);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it.each([
    [['people', '--status', 'actve'], '--status cannot be “actve”. Did you mean “active”?'],
    [
      ['people', '--status', 'constructor'],
      '--status cannot be “constructor”. It can be active, paused, snoozed, archived, all.',
    ],
    [['activities', '--by', '__proto__'], '--by cannot be “__proto__”.'],
  ])('are refused if they mean nothing: %j', async (args, said) => {
    const { stderr, code } = await run(...args);
    expect(stderr.replaceAll('\n', ' ')).toContain(said);
    expect(code).toBe(2);
  });
});
