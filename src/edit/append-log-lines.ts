import type { Edit } from '../model/finding.ts';
import { readLog, type BodyLog, type LogItem, type LogSection } from '../parser/body.ts';
import { lineEnd, nextLine } from '../parser/fence.ts';
import { readFrontMatter } from '../parser/front-matter.ts';
import { applyEdits } from './edits.ts';
import { insertion } from './text-edits.ts';
import { isHarmless } from './verify.ts';

/** What a list marker may look like before a log's last item, with its indent. */
const MARKER = /^( {0,3})([-*+])[ \t]/;
/** A list item without text, as templates leave it for the first line of the day. */
const EMPTY_ITEM = /^ {0,3}[-*+][ \t]*$/;

/**
 * One insertion that adds list items to a note's log: after the last item
 * below the first heading of `headings` (in lower case), else right below that
 * heading, else below a new `## Log` at the end. Marker, line ends and blank
 * lines are the note's own. `lines` are the texts of the items, without
 * markers. Null where reading the note again would not find exactly these
 * lines gained: its front matter cannot be read, its log stands in something
 * odd, git left a conflict in it, or a text is none that an item can have.
 */
export function appendLogLines(
  text: string,
  lines: readonly string[],
  headings: readonly string[],
): Edit | null {
  const { state, block, bodyStart } = readFrontMatter(text);
  if (lines.length === 0 || state === 'unreadable' || state === 'template') return null;
  // A lone CR ends a line for some and not for others; in a conflict nobody knows which side stays.
  if (/\r(?!\n)/.test(text) || /^<{7} /m.test(text)) return null;
  const before = readLog(text, bodyStart, headings);
  const [section] = before.sections;
  const edit = section ? inSection(text, lines, section) : newSection(text, lines, headings);
  const after = applyEdits(text, [edit]);
  const now = readFrontMatter(after);
  const isSafe =
    now.state === state &&
    now.block?.end === block?.end &&
    isHarmless(text, after, [edit]) &&
    hasGained(before, readLog(after, now.bodyStart, headings), lines, section?.items.length ?? 0);
  return isSafe ? edit : null;
}

/** The line end that a note uses around an offset. */
function endingAt(text: string, at: number): string {
  const before = text.lastIndexOf('\n', at - 1);
  const feed = before >= 0 ? before : text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function isBlank(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}

/** Where the last line of an item ends, with all that is nested in it. */
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
  const lineStart = text.lastIndexOf('\n', item.span.start - 1) + 1;
  const [, indent = '', marker = '-'] = MARKER.exec(text.slice(lineStart, item.span.start + 2)) ?? [];
  const end = endingAt(text, at);
  return insertion(at, lines.map((line) => `${end}${indent}${marker} ${line}`).join(''));
}

/** Items below a heading that has none: after the blank lines that follow it, and apart from what comes then. */
function belowHeading(text: string, lines: readonly string[], { heading, end }: LogSection): Edit {
  const feed = endingAt(text, heading.end);
  const first = nextLine(text, heading.end);
  const second = first < end && isBlank(text, first) ? nextLine(text, first) : first;
  if (second < end && EMPTY_ITEM.test(text.slice(second, lineEnd(text, second))))
    return inEmptyItem(text, second, lines, feed);
  const items = lines.map((line) => `- ${line}`).join(feed);
  if (first >= text.length) {
    // The heading is the note's last line: most people leave a blank one below it.
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
  const feed = endingAt(text, text.length);
  const name = headings.includes('log') ? 'log' : (headings[0] ?? 'log');
  const isEmpty = text === '' || text === '\uFEFF';
  const isOpen = !isEmpty && !text.endsWith('\n');
  const endsBlank = /\n[ \t]*\r?\n$/.test(text) || /^\uFEFF?\r?\n$/.test(text);
  const lead = isEmpty || endsBlank ? '' : isOpen ? feed + feed : feed;
  const items = lines.map((line) => `- ${line}`).join(feed);
  const heading = `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return insertion(text.length, `${lead}${heading}${feed}${feed}${items}${isOpen ? '' : feed}`);
}

/** Whether a log has exactly these lines more, from the `at`-th item on. */
function hasGained(before: BodyLog, after: BodyLog, lines: readonly string[], at: number): boolean {
  const texts = before.items.map(({ text }) => text);
  const expected = [...texts.slice(0, at), ...lines, ...texts.slice(at)];
  return (
    after.findings.length === before.findings.length &&
    after.items.length === expected.length &&
    after.items.every(({ text }, index) => text === expected[index])
  );
}
