import { describe, expect, it } from 'vitest';
import { hasBrowser, openApp, type AppPage, type PageOptions } from './harness/app-page.ts';

const NOON = '2026-11-19T12:00:00';
const LATER = '2026-11-20T12:00:00';
const DAY = 24 * 3600 * 1000;
const FILES = { 'Ada.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-11-01\n---\n' };
const SIZE = { width: 640, height: 480 };

/** Uses the app as no test would, and leaves everything lying about; what it still hears of the page. */
async function misuse({ page }: AppPage): Promise<readonly string[]> {
  const heard: string[] = [];
  page.setDefaultTimeout(1);
  page.on('console', (message) => heard.push(message.text()));
  await page.evaluate(async () => {
    const { host } = window;
    host.command('open-scorecard');
    host.command('log-activity');
    host.app.workspace.openPopoutLeaf();
    await host.openNote('Ada.md');
    await host.app.vault.create('New.md', 'Text.\n');
    host.registered.cli.clear();
    window.name = 'left';
    document.title = 'Left';
    document.cookie = 'left=1';
    localStorage.setItem('left', '1');
    sessionStorage.setItem('left', '1');
    await new Promise((done) => {
      indexedDB.open('left').onsuccess = done;
    });
    Object.assign(window, { left: true });
    Object.assign(Array.prototype, { left: true });
    document.body.createDiv('left').style.height = '3000px';
    document.body.createEl('input').focus();
    window.scrollTo(0, 400);
    window.setInterval(() => {
      localStorage.setItem('late', '1');
      window.console.error('late');
      void Promise.reject(new Error('late'));
      throw new Error('late');
    }, 1);
  });
  await page.mouse.move(200, 200);
  return heard;
}

/** All that a page could remember. */
async function remembered({ page }: AppPage): Promise<unknown> {
  await page.evaluate(() => {
    window.addEventListener('mousedown', ({ clientX, clientY }) => {
      Object.assign(window, { pressed: [clientX, clientY] });
    });
  });
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(async () => {
    const { host } = window;
    await new Promise((done) => {
      window.setTimeout(done, 50);
    });
    return {
      files: host.app.vault.getFiles().map(({ path }) => path),
      leaves: host.app.workspace.leaves.size,
      opened: host.app.workspace.opened,
      commands: host.registered.cli.size > 0,
      body: [...document.body.children].map(({ className }) => className),
      theme: document.body.className,
      sidebar: document.body.style.getPropertyValue('--sidebar'),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      size: [window.innerWidth, window.innerHeight],
      frames: window.length,
      names: [window.name, document.title, document.cookie],
      globals: ['left' in window, 'left' in Array.prototype],
      stored: [localStorage.length, sessionStorage.length],
      // The plugin’s own begins anew with it.
      databases: (await indexedDB.databases()).filter(({ name }) => name !== 'netvault'),
      focus: document.activeElement?.tagName,
      scroll: window.scrollY,
      pressed: (window as unknown as { pressed?: number[] }).pressed,
      under: [...document.querySelectorAll(':hover')].length,
      now: new Date().toISOString(),
    };
  });
}

describe.skipIf(!hasBrowser())('a page that another test had before', () => {
  const options: PageOptions = { files: FILES, now: NOON, size: SIZE };
  const unlike: PageOptions = { dark: true, phone: true, reducedMotion: true, sidebar: 300 };

  it('remembers nothing of it', async () => {
    const first = await openApp(options);
    const expected = await remembered(first);
    await first.close();
    const second = await openApp({ ...options, ...unlike });
    expect(second.page).toBe(first.page);
    expect(await remembered(second)).not.toEqual(expected);
    const heard = await misuse(second);
    await second.close();
    const third = await openApp(options);
    expect(third.page).toBe(first.page);
    expect(await remembered(third)).toEqual(expected);
    expect(third.errors).toEqual([]);
    const before = heard.length;
    await third.page.evaluate(() => {
      window.console.error('told');
    });
    await expect.poll(() => third.errors).toEqual(['told']);
    expect(heard).toHaveLength(before);
    await third.close();
  });

  it('has no worker of it, and one of its own', async () => {
    const first = await openApp(options);
    await expect.poll(() => first.page.workers().length).toBe(1);
    const [worker] = first.page.workers();
    await first.close();
    await expect.poll(() => first.page.workers()).toEqual([]);
    const second = await openApp(options);
    expect(second.page).toBe(first.page);
    await expect.poll(() => second.page.workers().length).toBe(1);
    expect(second.page.workers()).not.toContain(worker);
    await second.close();
  });

  it('has the errors that happened while it was open, and no others', async () => {
    const first = await openApp(options);
    await first.page.evaluate(() => {
      window.console.error('was told');
      window.setTimeout(() => {
        throw new Error('was thrown');
      });
      void Promise.reject(new Error('was refused'));
    });
    await expect.poll(() => first.errors.length).toBe(3);
    for (const said of ['was told', 'was thrown', 'was refused'])
      expect(first.errors.filter((error) => error.includes(said))).toHaveLength(1);
    await first.close();
    const second = await openApp(options);
    expect(second.errors).toEqual([]);
    await second.close();
  });

  it('is not one that is still in use', async () => {
    const first = await openApp(options);
    const beside = await openApp(options);
    expect(beside.page).not.toBe(first.page);
    await beside.close();
    await first.close();
  });

  it('has the clock that is asked for, also after it is loaded anew', async () => {
    const now = ({ page }: AppPage): Promise<number> => page.evaluate(() => Date.now());
    const first = await openApp(options);
    const beside = await openApp({ ...options, now: '2026-11-18T12:00:00' });
    await beside.close();
    const later = await openApp({ ...options, now: LATER });
    expect(later.page).toBe(beside.page);
    expect(await now(later)).toBe(Date.parse(`${LATER}Z`));
    await later.page.reload();
    expect(await now(later)).toBe(Date.parse(`${LATER}Z`));
    await later.close();
    const again = await openApp(options);
    expect(again.page).toBe(later.page);
    expect(await now(again)).toBe(Date.parse(`${NOON}Z`));
    await again.close();
    const running = await openApp({ ...options, now: undefined });
    expect([first.page, later.page]).not.toContain(running.page);
    const began = await now(running);
    await expect.poll(() => now(running)).toBeGreaterThan(began);
    expect(Math.abs((await now(running)) - Date.now())).toBeLessThan(DAY);
    await running.close();
    await first.close();
  });
});
