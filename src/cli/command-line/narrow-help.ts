import { widthOf } from '../terminal/cells.ts';
import { wrap } from '../terminal/layout.ts';
import * as helpWords from '../words/help-words.ts';

/** The least width in cells for text next to its label; if there is less room, the text goes below the label. */
const MIN_BESIDE_WIDTH = 20;
const GAP = 2;
/** The indent of a paragraph's further lines, and of a text below its label, in cells. */
const BELOW = 2;
/** A control character that no help contains: stands for a space at which a line must not be broken. */
const UNBROKEN = '\u001e';

/** A row of the help: its label and its text; continuation lines are joined to it. */
interface Row {
  readonly indent: number;
  readonly label: string;
  readonly about: string;
}

/**
 * The help, laid out again for a terminal that is narrower than it: with all its text, and
 * commands and options unbroken.
 */
export function narrowHelp(help: string, columns: number): string {
  const blocks = help.trimEnd().split('\n\n');
  return `${blocks.map((block) => narrowBlock(block.split('\n'), columns).join('\n')).join('\n\n')}\n`;
}

function narrowBlock(lines: readonly string[], columns: number): string[] {
  const [title = '', ...rest] = lines;
  if (title === helpWords.examples) return [title, ...rest.flatMap((line) => exampleLines(line, columns))];
  const rows = rowsOf(rest);
  // Blocks that are not tables are sentences.
  if (rows.length === 0) return lines.flatMap((line) => hanging(line, 0, BELOW, columns));
  return [title, ...tableLines(rows, columns)];
}

/**
 * The purpose of an example may be broken. A command line, which is to be copied, may not; its
 * indent is reduced if that helps.
 */
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

/** Labels with their texts next to them, or below them if there is no room. */
function tableLines(rows: readonly Row[], columns: number): string[] {
  const labels = rows.map(({ indent, label }) => ' '.repeat(indent) + label);
  const column = Math.max(...labels.map(widthOf)) + GAP;
  const below = Math.max(...rows.map(({ indent }) => indent)) + BELOW;
  const isBeside = columns - column >= MIN_BESIDE_WIDTH;
  return rows.flatMap(({ about }, at) => {
    const label = labels[at] ?? '';
    if (!isBeside) return [label, ...hanging(about, below, below, columns)];
    const [first = '', ...rest] = hanging(about, column, column, columns);
    return [label + first.slice(widthOf(label)), ...rest];
  });
}

/** Breaks a text into lines of whole words and whole quotations; a word that is wider than the line is not broken. */
function hanging(text: string, first: number, next: number, columns: number): string[] {
  if (first + widthOf(text) <= columns) return [' '.repeat(first) + text];
  const whole = text.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(' ', UNBROKEN));
  const longest = Math.max(...whole.split(' ').map(widthOf));
  return wrap(whole, Math.max(columns - next, longest)).map(
    (line, at) => ' '.repeat(at === 0 ? first : next) + line.replaceAll(UNBROKEN, ' '),
  );
}
