import { describe, expect, it } from 'vitest';
import { fixtureVault, hasBrowser, openApp, type AppPage, type PageOptions } from './harness/app-page.ts';
import { picture } from './harness/picture.ts';

const NOON = '2026-11-19T12:00:00';
const { files, bytes = {} } = fixtureVault('example');
const SLOW: PageOptions = {
  files,
  bytes,
  now: NOON,
  slowBy: 10,
  size: { width: 560, height: 900 },
  sidebar: 320,
};

interface Told {
  readonly sidebar: string[];
  readonly status: string[];
  readonly block: string[];
}

/**
 * Starts the app with the sidebar open, and records every text that it shows about the vault until all notes
 * are read.
 */
async function allTold(options: PageOptions): Promise<{ app: AppPage; told: Told }> {
  const app = await openApp({ ...SLOW, ...options, ready: false });
  const told = await app.page.evaluate(async () => {
    const { host } = window;
    const said = { sidebar: new Set<string>(), status: new Set<string>(), block: new Set<string>() };
    const look = (): void => {
      const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
      said.sidebar.add(text('.netvault-figure'));
      said.sidebar.add(text('.netvault-empty, [data-key="no-goals"]'));
      said.status.add(text('.netvault-status'));
      said.block.add(text('.netvault-block .netvault-figure'));
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    host.command('open-scorecard');
    host.app.workspace.ready();
    void host.renderBlock('netvault', 'summary week');
    const isRead = (): boolean =>
      host.plugin
        .parts()
        .some((part) => 'progress' in part && (part.progress as { stage: string }).stage === 'all');
    while (!isRead() || !document.querySelector('.netvault-findings, .netvault-empty'))
      await new Promise(requestAnimationFrame);
    const words = (set: Set<string>): string[] => [...set].filter((one) => one !== '');
    return { sidebar: words(said.sidebar), status: words(said.status), block: words(said.block) };
  });
  return { app, told };
}

const MAPPED = {
  'Scorecard.md': '---\ntype: scorecard\nrecords:\n  contact: [{folder: People}]\n---\n\nHow it counts.\n',
  'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 4\nevery: week\n---\n',
  'People/Ada.md': '## Log\n\n- 2026-11-17 call\n',
  'People/Grace.md': '## Log\n\n- 2026-11-18 call\n',
};

describe.skipIf(!hasBrowser())('the app while notes are read', () => {
  it('shows only the final numbers with a cold cache, and no message that something is missing', async () => {
    const { app, told } = await allTold({ coldCache: true });
    expect(told.sidebar).toEqual(['20 of 25 points']);
    expect(told.block).toEqual(['20 of 25 points']);
    expect(new Set(told.status.map((text) => text.replace(/ · .*/, ''))).size).toBe(1);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows the progress in the sidebar and in a code block', async () => {
    const app = await openApp({ ...SLOW, coldCache: true, slowBy: 60 });
    const { page } = app;
    await page.evaluate(() => {
      window.host.command('open-scorecard');
      void window.host.renderBlock('netvault', 'summary week');
    });
    const count = Object.keys(files).filter((path) => path.endsWith('.md')).length;
    await page
      .locator('.netvault-loading', { hasText: new RegExp(`[1-9]\\d* of ${String(count)}`) })
      .waitFor();
    await page.locator('.netvault-block', { hasText: /Reading/ }).waitFor();
    await picture(page.locator('.mod-right-split'), 'cold-cache');
    await page.locator('.netvault-block .netvault-figure').waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('waits for all notes if a folder decides which notes are records', async () => {
    const { app, told } = await allTold({ files: MAPPED, bytes: {} });
    expect(told.sidebar).toHaveLength(1);
    expect(told.sidebar[0]).toContain('of 4 points');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('shows no numbers if the front matter of the scorecard cannot be read', async () => {
    const [path = '', text = ''] =
      Object.entries(files).find(([, one]) => /^type: scorecard/m.test(one)) ?? [];
    const broken = text.replace(/^points:\n/m, 'points:\n\t- workshop 6\n');
    const { app, told } = await allTold({ files: { ...files, [path]: broken } });
    expect(told.sidebar).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('does not offer set-up before all notes are read', async () => {
    const plain = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `Idea ${'abcdefgh'.charAt(at % 8)}${'x'.repeat(at)}.md`,
        '# Idea\n',
      ]),
    );
    const app = await openApp({ ...SLOW, files: plain, bytes: {}, slowBy: 60 });
    const { page } = app;
    await page.evaluate(() => {
      window.host.command('open-scorecard');
      new MutationObserver(() => {
        const { progress } = window.host.plugin.parts().find((part) => 'progress' in part) as never as {
          progress: { stage: string };
        };
        if (document.querySelector('.netvault-empty') && progress.stage !== 'all')
          window.console.error('Set-up is offered too early');
      }).observe(document.body, { subtree: true, childList: true });
    });
    await page.waitForSelector('.netvault-empty');
    expect(app.errors).toEqual([]);
    await app.close();
  });
});
