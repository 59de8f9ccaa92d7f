import type { Io, Out } from '../command-line/io.ts';
import { withoutCommands } from './safe-text.ts';

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Whether a stream gets colours: never with `--no-color` or NO_COLOR (no-color.org), always with
 * FORCE_COLOR (never if it is `0` or `false`), otherwise if it is a terminal that is not `dumb`.
 */
export function wantsColor(io: Io, stream: Out, noColor: boolean): boolean {
  if (noColor || isSet(io.env['NO_COLOR'])) return false;
  const force = io.env['FORCE_COLOR'];
  if (isSet(force)) return force !== '0' && force !== 'false';
  return stream.isTTY && io.env['TERM'] !== 'dumb';
}

const LINKING_PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'];

/** Whether a stream can show links: on terminals known to support them, if colours are shown too. */
export function wantsLinks(io: Io, stream: Out, noColor: boolean): boolean {
  if (!stream.isTTY || !wantsColor(io, stream, noColor)) return false;
  const { TERM_PROGRAM: program, VTE_VERSION: vte, TERM: term, WT_SESSION: windows } = io.env;
  if (isSet(windows) || term === 'xterm-kitty' || term === 'alacritty') return true;
  return LINKING_PROGRAMS.includes(program ?? '') || Number(vte ?? 0) >= 5000;
}

/**
 * Whether only ASCII symbols are shown: if `ascii` is given, or if the locale is not UTF-8
 * (POSIX: LC_ALL before LC_CTYPE before LANG); not on Windows.
 */
export function wantsAscii(io: Io, ascii: boolean): boolean {
  if (ascii) return true;
  if (io.platform === 'win32') return false;
  const locale = [io.env['LC_ALL'], io.env['LC_CTYPE'], io.env['LANG']].find(isSet);
  return !/utf-?8/i.test(locale ?? '');
}

/**
 * The number of columns of a stream: COLUMNS, else what the terminal reports; undefined for a
 * pipe, so that it always gets the same text.
 */
export function columnsOf(io: Io, stream: Out): number | undefined {
  if (!stream.isTTY) return undefined;
  const columns = Number(io.env['COLUMNS']);
  return columns > 0 ? columns : stream.columns?.();
}

/** The number of rows of a terminal: LINES, else what the terminal reports. */
export function rowsOf(io: Io, stream: Out): number | undefined {
  if (!stream.isTTY) return undefined;
  const lines = Number(io.env['LINES']);
  return lines > 0 ? lines : stream.rows?.();
}

/**
 * Text as it is written to a stream. Output that does not go to a terminal may go to the log of a
 * build, where text of notes must not act as a command; unless `exact` is given.
 */
export function prepareOutput({ isTTY }: Out, text: string, exact: boolean): string {
  return isTTY || exact ? text : withoutCommands(text);
}
