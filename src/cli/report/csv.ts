import { safeText } from '../terminal/safe-text.ts';

export type Cell = string | number | boolean | null;

/**
 * Rows as comma-separated values (RFC 4180): first the column names, lines ended by CR LF, and
 * cells quoted if necessary. A text that a spreadsheet would take for a formula is quoted and
 * gets an apostrophe in front, as OWASP recommends against CSV injection. Control characters in
 * texts become U+FFFD, so that a cell is always one line.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Beginnings of formulas in some spreadsheet, including full-width characters, and after white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = safeText(cell, '\ufffd');
  if (FORMULA.test(text)) return quoted(`'${text}`);
  // Quoting `::` also prevents a build system from taking the text for a command (see
  // `withoutCommands`).
  return /[",;\r\n\t]|^\s|\s$|^::/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
