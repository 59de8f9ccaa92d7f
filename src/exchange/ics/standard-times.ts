/** A property with dates or times, its parameters and its values. */
const WHEN = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|DTSTAMP)((?:;(?:[^:";]|"[^"]*")*)*):\s*(.*?)\s*$/i;
const TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A line as RFC 5545 requires if it writes dates or times in another form of ISO 8601: with
 * dashes, without seconds, with an offset (which the RFC does not have and our library would
 * lose), a day without `VALUE=DATE`, or a time with it. Any other line is unchanged.
 */
export function toStandardForm(line: string): string {
  const [, name = '', parameters = '', values = ''] = WHEN.exec(line) ?? [];
  const [first, ...others] = values.split(',').map(usual);
  if (!first || others.some((one) => one?.is !== first.is)) return line;
  const rest = parameters.replace(/;VALUE=[\w-]+/i, '');
  const texts = [first, ...others].map((one) => one?.text).join(',');
  if (first.is === 'day') return `${name}${rest};VALUE=DATE:${texts}`;
  return `${name}${first.is === 'instant' ? withoutZone(rest) : rest}:${texts}`;
}

/** One line for each day or time of a line with a list of them; any other line is returned as it is. */
export function partsOfList(line: string): readonly string[] {
  const [, name = '', parameters = '', values = ''] = WHEN.exec(line) ?? [];
  if (!/^(?:RDATE|EXDATE)$/i.test(name)) return [line];
  return values
    .split(',')
    .flatMap((one) => (one.trim() === '' ? [] : [`${name}${parameters}:${one.trim()}`]));
}

function usual(value: string): { readonly is: 'day' | 'time' | 'instant'; readonly text: string } | null {
  const [found, year = '', month = '', day = '', hour, minute = '00', second = '00', zone = ''] =
    TIME.exec(value) ?? [];
  if (found === undefined) return null;
  const date = `${year}${month}${day}`;
  if (hour === undefined) return { is: 'day', text: date };
  // A leap second is read as the one before it (RFC 5545, 3.3.12).
  const text = `${date}T${hour}${minute}${second === '60' ? '59' : second}`;
  if (zone === '') return { is: 'time', text };
  const instant = /^z$/i.test(zone) ? text : (instantOf([year, month, day, hour, minute], zone) ?? text);
  return { is: 'instant', text: `${instant}Z` };
}

const withoutZone = (parameters: string): string => parameters.replace(/;TZID=(?:"[^"]*"|[^;]*)/i, '');

/** The time in UTC, without its `Z`; null for a day or an hour that does not exist, which is reported later. */
function instantOf(parts: readonly string[], zone: string): string | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  // 24:00 is the end of a day.
  if (hour * 60 + minute > 24 * 60 || minute > 59 || new Date(midnight).getUTCMonth() !== month - 1)
    return null;
  return new Date(midnight + (hour * 60 + minute - offsetOf(zone)) * 60_000)
    .toISOString()
    .replace(/[-:]/g, '')
    .slice(0, 'YYYYMMDDTHHMMSS'.length);
}

/** `+01:00`, `-0530` or `+1` in minutes. */
export function offsetOf(text: string): number {
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
