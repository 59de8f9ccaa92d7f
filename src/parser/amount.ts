/** A count and a duration: `x2 30m` is a count of 2 and 30 minutes each. */
export interface Amount {
  /** Number of times, 1 to 1000; null if none is given. */
  readonly count: number | null;
  /** Minutes each time, with at most two decimals; null if none is given. */
  readonly minutes: number | null;
  readonly end: number;
}

const MAX_COUNT = 1000;
/** Ten weeks: anything longer is a typing error. */
const MAX_MINUTES = 100_800;

/** A word ends at whitespace, at the end of the text, or at the colon of a separator. */
function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || /[\s:]/.test(text.charAt(at));
}

const COUNT = /x(\d{1,6})/iy;
const TIME = /(\d{1,6}(?:\.\d{1,2})?)[ \t]?(hours?|hrs?|h|minutes?|mins?|m)/iy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function hundredths(number: string): number {
  return Math.round(Number(number) * 100);
}

/** Reads `30m`, `30 min`, `1h`, `1.5h`, `1h30m`, `1h 30m` at `start`. */
function timeAt(text: string, start: number): { minutes: number; end: number } | null {
  const first = matchAt(TIME, text, start);
  if (!first) return null;
  const hours = /^h/i.test(first[2] ?? '');
  const end = start + first[0].length;
  const minutes = hundredths(first[1] ?? '') * (hours ? 60 : 1);
  if (hours) {
    const gap = /[ \t]?/y;
    gap.lastIndex = end;
    const from = end + (gap.exec(text)?.[0].length ?? 0);
    const second = matchAt(TIME, text, from);
    const to = from + (second?.[0].length ?? 0);
    if (second && /^m/i.test(second[2] ?? '') && isWordEnd(text, to)) {
      return { minutes: (minutes + hundredths(second[1] ?? '')) / 100, end: to };
    }
  }
  return isWordEnd(text, end) ? { minutes: minutes / 100, end } : null;
}

/** Reads `x3` at `start`. */
function countAt(text: string, start: number): { count: number; end: number } | null {
  const found = matchAt(COUNT, text, start);
  const end = start + (found?.[0].length ?? 0);
  return found && isWordEnd(text, end) ? { count: Number(found[1]), end } : null;
}

/** Reads a duration that is the whole text, in minutes; undefined for anything else. */
export function parseMinutes(text: string): number | undefined {
  const trimmed = text.trim();
  const time = timeAt(trimmed, 0);
  return time?.end === trimmed.length && time.minutes <= MAX_MINUTES ? time.minutes : undefined;
}

/**
 * Reads an amount at `start`: a duration, a count, or both in either order,
 * separated by blanks. Null if there is none, `too much` if a number is out of
 * range.
 */
export function amountAt(text: string, start: number): Amount | 'too much' | null {
  let count: number | null = null;
  let minutes: number | null = null;
  let end = start;
  for (let at = start; ;) {
    const times: ReturnType<typeof countAt> = count === null ? countAt(text, at) : null;
    const time: ReturnType<typeof timeAt> = times || minutes !== null ? null : timeAt(text, at);
    const found = times ?? time;
    if (!found) break;
    if (times) count = times.count;
    if (time) minutes = time.minutes;
    end = found.end;
    at = end;
    while (text[at] === ' ' || text[at] === '\t') at++;
  }
  if (count === null && minutes === null) return null;
  if (count !== null && (count < 1 || count > MAX_COUNT)) return 'too much';
  if (minutes !== null && minutes * (count ?? 1) > MAX_MINUTES) return 'too much';
  return { count, minutes, end };
}
