import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { once } from '../../harness/once.ts';

/** The first one has no window, and needs half the processor time of the others to start and load a page. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const INSTALL = ['install', '-y', '--no-install-recommends'];
/** Debian packages, the best one first; not every release of Debian has that one. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** The message if there is no browser. */
export const HOW_TO_INSTALL = `no Chromium: set NETVAULT_CHROMIUM, or, on Debian, run apt-get ${INSTALL.join(' ')} ${PACKAGES[0] ?? ''}`;

/**
 * The path of the browser for the tests: `NETVAULT_CHROMIUM`, an installed one, or, as root on Debian, one
 * that is installed now. Null if there is none.
 */
export function findChromium(): string | null {
  const named = process.env['NETVAULT_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const there = PLACES.find((place) => existsSync(place));
  if (there !== undefined) return there;
  // Two installations at the same time would block each other.
  if (mayInstall()) once('browser', install);
  return PLACES.find((place) => existsSync(place)) ?? null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /debian/i.test(systemName());
}

function systemName(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

function install(): void {
  if (isRun('update')) PACKAGES.some((name) => isRun(...INSTALL, name));
}

/** Runs `apt-get`; returns whether it succeeded. */
function isRun(...asked: readonly string[]): boolean {
  try {
    execFileSync('apt-get', asked, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    });
    return true;
  } catch {
    return false;
  }
}
