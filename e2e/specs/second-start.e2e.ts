import { browser, expect } from '@wdio/globals';
import { figure, inTheApp, openScorecard, reloadPlugin } from '../support/app.ts';

/**
 * Waits until the data for the next start is stored, then records which notes are read, until the page is
 * loaded again.
 */
async function watchReads(): Promise<void> {
  await browser.waitUntil(
    () => browser.executeObsidian(({ app }) => typeof app.loadLocalStorage('netvault-kept') === 'string'),
    { timeoutMsg: 'Nothing is kept of the vault' },
  );
  await browser.executeObsidian(({ app }) => {
    const reads: string[] = [];
    window.netvaultReads = reads;
    const { vault } = app;
    const real = vault.cachedRead.bind(vault);
    vault.cachedRead = (file): Promise<string> => {
      reads.push(file.path);
      return real(file);
    };
    window.netvaultUndo = ((before) => (): void => {
      before?.();
      vault.cachedRead = real;
    })(window.netvaultUndo);
  });
}

const reads = (): Promise<string[]> => browser.execute(() => window.netvaultReads ?? []);

describe('a second start', () => {
  inTheApp();

  it('reads none of the notes that lie there as before, and shows the same', async () => {
    await openScorecard();
    // Notes that were written just now are read again at the next start, so wait until these are older.
    await browser.pause(3000);
    await browser.executeObsidianCommand('netvault:read-again');
    await openScorecard();
    const before = await figure();
    await browser.pause(1000);
    await watchReads();
    await reloadPlugin();
    await openScorecard();
    expect(await figure()).toBe(before);
    expect(await reads()).toEqual([]);
  });

  it('reads what was written since', async () => {
    await openScorecard();
    await watchReads();
    await browser.executeObsidian(({ app }) => app.vault.create('Second start.md', 'A note.\n'));
    await reloadPlugin();
    await openScorecard();
    await browser.waitUntil(async () => (await reads()).includes('Second start.md'));
  });
});
