import { headingLevel } from '../../parser/body-chunks.ts';
import { headingName } from '../../parser/heading-name.ts';

/** A note, line by line, as the editor gives it. */
export interface Lines {
  getLine(line: number): string;
  lineCount(): number;
}

export interface HintPlaces {
  readonly headings: readonly string[];
  readonly mapped: boolean;
}

/** Front matter and logs that are longer get no suggestions. */
const FARTHEST = 2000;

/**
 * Whether suggestions may fit at a line, by a look at those above it: it is
 * asked with every key, and other suggesters wait for the answer.
 */
export function mayHint(note: Lines, line: number, places: HintPlaces): boolean {
  const text = note.getLine(line);
  if (text.trim() === '') return false;
  return inFrontMatter(note, line, places) || (/^[ \t]*[-*+][ \t]/.test(text) && inLog(note, line, places));
}

function inFrontMatter(note: Lines, line: number, { mapped }: HintPlaces): boolean {
  if (line === 0 || line > FARTHEST || !/^\ufeff?---[ \t]*$/.test(note.getLine(0))) return false;
  let isRecord = mapped || /^t/i.test(note.getLine(line));
  for (let at = 1; at < line; at++) {
    const above = note.getLine(at);
    if (/^---[ \t]*$/.test(above)) return false;
    if (/^type[ \t]*:/i.test(above)) isRecord = true;
  }
  return isRecord || /^type[ \t]*:/im.test(after(note, line));
}

/** The lines from this one to the end of the front matter. */
function after(note: Lines, line: number): string {
  const lines: string[] = [];
  for (let at = line; at < Math.min(note.lineCount(), line + 100); at++) {
    const text = note.getLine(at);
    if (text.startsWith('---')) break;
    lines.push(text);
  }
  return lines.join('\n');
}

/** A heading of a log stands above, with no other of its level or a higher one between. */
function inLog(note: Lines, line: number, { headings }: HintPlaces): boolean {
  let least = 7;
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST); at--) {
    const above = note.getLine(at);
    const level = headingLevel(above);
    if (level === 0 || level >= least) continue;
    if (headings.includes(headingName(above))) return true;
    least = level;
  }
  return false;
}
