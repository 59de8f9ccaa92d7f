import { safeText } from '../terminal/safe-text.ts';

export type Cell = string | number | boolean | null;

/**
 * Rows as comma-separated values (RFC 4180): the names of the columns first,
 * lines that end in CR LF, and a cell in quotes where it needs them. A text that
 * a spreadsheet would take for a formula is put in quotes with an apostrophe
 * before it, as OWASP advises against CSV injection. Control characters in texts
 * are shown as U+FFFD: a cell is one line.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** What begins so is a formula in one spreadsheet or another, also in full width and behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = safeText(cell, '\ufffd');
  if (FORMULA.test(text)) return quoted(`'${text}`);
  // In quotes it is no command for a program for builds either (see `withoutCommands`).
  return /[",;\r\n\t]|^\s|\s$|^::/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
