import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { ParseContext } from '../model/note.ts';
import type { LogEntry } from '../model/records.ts';
import { withoutUnseenMarks } from '../model/invisible.ts';
import { LineIndex } from '../model/span.ts';
import { isWeekday } from '../model/weekday-word.ts';
import { readLog, type LogItem } from './body.ts';
import { isMeantAsBoxOrDay } from './day-meant.ts';
import { readLogLine } from './log-line.ts';
import { readMark, type PlainItem } from './log-line-types.ts';
import { missedLogLines } from './missed-log-lines.ts';
import { smallWordAt } from './small-words.ts';
import { linkedPersonAt, linkToPerson, nameAt, linkFirstPeople } from './unlinked-names.ts';

/** The contents of a log. */
export interface ReadLines {
  readonly entries: readonly LogEntry[];
  readonly findings: readonly Finding<ParserRule>[];
}

/** Longest text that a message quotes, in UTF-16 units. */
const MAX_QUOTE_LENGTH = 40;

/** Number of further items that a message lists by their lines. */
const MAX_LINES = 5;

/** Boxes and words before an activity, and how far they are examined for a typing error, in UTF-16 units. */
const WORDS = /\[[\sx]{0,2}\]\s*|\S+\s+/gi;
const MAX_LENGTH_BEFORE = 60;

/** A date after a box or an activity, where dates are not read. */
const DAY = /^(?:on )?(?:(\p{L}+)\.?,? )?(\d{4}-[01]\d-[0-3]\d)(?![\w-])\s*/u;

/** The date at the beginning of a text, with its weekday before it, and what follows it; null if there is none. */
function dayBefore(text: string): { readonly date: string; readonly rest: string } | null {
  const [whole = '', word, date] = DAY.exec(text) ?? [];
  return !date || (word && !isWeekday(word)) ? null : { date, rest: text.slice(whole.length) };
}

/** What an item implies for those nested in it. */
interface ParentItem {
  readonly date: CivilDate | null;
  /** Whether the item itself records contact: then only activities are read from the items nested in it. */
  readonly isContact: boolean;
}

class BodyLogReader {
  readonly entries: LogEntry[] = [];
  readonly findings: Finding<ParserRule>[] = [];
  readonly #source: string;
  readonly #dateNeeded: boolean;
  readonly #personNamed: (name: string) => string | null;
  readonly #context: ParseContext;
  /** Items that begin with a known activity but do not count as one. */
  readonly #uncounted: PlainItem[] = [];

  constructor(source: string, dateNeeded: boolean, context: ParseContext) {
    this.#source = source;
    this.#dateNeeded = dateNeeded;
    this.#context = context;
    this.#personNamed = (name) => context.personNamed(name);
  }

  readItem(item: LogItem, above: ParentItem): void {
    const { text, place, lineEnd, code } = item;
    const { activities, linkedDate } = this.#context;
    // Written out, since spreading an object is slow and there are many lines.
    const line = readLogLine(text, place, null, {
      from: 'body',
      dateNeeded: this.#dateNeeded,
      activities,
      linkedDate,
      personNamed: this.#personNamed,
      implied: above.date,
      lineEnd,
      code,
    });
    if ('entry' in line) {
      this.entries.push(line.entry);
      this.findings.push(...line.findings);
      this.#reportUnlinked(item, line.entry);
    } else if (line.plain) this.#readPlain(item, line.plain, above);
    else this.findings.push(line.problem);
  }

  #readPlain(item: LogItem, plain: PlainItem, above: ParentItem): void {
    const date = plain.date ?? above.date;
    const nested = item.nested();
    const contactEntry =
      above.isContact || item.text === '' || (plain.isBare && nested.length > 0) ? null : plain.contactEntry;
    const isContact = contactEntry !== null;
    if (contactEntry) {
      this.entries.push(contactEntry);
      this.findings.push(...plain.dateFindings);
    } else if (plain.mark !== 'other') {
      const apparent = plain.apparent ?? this.#typoBefore(item);
      if (apparent) this.#uncounted.push({ ...plain, apparent });
    }
    const before = this.entries.length;
    for (const one of nested) this.readItem(one, { date, isContact: isContact || above.isContact });
    // Its date was used, so faults of the date are reported.
    if (!isContact && this.entries.length > before) this.findings.push(...plain.dateFindings);
  }

  /** The activity after something that was probably meant as a box or a date. */
  #typoBefore(item: LogItem): PlainItem['apparent'] {
    // Of `- 17. November call`, markdown makes a list in a list.
    const [number = ''] = /^\d\d?\. /.exec(this.#source.slice(item.span.start)) ?? [];
    const text = number + withoutUnseenMarks(item.text);
    const from = readMark(text).rest;
    for (const { 0: word, index } of text.slice(from, from + MAX_LENGTH_BEFORE).matchAll(WORDS)) {
      const at = from + index + word.length;
      const known = this.#context.activities?.at(text, at);
      if (!known) continue;
      const before = text.slice(0, at).trimStart();
      const rest = text.slice(known.end).trim();
      // Elsewhere “yesterday call the bank” may be in a to-do list: a link or a box shows that it is a log
      // line.
      const isMeant = this.#dateNeeded || before.startsWith('[') || rest.includes('[[');
      return isMeant && isMeantAsBoxOrDay(text.slice(from, at).trimStart())
        ? { before, activity: known.name, rest }
        : null;
    }
    return null;
  }

  /**
   * Reports a contact whose name, or a link to whom, begins the text of a line without people. In a
   * contact's own log the contact is implied.
   */
  #reportUnlinked({ text, lineEnd, place }: LogItem, entry: LogEntry): void {
    if (entry.people.length > 0 || entry.text === '' || this.#dateNeeded || entry.mark === 'other') return;
    const from = text.length - entry.text.length;
    if (!text.endsWith(entry.text)) return;
    const [separator] = /\s*[:：—–-][*_=]*\s*$/.exec(text.slice(0, from)) ?? [''];
    const start = from + smallWordAt(text, from);
    if (separator !== '' && /^\p{Ll}/u.test(text.slice(start, start + 2))) return;
    const linked = separator === '' ? null : linkedPersonAt(text, start, this.#personNamed);
    const found = linked ?? nameAt(text, start, this.#personNamed);
    if (!found || found.end > lineEnd) return;
    const name = text.slice(start, found.end);
    const link = linked ? name : linkToPerson(found.path, this.#personNamed, name);
    const span = place(start, found.end);
    const isAfter = separator !== '';
    // People stand before a separator; inserting one inside emphasis would split it.
    const moved = ` ${text.slice(from, start)}${link}`;
    const edit = isAfter
      ? { ...place(from - separator.length, found.end), text: moved }
      : { ...span, text: link };
    const hasMarks = /[*_=]/.test(separator);
    const before = text.slice(0, from - separator.length);
    const line = (hasMarks ? before.replace(/[*_=]+/g, '') : before) + moved;
    const rest = text.slice(found.end, lineEnd).trimEnd();
    this.findings.push({
      rule: 'unlinked-name',
      span,
      message: `“${name}” does not count as a person of this line, since ${isAfter ? `the ${linked ? 'link' : 'name'} stands after “${separator.replace(/[\s*_=]/g, '')}”` : 'other words are next to the name'}`,
      help: isAfter
        ? `Write “${line}${rest.length > MAX_QUOTE_LENGTH ? ' …' : rest}”`
        : `Link the person: ${link}`,
      ...(hasMarks ? {} : { fix: { safe: false, edits: [edit] } }),
    });
  }

  /** Reports, once per note, all items that begin with an activity but do not count. */
  reportUncounted(): void {
    const [first] = this.#uncounted;
    if (!first?.apparent) return;
    const { activity, rest, amount = '', before = '', form = activity } = first.apparent;
    const named = `${activity} ${amount}`.trim();
    const [, box, typo = ''] = /^(?:\[([^\]]*)\])?\s*(.*)/.exec(before) ?? [];
    const written = dayBefore(typo);
    const dated = written ? null : dayBefore(rest);
    const day = (written ?? dated)?.date ?? (typo || this.#dateNeeded ? 'YYYY-MM-DD' : '');
    const more = this.#uncounted.slice(1);
    const index = new LineIndex(this.#source);
    const lines = more.slice(0, MAX_LINES).map(({ wordSpan }) => index.position(wordSpan.start).line);
    const count = more.length === 1 ? 'one more' : `${more.length} more`;
    const where = `${more.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more.length > MAX_LINES ? ' …' : ''}`;
    const others = more.length === 0 ? '' : `, like ${count} of this log (${where})`;
    const shown = dated?.rest ?? rest;
    const about = shown.length > MAX_QUOTE_LENGTH ? '…' : shown.replace(/^[\s:,;.-]+/u, '');
    const start = `${box === undefined ? '' : `[${box.trim() || ' '}] `}${day}`.trim();
    const people = start && /\[\[|\]\(/.test(rest) ? null : linkFirstPeople(shown, this.#personNamed);
    const line =
      start === '' && people === null
        ? `${named}: ${about || '…'}`
        : `${start} ${named} ${people ?? about}`.trim();
    this.findings.push({
      rule: 'uncounted-log-item',
      span: first.wordSpan,
      message: `The item begins with “${before || amount + (amount && ' ')}${form}” and is not counted${others}`,
      help: `If it is an activity, write “${line}”; if not, leave it as it is`,
    });
  }
}

/**
 * Reads the log in a body: the items below its log headings. `dateNeeded` is for the log of a
 * contact, whose note implies no date.
 */
export function readBodyLog(
  text: string,
  bodyStart: number,
  dateNeeded: boolean,
  context: ParseContext,
): ReadLines {
  const { items, sections, findings } = readLog(text, bodyStart, context.logHeadings);
  const reader = new BodyLogReader(text, dateNeeded, context);
  for (const item of items) reader.readItem(item, { date: null, isContact: false });
  reader.reportUncounted();
  const missed = missedLogLines(text, bodyStart, sections, dateNeeded, context);
  return { entries: reader.entries, findings: [...findings, ...reader.findings, ...missed] };
}
