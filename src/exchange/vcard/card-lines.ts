import { isWindows1252 } from '../windows-1252.ts';
import { asNamed, fromQuotedPrintable } from './charsets.ts';
import { rawCardsIn } from './raw-cards.ts';

/** A line of a vCard, unfolded: `item1.TEL;TYPE=home:+1 555`. */
export interface CardLine {
  /** The group that it shares with other lines: `ITEM1`; `''` for none. */
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  /** As written: `TYPE=home`, `ENCODING=B`. */
  readonly parameters: readonly string[];
  readonly value: string;
}

/** A card: its lines, and the line of the file on which it begins, from 1. */
export interface CardText {
  readonly line: number;
  readonly lines: readonly CardLine[];
  /** False if it is cut short. */
  readonly isWhole: boolean;
}

const LINE = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^";:]|"[^"]*")*)*):(.*)$/s;

/** Maximum number of parameters of a property; programs write fewer. */
const MAX_PARAMETERS = 100;

const PARAMETER = /;(?:[^";:]|"[^"]*")*/g;

/** The beginning of a line that is a property, complete or not. */
const START = /^(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]/;

/**
 * The cards of a file (vCard 2.1, 3.0 and 4.0), with lines unfolded and quoted-printable text
 * decoded. `isUtf8`: the file is valid UTF-8, whatever charset its lines name.
 */
export function cardsIn(text: string, isUtf8: boolean): readonly CardText[] {
  const isGuessed = !isUtf8 && isWindows1252(text);
  return rawCardsIn(text).map(({ line, raw, isWhole }) => ({
    ...{ line, isWhole },
    lines: unfolded(raw).flatMap((one) => lineOf(one, isGuessed)),
  }));
}

/** Maximum number of characters before the value of a property. */
const MAX_HEAD_LENGTH = 1000;

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
    // The `ENCODING` parameter may be on a continuation line.
    if (last.length < MAX_HEAD_LENGTH)
      last.isQuotedPrintable = isQuotedPrintable(headOf(last.parts.join('')));
    last.length += line.length;
  }
  return lines.map(({ parts }) => parts.join('')).filter((line) => line.trim() !== '');
}

const headOf = (line: string): string => LINE.exec(line)?.[3] ?? '';

const isQuotedPrintable = (parameters: string): boolean =>
  /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(parameters);

/** `isGuessed`: the encoding of the file was guessed and may be wrong. */
function lineOf(line: string, isGuessed: boolean): CardLine[] {
  const [, group = '', name, written = '', value = ''] = LINE.exec(line) ?? [];
  if (name === undefined) return [];
  const parameters = (written.match(PARAMETER) ?? [])
    .slice(0, MAX_PARAMETERS)
    .map((one) => one.slice(1).trim())
    .filter((one) => one !== '');
  const charset = charsetIn(parameters);
  return [{ group: group.toUpperCase(), name: name.toUpperCase(), parameters, value: meant() }];

  function meant(): string {
    // Line breaks in values are written `\n`, as in vCard 3.0.
    if (isQuotedPrintable(written)) return fromQuotedPrintable(value, charset).replace(/\r\n?|\n/g, '\\n');
    // Seven-bit charsets such as ISO-2022-JP are valid UTF-8, and are recognized by their escape characters.
    return isGuessed || value.includes('\u001b') ? asNamed(value, charset) : value;
  }
}

function charsetIn(parameters: readonly string[]): string | null {
  const [named = ''] = parameters.filter((one) => /^CHARSET=/i.test(one));
  return /^CHARSET="?([^"]+)/i.exec(named)?.[1] ?? null;
}
