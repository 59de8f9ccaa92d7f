import type { Io, Out } from '../command-line/io.ts';
import { withoutCommands } from './safe-text.ts';

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Whether a stream gets colours: never with `--no-color` or NO_COLOR (no-color.org), always with FORCE_COLOR, else on a terminal. */
export function wantsColor(io: Io, stream: Out, noColor: boolean): boolean {
  if (noColor || isSet(io.env['NO_COLOR'])) return false;
  const force = io.env['FORCE_COLOR'];
  if (isSet(force)) return force !== '0' && force !== 'false';
  return stream.isTTY && io.env['TERM'] !== 'dumb';
}

const LINKING_PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'];

/** Whether a stream can show links: on terminals known to, where colour is shown too. */
export function wantsLinks(io: Io, stream: Out, noColor: boolean): boolean {
  if (!stream.isTTY || !wantsColor(io, stream, noColor)) return false;
  const { TERM_PROGRAM: program, VTE_VERSION: vte, TERM: term, WT_SESSION: windows } = io.env;
  if (isSet(windows) || term === 'xterm-kitty' || term === 'alacritty') return true;
  return LINKING_PROGRAMS.includes(program ?? '') || Number(vte ?? 0) >= 5000;
}

/** Whether signs beyond ASCII are shown: where the locale says UTF-8 (POSIX: LC_ALL before LC_CTYPE before LANG), and on Windows. */
export function wantsAscii(io: Io, ascii: boolean): boolean {
  if (ascii) return true;
  if (io.platform === 'win32') return false;
  const locale = [io.env['LC_ALL'], io.env['LC_CTYPE'], io.env['LANG']].find(isSet);
  return !/utf-?8/i.test(locale ?? '');
}

/** How many columns a stream has: what COLUMNS says, else the terminal; a pipe has none, so that it always gets the same text. */
export function columnsOf(io: Io, stream: Out): number | undefined {
  if (!stream.isTTY) return undefined;
  const said = Number(io.env['COLUMNS']);
  return said > 0 ? said : stream.columns?.();
}

/** How many rows a terminal has: what LINES says, else the terminal. */
export function rowsOf(io: Io, stream: Out): number | undefined {
  if (!stream.isTTY) return undefined;
  const said = Number(io.env['LINES']);
  return said > 0 ? said : stream.rows?.();
}

/**
 * Text as a stream gets it. One that ends in no terminal may end in the log of a build: text of notes gives no orders
 * there, but where it is `exact`.
 */
export function readyFor({ isTTY }: Out, text: string, exact: boolean): string {
  return isTTY || exact ? text : withoutCommands(text);
}
