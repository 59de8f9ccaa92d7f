import picocolors from 'picocolors';
import { PLAIN_TITLE_SIGNS, TITLE_SIGNS } from '../../app/words/dates.ts';
import type { GoalState } from '../../scorecard/summary.ts';
import { safeText, straighten } from './safe-text.ts';

export type Paint = (text: string) => string;

/** NetVault's own signs; both sets take the same columns. */
export interface Signs {
  readonly state: Readonly<Record<GoalState, string>>;
  readonly bar: { readonly filled: string; readonly empty: string; readonly pace: string };
  /** Heights of one cell, lowest first; null where the terminal has none and `trend` is used. */
  readonly heights: readonly string[] | null;
  readonly trend: {
    readonly met: string;
    readonly unmet: string;
    readonly off: string;
    readonly running: string;
  };
  readonly ellipsis: string;
  readonly check: string;
  /** Before what is decided and not yet done. */
  readonly box: string;
  /** Between parts of one line. */
  readonly dot: string;
  /** Between the ends of a range: without spaces, and with. */
  readonly range: { readonly close: string; readonly wide: string };
  readonly gutter: string;
  /** In place of a tab in a code frame. */
  readonly tab: string;
  /** In place of what cannot be shown. */
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
  ...TITLE_SIGNS,
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
  ...PLAIN_TITLE_SIGNS,
  gutter: '|',
  tab: '\\t',
  unknown: '?',
};

/** How text is styled for one stream: colours only repeat what the words say. */
export interface Style {
  /** Styles of one name dress every text alike. */
  readonly name: string;
  /** Cells that the terminal has for a line, 40 at least. */
  readonly columns: number;
  /** Cells for which columns are laid out, 60 at least (see `fitted`), and where headings end that stand on the right. */
  readonly width: number;
  readonly right: number;
  /** Whether sentences are broken at words: where it is known how wide the terminal is. A program gets one line. */
  readonly breaks: boolean;
  /** Behind a text that is wider than its column, where rows are to be folded. */
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
  /** Text that a click opens, where the terminal can do that; else the text. */
  readonly link: (text: string, url: string) => string;
  /** Text from a note, made safe for one line. */
  readonly safe: (text: string) => string;
  /** NetVault's own words. */
  readonly words: (text: string) => string;
}

export interface StyleChoice {
  readonly color: boolean;
  readonly ascii: boolean;
  readonly links?: boolean;
  /** Columns of the terminal; a pipe has none. */
  readonly columns?: number | undefined;
}

/** Lines of a pipe, and of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;
/** Narrower ones break what does not fit; on wider ones nothing gains by being further apart. */
const WIDTHS = { least: 40, most: 160 } as const;
/** The least that rows of columns need. */
const LEAST_FOR_COLUMNS = 60;

function columnsFor(columns: number | undefined): number {
  return columns === undefined || !(columns > 0)
    ? USUAL_WIDTH
    : Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.floor(columns)));
}

/** The escape sequence OSC 8. */
function hyperlink(text: string, url: string): string {
  return /^https:\/\/[\x21-\x7e]+$/.test(url) ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}

export function makeStyle(choice: StyleChoice): Style {
  const { bold, dim, underline, red, green, yellow, cyan } = picocolors.createColors(choice.color);
  const signs = choice.ascii ? ASCII : UNICODE;
  const words = choice.ascii ? straighten : (text: string): string => text;
  const columns = columnsFor(choice.columns);
  const width = Math.max(LEAST_FOR_COLUMNS, columns);
  const breaks = choice.columns !== undefined;
  return {
    name: [columns, breaks, choice.color, choice.ascii, choice.links === true].join(),
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
