import { formatPatch, OMIT_HEADERS } from 'diff';
import { textChange } from '../../edit/text-change.ts';
import { rowsOfCode } from '../terminal/narrow.ts';
import { safeText } from '../terminal/safe-text.ts';
import { lineHunks } from './line-hunks.ts';
import type { Paint, Style } from '../terminal/style.ts';

/** Number of lines shown before and after a change. */
const AROUND = 3;
/**
 * Lines with more than `MAX_LENGTH` UTF-16 code units (for example a canvas on one line) are cut:
 * `BESIDE` code units are shown on either side of the change.
 */
const MAX_LENGTH = 1000;
const BESIDE = 200;

/**
 * The changes of a note as shown by `diff -u`. The output is for reading, not for `patch`:
 * characters that a terminal would act on or hide are replaced, carriage returns at line ends are
 * left out, and very long lines are cut around the change.
 */
export function unifiedDiff(
  { path, before, after }: { readonly path: string; readonly before: string; readonly after: string },
  style: Style,
): string {
  const hunks = [...lineHunks(before, after, AROUND)];
  const patch = formatPatch(
    { oldFileName: '', newFileName: '', oldHeader: '', newHeader: '', hunks },
    OMIT_HEADERS,
  );
  const name = safeText(path, style.signs.unknown);
  const lines = shortened(patch.split('\n')).flatMap((line) => shown(line, style));
  const heads = [`--- a/${name}`, `+++ b/${name}`].flatMap((head) => rowsIn(head, style));
  return [...heads.map(style.bold), ...lines].join('\n');
}

/** The lines of a patch with long ones cut; a removed line and the line that replaces it are cut around their difference. */
function shortened(lines: readonly string[]): readonly string[] {
  if (lines.every(({ length }) => length <= MAX_LENGTH)) return lines;
  const partners = partnersIn(lines);
  return lines.map((line, at) => {
    if (line.length <= MAX_LENGTH) return line;
    const { start, removed } = textChange(line.slice(1), (partners.get(at) ?? line).slice(1));
    return line.charAt(0) + cut(line.slice(1), start, start + removed.length);
  });
}

/**
 * Index of a line → the line that replaces it or that it replaces. Within a group of changed
 * lines, the first removed line belongs to the first added one, and so on.
 */
function partnersIn(lines: readonly string[]): ReadonlyMap<number, string> {
  const partners = new Map<number, string>();
  let [removed, added]: [number[], number[]] = [[], []];
  for (const [at, line] of lines.entries()) {
    const sign = line.charAt(0);
    // The message about a missing line end belongs to the line before it.
    if (sign === '\\') continue;
    if (sign !== '+' && (sign !== '-' || added.length > 0)) [removed, added] = [[], []];
    if (sign === '-') removed.push(at);
    if (sign !== '+') continue;
    const other = removed[added.length];
    added.push(at);
    if (other === undefined) continue;
    partners.set(at, lines[other] ?? '').set(other, line);
  }
  return partners;
}

function cut(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - BESIDE), Math.min(text.length, end + BESIDE)];
  const middle = text.slice(from, to);
  const most = 4 * BESIDE;
  const inside = middle.length <= most ? middle : `${middle.slice(0, most / 2)}…${middle.slice(-most / 2)}`;
  return `${from > 0 ? '…' : ''}${inside}${to < text.length ? '…' : ''}`;
}

function shown(line: string, style: Style): string[] {
  const text = line
    .replace(/\r$/, '')
    .split('\t')
    .map((part) => safeText(part, style.signs.unknown))
    .join('\t');
  return text === '' ? [''] : rowsIn(text, style).map(paintOf(text.charAt(0), style));
}

/**
 * A line wrapped for a terminal that is too narrow for columns; further rows are indented by two
 * cells, so that they cannot be taken for lines of the diff, which begin with a sign.
 */
function rowsIn(text: string, { columns, width }: Style): string[] {
  return columns < width
    ? rowsOfCode(text, columns - 2).map((row, nth) => (nth === 0 ? row : `  ${row}`))
    : [text];
}

function paintOf(sign: string, style: Style): Paint {
  const paints = new Map([
    ['+', style.green],
    ['-', style.red],
    ['@', style.cyan],
    ['\\', style.dim],
  ]);
  return paints.get(sign) ?? style.plain;
}
