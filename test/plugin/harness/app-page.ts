import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Host, Start } from '../../host/host.ts';
import { findChromium, HOW_TO_INSTALL } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESS = 'http://app.invalid/';

declare global {
  interface Window {
    host: Host;
  }
}

/** The page that plays the app, built once. */
let hostScript: Promise<string> | null = null;

async function buildHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/host/host.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

export interface PageOptions extends Omit<Partial<Start>, 'main' | 'manifest'> {
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** When it is, as `2026-11-19T12:00:00`; the clock stands still there. */
  readonly now?: string;
  readonly reducedMotion?: boolean;
  /** Width of the sidebar in pixels. */
  readonly sidebar?: number;
}

/** The built plugin in a page that plays the app. */
export interface AppPage {
  readonly page: Page;
  /** What went wrong in the page so far: console errors, exceptions, unhandled rejections. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** Whether there is a browser; says how to get one where there is none. */
export function hasBrowser(): boolean {
  if (findChromium() !== null) return true;
  process.stderr.write(`The tests in a browser are skipped: ${HOW_TO_INSTALL}\n`);
  return false;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** Opens the app with a vault and the plugin running. */
export async function openApp(options: PageOptions): Promise<AppPage> {
  const { dark = false, phone = false, size, now, reducedMotion = false, sidebar, ...start } = options;
  browser ??= chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  const context: BrowserContextOptions = {
    viewport: phone ? { width: 390, height: 844 } : (size ?? { width: 1000, height: 900 }),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    timezoneId: 'UTC',
    locale: 'en-US',
  };
  const page = await (await browser).newPage(context);
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageText(dark, sidebar) }),
  );
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: await (hostScript ??= buildHost()) });
  const given: Start = {
    files: {},
    ...start,
    main: readFileSync(join(ROOT, 'main.js'), 'utf8'),
    manifest: JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as Start['manifest'],
    platform: { ...start.platform, ...(phone ? { isMobile: true, isPhone: true, isDesktop: false } : {}) },
  };
  await page.evaluate((what) => window.host.start(what), given);
  return { page, errors, close: () => page.close() };
}

function pageText(dark: boolean, sidebar: number | undefined): string {
  const styles = ['test/host/theme.css', 'styles.css'].map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const width = sidebar === undefined ? '' : ` style="--sidebar: ${String(sidebar)}px"`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>${styles
    .map((css) => `<style>${css}</style>`)
    .join('')}</head><body class="${dark ? 'theme-dark' : 'theme-light'}"${width}></body></html>`;
}

/** The files of a vault folder, hidden ones too: texts, and bytes in base64 where they are none. */
export function vaultFiles(folder: string): Pick<Start, 'files' | 'bytes'> {
  const files: Record<string, string> = {};
  const bytes: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    const data = readFileSync(file);
    const text = data.toString('utf8');
    if (Buffer.from(text, 'utf8').equals(data)) files[path] = text;
    else bytes[path] = data.toString('base64');
  }
  return { files, bytes };
}

/** A vault of the project's fixtures. */
export function fixtureVault(name: string): Pick<Start, 'files' | 'bytes'> {
  return vaultFiles(join(ROOT, 'fixtures/vaults', name));
}
