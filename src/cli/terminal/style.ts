import picocolors from 'picocolors';
import { ASCII_TITLE_SEPARATORS, TITLE_SEPARATORS } from '../../app/words/dates.ts';
import type { GoalState } from '../../scorecard/summary.ts';
import { repeatedOptions } from '../words/command.ts';
import { safeText, toAsciiPunctuation } from './safe-text.ts';

export type Paint = (text: string) => string;

/** NetVault's own symbols, as Unicode or ASCII; both sets take the same columns. */
export interface Signs {
  readonly state: Readonly<Record<GoalState, string>>;
  readonly bar: { readonly filled: string; readonly empty: string; readonly pace: string };
  /** Bars that fit one cell, lowest first; null if the terminal has none, then `trend` is used. */
  readonly heights: readonly string[] | null;
  readonly trend: {
    readonly met: string;
    readonly unmet: string;
    readonly off: string;
    readonly running: string;
  };
  readonly ellipsis: string;
  readonly check: string;
  /** Precedes a line that is decided but not done yet. */
  readonly box: string;
  /** Separates parts of one line. */
  readonly dot: string;
  /** Between the ends of a range, without and with spaces. */
  readonly range: { readonly close: string; readonly wide: string };
  readonly gutter: string;
  /** Replaces a tab in a code frame. */
  readonly tab: string;
  /** Replaces what cannot be shown. */
  readonly unknown: string;
}

export const UNICODE: Signs = {
  state: { met: '✓', 'on-pace': '→', behind: '◔', missed: '–', off: '○', upcoming: '·' },
  bar: { filled: '━', empty: '─', pace: '╋' },
  heights: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  trend: { met: '█', unmet: '▁', off: '·', running: '▁' },
  ellipsis: '…',
  check: '✓',
  box: '☐',
  ...TITLE_SEPARATORS,
  gutter: '│',
  tab: '→',
  unknown: '\ufffd',
};

export const ASCII: Signs = {
  state: { met: 'x', 'on-pace': '>', behind: '~', missed: '-', off: 'o', upcoming: '.' },
  bar: { filled: '=', empty: '-', pace: '|' },
  heights: null,
  trend: { met: '#', unmet: '-', off: '.', running: '>' },
  ellipsis: '...',
  check: 'ok',
  box: '[ ]',
  ...ASCII_TITLE_SEPARATORS,
  gutter: '|',
  tab: '\\t',
  unknown: '?',
};

/** How text is styled for one stream. Colours only repeat what the words say. */
export interface Style {
  /** Styles with the same name produce the same output. */
  readonly name: string;
  /** The width of the terminal in cells, at least 40. */
  readonly columns: number;
  /**
   * The width in cells for which columns are laid out, at least 60 (see `narrow.ts`), and the column
   * at which right-aligned headings end.
   */
  readonly width: number;
  readonly right: number;
  /** Whether sentences are broken between words: only if the width of the terminal is known. Programs get one line. */
  readonly breaks: boolean;
  /** Written after a text that is wider than its column, if rows will be folded. */
  readonly columnEnd?: string;
  readonly signs: Signs;
  readonly ascii: boolean;
  readonly plain: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  /** A link, if the terminal supports links; otherwise just the text. */
  readonly link: (text: string, url: string) => string;
  /** Makes a text from a note safe for one line. */
  readonly safe: (text: string) => string;
  /** Formats NetVault's own words. */
  readonly words: (text: string) => string;
}

export interface StyleChoice {
  readonly color: boolean;
  readonly ascii: boolean;
  readonly links?: boolean;
  /** The width of the terminal in cells; undefined for a pipe. */
  readonly columns?: number | undefined;
}

/** The width for pipes, and for terminals that do not report theirs. */
const USUAL_WIDTH = 80;
/** On narrower terminals, lines that do not fit are broken; on wider ones, larger gaps would be of no use. */
const WIDTHS = { least: 40, most: 160 } as const;
/** The least width of rows with columns. */
const MIN_COLUMNS_WIDTH = 60;

function columnsFor(columns: number | undefined): number {
  return columns === undefined || !(columns > 0)
    ? USUAL_WIDTH
    : Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.floor(columns)));
}

/** Uses the escape sequence OSC 8. */
function hyperlink(text: string, url: string): string {
  return /^https:\/\/[\x21-\x7e]+$/.test(url) ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}

export function makeStyle(choice: StyleChoice): Style {
  const { bold, dim, underline, red, green, yellow, cyan } = picocolors.createColors(choice.color);
  const signs = choice.ascii ? ASCII : UNICODE;
  const words = choice.ascii ? toAsciiPunctuation : (text: string): string => text;
  const columns = columnsFor(choice.columns);
  const width = Math.max(MIN_COLUMNS_WIDTH, columns);
  const breaks = choice.columns !== undefined;
  return {
    name: [columns, breaks, choice.color, choice.ascii, choice.links === true, repeatedOptions()].join(),
    columns,
    width,
    right: width - 2,
    breaks,
    signs,
    ascii: choice.ascii,
    plain: (text) => text,
    bold,
    dim,
    underline,
    red,
    green,
    yellow,
    cyan,
    link: choice.links === true ? hyperlink : (text) => text,
    safe: (text) => words(safeText(text, signs.unknown)),
    words,
  };
}
