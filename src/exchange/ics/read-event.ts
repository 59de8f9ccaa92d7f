import ICAL from 'ical.js';
import { oneLine } from '../clean-text.ts';
import type { CalendarItem, EventValue } from './calendar-event.ts';
import type { ComponentText } from './component-text.ts';
import { valuesOfEvent } from './event-values.ts';
import { parameterOf } from './property-parameter.ts';
import type { Zones } from './time-zones.ts';
import { asUsual } from './usual-times.ts';

/** An event that could be read, before the days of it are known. */
export interface ReadEvent extends CalendarItem {
  readonly component: ICAL.Component;
  readonly zones: Zones;
  readonly uid: string;
  readonly method: string;
  /** Which version it is: by number, then by when it was made. */
  readonly version: readonly [sequence: number, stamp: number];
  /** Of which day of a series it speaks; `''` for all. */
  readonly of: string;
}

/** An event or a time zone as ical.js reads it; null where it cannot. */
export function componentOf({ name, lines, isWhole }: ComponentText): ICAL.Component | null {
  if (!isWhole) return null;
  try {
    const text = [`BEGIN:${name}`, ...lines.map(asUsual), `END:${name}`].join('\r\n');
    return new ICAL.Component(ICAL.parse(text) as never);
  } catch {
    return null;
  }
}

/** Null where it cannot be read. */
export function readEvent(part: ComponentText, zones: Zones): ReadEvent | null {
  const component = componentOf(part);
  if (!component) return null;
  try {
    const textOf = (name: string): string => oneLine(String(component.getFirstPropertyValue(name) ?? ''));
    const of = component.getFirstPropertyValue('recurrence-id');
    return {
      component,
      zones,
      line: part.line,
      method: part.method,
      name: textOf('summary'),
      values: [...valuesOfEvent(component), ...unknownZones(component, zones)],
      uid: textOf('uid'),
      of: of instanceof ICAL.Time ? of.toString() : '',
      version: [Number(textOf('sequence')) || 0, Number(textOf('dtstamp').replace(/\D/g, '')) || 0],
    };
  } catch {
    return null;
  }
}

/** Zones that nobody knows, once for each time in them: it stays as it is written, which is to be said. */
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
