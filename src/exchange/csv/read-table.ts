import Papa from 'papaparse';

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether it is torn: a quotation mark has no partner, or there is not all of a row. */
  readonly isTorn: boolean;
}

/** How many torn rows are read by themselves; one behind them takes in what follows. */
const MOST_TORN = 100;

/** The most lines of a cell that a badly written quotation mark may have. */
const MOST_LINES = 50;

/** Rows from which the delimiter is guessed. */
const GUESSED = 50;

function delimiterOf(text: string): string {
  // Empty rows would count as rows with one column.
  const { meta } = Papa.parse(text, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
    preview: GUESSED,
  });
  return meta.delimiter;
}

/** Whether a line by itself is a row with as many cells as the others. */
function isRow(line: string, width: number, delimiter: string): boolean {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return errors.length === 0 && data[0]?.length === width;
}

/**
 * The rows of a CSV file (RFC 4180; commas, semicolons or tabs), without those that
 * are empty. A quotation mark without its partner ends with its line, and what it would
 * take in is read by itself.
 */
export function readRows(text: string): readonly Row[] {
  // Some tables end their lines in several ways; the library knows one.
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(plain);
  const rows: Row[] = [];
  let [line, from, torn] = [1, 0, 0];
  /** Up to where a mark would take rows in. */
  let takesTo = 0;
  /** The number of cells of the last whole row, or of the first row of all; 0 before it. */
  let width = 0;
  const isWhole = ({ cells, begins, ends, isTorn, isOpen }: Span): boolean => {
    if (!isTorn) return true;
    if (isOpen || cells.length !== width) return false;
    // Only the marks within a cell are written badly, unless that cell has taken in another row.
    const [, ...more] = plain.slice(begins, ends).trimEnd().split('\n');
    return more.length < MOST_LINES && !more.some((one) => isRow(one, width, delimiter));
  };
  const onRow = (span: Span): 'on' | 'again' => {
    const { cells, begins, ends } = span;
    const isTorn = !isWhole(span);
    if (!isTorn || ++torn > MOST_TORN) {
      const isPart = begins < takesTo && cells.length !== width;
      rows.push({ line, cells, isTorn: isTorn || isPart });
      if (!isTorn && !isPart) width = cells.length;
      // A cell with several lines shifts the line numbers of all that follow.
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      from = ends;
      return 'on';
    }
    const end = plain.indexOf('\n', begins);
    const own = plain.slice(begins, end < 0 ? undefined : end);
    const closed = Papa.parse<string[]>(`${own}"`, { delimiter }).data[0] ?? [];
    rows.push({ line, cells: closed, isTorn });
    takesTo = Math.max(takesTo, ends);
    width ||= closed.length;
    line++;
    from = begins + own.length + 1;
    return 'again';
  };
  while (from < plain.length && readFrom(plain, from, delimiter, onRow) === 'again');
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** A row in its text. */
interface Span {
  readonly cells: readonly string[];
  readonly begins: number;
  readonly ends: number;
  /** Whether a quotation mark without its partner took in other lines, or all that follows. */
  readonly isTorn: boolean;
  /** Whether a mark takes in all that follows. */
  readonly isOpen: boolean;
}

/** Reads rows from a place on, until one is to be read again. */
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
      // Marks in a cell that ends on its own line are only written badly.
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      const isTorn = isOpen || (errors.length > 0 && text.slice(begins, ends).trimEnd().includes('\n'));
      last = onRow({ cells: data, begins, ends, isTorn, isOpen });
      if (last === 'again') parser.abort();
      begins = ends;
    },
  });
  return last;
}
