import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { bytesOf, command, inTheApp, openScorecard, today } from '../support/app.ts';

const LOGGED = 'call [[Ada Lovelace]]';

/** Writes `text` to today's note and logs a line into it. Returns the text of the note afterwards. */
async function logInto(text: string): Promise<string> {
  const path = await today();
  await obsidianPage.write(path, new TextEncoder().encode(text).buffer);
  await openScorecard();
  await command('log-activity');
  await $('.modal.netvault-modal input').setValue(LOGGED);
  await browser.keys('Enter');
  await browser.waitUntil(async () => (await bytesOf(path)).includes(LOGGED));
  return bytesOf(path);
}

describe('a note that is written into, by vault.process', () => {
  inTheApp();

  for (const [what, text] of [
    ['\\n', '# Today\n\n## Log\n\n- email [[Grace Hopper]]\n\n## Later\n'],
    ['\\r\\n', '# Today\r\n\r\n## Log\r\n\r\n- email [[Grace Hopper]]\r\n\r\n## Later\r\n'],
    ['a byte order mark', '\ufeff# Today\n\n## Log\n\n- email [[Grace Hopper]]\n\n## Later\n'],
    ['both', '\ufeff# Today\r\n\r\n## Log\r\n\r\n- email [[Grace Hopper]]\r\n\r\n## Later\r\n'],
  ] as const)
    it(`keeps every byte around the line that is logged: ${what}`, async () => {
      const after = await logInto(text);
      const lines = after.split('\n');
      expect(lines.filter((line) => !line.includes(LOGGED)).join('\n')).toBe(text);
      expect(lines.filter((line) => line.includes(LOGGED))).toHaveLength(1);
      expect(lines.find((line) => line.includes(LOGGED))?.endsWith('\r')).toBe(text.includes('\r'));
    });

  it('is as before, byte for byte, when the log is taken back', async () => {
    const text = '\ufeff# Today\r\n\r\n## Log\r\n\r\n- email [[Grace Hopper]]\r\n';
    await logInto(text);
    await command('undo-log');
    await browser.waitUntil(async () => (await bytesOf(await today())) === text);
  });
});
