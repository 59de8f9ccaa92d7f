import type { Edit } from '../model/finding.ts';
import { bodyConflict } from '../parser/body-conflict.ts';
import { readLog, type BodyLog, type LogItem, type LogSection } from '../parser/body.ts';
import { lineStart, lineEnd, nextLine } from '../model/text-lines.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { headingName, newLogHeading } from '../parser/heading-name.ts';
import { isButComment } from '../parser/obsidian-comment.ts';
import { applyEdits } from './edits.ts';
import { insertion } from './text-edits.ts';
import { keepsOtherFields } from './verify.ts';

/** A list marker with its indent. */
const MARKER = /^( {0,3})([-*+])[ \t]/;
/** An empty list item: in templates a placeholder for the first line. */
const EMPTY_ITEM = /^ {0,3}[-*+][ \t]*$/;

/**
 * One insertion that adds list items to a note's log: after the last item of the
 * first section with one of `headings` (in lower case), else right below its
 * heading, else below a new `## Log` at the end. Marker, line ends and blank
 * lines follow those of the note. `lines` are the texts of the items, without
 * markers. Null unless parsing the edited note yields exactly these additional
 * items: for example, if its front matter is unreadable, it has a merge conflict,
 * or a text cannot be that of a list item.
 */
export function appendLogLines(
  text: string,
  lines: readonly string[],
  headings: readonly string[],
): Edit | null {
  const { state, block, bodyStart } = readFrontMatter(text);
  if (lines.length === 0 || state === 'unreadable' || state === 'template') return null;
  // Programs disagree on whether a lone CR ends a line; in a conflict it is unknown which side will be
  // kept.
  if (/\r(?!\n)/.test(text) || bodyConflict(text, bodyStart).length > 0) return null;
  const names = headings.map(headingName);
  const before = readLog(text, bodyStart, names);
  const [section] = before.sections;
  const edit = section ? inSection(text, lines, section) : newSection(text, lines, headings);
  const after = applyEdits(text, [edit]);
  const now = readFrontMatter(after);
  const isSafe =
    now.state === state &&
    now.block?.end === block?.end &&
    keepsOtherFields(text, after, [edit]) &&
    hasGained(before, readLog(after, now.bodyStart, names), lines, section?.items.length ?? 0);
  return isSafe ? edit : null;
}

/** The line end used before an offset, else the first one of the text. */
function lineEndAt(text: string, at: number): string {
  const before = text.lastIndexOf('\n', at - 1);
  const feed = before >= 0 ? before : text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function isBlank(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}

/** The end of an item's last line, including everything nested in it. */
function itemEnd(text: string, section: LogSection, item: LogItem): number {
  let end = lineEnd(text, Math.max(item.span.start, item.span.end - 1));
  for (let at = nextLine(text, end); at < section.end; at = nextLine(text, at)) {
    if (isBlank(text, at)) continue;
    if (!/^(?: {2}|\t)/.test(text.slice(at, at + 2))) break;
    end = lineEnd(text, at);
  }
  return end;
}

function inSection(text: string, lines: readonly string[], section: LogSection): Edit {
  const last = section.items.at(-1);
  return last ? afterItem(text, lines, section, last) : belowHeading(text, lines, section);
}

function afterItem(text: string, lines: readonly string[], section: LogSection, item: LogItem): Edit {
  const at = itemEnd(text, section, item);
  const start = lineStart(text, item.span.start);
  const [, indent = '', marker = '-'] = MARKER.exec(text.slice(start, item.span.start + 2)) ?? [];
  const end = lineEndAt(text, at);
  return insertion(at, lines.map((line) => `${end}${indent}${marker} ${line}`).join(''));
}

/** Adds items below a heading that has none: after a blank line that follows it, and separated from what comes next. */
function belowHeading(text: string, lines: readonly string[], { heading, end }: LogSection): Edit {
  const feed = lineEndAt(text, heading.end);
  const first = nextLine(text, heading.end);
  const second = first < end && isBlank(text, first) ? nextLine(text, first) : first;
  if (second < end && EMPTY_ITEM.test(text.slice(second, lineEnd(text, second))))
    return inEmptyItem(text, second, lines, feed);
  const items = lines.map((line) => `- ${line}`).join(feed);
  if (first >= text.length) {
    // The heading is the last line of the note: a blank line is put between it and the items.
    return insertion(text.length, text.endsWith('\n') ? feed + items + feed : feed + feed + items);
  }
  const isFollowed = second < text.length && !isBlank(text, second);
  const isTight = second === first && second >= end;
  const open = text.endsWith('\n', second) ? '' : feed;
  return insertion(second, `${open}${items}${feed}${isFollowed && !isTight ? feed : ''}`);
}

function inEmptyItem(text: string, start: number, lines: readonly string[], feed: string): Edit {
  const at = lineEnd(text, start);
  const gap = /[ \t]$/.test(text.slice(start, at)) ? '' : ' ';
  const marker = text.slice(start, at).trim();
  return insertion(at, gap + lines.join(`${feed}${marker} `));
}

function newSection(text: string, lines: readonly string[], headings: readonly string[]): Edit {
  const feed = lineEndAt(text, text.length);
  const isEmpty = text === '' || text === '\uFEFF';
  const isOpen = !isEmpty && !text.endsWith('\n');
  const endsBlank = /\n[ \t]*\r?\n$/.test(text) || /^\uFEFF?\r?\n$/.test(text);
  const lead = isEmpty || endsBlank ? '' : isOpen ? feed + feed : feed;
  const items = lines.map((line) => `- ${line}`).join(feed);
  return insertion(
    text.length,
    `${lead}${newLogHeading(headings)}${feed}${feed}${items}${isOpen ? '' : feed}`,
  );
}

/** Whether `after` has exactly these additional items, inserted at index `at`; comments at their ends are not read. */
function hasGained(before: BodyLog, after: BodyLog, lines: readonly string[], at: number): boolean {
  const texts = before.items.map(({ text }) => text);
  const expected = [...texts.slice(0, at), ...lines, ...texts.slice(at)];
  return (
    after.findings.length === before.findings.length &&
    after.items.length === expected.length &&
    after.items.every(({ text }, index) => isButComment(text, expected[index] ?? ''))
  );
}
