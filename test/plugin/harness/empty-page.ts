import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium, HOW_TO_INSTALL } from './chromium.ts';
import { pageAddress } from './page-server.ts';

/** The most milliseconds that a test waits for something. */
const PATIENCE = 60_000;
const ARGUMENTS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  // No test runs long enough for V8's optimizing compilers to save as much time as they take: without them, a
  // check of accessibility needs half the processor time, and everything else a fifth less.
  '--js-flags=--no-opt,--no-maglev',
  // The browser can reach nothing except the page.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** One browser for all files that a worker runs; it ends with the worker. */
let browser: Promise<Browser> | null = null;
/** Pages that were given back: those with a stopped clock, and those with a running clock. */
const idle = { standing: [] as Page[], running: [] as Page[] };
/** The time at which the clock of a page is stopped. */
const moments = new WeakMap<Page, string>();
const sessions = new WeakMap<Page, CDPSession>();

/** Whether there is a browser; if not, prints how to get one. */
export function hasBrowser(): boolean {
  if (findChromium() !== null) return true;
  process.stderr.write(`The tests in a browser are skipped: ${HOW_TO_INSTALL}\n`);
  return false;
}

/**
 * Returns the page that imitates the app, before the app is started: one that was given back, or a new one,
 * which takes the browser longer than most tests take. Its clock is stopped at `now`, or runs if that is
 * undefined.
 */
export async function emptyPage(now: string | undefined): Promise<Page> {
  const page = pool(now).pop();
  if (!page) return newPage(now);
  await setClock(page, now);
  return page;
}

/**
 * Takes a page back from a test that is done with it, for another test. The page is loaded again, which ends
 * everything that ran in it (scripts, timers, workers, frames), and what loading does not reset is cleared:
 * storage, listeners, the position of the mouse.
 */
export async function giveBack(page: Page, now: string | undefined): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.mouse.move(0, 0);
  const origin = await pageAddress();
  await page.goto(origin);
  page.removeAllListeners();
  await sessions.get(page)?.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  pool(now).push(page);
}

function pool(now: string | undefined): Page[] {
  return now === undefined ? idle.running : idle.standing;
}

/** A page in a context of its own. */
async function newPage(now: string | undefined): Promise<Page> {
  browser ??= chromium.launch({
    executablePath: findChromium() ?? '',
    args: ARGUMENTS,
    timeout: 2 * PATIENCE,
  });
  const page = await (await browser).newPage({ timezoneId: 'UTC', locale: 'en-US' });
  page.setDefaultTimeout(PATIENCE);
  sessions.set(page, await page.context().newCDPSession(page));
  await setClock(page, now);
  await page.goto(await pageAddress());
  return page;
}

async function setClock(page: Page, now: string | undefined): Promise<void> {
  if (now === undefined || moments.get(page) === now) return;
  await page.clock.setFixedTime(now);
  moments.set(page, now);
}
