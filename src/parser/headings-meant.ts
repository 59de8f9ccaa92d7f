import { UNSEEN_MARKS, withoutUnseenMarks } from '../model/invisible.ts';
import { isBlank } from '../model/text-lines.ts';
import { headingName } from './heading-name.ts';
import { shownLines, type ShownLine } from './shown-lines.ts';

/** The marker of a list item. */
export const ITEM = /^[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+/;

/** What was meant as a heading: a heading, one without a space after its `#`, or a bold line. */
export const HEADING = new RegExp(
  String.raw`^[${UNSEEN_MARKS}]*(?:#{1,6}[ \t]|#{2,6}(?=\p{L})|\*\*(?=\S)).{1,60}$`,
  'mu',
);
/** The same, and what makes a heading of the line before. */
const HEADINGS = new RegExp(String.raw`${HEADING.source}|^ {0,3}[=-]+[^\S\n]*$`, 'gmu');

/** Whether any line that was meant as a heading is such a line. */
export function someHeading(text: string, isSuch: (line: string) => boolean): boolean {
  HEADINGS.lastIndex = 0;
  for (let found; (found = HEADINGS.exec(text));) {
    const [line] = found;
    const isUnderline = line.startsWith('=') || line.startsWith('-') || line.startsWith(' ');
    const heading = isUnderline ? lineBefore(text, found.index) : line;
    if (heading !== '' && isSuch(heading)) return true;
  }
  return false;
}

function lineBefore(text: string, at: number): string {
  return at < 2 ? '' : text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trimEnd();
}

/** The lines of a note, each with the heading that it is or makes of the line before, and its level. */
export function* linesAndHeadings(
  text: string,
  from: number,
): Generator<readonly [line: ShownLine, heading: ShownLine | null, level: number]> {
  /** The line before, if a line below can make it a heading. */
  let title: ShownLine | null = null;
  let mayBegin = true;
  for (const line of shownLines(text, from)) {
    const { shown } = line;
    const [, marks, under] = /^ {0,3}(?:(#{1,6})[ \t]|([=-])\2*\s*$)/.exec(shown) ?? [];
    const heading: ShownLine | null = marks ? line : under ? title : null;
    yield [line, heading, marks?.length ?? (under === '=' ? 1 : 2)];
    title = mayBegin && !heading && !ITEM.test(shown) && /^ {0,3}[^\s>]/.test(shown) ? line : null;
    mayBegin = Boolean(heading) || isBlank(shown);
  }
}

const PLAIN_HEADING = /^#{1,6} [a-z\d ]+$/i;

/** A heading without invisible marks, with the space that is missing after its `#`. */
const withSpaceAfterMarks = (line: string): string =>
  withoutUnseenMarks(line).replace(/^(\s*#+)(?=\p{L})/u, '$1 ');

/** The name that a line was meant to be the heading of, as `headingName` returns it. */
export const nameMeant = (line: string): string =>
  headingName(PLAIN_HEADING.test(line) ? line : withSpaceAfterMarks(line));
