import ICAL from 'ical.js';
import { oneLine } from '../clean-text.ts';
import type { CalendarItem, EventValue } from './calendar-event.ts';
import type { ComponentText } from './component-text.ts';
import { valuesOfEvent } from './event-values.ts';
import { parseEvent } from './parse-component.ts';
import { parameterOf } from './property-parameter.ts';
import type { Zones } from './time-zones.ts';

/** A parsed event, before its days are known. */
export interface ReadEvent extends CalendarItem {
  readonly component: ICAL.Component;
  readonly zones: Zones;
  readonly uid: string;
  readonly method: string;
  /** Its version: by number, then by time of creation. */
  readonly version: readonly [sequence: number, stamp: number];
  /** The `RECURRENCE-ID`, if it is about one day of a series; otherwise `''`. */
  readonly of: string;
  /** Whether it is about all later days, too (RFC 5545, 3.2.13). */
  readonly isThisAndFuture: boolean;
}

/** Null if it cannot be read. */
export function readEvent(part: ComponentText, zones: Zones): ReadEvent | null {
  const found = parseEvent(part);
  // Without its `RECURRENCE-ID` the entry would change the whole series.
  if (!found || found.unread.includes('RECURRENCE-ID')) return null;
  const { component, unread } = found;
  try {
    const textOf = (name: string): string => oneLine(String(component.getFirstPropertyValue(name) ?? ''));
    const day = component.getFirstProperty('recurrence-id');
    const of: unknown = day?.getFirstValue();
    return {
      component,
      zones,
      line: part.line,
      method: part.method,
      name: textOf('summary'),
      values: [...valuesOfEvent(component, unread), ...unknownZones(component, zones)],
      uid: textOf('uid'),
      of: of instanceof ICAL.Time ? of.toString() : '',
      isThisAndFuture: day !== null && /^thisandfuture$/i.test(parameterOf(day, 'range')),
      version: [Number(textOf('sequence')) || 0, Number(textOf('dtstamp').replace(/\D/g, '')) || 0],
    };
  } catch {
    return null;
  }
}

/** A value for each time in an unknown zone, which reports that the time stays as written. */
function unknownZones(component: ICAL.Component, zones: Zones): readonly EventValue[] {
  return ['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate']
    .flatMap((name) => component.getAllProperties(name))
    .flatMap((property) =>
      property.getValues().flatMap((value: unknown): EventValue[] => {
        const time = value instanceof ICAL.Period ? value.start : value;
        if (!(time instanceof ICAL.Time) || time.isDate) return [];
        const id = oneLine(parameterOf(property, 'tzid'));
        if (id === '' || zones.of(property, time)) return [];
        return [{ source: `TZID=${id}`, to: { not: 'unknown-zone' }, text: '' }];
      }),
    );
}
