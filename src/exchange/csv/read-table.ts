import Papa from 'papaparse';

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

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

/**
 * The rows of a CSV file (RFC 4180; commas, semicolons or tabs), except empty ones. A broken file
 * is read as far as possible.
 */
export function readRows(text: string): readonly Row[] {
  const plain = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), skipEmptyLines: false });
  let line = 1;
  return data.flatMap((cells) => {
    const row = { line, cells };
    // A cell with several lines shifts the line numbers of all that follow.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    return cells.some((cell) => cell.trim() !== '') ? [row] : [];
  });
}
