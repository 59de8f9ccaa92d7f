import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host, Start } from '../../host/host.ts';
import { emptyPage, giveBack } from './empty-page.ts';
import { PLUGIN_PATH } from './page-server.ts';
import type { Theme } from './themes.ts';

export { hasBrowser } from './empty-page.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** The size of a window on a desktop, in pixels. */
const USUAL = { width: 1000, height: 900 };
/** Milliseconds by which the app is slowed down, so that what a test forgets to wait for comes too late. */
const SLOW_BY = Number(process.env['NETVAULT_SLOW'] ?? 0);

declare global {
  interface Window {
    host: Host;
  }
}

export interface PageOptions extends Omit<Partial<Start>, 'main' | 'manifest'> {
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** The time at which the page's clock is stopped, such as `2026-11-19T12:00:00`; unless given, it runs. */
  readonly now?: string | undefined;
  readonly reducedMotion?: boolean;
  /** The values of the app's CSS variables in a theme; the app's own values unless given. */
  readonly theme?: Theme;
  /** Width of the sidebar in pixels. */
  readonly sidebar?: number;
}

/** The built plugin in a page that imitates the app. */
export interface AppPage {
  readonly page: Page;
  /** All errors of the page so far: console errors, exceptions, unhandled rejections. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the app with a vault and the plugin running. A test closes it when it is done. */
export async function openApp(options: PageOptions): Promise<AppPage> {
  const { phone = false, size, now, reducedMotion = false, sidebar, theme, ...rest } = options;
  const { dark = theme?.dark ?? false, ...start } = rest;
  const page = await emptyPage(now);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setViewportSize(phone ? { width: 390, height: 844 } : (size ?? USUAL));
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const given: Omit<Start, 'main'> = {
    files: {},
    slowBy: SLOW_BY,
    ...start,
    manifest: JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as Start['manifest'],
    platform: { ...start.platform, ...(phone ? { isMobile: true, isPhone: true } : {}) },
  };
  await page.evaluate(
    async ([name, variables, width, what, path]) => {
      document.body.classList.add(name);
      for (const [key, value] of Object.entries(variables)) document.body.style.setProperty(key, value);
      if (width !== undefined) document.body.style.setProperty('--sidebar', `${String(width)}px`);
      const main = await (await fetch(path)).text();
      await window.host.start({ ...what, main });
    },
    [dark ? 'theme-dark' : 'theme-light', theme?.variables ?? {}, sidebar, given, PLUGIN_PATH] as const,
  );
  return { page, errors, close: () => giveBack(page, now) };
}

/**
 * Resizes the window and the sidebar of an open app, in pixels, to what they would be if it was opened with
 * these options.
 */
export async function resize(
  { page }: Pick<AppPage, 'page'>,
  { size = USUAL, sidebar }: Pick<PageOptions, 'size' | 'sidebar'>,
): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((width) => {
    if (width === undefined) document.body.style.removeProperty('--sidebar');
    else document.body.style.setProperty('--sidebar', `${String(width)}px`);
  }, sidebar);
  await rested({ page });
}

/** Waits until everything that was started is done (`test/host/rest.ts`): what is read then is final. */
export function rested({ page }: Pick<AppPage, 'page'>): Promise<void> {
  return page.evaluate(() => window.host.rest());
}

/** The files of a vault folder, including hidden ones: texts, and other files as base64. */
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
