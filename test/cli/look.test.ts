import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

/** A text with commands to the terminal, a change of text direction, and wide characters. */
const HOSTILE = '\u001b[31m\u0007\u202eΖωή 李小龙 👩‍👩‍👧 <b>|`$(x)`';
const text = JSON.stringify(HOSTILE);
const VAULT = {
  '.netvault.yaml': '',
  'People/A.md': `---\ntype: contact\nname: ${text}\nrole: ${text}\norganization: ${text}\nneeds: [${text}]\ntags: [${text}]\nphone: ${text}\ncadence: weekly\n---\n## Log\n\n- 2026-11-16 call: ${HOSTILE}\n- [ ] 2026-11-20 call: ${HOSTILE}\n`,
  'People/B.md': `---\ntype: contact\nname: B ${text}\norganization: ${text}\nknows: "[[A]]"\n---\n`,
  'Events/E.md': `---\ntype: event\ndate: 2026-11-18\nstatus: attended\nplace: ${text}\nwith: "[[A]]"\nresults: [${text}]\n---\n`,
  'Goals/G.md': `---\ntype: goal\nkind: overall\nreason: ${text}\nwhere: [${text}]\n---\n`,
};

describe('output for notes with hostile text', () => {
  it.each(
    [60, 80, 160].flatMap((columns) =>
      [
        ['people'],
        ['people', '--status', 'all', '--set', 'cadence=monthly'],
        ['people', '--status', 'all', '--set', 'tier=inner'],
        ['people', '--format', 'csv'],
        ['activities'],
        ['activities', '--format', 'csv'],
        ['path', 'People/B'],
        ['show', 'People/A'],
        ['show', 'Events/E'],
        ['show', 'Goals/G'],
        ['show', HOSTILE],
        ['activities', HOSTILE],
        ['people', `${HOSTILE}!`],
      ].map((args) => [columns, args] as const),
    ),
  )('has no control characters and fits a terminal of %i columns: %j', async (columns, args) => {
    const env = { ...UTF8, COLUMNS: String(columns) };
    const where = { cwd: tempVault(VAULT), env, tty: true };
    const { stdout, stderr } = await runHere([...args, '--no-color', '--today', '2026-11-19'], where);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/);
    expect(stdout + stderr).not.toBe('');
    if (args.includes('csv')) return;
    for (const line of (stdout + stderr).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('is pure ASCII with --ascii or LANG=C if the letters of the notes are', async () => {
    const plain = Object.entries(VAULT).map(([path, said]) => [path, said.replaceAll('Ζωή 李小龙 👩‍👩‍👧', '')]);
    const where = { cwd: tempVault(Object.fromEntries(plain) as Record<string, string>) };
    for (const args of [
      ['people'],
      ['activities'],
      ['show', 'People/A'],
      ['show', 'Events/E'],
      ['doctor'],
      ['summary'],
      ['summary', '--format', 'markdown'],
      ['summary', '--period', 'quarter', '--format', 'markdown'],
      ['brief', 'People/A', '--format', 'markdown'],
    ])
      for (const [option, env] of [
        [['--ascii'], UTF8],
        [[], { LANG: 'C' }],
      ] as const) {
        const { stdout } = await runHere([...args, ...option, '--today', '2026-11-19'], { ...where, env });
        expect(stdout, args.join(' ')).not.toMatch(/[^\n\x20-\x7e]/);
        expect(stdout).not.toBe('');
      }
  });
});
