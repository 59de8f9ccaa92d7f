import { firstOf, listed } from './phrases.ts';

/* The words of an exported calendar. They are read among entries of other calendars, so each must be clear by itself. */

export const calendarName = 'NetVault';

/** The most names in the title of an entry. */
const SHOWN = 3;

export const dueEntryTitle = (names: readonly string[]): string => `Be in touch: ${firstOf(names, SHOWN)}`;

/** A person who is due, with the day of the last contact and the cadence. */
export const dueLine = (name: string, last: string | null, cadence: string): string =>
  `${name}: ${last === null ? 'no contact noted yet' : `last on ${last}`}, ${cadence}`;

export const birthdayOf = (name: string, year: string | null): string =>
  year === null ? `${name}’s birthday` : `${name}’s birthday (${year})`;

export const eventGoalsLine = (goals: string): string => `Decided for it: ${goals}`;
export const eventPeople = (names: readonly string[]): string => `With ${listed(names)}`;
/** The end of an event that has an end but no start time: `Until 20:00`, `Until 2026-11-20 12:00`. */
export const eventOver = (over: string, date: string): string => `Until ${over.replace(`${date} `, '')}`;
