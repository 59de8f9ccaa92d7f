import { asWindows1252 } from '../windows-1252.ts';

/** A line of a vCard, unfolded: `item1.TEL;TYPE=home:+1 555` without its group. */
export interface CardLine {
  /** In upper case. */
  readonly name: string;
  /** As written, with names in upper case: `TYPE=home`, `ENCODING=B`. */
  readonly parameters: readonly string[];
  readonly value: string;
}

/** A card: its lines, and the line of the file on which it begins, from 1. */
export interface CardText {
  readonly line: number;
  readonly lines: readonly CardLine[];
  /** False if the file ends before the card does. */
  readonly isWhole: boolean;
}

const LINE = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^";:]|"[^"]*")*)*):(.*)$/s;

/** The most parameters of a property that are read; programs write fewer. */
const MOST_PARAMETERS = 100;

const PARAMETER = /;(?:[^";:]|"[^"]*")*/g;

/** How a line begins that is a property, complete or not. */
const START = /^(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]/;

/**
 * The cards of a file (vCard 2.1, 3.0 and 4.0), each with its lines unfolded and
 * what is quoted-printable decoded. Cards within cards belong to the outer one and
 * are passed over.
 */
export function cardsIn(text: string): readonly CardText[] {
  const cards: { line: number; raw: string[]; isWhole: boolean }[] = [];
  let depth = 0;
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const mark = /^\s*(BEGIN|END):VCARD\s*$/i.exec(raw)?.[1]?.toUpperCase();
    if (mark === 'BEGIN' && depth++ === 0) cards.push({ line: at + 1, raw: [], isWhole: false });
    else if (mark === 'END' && depth > 0 && --depth === 0) {
      const last = cards.at(-1);
      if (last) last.isWhole = true;
    } else if (mark === undefined && depth === 1) cards.at(-1)?.raw.push(raw);
  }
  return cards.map(({ line, raw, isWhole }) => ({ line, isWhole, lines: unfolded(raw).flatMap(lineOf) }));
}

/** The number of characters within which the parameters of a property must end. */
const LONGEST_HEAD = 1000;

/** Lines that begin with a space, that follow a soft line break, or that are not a property belong to the line before. */
function unfolded(raw: readonly string[]): string[] {
  const lines: { readonly parts: string[]; length: number; isQuotedPrintable: boolean }[] = [];
  for (const line of raw) {
    const last = lines.at(-1);
    const end = last?.parts.at(-1) ?? '';
    const isBroken = last?.isQuotedPrintable === true && end.endsWith('=');
    const isFolded = /^[ \t]/.test(line) || (line.trim() !== '' && !START.test(line));
    if (!last || (!isBroken && !isFolded)) {
      const { length } = line;
      lines.push({ parts: [line], length, isQuotedPrintable: isQuotedPrintable(headOf(line)) });
      continue;
    }
    if (isBroken) last.parts[last.parts.length - 1] = end.slice(0, -1);
    last.parts.push(line.replace(/^[ \t]/, ''));
    // The parameter that gives the encoding can be on a second line.
    if (last.length < LONGEST_HEAD) last.isQuotedPrintable = isQuotedPrintable(headOf(last.parts.join('')));
    last.length += line.length;
  }
  return lines.map(({ parts }) => parts.join('')).filter((line) => line.trim() !== '');
}

const headOf = (line: string): string => LINE.exec(line)?.[2] ?? '';

const isQuotedPrintable = (parameters: string): boolean =>
  /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(parameters);

function lineOf(line: string): CardLine[] {
  const [, name, written = '', value = ''] = LINE.exec(line) ?? [];
  if (name === undefined) return [];
  const parameters = (written.match(PARAMETER) ?? [])
    .slice(0, MOST_PARAMETERS)
    .map((one) => one.slice(1).trim())
    .filter((one) => one !== '');
  const decoded = isQuotedPrintable(written) ? decodeQuotedPrintable(value, parameters) : value;
  return [{ name: name.toUpperCase(), parameters, value: decoded }];
}

/** The text behind `=C3=A9`, in UTF-8, or as it stands in Latin-1. Line breaks are written as vCard 3.0 has them. */
function decodeQuotedPrintable(value: string, parameters: readonly string[]): string {
  const isUtf8 = !parameters.some((one) => /^CHARSET=(?:ISO-8859|WINDOWS-125|LATIN|CP125)/i.test(one));
  const decoded = value.replace(/(?:=[\dA-F]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('=');
    try {
      if (isUtf8) return decodeURIComponent(bytes.map((byte) => `%${byte}`).join(''));
    } catch {
      // It is not UTF-8, whatever the card says.
    }
    return asWindows1252(bytes.map((byte) => String.fromCharCode(parseInt(byte, 16))).join(''));
  });
  return decoded.replace(/\r\n?|\n/g, '\\n');
}
