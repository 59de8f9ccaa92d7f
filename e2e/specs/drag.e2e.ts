import { browser, expect } from '@wdio/globals';
import { inTheApp, openScorecard, SCORECARD, untilDue } from '../support/app.ts';

describe('a row that is dragged', () => {
  inTheApp();

  it('inserts a link to its note, and no address', async () => {
    await openScorecard();
    await untilDue(['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
    const dragged = await browser.execute((view) => {
      const link = document.querySelector(`${view} [data-key="reconnect"] .netvault-row a`);
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', 'app://obsidian.md/People');
      link?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
      return { text: dataTransfer.getData('text/plain'), types: [...dataTransfer.types] };
    }, SCORECARD);
    expect(dragged).toEqual({ text: '[[Ada Lovelace]]', types: ['text/plain'] });
  });
});
