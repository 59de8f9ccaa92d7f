import type { CivilDate } from '../../model/civil-date.ts';
import type { LogEntry } from '../../model/records.ts';
import { partitionPoint } from '../../model/partition-point.ts';
import type { Span } from '../../model/span.ts';
import { readLog, type LogSection } from '../../parser/body.ts';
import { isBlank, lineStart, lineEnd, nextLine } from '../../model/text-lines.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { YamlNode } from '../../parser/yaml-node.ts';
import { quoteYaml } from '../../parser/yaml-quote.ts';
import type { VaultNote } from '../../vault/parse-source.ts';

/** A log line with everything that belongs to it: an item of `log`, or a list item with what is nested in it. */
export interface LogUnit extends Span {
  /** As written, without trailing spaces and line ends; from front matter, with its quotes. */
  readonly raw: string;
  /** The date by which it is sorted: its own, or else that of the unit before it. */
  readonly date: CivilDate | null;
  readonly entries: readonly LogEntry[];
  /** Whether it has one activity and no other entry. */
  readonly isSingle: boolean;
  /** What follows its first entry: the lines below it, without line ends around them. */
  readonly below: string;
}

/** A log in a body. `isPlain`: it consists of a list, so that its units can be moved to another log. */
export interface UnitSection extends Span {
  readonly heading: Span;
  readonly units: readonly LogUnit[];
  readonly isPlain: boolean;
}

/** The lines of a contact's logs: those in front matter, and those in its body by section. */
export interface NoteLogs {
  readonly front: readonly LogUnit[];
  readonly sections: readonly UnitSection[];
}

export function logsOf(note: VaultNote, headings: readonly string[]): NoteLogs {
  const { text } = note;
  const { root, bodyStart } = readFrontMatter(text);
  const value = root?.entries.find(({ key }) => key === logKey(note))?.value;
  const nodes = value?.is === 'list' ? value.items : value ? [value] : [];
  const given = nodes.filter((node) => node.start < node.end);
  const findEntries = entryFinder(note.record?.kind === 'contact' ? note.record.log : []);
  const front = withDates(given.map((node) => unitOf(findEntries, node, frontRaw(text, node), '')));
  const { sections: found } = readLog(text, bodyStart, headings);
  const sections = found.map((section) => unitsIn(text, findEntries, section));
  return { front, sections };
}

/** The key of the log in a contact's front matter. */
export function logKey({ record }: Pick<VaultNote, 'record'>): string {
  return record?.fields.get('log')?.key ?? 'log';
}

function unitsIn(text: string, findEntries: FindEntries, { heading, end, items }: LogSection): UnitSection {
  const first = nextLine(text, heading.end);
  const starts = items.map(({ span }) => lineStart(text, span.start));
  const bounds = starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
  const units = bounds.map(({ start, end: to }) => {
    const raw = itemIn(text.slice(start, to));
    return unitOf(findEntries, { start, end: start + raw.length }, raw, text);
  });
  const lead = text.slice(first, starts[0] ?? end);
  const isPlain =
    /^\s*(?:[-*+][ \t]*)?\s*$/.test(lead) &&
    bounds.every(({ start, end: to }) => isOneItem(text.slice(start, to).trimEnd()));
  return { start: heading.start, end, heading, units: withDates(units), isPlain };
}

/** A list item up to the next heading, or to a paragraph after a blank line, and without blanks at its end. */
function itemIn(text: string): string {
  let isAfterBlank = false;
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const isText = isAfterBlank && /^[^ \t]/.test(line);
    if (isText || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) return text.slice(0, at).trimEnd();
    isAfterBlank = isBlank(line);
  }
  return text.trimEnd();
}

/** Whether a text is a single list item, with only indented lines below it. */
function isOneItem(raw: string): boolean {
  const [first = '', ...below] = raw.split(/\r?\n/);
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(first) && below.every((line) => /^(?:[ \t]|$)/.test(line));
}

/** Finds the log entries within a span. */
type FindEntries = (span: Span) => readonly LogEntry[];

/** Returns a function that finds the entries within a span, sorted by place. It uses binary search, since logs are long. */
function entryFinder(all: readonly LogEntry[]): FindEntries {
  const sorted = all.toSorted((a, b) => a.span.start - b.span.start);
  return ({ start, end }) => {
    const from = partitionPoint(sorted, ({ span }) => span.start < start);
    const to = partitionPoint(sorted, ({ span }) => span.start <= end);
    return sorted.slice(from, to).filter(({ span }) => span.end <= Math.max(end, span.start));
  };
}

/** For an item of a body, `text` is that of the note; otherwise empty. */
function unitOf(findEntries: FindEntries, span: Span, raw: string, text: string): LogUnit {
  const { start, end } = span;
  const entriesInSpan = findEntries(span);
  const entries = entriesInSpan.filter(({ activity }) => activity !== '');
  const isSingle = entries.length === 1 && entriesInSpan.length === 1;
  const date = entriesInSpan.find((entry) => entry.date !== null)?.date ?? null;
  const [first] = entriesInSpan;
  const below = first ? text.slice(nextLine(text, first.span.end), end).trimEnd() : '';
  return { start, end, raw, date, entries, isSingle, below };
}

function withDates(units: readonly LogUnit[]): readonly LogUnit[] {
  let date: CivilDate | null = null;
  return units.map((unit) => {
    date = unit.date ?? date;
    return { ...unit, date };
  });
}

/**
 * An item of front matter's log in quotes, so that it can be in any list; as written if a `#` in it
 * may begin a comment.
 */
function frontRaw(text: string, node: YamlNode): string {
  const written = text.slice(node.start, node.end).trim();
  const isOneLine = !/[\r\n]/.test(written);
  if (node.is === 'scalar' && node.quoted && /^["']/.test(written) && isOneLine) return written;
  if (node.is === 'scalar' && node.quoted)
    return quoteYaml(
      String(node.value ?? '')
        .trim()
        .replace(/\s*\n\s*/g, ' '),
    );
  // A plain item extends to the end of its line, whatever YAML makes of it.
  const line = text.slice(node.start, Math.max(node.end, lineEnd(text, node.start)));
  const whole = line.trim().replace(/\s*\r?\n\s*/g, ' ');
  return /\s#/.test(whole) ? written.replace(/\s*\r?\n\s*/g, ' ') : quoteYaml(whole);
}
