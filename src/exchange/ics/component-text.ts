/** Components of a calendar that are not events and become no note. */
const NO_EVENTS = ['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY'] as const;
type NoEvent = (typeof NO_EVENTS)[number];

/**
 * An event or a time zone in the text of a calendar, not parsed yet. For other components only
 * the first line is used, so that an unclosed one does not swallow the events after it.
 */
export interface ComponentText {
  readonly name: 'VEVENT' | 'VTIMEZONE' | NoEvent;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Its lines, unfolded, without the first and the last. */
  readonly lines: readonly string[];
  /** False if the file ends before it does. */
  readonly isWhole: boolean;
  /** The method of the calendar around it, in upper case: `REQUEST`, `CANCEL`; `''` for none. */
  readonly method: string;
}

/** The beginning of a line that is a property. */
const START = /^[A-Za-z][\w-]*[;:]/;

interface Open {
  readonly name: 'VEVENT' | 'VTIMEZONE';
  readonly line: number;
  readonly raw: string[];
  depth: number;
}

/**
 * The components of a file (RFC 5545), separated so that one that cannot be parsed does not affect
 * the others. A line that is not a property belongs to the line before it.
 */
export function componentsIn(text: string): readonly ComponentText[] {
  const all: ComponentText[] = [];
  let open: Open | null = null;
  let method = '';
  const close = ({ name, line, raw }: Open, isWhole: boolean): void => {
    all.push({ name, line, lines: unfolded(raw), isWhole, method });
  };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [at, raw] of lines.entries()) {
    const [, mark = '', of = ''] = /^\s?(BEGIN|END):\s*([\w-]+)\s*$/i.exec(raw) ?? [];
    const name = of.toUpperCase();
    const begins = mark.toUpperCase() === 'BEGIN';
    if (!open) {
      if (begins && (name === 'VEVENT' || name === 'VTIMEZONE'))
        open = { name, line: at + 1, raw: [], depth: 0 };
      else if (begins && name === 'VCALENDAR') method = '';
      else if (begins && isNoEvent(name)) all.push({ name, line: at + 1, lines: [], isWhole: true, method });
      else method = /^METHOD:\s*([\w-]+)/i.exec(raw)?.[1]?.toUpperCase() ?? method;
      continue;
    }
    if (mark === '' || begins || open.depth > 0 || name !== open.name) {
      if (mark !== '') open.depth += begins ? 1 : -1;
      open.raw.push(raw);
      if (open.depth >= 0) continue;
    }
    close(open, open.depth === 0);
    open = null;
  }
  if (open) close(open, false);
  return all;
}

function isNoEvent(name: string): name is NoEvent {
  return NO_EVENTS.some((one) => one === name);
}

function unfolded(raw: readonly string[]): readonly string[] {
  const lines: string[][] = [];
  for (const line of raw) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(line)) last.push(line.slice(1));
    else if (last && !START.test(line)) last.push(line.trim() === '' ? '' : `\\n${line}`);
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join('')).filter((line) => START.test(line));
}
