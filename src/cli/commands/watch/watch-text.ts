import { stripVTControlCharacters } from 'node:util';
import { basename } from 'node:path';
import type { Diagnostic, LintReport } from '../../../model/finding.ts';
import { blocksText } from '../../report/section.ts';
import { cutTo, widthOf } from '../../terminal/cells.ts';
import { line, wrap } from '../../terminal/layout.ts';
import { foldLines, uncutStyle } from '../../terminal/narrow.ts';
import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

const MAX_FINDINGS = 6;
const ORDER = ['error', 'warning', 'info'] as const;

/** Width of the screen in cells and height in rows; undefined if not known. */
export interface ScreenSize {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The findings, and the folder of the watched vault. */
export interface WatchedVault {
  readonly report: LintReport;
  readonly folder: string;
}

type Blocks = readonly (readonly string[])[];

/**
 * The screen of `watch`: the summary, below it the worst findings, and how to quit. If the screen
 * has too few rows, the most important blocks come first (header, today, findings), the rest as
 * far as it fits, and nothing scrolls.
 */
export function watchScreen(
  blocks: Blocks,
  { report, folder }: WatchedVault,
  size: ScreenSize,
  style: Style,
): string {
  const findings = foldLines(worstFindings(report, uncutStyle(style)), style);
  const watching = line({ at: 2, text: watchingText(report, folder, style), paint: style.dim });
  const below = [...findings, ...(findings.length > 0 ? [''] : []), watching, ''];
  const whole = `${blocksText(blocks)}${below.join('\n')}\n`;
  const { rows } = size;
  if (rows === undefined || rows < 1 || rowsOf(whole.split('\n'), size) <= rows) return whole;
  const [header = [], today = [], ...rest] = blocks;
  const shown = fitting([header, today, findings, ...rest], rows - 2, size);
  const left = rowsOf(whole.split('\n'), size) - shown.length - 2;
  const closing = line({ at: 2, text: summaryWords.screenTooLow(left), paint: style.dim });
  return `${[...shown, closing].join('\n')}\n`;
}

/** A line about which vault is watched, with its whole path if there is room for it. */
function watchingText({ summary }: LintReport, folder: string, style: Style): string {
  const [whole = '', short = ''] = [folder, basename(folder)].map((name) =>
    summaryWords.watching(summary.notes, style.safe(name)),
  );
  return widthOf(whole) <= style.columns - 4 ? whole : cutTo(short, style.columns - 4, style.signs.ellipsis);
}

/** As many lines as fit, with an empty line between blocks. */
function fitting(blocks: Blocks, room: number, size: ScreenSize): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const block of blocks.filter(({ length }) => length > 0))
    for (const one of shown.length === 0 ? block : ['', ...block]) {
      used += rowsOf([one], size);
      if (used > room) return shown;
      shown.push(one);
    }
  return shown;
}

/** Number of screen rows that lines take; a line that is too wide takes several. */
function rowsOf(lines: readonly string[], { columns = Infinity }: ScreenSize): number {
  return lines.reduce((sum, one) => {
    const seen = widthOf(stripVTControlCharacters(one));
    return sum + Math.max(1, Math.ceil(seen / columns));
  }, 0);
}

/** The worst findings, each on a line for its place and lines for its message. */
function worstFindings({ diagnostics }: LintReport, style: Style): string[] {
  const sorted = ORDER.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const shown = sorted.slice(0, MAX_FINDINGS).flatMap((one) => finding(one, style));
  const more = sorted.length - MAX_FINDINGS;
  const rest = more > 0 ? [line({ at: 2, text: summaryWords.moreFindings(more), paint: style.dim })] : [];
  return [...shown, ...rest];
}

function finding({ path, start, message, severity }: Diagnostic, style: Style): string[] {
  const place = `:${start.line}:${start.column}`;
  const name = cutTo(style.safe(path), style.right - 2 - 10 - place.length, style.signs.ellipsis);
  return [
    line({ at: 2, text: severity }, { at: 11, text: name + place, paint: style.dim }),
    ...wrap(style.safe(message), style.right - 11).map((text) => line({ at: 11, text })),
  ];
}
