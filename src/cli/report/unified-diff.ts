import { OMIT_HEADERS, createTwoFilesPatch } from 'diff';
import { safeText } from '../terminal/safe-text.ts';
import type { Paint, Style } from '../terminal/style.ts';

/** Lines shown before and after what changes. */
const AROUND = 3;

/**
 * What changes in a note, as `diff -u` shows it. It is there to be read: what a
 * terminal would obey or hide is replaced, and the carriage returns of line
 * ends are left out.
 */
export function unifiedDiff(
  { path, before, after }: { readonly path: string; readonly before: string; readonly after: string },
  style: Style,
): string {
  const patch = createTwoFilesPatch('before', 'after', before, after, undefined, undefined, {
    context: AROUND,
    headerOptions: OMIT_HEADERS,
  });
  const name = safeText(path, style.signs.unknown);
  const hunks = patch.split('\n').map((line) => shown(line, style));
  return [style.bold(`--- a/${name}`), style.bold(`+++ b/${name}`), ...hunks].join('\n');
}

function shown(line: string, style: Style): string {
  const text = line
    .replace(/\r$/, '')
    .split('\t')
    .map((part) => safeText(part, style.signs.unknown))
    .join('\t');
  return text === '' ? '' : paintOf(text.charAt(0), style)(text);
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
