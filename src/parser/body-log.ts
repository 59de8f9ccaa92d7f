import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { ParseContext } from '../model/note.ts';
import type { DatedItem, LogEntry } from '../model/records.ts';
import { readLog, type LogItem } from './body.ts';
import { readLogLine } from './log-line.ts';
import type { LogLineOptions, PlainItem } from './log-line-types.ts';

/** What a log says. */
export interface ReadLines {
  readonly entries: readonly LogEntry[];
  /** Of a contact's own log. */
  readonly datedItems: readonly DatedItem[];
  readonly findings: readonly Finding<ParserRule>[];
}

/** Longest text that a message quotes, in UTF-16 units. */
const LONGEST_QUOTE = 40;

/** What the items above say for those nested in them. */
interface Above {
  readonly date: CivilDate | null;
  /** The item above tells of contact itself: of what is nested in it, only activities are read. */
  readonly isTold: boolean;
}

class BodyLogReader {
  readonly entries: LogEntry[] = [];
  readonly datedItems: DatedItem[] = [];
  readonly findings: Finding<ParserRule>[] = [];
  readonly #dateNeeded: boolean;
  /** What is the same for every line. */
  readonly #options: LogLineOptions;
  /** Items that begin with a known activity and do not count as one. */
  readonly #uncounted: PlainItem[] = [];

  constructor(dateNeeded: boolean, context: ParseContext) {
    this.#dateNeeded = dateNeeded;
    const { activities, linkedDate } = context;
    const personNamed = (name: string): string | null => context.personNamed(name);
    this.#options = { from: 'body', dateNeeded, activities, linkedDate, personNamed };
  }

  readItem(item: LogItem, above: Above): void {
    const { text, place, lineEnd, code } = item;
    const line = readLogLine(text, place, null, { ...this.#options, implied: above.date, lineEnd, code });
    if ('entry' in line) {
      this.entries.push(line.entry);
      this.findings.push(...line.findings);
    } else if (line.plain) this.#readPlain(item, line.plain, above);
    else this.findings.push(line.problem);
  }

  #readPlain(item: LogItem, plain: PlainItem, above: Above): void {
    const date = plain.date ?? above.date;
    const nested = item.nested();
    const isContact =
      this.#dateNeeded && date !== null && plain.mark === 'done' && !above.isTold && item.text !== '';
    const isTold = isContact && !(plain.isBare && nested.length > 0);
    if (isTold) {
      const span = item.place(0, item.text.length);
      this.datedItems.push({ span, date, word: plain.word, wordSpan: plain.wordSpan });
      this.findings.push(...plain.dateFindings);
    } else if (plain.seems && plain.mark !== 'other') {
      this.#uncounted.push(plain);
    }
    const before = this.entries.length;
    for (const one of nested) this.readItem(one, { date, isTold: isTold || above.isTold });
    // Its date is used.
    if (!isTold && this.entries.length > before) this.findings.push(...plain.dateFindings);
  }

  /** One finding a note for all items that begin with an activity and count nothing. */
  reportUncounted(): void {
    const [first] = this.#uncounted;
    if (!first?.seems) return;
    const { activity, rest } = first.seems;
    const more = this.#uncounted.length - 1;
    const others = ['', ', as does one more of this log'][more] ?? `, as do ${more} more of this log`;
    const about = rest.length > LONGEST_QUOTE ? '…' : rest.replace(/^[\s:,;.-]+/u, '');
    this.findings.push({
      rule: 'uncounted-log-item',
      span: first.wordSpan,
      message: `The item begins with “${activity}” and counts nothing${others}`,
      help: `If it was one, write “${activity}: ${about || '…'}”; if not, leave it as it is`,
    });
  }
}

/**
 * Reads the log in a body: the items below its log headings. `dateNeeded` in the
 * log of a contact, whose note implies no date.
 */
export function readBodyLog(
  text: string,
  bodyStart: number,
  dateNeeded: boolean,
  context: ParseContext,
): ReadLines {
  const { items, findings } = readLog(text, bodyStart, context.logHeadings);
  const reader = new BodyLogReader(dateNeeded, context);
  for (const item of items) reader.readItem(item, { date: null, isTold: false });
  reader.reportUncounted();
  const { entries, datedItems } = reader;
  return { entries, datedItems, findings: [...findings, ...reader.findings] };
}
