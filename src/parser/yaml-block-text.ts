import type { CST } from 'yaml';
import { YamlFault, unexpected } from './yaml-fault.ts';

interface Header {
  readonly folded: boolean;
  /** `-` keeps no line feed at the end, `+` all of them; one unless given. */
  readonly chomp: string;
  /** The indentation that the header gives, or 0. */
  readonly indent: number;
  /** UTF-16 units to the end of the header's line. */
  readonly length: number;
}

/** The text of a literal (`|`) or folded (`>`) block. `atRoot`: it is the whole document. Throws `YamlFault`. */
export function blockText(token: CST.BlockScalar, atRoot: boolean): string {
  const { folded, chomp, indent, length } = readHeader(token);
  const lines = token.source === '' ? [] : token.source.split('\n').map(splitIndent);
  let end = lines.length;
  while (end > 0 && isEmpty(lines[end - 1])) end--;
  if (end === 0) return chomp === '+' && lines.length > 0 ? '\n'.repeat(Math.max(1, lines.length - 1)) : '';

  let width = token.indent + indent;
  let offset = token.offset + length;
  let first = 0;
  for (const line of lines) {
    const [blanks, content] = line;
    if (!isEmpty(line)) {
      if (blanks.length < width) throw new YamlFault('missing', offset + blanks.length);
      if (indent === 0) width = blanks.length;
      if (width === 0 && !atRoot) throw new YamlFault('indentation', offset);
      break;
    }
    if (indent === 0) width = Math.max(width, blanks.length);
    offset += blanks.length + content.length + 1;
    first++;
  }
  // Lines that are empty but indented further belong to the text, too.
  for (let at = lines.length; at > end; at--) if ((lines[at - 1]?.[0] ?? '').length > width) end = at;

  const blank = lines.slice(0, first).map(([blanks]) => `${blanks.slice(width)}\n`);
  const written = lines.slice(first, end).map(([blanks, content]) => {
    const start = offset;
    offset += blanks.length + content.length + 1;
    const text = content.replace(/\r$/, '');
    if (text !== '' && blanks.length < width) throw new YamlFault('indentation', start + blanks.length);
    return blanks.slice(width) + text;
  });
  const text = blank.join('') + (folded ? fold(written) : written.join('\n'));
  if (chomp === '-') return text;
  if (chomp === '') return `${text}\n`;
  const kept =
    text +
    lines
      .slice(end)
      .map(([blanks]) => `\n${blanks.slice(width)}`)
      .join('');
  return kept.endsWith('\n') ? kept : `${kept}\n`;
}

type Line = readonly [blanks: string, content: string];

function splitIndent(line: string): Line {
  const content = line.replace(/^ +/, '');
  return [line.slice(0, line.length - content.length), content];
}

function isEmpty(line: Line | undefined): boolean {
  return line?.[1] === '' || line?.[1] === '\r';
}

/** Joins lines to paragraphs; those that are indented further stay as they are. */
function fold(lines: readonly string[]): string {
  let text = '';
  let gap = '';
  let wasIndented = false;
  for (const line of lines) {
    if (line === '') {
      if (gap === '\n') text += '\n';
      else gap = '\n';
      continue;
    }
    const isIndented = /^[ \t]/.test(line);
    if (isIndented && gap === ' ') gap = '\n';
    else if (isIndented && gap === '\n' && !wasIndented) gap = '\n\n';
    text += gap + line;
    gap = isIndented ? '\n' : ' ';
    wasIndented = isIndented;
  }
  return text;
}

/** The longest header that there can be at the beginning of a text. */
const HEADER = /^[|>](?:([-+])([1-9])?|([1-9])([-+])?)?/;

function readHeader({ offset, props }: CST.BlockScalar): Header {
  const [header, ...rest] = props as readonly (CST.SourceToken | CST.ErrorToken)[];
  const source = header?.source ?? '';
  const [known = '', chomp, indent, indentFirst, chompAfter] = HEADER.exec(source) ?? [];
  if (known.length < source.length) throw new YamlFault('unexpected', offset + known.length);
  let { length } = source;
  let hasSpace = false;
  for (const token of rest) {
    if (token.type === 'space') hasSpace = true;
    else if (token.type === 'comment') {
      if (!hasSpace) throw new YamlFault('missing-space-before-comment', token);
    } else if (token.type !== 'newline') throw unexpected(token);
    length += token.source.length;
  }
  return {
    folded: source.startsWith('>'),
    chomp: chomp ?? chompAfter ?? '',
    indent: Number(indent ?? indentFirst ?? 0),
    length,
  };
}
