import { describe, expect, it } from 'vitest';
import { Ajv } from 'ajv';
import { pathSchema } from '../../src/cli/commands/path/path-schema.ts';
import { runHere, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const contact = (fields: string, body = ''): string => `---\ntype: contact\n${fields}---\n${body}`;
const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me Myself]]"\n---\n',
  'Me Myself.md': contact('organization: Press\n'),
  'Ada.md': contact('knows: ["[[Grace]]"]\n', '\n## Log\n\n- 2026-11-10 coffee: her \u001b[31mplan\n'),
  'Bo.md': contact('organization: Navy\nmet: 2026-05\n'),
  'Di.md': contact('met: 2020-01-01\nstatus: paused\nknows: "[[Grace]]"\n'),
  'Grace.md': contact('organization: Navy\n'),
  'Far.md': contact('introduced_by: "[[Grace]]"\n'),
  'Lone.md': contact(''),
  'Tea.md': '---\ntype: event\ndate: 2026-11-24\nwith: "[[Lone]]"\nstatus: planned\n---\n',
};
const path = (...args: string[]): Promise<Ran> =>
  runHere(['path', ...args, '--today', '2026-11-19'], { cwd: tempVault(VAULT) });

describe('netvault path', () => {
  it('prints who can introduce you, the evidence for each step, and whom to ask', async () => {
    const { code, stdout } = await path('grace');
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      '',
      '  Grace  Grace.md',
      '',
      '  1 by Ada',
      '  You were in contact with Ada on 10 November: coffee  Ada.md:8',
      '  Ada knows Grace  Ada.md:3',
      '  Ask Ada first, who asks Grace.',
      '',
      '  2 by Bo',
      '  You were in contact with Bo in May 2026: met for the first time  Bo.md:4',
      '  Bo and Grace are both of Navy  Bo.md:3',
      '  Grace.md:3',
      '  Ask Bo first, who asks Grace.',
      '',
      '  Left out, though connected with them: 1 paused.',
      '',
      '',
    ]);
  });

  it('finds a way through two people', async () => {
    const { stdout } = await path('Far');
    expect(stdout).toContain('1 by Ada, then Grace\n');
    expect(stdout).toContain('Ask Ada first, who asks Grace; then Grace, who asks Far.');
  });

  it('prints the last contact if you know the person already', async () => {
    const { code, stdout } = await path('Ada');
    expect(code).toBe(0);
    expect(stdout).toContain('You know Ada already. Last contact: 10 November.');
    expect(stdout).toContain('netvault brief Ada');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints what would help if there is no way, and the event at which you meet', async () => {
    const { code, stdout } = await path('Lone');
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'No note connects Lone with any of the 3 people you know, through two others at most. Where they work: netvault edit Lone --organization NAME',
    );
    expect(stdout).toContain('Lone is expected at Tea on 24 November 2026.');
    const empty = await runHere(['path', 'Ada'], { cwd: tempVault({ 'Ada.md': contact('') }) });
    expect(empty).toMatchObject({ code: 1 });
    expect(empty.stdout).toContain('nobody can be asked');
  });

  it.each([
    ['me', 2, '“me” is you'],
    ['Me Myself', 2, '“Me Myself” is you'],
    ['Gracf', 1, 'Did you mean “Grace”?'],
    ['Tea', 1, 'there is no contact “Tea”'],
  ])('refuses %s', async (name, expected, message) => {
    const { code, stderr } = await path(name);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
  });

  it('prints JSON that matches its schema', async () => {
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(pathSchema());
    for (const name of ['Grace', 'Far', 'Ada', 'Lone']) {
      validate(JSON.parse((await path(name, '--format', 'json')).stdout));
      expect(validate.errors).toBe(null);
    }
  });
});
