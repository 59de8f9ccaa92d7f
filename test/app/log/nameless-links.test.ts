import { describe, expect, it } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { previewLog } from '../../../src/app/log/log-preview.ts';
import { Ledger } from '../../../src/scorecard/ledger.ts';
import { moment } from '../../harness/dates.ts';
import { runHere } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 18:30');
const ADA = { 'People/Ada.md': '---\ntype: contact\naliases: ["Ada: the first"]\n---\n' };
const COLON = 'a note cannot be called “Newbie: x”';

describe('a link to a missing note whose name cannot be a file name', () => {
  it.each([
    ['call [[Newbie: x]]', 'Newbie: x'],
    ['call [[Ada]] and [[People/Mary?]]', 'Mary?'],
    ['[ ] email [[con]]', 'con'],
  ])('is rejected if the line is typed, but not if it is moved from a note: %s', (line, name) => {
    const ledger = Ledger.of(vaultOf(ADA), NOW);
    const data: unknown = expect.objectContaining({ name });
    const refused = expect.objectContaining({ code: 'bad-note-name', data }) as Error;
    expect(() => draftLog(ledger, NOW, [line], { typed: true })).toThrow(refused);
    expect(() => previewLog(ledger, line)).toThrow(refused);
    // A line that is moved from a note, and not typed, keeps the name that it has.
    expect(draftLog(ledger, NOW, [line]).lines).toHaveLength(1);
  });

  it.each([
    'call [[Newbie]]: x',
    'call [[Newbie|x: y]]',
    'call [[People/Newbie#a: b]]',
    'call: [[https: x]]',
  ])('a link with a valid name is accepted: %s', (line) => {
    expect(draftLog(Ledger.of(vaultOf(ADA), NOW), NOW, [line], { typed: true }).lines).toHaveLength(1);
  });

  it('makes the command “log” exit with 2', async () => {
    const cwd = tempVault({ ...ADA, 'Scorecard.md': '---\ntype: scorecard\n---\n' });
    const { code, stderr } = await runHere(['log', 'call [[Newbie: x]]', '--today', '2026-11-19'], { cwd });
    expect(stderr.replaceAll('\n', ' ')).toContain(COLON);
    expect(code).toBe(2);
  });
});
