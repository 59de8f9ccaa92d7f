import { lineEndOf } from '../../edit/text-edits.ts';
import { headingName } from '../../parser/heading-name.ts';
import { lineEnd, nextLine } from '../../model/text-lines.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { Edit } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { UnitSection } from './log-units.ts';

/** The text of a body outside its logs, and the logs that remain sections of their own. */
export interface BodyRest {
  readonly text: string;
  readonly logs: string;
}

/** A body without the logs whose lines are moved elsewhere, and without a title that is only a name. */
export function bodyWithoutLogs(
  text: string,
  sections: readonly UnitSection[],
  isMoved: (section: UnitSection) => boolean,
  names: readonly string[],
): BodyRest {
  const { bodyStart } = readFrontMatter(text);
  const title = titleSpan(text, bodyStart, names);
  const cut: readonly Span[] = [...(title ? [title] : []), ...sections];
  let rest = '';
  let at = bodyStart;
  for (const { start, end } of cut) {
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  const logs = sections.filter((section) => !isMoved(section));
  return {
    text: bare(rest + text.slice(at)),
    logs: bare(logs.map(({ start, end }) => bare(text.slice(start, end))).join('\n\n')),
  };
}

/** Without blank lines around it. */
function bare(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

/** The first heading of a body if it is exactly one of these names. */
function titleSpan(text: string, bodyStart: number, names: readonly string[]): Span | null {
  let start = bodyStart;
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === '')
    start = nextLine(text, start);
  const line = text.slice(start, lineEnd(text, start));
  const known = new Set(names.map(headingName));
  return /^#[ \t]/.test(line) && known.has(headingName(line)) ? { start, end: nextLine(text, start) } : null;
}

/** The edit that inserts blocks of text before an offset, with blank lines around each. */
export function blocksBefore(text: string, offset: number, blocks: readonly string[]): Edit {
  const feed = lineEndOf(text);
  const written = blocks.map((block) => block.replace(/\r?\n/g, feed)).join(feed + feed);
  const before = text.slice(0, offset);
  const isOpen = before !== '' && before !== '\ufeff' && !before.endsWith('\n');
  const isApart = before === '' || /(?:^|\n)[ \t]*\r?\n$/.test(before);
  const lead = isOpen ? feed + feed : isApart ? '' : feed;
  return { start: offset, end: offset, text: lead + written + (offset < text.length ? feed + feed : feed) };
}
