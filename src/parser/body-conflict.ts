import type { Finding, ParserRule } from '../model/finding.ts';
import { lineEnd, nextLine } from '../model/text-lines.ts';
import { shownLines } from './shown-lines.ts';
import { CONFLICT_HELP } from './yaml-text.ts';

const FIRST_MARKER = /^<{7}(?:[ \t\r]|$)/;
/** A marker with its label, which is no markdown (nor a row of a table): the others may be gone. */
const LABELLED = /^(?:<{7} \S|\|{7} \S.*[^|\s]\s*$)/;
/** Alone, this is the underline of a heading. */
const SEPARATOR = /^={7}\s*$/;
/** Alone, this may be a quote in quotes, unless its label is one that only git writes. */
const LAST_MARKER = /^>{7} \S/;
const LAST_OF_GIT = /^>{7} (?:Stashed changes|[\da-f]{7,40}(?: \(.*\))?)\s*$/;
const NESTED_QUOTE = /^> ?>/;

/** Whether the line above or below is a quote in a quote, which the lines around a marker hardly are. */
function isInQuote(above: string, text: string, start: number): boolean {
  const below = nextLine(text, start);
  return NESTED_QUOTE.test(above) || NESTED_QUOTE.test(text.slice(below, below + 3));
}

/**
 * Reports the first merge conflict in a body, outside code and comments, also if some of its markers
 * were removed. The last marker of a whole one is looked for in these too, since one version may
 * open them.
 */
export function bodyConflict(text: string, bodyStart: number): readonly Finding<ParserRule>[] {
  // Most notes contain none and need no scan.
  if (!['<<<<<<<', '>>>>>>>', '||||||| '].some((marker) => text.includes(marker, bodyStart))) return [];
  const last = text.lastIndexOf('\n>>>>>>>');
  let isSeparated = false;
  let above = '';
  for (const { shown, start } of shownLines(text, bodyStart)) {
    const isWhole = start <= last && FIRST_MARKER.test(shown);
    const isLast = isSeparated && LAST_MARKER.test(shown) && !isInQuote(above, text, start);
    if (isWhole || isLast || LABELLED.test(shown) || LAST_OF_GIT.test(shown)) {
      return [
        {
          rule: 'merge-conflict',
          span: { start, end: lineEnd(text, start) },
          message: isWhole
            ? 'A merge conflict was left in the note: what both versions say counts'
            : 'A part of a merge conflict was left in the note',
          help: CONFLICT_HELP,
        },
      ];
    }
    isSeparated ||= SEPARATOR.test(shown);
    above = shown;
  }
  return [];
}
