import { firstOf, listed } from './phrases.ts';

/* What a calendar says. It is read beside other calendars, so each entry says what it is. */

export const calendarName = 'NetVault';

/** As many names fit into the line of a calendar. */
const SHOWN = 3;

export const beInTouch = (names: readonly string[]): string => `Be in touch: ${firstOf(names, SHOWN)}`;

/** One of those who are due: when there was contact last, and how often there is to be. */
export const dueLine = (name: string, last: string | null, cadence: string): string =>
  `${name}: ${last === null ? 'no contact noted yet' : `last on ${last}`}, ${cadence}`;

export const birthdayOf = (name: string, year: string | null): string =>
  year === null ? `${name}’s birthday` : `${name}’s birthday (${year})`;

export const eventGoalsLine = (goals: string): string => `Decided for it: ${goals}`;
export const eventPeople = (names: readonly string[]): string => `With ${listed(names)}`;
/** When an event of whole days is over: `Until 20:00`, `Until 2026-11-20 12:00`. */
export const eventOver = (over: string, date: string): string => `Until ${over.replace(`${date} `, '')}`;
