import { shownText } from '../../model/shown-text.ts';
import type { CalendarEntry } from '../../exchange/ics/write-calendar.ts';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { addTo } from '../../model/group-by.ts';
import { endMinutesAfterStart, endPastMidnight, lastDayOf } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { namesApart } from '../people/shared-names.ts';
import { standingOf, type Standing } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import * as calendarWords from '../words/calendar-words.ts';
import { eventGoals, eventName } from '../words/phrases.ts';
import { Discretion } from './discretion.ts';

/** How far in the future due dates are included, and how far back events are kept, in days. */
const DAYS_AHEAD = 366;
const DAYS_BACK = 366;

/** When a digest reminds, in minutes after midnight: at nine. */
const REMINDER_TIME = 9 * 60;
/** The assumed length of an event without an end, in minutes. */
const DEFAULT_LENGTH = 120;
const MINUTES_PER_DAY = 24 * 60;

/** A leap year, so that it has a 29 February. */
const LEAP_YEAR = '2000';

/** Makes an identifier of a text: equal for equal texts and different for others. */
export type Identify = (text: string) => string;

/**
 * A calendar to subscribe to: for each day one entry with everyone due on it, with a reminder;
 * events; birthdays. The `uid` of an entry is stable. Leaves out what `Discretion` hides. Throws
 * `UserError` if a scorecard note cannot be read.
 */
export function calendarOf(ledger: Ledger, redact: boolean, identify: Identify): readonly CalendarEntry[] {
  requireScorecards(ledger.index);
  const discretion = new Discretion(ledger.index, redact);
  const uid = (kind: string, of: string): string => `${kind}-${identify(of)}@netvault`;
  const shown = ledger.index.records('contact').filter(({ path }) => !discretion.isHidden(path));
  const nameApart = namesApart(shown);
  const nameOf: NameOf = (path) => nameApart({ path, name: ledger.index.nameOf(path) });
  const entries = [
    ...digests(ledger, shown, uid, nameOf),
    ...events(ledger, discretion, uid, nameOf),
    ...birthdays(shown, uid, nameOf),
  ];
  // Two entries with one `uid` would be one.
  return entries.map((entry) => ({ ...discretion.clean(entry), uid: entry.uid }));
}

type Uid = (kind: string, of: string) => string;
/** The name of a person, with the path if somebody else has the name. */
type NameOf = (path: string) => string;

interface DueThen {
  readonly name: string;
  readonly standing: Standing;
}

function digests(
  ledger: Ledger,
  people: readonly ContactRecord[],
  uid: Uid,
  nameOf: NameOf,
): CalendarEntry[] {
  const { now } = ledger;
  const days = new Map<CivilDate, DueThen[]>();
  for (const contact of people) {
    const standing = standingOf(ledger, contact);
    const day = dayOf(standing, now.date);
    if (day !== null && day <= addDays(now.date, DAYS_AHEAD))
      addTo(days, day, { name: nameOf(contact.path), standing });
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, people]) => {
      const names = people.map(({ name }) => name);
      const lines = people.map(({ name, standing: { last, cadence } }) =>
        calendarWords.dueLine(name, last, cadence ?? ''),
      );
      return {
        uid: uid('due', date),
        ...wholeDay(date),
        summary: calendarWords.dueEntryTitle(names),
        description: lines.join('\n'),
        remindsAt: REMINDER_TIME,
      };
    });
}

/** The day of the reminder for a person: today for everyone who is due. */
function dayOf({ is, dueOn, snoozedUntil }: Standing, today: CivilDate): CivilDate | null {
  if (is === 'due') return today;
  if (is === 'waiting') return dueOn;
  if (is !== 'snoozed' || snoozedUntil === null) return null;
  return dueOn !== null && dueOn > snoozedUntil ? dueOn : snoozedUntil;
}

function wholeDay(date: CivilDate, last = date): Pick<CalendarEntry, 'start' | 'end'> {
  return { start: { date, minutes: null }, end: { date: last, minutes: null } };
}

function events({ index, now }: Ledger, discretion: Discretion, uid: Uid, nameOf: NameOf): CalendarEntry[] {
  const from = addDays(now.date, -DAYS_BACK);
  return index.records('event').flatMap((event): CalendarEntry[] => {
    const { path, date, status, place, goals } = event;
    const isKept = date !== null && date >= from && status !== 'skipped';
    if (!isKept || discretion.isHidden(path)) return [];
    const people = unique(peopleOf(index, event.with, path)).filter((one) => !discretion.isHidden(one));
    // A calendar entry begins at a time or takes whole days, so an end without a start is written in
    // words.
    const over = event.time ? null : endPastMidnight(event);
    const keepsUid = !discretion.redact && discretion.clean(event.uid) === event.uid;
    const lines = [
      ...(over === null ? [] : [calendarWords.eventOver(over, date)]),
      ...(people.length === 0 ? [] : [calendarWords.eventPeople(people.map(nameOf))]),
      ...(goals.length === 0 ? [] : [calendarWords.eventGoalsLine(eventGoals({ goals }))]),
    ];
    return [
      {
        uid: (keepsUid ? event.uid : null) ?? uid('event', path),
        ...hoursOf(event, date),
        summary: eventName({ name: event.name, date }),
        description: lines.join('\n') || undefined,
        location: discretion.redact ? undefined : (shownText(discretion.clean(place)) ?? undefined),
        canceled: status === 'canceled',
      },
    ];
  });
}

/** If `end` is only a day, the hours of `time` apply to each day; otherwise the event is one continuous span. */
function hoursOf(event: EventRecord, date: CivilDate): Pick<CalendarEntry, 'start' | 'end' | 'days'> {
  const last = lastDayOf(event) ?? date;
  if (!event.time) return wholeDay(date, last);
  const isEachDay = event.end?.minutes === null;
  const { start } = event.time;
  const end = endMinutesAfterStart(isEachDay ? { ...event, end: null } : event) ?? start + DEFAULT_LENGTH;
  // `24:00` is the midnight after the day.
  const at = (minutes: number): CalendarEntry['start'] => ({
    date: addDays(date, Math.floor(minutes / MINUTES_PER_DAY)),
    minutes: minutes % MINUTES_PER_DAY,
  });
  return {
    start: at(start),
    end: at(end),
    days: isEachDay ? daysBetween(date, last) + 1 : undefined,
  };
}

function birthdays(people: readonly ContactRecord[], uid: Uid, nameOf: NameOf): CalendarEntry[] {
  return people.flatMap(({ path, birthday, status }): CalendarEntry[] => {
    const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday ?? '') ?? [];
    if (month === undefined || day === undefined || status === 'archived') return [];
    const known = year === '-' || year === undefined ? null : year;
    const date = civilDate(Number(known ?? LEAP_YEAR), Number(month), Number(day));
    if (!date) return [];
    const summary = calendarWords.birthdayOf(nameOf(path), known);
    return [{ uid: uid('birthday', path), ...wholeDay(date), summary, yearly: true }];
  });
}
