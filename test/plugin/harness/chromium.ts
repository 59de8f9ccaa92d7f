import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const INSTALL = ['install', '-y', '--no-install-recommends', 'chromium'];

/** What to say where there is no browser. */
export const HOW_TO_INSTALL = `no Chromium: set NETVAULT_CHROMIUM, or, on Debian, run apt-get ${INSTALL.join(' ')}`;

/** The browser for the tests: `NETVAULT_CHROMIUM`, an installed one, or, as root on Debian, one that is installed now. Null where there is none. */
export function findChromium(): string | null {
  const named = process.env['NETVAULT_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const there = PLACES.find((place) => existsSync(place));
  if (there !== undefined) return there;
  return mayInstall() && install() ? (PLACES.find((place) => existsSync(place)) ?? null) : null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /debian/i.test(systemName());
}

function systemName(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

function install(): boolean {
  try {
    const options = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', INSTALL, options);
    return true;
  } catch {
    return false;
  }
}
