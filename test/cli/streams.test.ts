import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command-line/io.ts';
import { wantsAscii, wantsColor, wantsLinks } from '../../src/cli/terminal/streams.ts';
import { moment } from '../harness/dates.ts';

function io(env: Readonly<Record<string, string>>, platform = 'linux'): Io {
  const out = { isTTY: false, write: (): void => undefined };
  const stdin = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
  return {
    cwd: '/',
    env,
    platform,
    stdin,
    stdout: out,
    stderr: out,
    clock: { now: () => moment('2026-11-19') },
    ask: null,
    onInterrupt: () => undefined,
  };
}

describe('use of color', () => {
  it.each([
    ['on a terminal', {}, true, false, true],
    ['in a pipe', {}, false, false, false],
    ['with --no-color', {}, true, true, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, true, false, false],
    ['with an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, true, false, true],
    ['with FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, false, true],
    ['with FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, true, false, false],
    ['with both, where the calmer wins', { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false, false],
    ['with --no-color and FORCE_COLOR', { FORCE_COLOR: '1' }, true, true, false],
    ['on a terminal that knows none', { TERM: 'dumb' }, true, false, false],
  ])('%s', (_, env, isTTY, noColor, expected) => {
    expect(wantsColor(io(env), { isTTY, write: () => undefined }, noColor)).toBe(expected);
  });
});

describe('use of links', () => {
  it.each([
    ['on a terminal that says nothing', {}, true, false],
    ['on VTE', { VTE_VERSION: '7600' }, true, true],
    ['on an old VTE', { VTE_VERSION: '4900' }, true, false],
    ['on kitty', { TERM: 'xterm-kitty' }, true, true],
    ['in an editor', { TERM_PROGRAM: 'vscode' }, true, true],
    ['on Windows Terminal', { WT_SESSION: 'x' }, true, true],
    ['in a pipe', { VTE_VERSION: '7600', FORCE_COLOR: '1' }, false, false],
    ['without colour', { VTE_VERSION: '7600', NO_COLOR: '1' }, true, false],
  ])('%s', (_, env, isTTY, expected) => {
    expect(wantsLinks(io(env), { isTTY, write: () => undefined }, false)).toBe(expected);
  });
});

describe('use of ASCII', () => {
  it.each([
    ['in a UTF-8 locale', { LANG: 'de_DE.UTF-8' }, 'linux', false, false],
    ['however it is written', { LANG: 'C.utf8' }, 'linux', false, false],
    ['with --ascii', { LANG: 'de_DE.UTF-8' }, 'linux', true, true],
    ['without any locale', {}, 'linux', false, true],
    ['where LC_ALL wins', { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'linux', false, true],
    ['where LC_CTYPE wins', { LC_CTYPE: 'de_DE.UTF-8', LANG: 'C' }, 'darwin', false, false],
    ['where an empty LC_ALL says nothing', { LC_ALL: '', LANG: 'de_DE.UTF-8' }, 'linux', false, false],
    ['on Windows', {}, 'win32', false, false],
  ])('%s', (_, env, platform, flag, expected) => {
    expect(wantsAscii(io(env, platform), flag)).toBe(expected);
  });
});
