import { widthOf } from '../terminal/cells.ts';
import { wrap } from '../terminal/layout.ts';
import * as helpWords from '../words/help-words.ts';

/** Cells beside a label with which text is still easily read; with fewer it stands below the label. */
const BESIDE_LEAST = 20;
const GAP = 2;
/** How far a paragraph goes on behind its beginning, and a text stands behind the labels above it. */
const BELOW = 2;
/** A control, which no help has: a blank at which nothing is broken. */
const UNBROKEN = '\u001e';

/** A line: what it begins with, and what is said of that; further lines of the same are joined to it. */
interface Row {
  readonly indent: number;
  readonly label: string;
  readonly about: string;
}

/** The help, laid out anew for a terminal for which it is too wide: all of it, commands and options whole. */
export function narrowHelp(help: string, columns: number): string {
  const blocks = help.trimEnd().split('\n\n');
  return `${blocks.map((block) => narrowBlock(block.split('\n'), columns).join('\n')).join('\n\n')}\n`;
}

function narrowBlock(lines: readonly string[], columns: number): string[] {
  const [title = '', ...rest] = lines;
  if (title === helpWords.examples) return [title, ...rest.flatMap((line) => exampleLines(line, columns))];
  const rows = rowsOf(rest);
  // What is no table are sentences.
  if (rows.length === 0) return lines.flatMap((line) => hanging(line, 0, BELOW, columns));
  return [title, ...tableLines(rows, columns)];
}

/** What an example is for may be broken; a line that is to be copied is not, and begins further left where that helps. */
function exampleLines(line: string, columns: number): string[] {
  const text = line.trimStart();
  const indent = line.length - text.length;
  if (indent <= BELOW) return hanging(text, indent, indent, columns);
  const room = columns - widthOf(text);
  return [' '.repeat(room < 0 ? indent : Math.min(indent, room)) + text];
}

function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const [, indent = '', label = '', about = ''] = /^( *)(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
    const last = rows.at(-1);
    if (label !== '') rows.push({ indent: indent.length, label, about });
    else if (last) rows[rows.length - 1] = { ...last, about: `${last.about} ${line.trim()}` };
  }
  return rows;
}

/** Labels with what is said of each beside them, or where that has no room below them. */
function tableLines(rows: readonly Row[], columns: number): string[] {
  const labels = rows.map(({ indent, label }) => ' '.repeat(indent) + label);
  const column = Math.max(...labels.map(widthOf)) + GAP;
  const below = Math.max(...rows.map(({ indent }) => indent)) + BELOW;
  const isBeside = columns - column >= BESIDE_LEAST;
  return rows.flatMap(({ about }, at) => {
    const label = labels[at] ?? '';
    if (!isBeside) return [label, ...hanging(about, below, below, columns)];
    const [first = '', ...rest] = hanging(about, column, column, columns);
    return [label + first.slice(widthOf(label)), ...rest];
  });
}

/** A text in lines of whole words, and of whole quotations; a word that is wider than the room stays whole too. */
function hanging(text: string, first: number, next: number, columns: number): string[] {
  if (first + widthOf(text) <= columns) return [' '.repeat(first) + text];
  const whole = text.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(' ', UNBROKEN));
  const longest = Math.max(...whole.split(' ').map(widthOf));
  return wrap(whole, Math.max(columns - next, longest)).map(
    (line, at) => ' '.repeat(at === 0 ? first : next) + line.replaceAll(UNBROKEN, ' '),
  );
}
