import type { Edit, Finding, ParserRule } from '../model/finding.ts';
import { KnownActivities } from '../model/known-activities.ts';
import { nearestWord } from '../model/nearest-word.ts';
import type { ParseContext } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { lineEnd } from '../model/text-lines.ts';
import type { LogSection } from './body.ts';
import { headingName } from './heading-name.ts';
import { readLogLine } from './log-line.ts';
import { withoutLongComments } from './obsidian-comment.ts';
import { placeAt } from './place.ts';

/** A marker that was meant to begin a list item but does not: without a space after it, or not one of markdown's. */
const SIGN = /^[ \t]*(?:([-+*]|\d{1,3}[.)](?!\d{1,3}\D))(?![\s*+-])|[•·–—][ \t]*)/;

/** Lines that begin with such a marker. */
const SIGNED = /^[ \t]*(?:[-+*]\S|\d{1,3}[.)]\S|[•·–—]).*/gm;

/** List items. */
const ITEMS = /^[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t].*/gm;

/** What was meant as a heading: a heading, one without a space after its `#`, or a bold line. */
const HEADINGS = /^(?:#{1,6}[ \t]|#{2,6}(?=\p{L})|\*\*(?=\S)).{1,60}$/gmu;

/** The part of a span before its first fenced code. */
function beforeCode(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  // Most notes have no code, and a search for a plain text is faster than one for a pattern.
  const mayHaveCode = part.includes('```') || part.includes('~~~');
  const fence = mayHaveCode ? part.search(/^[ \t>]*(?:```|~~~)/m) : -1;
  return { start, end: fence < 0 ? end : start + fence };
}

/** Whether a line is a known activity; with `onlyDone`, one that was done and says more than its name. */
function isActivity(line: string, dateNeeded: boolean, context: ParseContext, onlyDone: boolean): boolean {
  const { activities = KnownActivities.BUILT_IN, linkedDate } = context;
  const read = readLogLine(line, placeAt(0), null, {
    from: 'body',
    dateNeeded,
    activities,
    linkedDate,
    personNamed: (name) => context.personNamed(name),
  });
  if (!('entry' in read)) return false;
  const { activity, mark, people, minutes, date, text } = read.entry;
  // `coffee` alone can be on any list, and what is not done counts nothing anywhere.
  const isClear = mark === 'done' && (people.length > 0 || minutes !== null || date !== null || text !== '');
  if (onlyDone ? !isClear : mark === 'other') return false;
  return activity !== '' && activities.at(activity, 0)?.end === activity.length;
}

/** Whether a heading was meant as that of a log: it differs in a letter (`Logs`), or has other words (`Notes log`). */
function isMeant(name: string, wanted: readonly string[]): boolean {
  const words = ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (wanted.some((one) => words.includes(` ${one} `))) return true;
  const near = nearestWord(name, wanted);
  // A short word is near many others: `Blog` and `Lot` are not meant as `Log`, but `Logs` is.
  return near !== null && (near.length > 4 || Array.from(name).every((one) => `${near}s`.includes(one)));
}

/** Reports activities in a log that are not list items. */
function withoutItem(
  text: string,
  sections: readonly LogSection[],
  isOne: (line: string) => boolean,
): Finding<ParserRule>[] {
  const edits: Edit[] = [];
  for (const { heading, end } of sections) {
    const span = beforeCode(text, { start: heading.end, end });
    for (const { 0: line, index } of text.slice(span.start, span.end).matchAll(SIGNED)) {
      const [before = '', sign] = SIGN.exec(line) ?? [];
      const rest = line.slice(before.length);
      if (before === '' || (sign === '*' && rest.includes('*')) || !isOne(rest)) continue;
      const start = span.start + index + before.length - before.trimStart().length;
      edits.push({ start, end: span.start + index + before.length, text: `${sign ?? '-'} ` });
    }
  }
  const [first] = edits;
  if (!first) return [];
  const line = text.slice(first.end, lineEnd(text, first.end)).trim();
  const quoted = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  const more =
    edits.length > 1
      ? `, as ${edits.length === 2 ? 'does' : 'do'} ${String(edits.length - 1)} more of this log`
      : '';
  return [
    {
      rule: 'uncounted-log-item',
      span: { start: first.start, end: first.end + quoted.length },
      message: `The line is no list item and counts nothing${more}`,
      help: `Write “${first.text}${quoted}”, with a space after “${first.text.trimEnd()}”`,
      fix: { safe: false, edits },
    },
  ];
}

/** Reports activities below a heading that is nearly that of a log. */
function belowOther(
  text: string,
  from: number,
  wanted: readonly string[],
  isOne: (line: string) => boolean,
): Finding<ParserRule>[] {
  const body = text.slice(from, beforeCode(text, { start: from, end: text.length }).end);
  const headings = [...body.matchAll(HEADINGS)];
  for (const [at, { 0: line, index }] of headings.entries()) {
    const name = headingName(line.replace(/^(#+)(?=\p{L})/u, '$1 '));
    if (!isMeant(name, wanted)) continue;
    const start = from + index;
    const below = body.slice(index + line.length, headings[at + 1]?.index);
    const items = below.match(ITEMS) ?? [];
    const count = items.filter((item) => isOne(item.replace(/^\s*\S+\s+/, ''))).length;
    if (count === 0) continue;
    const log = wanted[0] ?? '';
    return [
      {
        rule: 'uncounted-log-item',
        span: { start, end: start + line.trimEnd().length },
        message: `This is no heading of a log, so ${count === 1 ? 'an activity' : `${String(count)} activities`} below it count${count === 1 ? 's' : ''} nothing`,
        help: `Write “## ${log.charAt(0).toUpperCase()}${log.slice(1)}”, or name the heading in a scorecard, under log_headings`,
      },
    ];
  }
  return [];
}

/** Findings for lines that were meant as log lines but do not count because of where or how they are written; at most one per note. */
export function missedLogLines(
  note: string,
  bodyStart: number,
  sections: readonly LogSection[],
  dateNeeded: boolean,
  context: ParseContext,
): Finding<ParserRule>[] {
  const text = withoutLongComments(note, bodyStart);
  const isInLog = sections.length > 0;
  const isOne = (line: string): boolean => isActivity(line.trim(), dateNeeded, context, !isInLog);
  return isInLog
    ? withoutItem(text, sections, isOne)
    : belowOther(text, bodyStart, context.logHeadings, isOne);
}
