import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const contact = (...fields: readonly string[]): string =>
  `---\n${['type: contact', ...fields].join('\n')}\n---\n`;
const HOW =
  'Nobody has a cadence, and without one nobody becomes due. To give one: netvault people NAME --set';

async function said(files: Files, ...args: readonly string[]): Promise<string> {
  const cwd = tempVault({ '.obsidian/': '', ...files });
  const { stdout, code } = await runHere([...args, '--today', '2026-11-19'], { cwd, env: UTF8 });
  expect(code).toBe(0);
  return stdout.replace(/\s+/g, ' ');
}

describe('contacts without a cadence', () => {
  const files = {
    'S.md': '---\ntype: scorecard\n---\n',
    'Ada.md': contact(),
    'Bo.md': contact('cadence: none'),
  };

  it.each([['due'], ['summary'], ['summary', '--format', 'markdown']])(
    '%s prints that nobody has a cadence, and what to do',
    async (...args) => {
      expect(await said(files, ...args)).toContain(HOW);
    },
  );

  const me = { 'S.md': '---\ntype: scorecard\nme: "[[Ada]]"\n---\n' };
  const all = (...fields: readonly string[]) => ({
    'Ada.md': contact(...fields),
    'Bo.md': contact(...fields),
  });
  const OFF = 'There is nobody to remind you of.';
  it.each([
    ['never', all('cadence: never'), OFF],
    ['reminders off', all('reminders: off'), OFF],
    [
      'one paused, who has the only cadence',
      { ...all(), 'Cy.md': contact('cadence: weekly', 'paused: true') },
      OFF,
    ],
    ['paused, though there is a cadence', all('cadence: weekly', 'paused: true'), OFF],
    ['archived, but for you', { ...all('status: archived'), ...me }, OFF],
    [
      'a cadence of your own alone',
      { ...all(), 'Cy.md': contact('cadence: weekly'), 'S.md': '---\ntype: scorecard\nme: "[[Cy]]"\n---\n' },
      HOW,
    ],
    ['you alone', { ...me, 'Bo.md': 'Plain.' }, OFF],
    [
      'a cadence that cannot be read',
      all('cadence: monhtly'),
      'Nobody has a readable cadence, and without one nobody becomes due. To see why: netvault lint',
    ],
    ['as needed', all('cadence: as needed'), HOW],
  ])('due and summary print the right explanation: %s', async (_, more, text) => {
    for (const command of ['due', 'summary']) {
      const output = await said({ ...files, ...more }, command);
      expect(output).toContain(text);
      expect(output.includes('Nobody has a cadence')).toBe(text === HOW);
    }
  });

  it.each([
    ['somebody has one, who is not due', { 'Cy.md': contact('cadence: weekly', 'last_contact: 2026-11-18') }],
    [
      'a tier has one',
      {
        'S.md': '---\ntype: scorecard\ntiers: {inner: weekly}\n---\n',
        'Ada.md': contact('tier: inner', 'met: 2026-11-18'),
      },
    ],
    ['the vault is not set up', { 'S.md': '' }],
  ])('due and summary print no explanation if %s', async (_, more) => {
    expect(await said({ ...files, ...more }, 'due')).toContain('Nobody is due');
    expect(await said({ ...files, ...more }, 'due')).not.toContain('cadence');
    expect(await said({ ...files, ...more }, 'summary')).not.toContain('cadence');
  });
});
