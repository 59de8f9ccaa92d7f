import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium, HOW_TO_INSTALL } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESS = 'http://app.invalid';
/** Milliseconds until what a test waits for must have come. */
const PATIENCE = 60_000;

/** One for all files that a worker runs; it ends with the worker. */
let browser: Promise<Browser> | null = null;
let text: Promise<string> | null = null;
/** Pages that were given back, by the moment at which their clock stands. */
const idle = new Map<string | undefined, Page[]>();

/** Whether there is a browser; says how to get one where there is none. */
export function hasBrowser(): boolean {
  if (findChromium() !== null) return true;
  process.stderr.write(`The tests in a browser are skipped: ${HOW_TO_INSTALL}\n`);
  return false;
}

/** The page that plays the app, before the app is started: one that was given back, or else a new one. */
export async function emptyPage(now: string | undefined): Promise<Page> {
  return idle.get(now)?.pop() ?? (await newPage(now));
}

/**
 * Takes a page back from a test that is through with it, for another. It is loaded
 * anew, which ends all that ran in it (scripts, timers, workers, frames), and what
 * loading leaves is cleared: storage, listeners, the place of the mouse.
 */
export async function giveBack(page: Page, now: string | undefined): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.mouse.move(0, 0);
  await page.goto(ADDRESS);
  page.removeAllListeners();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: ADDRESS, storageTypes: 'all' });
  await session.detach();
  const others = idle.get(now) ?? [];
  idle.set(now, [...others, page]);
}

/** A page in a context of its own, whose clock stands at a moment, or runs where none is given. */
async function newPage(now: string | undefined): Promise<Page> {
  browser ??= chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--font-render-hinting=none'],
    timeout: 2 * PATIENCE,
  });
  const page = await (await browser).newPage({ timezoneId: 'UTC', locale: 'en-US' });
  page.setDefaultTimeout(PATIENCE);
  const body = await (text ??= pageText());
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(ADDRESS);
  return page;
}

async function pageText(): Promise<string> {
  const styles = ['test/host/theme.css', 'styles.css'].map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/host/host.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>${styles
    .map((css) => `<style>${css}</style>`)
    .join('')}<script>${outputFiles[0]?.text ?? ''}</script></head><body></body></html>`;
}
