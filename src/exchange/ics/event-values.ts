import ICAL from 'ical.js';
import { oneLine, severalLines } from '../clean-text.ts';
import { textOfHtml } from '../html-text.ts';
import type { Attendee, EventValue } from './calendar-event.ts';
import { parameterOf } from './property-parameter.ts';

/** Properties that are only of use to programs. */
const TECHNICAL =
  /^(?:DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|TRANSP|PRIORITY|REQUEST-STATUS|COLOR|GEO|X-(?!ALT-DESC$).*)$/;
/** Properties that mark an event as one of whole days, although its start and end have times. */
const ALL_DAY = /^x-(?:microsoft-cdo|microsoft-msncalendar|funambol)-allday(?:event)?$/;
const REPETITION = /^(?:RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID)$/;

export const marksAllDay = (property: ICAL.Property): boolean =>
  ALL_DAY.test(property.name) && /^(?:true|1)$/i.test(property.getValues().map(String).join());

/** The values of an event in their order, then its unreadable properties; empty properties are left out. */
export function valuesOfEvent(event: ICAL.Component, unread: readonly string[]): readonly EventValue[] {
  const properties = event.getAllProperties();
  return [
    ...properties.flatMap((property) => {
      const why = whyUnused(property, event);
      return why === null ? valuesOf(property, event) : [leftOut(property.name.toUpperCase(), why)];
    }),
    ...event.getAllSubcomponents().map(({ name }): EventValue => leftOut(name.toUpperCase(), 'technical')),
    ...unread.map((name) => leftOut(name, TECHNICAL.test(name) ? 'technical' : 'unreadable')),
  ];
}

/** Properties that an event has once; of several the first is used. */
const ONCE = /^(?:dtstart|dtend|duration|summary|uid|status|recurrence-id)$/;

/** Why a property is not used: the event has the same, or another, value for it. Null if it is used. */
function whyUnused(property: ICAL.Property, event: ICAL.Component): 'repeated' | 'one-of-several' | null {
  if (!ONCE.test(property.name)) return null;
  const used = event.getFirstProperty(property.name) ?? property;
  if (property !== used)
    return String(property.getFirstValue()) === String(used.getFirstValue()) ? 'repeated' : 'one-of-several';
  const [start, end] = ['dtstart', 'dtend'].map((name): unknown => event.getFirstPropertyValue(name));
  const length: unknown = property.getFirstValue();
  if (property.name !== 'duration' || !(end instanceof ICAL.Time)) return null;
  if (!(start instanceof ICAL.Time && length instanceof ICAL.Duration)) return 'one-of-several';
  const ends = start.clone();
  ends.addDuration(length);
  return ends.compare(end) === 0 ? 'repeated' : 'one-of-several';
}

type LeftOutOf = 'technical' | 'unreadable' | 'binary' | 'repetition' | 'repeated' | 'one-of-several';

const leftOut = (source: string, why: LeftOutOf): EventValue => ({
  source,
  to: { not: why },
  text: '',
});

function valuesOf(property: ICAL.Property, event: ICAL.Component): readonly EventValue[] {
  const source = property.name.toUpperCase();
  const text = severalLines(property.getValues().map(String).join(', '));
  if (text === '') return [];
  if (marksAllDay(property)) return [{ source, to: 'date', text: '' }];
  if (TECHNICAL.test(source)) return [leftOut(source, 'technical')];
  if (REPETITION.test(source)) return [leftOut(source, 'repetition')];
  switch (source) {
    case 'UID':
      return [{ source, to: 'uid', text: oneLine(text) }];
    case 'SUMMARY':
      return [{ source, to: 'name', text: oneLine(text) }];
    case 'DTSTART':
      return [{ source, to: 'date', text: '' }];
    case 'DTEND':
    case 'DURATION':
      return [{ source, to: 'end', text: '' }];
    case 'LOCATION':
      return [{ source, to: 'place', text: oneLine(text) }];
    case 'STATUS':
      return [{ source, to: 'status', text: '' }];
    case 'CLASS':
      return [
        /^public$/i.test(text) ? leftOut(source, 'technical') : { source, to: 'private', text: 'true' },
      ];
    case 'ATTENDEE':
    case 'ORGANIZER':
      return [attending(source, property, text)];
    case 'ATTACH':
      return [
        /^https?:/i.test(text)
          ? { source, to: 'text', text: `${source}: ${oneLine(text)}` }
          : leftOut(source, 'binary'),
      ];
    case 'X-ALT-DESC':
    case 'STYLED-DESCRIPTION':
      if (severalLines(String(event.getFirstPropertyValue('description') ?? '')) !== '')
        return [leftOut(source, 'repeated')];
      return described(source, text);
    case 'DESCRIPTION':
      return described(source, text);
    default:
      return [{ source, to: 'text', text: `${source}: ${text}` }];
  }
}

/** Google writes descriptions in HTML. */
function described(source: string, html: string): readonly EventValue[] {
  const text = severalLines(textOfHtml(html));
  return text === '' ? [] : [{ source, to: 'text', text }];
}

function attending(source: string, property: ICAL.Property, value: string): EventValue {
  const parameter = (name: string): string => oneLine(parameterOf(property, name));
  const person = attendee(value, parameter);
  if (/^(?:room|resource|group)$/i.test(parameter('cutype')))
    return { source, to: { not: 'not-a-person' }, text: '', person };
  if (/^declined$/i.test(parameter('partstat'))) return { source, to: { not: 'declined' }, text: '', person };
  return { source, to: 'with', text: '', person };
}

function attendee(value: string, parameter: (name: string) => string): Attendee {
  const [address = ''] = [value.replace(/^mailto:/i, ''), parameter('email')]
    .map((one) => one.trim().toLowerCase())
    .filter((one) => /^[^\s@]+@[^\s@]+$/.test(one));
  const name = parameter('cn').replace(/^['"]|['"]$/g, '');
  return { email: address, name: name.includes('@') ? '' : name };
}
