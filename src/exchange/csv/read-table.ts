import Papa from 'papaparse';

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the row is broken: a quotation mark has no partner, or only a part of a row is there. */
  readonly isBroken: boolean;
}

/** How many torn rows are ended at their line end; a further one takes in the lines after it. */
const MAX_BROKEN_ROWS = 100;

/** Maximum number of lines of a cell with an unescaped quotation mark. */
const MAX_LINES = 50;

/** Number of rows from which the delimiter is guessed. */
const GUESSED = 50;

function delimiterOf(text: string): string {
  // Empty rows would count as rows with one column.
  const { meta } = Papa.parse(text, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
    preview: GUESSED,
  });
  // An unclosed quotation mark hides the delimiter of a narrow table; its first line still shows it.
  const [first = ''] = text.split('\n', 1);
  return text.includes(meta.delimiter) ? meta.delimiter : (/[;\t]/.exec(first)?.[0] ?? meta.delimiter);
}

/** Whether a line on its own is a valid row with `width` cells. */
function isRow(line: string, width: number, delimiter: string): boolean {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return errors.length === 0 && data[0]?.length === width;
}

/**
 * The rows of a CSV file (RFC 4180; commas, semicolons or tabs) that are not empty. A cell whose
 * closing quotation mark is missing ends at the end of its line, so that the lines after it are
 * still read as rows.
 */
export function readRows(text: string): readonly Row[] {
  // Some tables mix line ends; the library supports one kind per text.
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(plain);
  const rows: Row[] = [];
  let [line, from, brokenRows] = [1, 0, 0];
  /** The offset up to which an unclosed quotation mark would have swallowed rows. */
  let takesTo = 0;
  /** The number of cells of the last whole row, or else of the first row; 0 before any row. */
  let width = 0;
  const isWhole = ({ cells, begins, ends, isBroken, isOpen }: Span): boolean => {
    if (!isBroken) return true;
    if (isOpen || cells.length !== width) return false;
    // The row is usable despite unescaped quotation marks, unless one of its lines is itself a row.
    const [, ...more] = plain.slice(begins, ends).trimEnd().split('\n');
    return more.length < MAX_LINES && !more.some((one) => isRow(one, width, delimiter));
  };
  const onRow = (span: Span): 'on' | 'again' => {
    const { cells, begins, ends } = span;
    const isBroken = !isWhole(span);
    if (!isBroken || ++brokenRows > MAX_BROKEN_ROWS) {
      const isPart = begins < takesTo && cells.length !== width;
      rows.push({ line, cells, isBroken: isBroken || isPart });
      if (!isBroken && !isPart) width = cells.length;
      // Line breaks inside cells also count as lines of the file.
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      from = ends;
      return 'on';
    }
    const end = plain.indexOf('\n', begins);
    const own = plain.slice(begins, end < 0 ? undefined : end);
    const closed = Papa.parse<string[]>(`${own}"`, { delimiter }).data[0] ?? [];
    rows.push({ line, cells: closed, isBroken });
    takesTo = Math.max(takesTo, ends);
    width ||= closed.length;
    line++;
    from = begins + own.length + 1;
    return 'again';
  };
  while (from < plain.length && readFrom(plain, from, delimiter, onRow) === 'again');
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** A row and its offsets in the text. */
interface Span {
  readonly cells: readonly string[];
  readonly begins: number;
  readonly ends: number;
  /** Whether a quotation mark without its partner swallowed other lines, or the rest of the file. */
  readonly isBroken: boolean;
  /** Whether a quotation mark swallows the rest of the file. */
  readonly isOpen: boolean;
}

/** Reads rows from an offset on, until `onRow` returns `again`: the next row is then read from another offset. */
function readFrom(
  text: string,
  from: number,
  delimiter: string,
  onRow: (row: Span) => 'on' | 'again',
): 'on' | 'again' {
  let begins = from;
  let last: 'on' | 'again' = 'on';
  Papa.parse<string[]>(text.slice(from), {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const ends = from + meta.cursor;
      // If the cell ends on the same line, its quotation marks are merely unescaped.
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      const isBroken = isOpen || (errors.length > 0 && text.slice(begins, ends).trimEnd().includes('\n'));
      last = onRow({ cells: data, begins, ends, isBroken, isOpen });
      if (last === 'again') parser.abort();
      begins = ends;
    },
  });
  return last;
}
