import ICAL from 'ical.js';
import type { ComponentText } from './component-text.ts';
import { partsOfList, toStandardForm } from './standard-times.ts';
import { wallWritten } from './time-zones.ts';

/** An event, and the names of its unreadable properties; one name for each unreadable part of a list. */
export interface ParsedEvent {
  readonly component: ICAL.Component;
  readonly unread: readonly string[];
}

/** An event or a time zone as parsed by ical.js; null if it cannot be parsed. */
export function componentOf({ name, lines, isWhole }: ComponentText): ICAL.Component | null {
  return isWhole ? parsed(name, lines.map(toStandardForm)) : null;
}

/**
 * An event as parsed by ical.js, without unreadable properties and unreadable parts of lists of
 * days; null if it is cut short or its components are not nested correctly.
 */
export function parseEvent(part: ComponentText): ParsedEvent | null {
  const whole = componentOf(part);
  if (whole && isReadable(whole)) return { component: whole, unread: [] };
  const unread: string[] = [];
  const lines: string[] = [];
  /** The number of components within the event, such as reminders, that enclose the line. */
  let depth = 0;
  for (const line of part.lines.flatMap(partsOfList).map(toStandardForm)) {
    const [, mark] = /^(BEGIN|END):/i.exec(line) ?? [];
    if (mark !== undefined) depth += /^b/i.test(mark) ? 1 : -1;
    const alone = mark === undefined ? parsed(part.name, [line]) : null;
    if (mark !== undefined || (alone && isReadable(alone))) lines.push(line);
    else if (depth === 0 && !/:\s*$/.test(line)) unread.push(/^[\w-]+/.exec(line)?.[0].toUpperCase() ?? '');
  }
  const component = part.isWhole ? parsed(part.name, lines) : null;
  return component && { component, unread };
}

function parsed(name: string, lines: readonly string[]): ICAL.Component | null {
  try {
    const text = [`BEGIN:${name}`, ...lines, `END:${name}`].join('\r\n');
    return new ICAL.Component(ICAL.parse(text) as never);
  } catch {
    return null;
  }
}

/** Whether all values are valid: the library parses most of them only on access, and accepts some invalid ones. */
function isReadable(component: ICAL.Component): boolean {
  try {
    return component.getAllProperties().every((property) =>
      property.getValues().every((value: unknown, at) => {
        if (value instanceof ICAL.Recur) return Boolean(value.freq);
        if (property.name !== 'rdate' && property.name !== 'exdate') return true;
        const time = value instanceof ICAL.Period ? value.start : value;
        return time instanceof ICAL.Time && wallWritten(property, time, at) !== undefined;
      }),
    );
  } catch {
    return false;
  }
}
