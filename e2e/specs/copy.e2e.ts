import { $, expect } from '@wdio/globals';
import { command, FINDINGS, inTheApp, openScorecard, SCORECARD, styleOf } from '../support/app.ts';

describe('what the views say', () => {
  inTheApp();

  it('can be selected, although the app’s body cannot', async () => {
    await openScorecard();
    expect(await styleOf('body', 'user-select')).toBe('none');
    expect(await styleOf(`${SCORECARD} .netvault-figure`, 'user-select')).toBe('text');
    expect(await styleOf(`${SCORECARD} .netvault-reason`, 'user-select')).toBe('text');
    await command('check-vault');
    await $(`${FINDINGS} .netvault-finding`).waitForDisplayed();
    expect(await styleOf(`${FINDINGS} .netvault-finding .netvault-words`, 'user-select')).toBe('text');
  });
});
