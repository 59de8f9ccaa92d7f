import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CivilDate } from '../../src/model/civil-date.ts';
import { date } from './dates.ts';
import { tempVault } from './temp-vault.ts';

/** A person about whom everything is known, and in which of the two address books they are. */
export interface YearPerson {
  readonly name: string;
  readonly email: string;
  readonly page: string;
  readonly isInGoogle: boolean;
  readonly isOnLinkedIn: boolean;
  /** Whether LinkedIn has the address, too. */
  readonly isMailOnLinkedIn: boolean;
  /** Whether LinkedIn has another organization than Google. */
  readonly hasMoved: boolean;
  readonly organization: string;
}

/** Something that was done with people on a day. */
export interface YearDeed {
  readonly id: string;
  readonly date: CivilDate;
  readonly who: readonly YearPerson[];
}

/** A year of a person's life in four files, and what is true about it. */
export interface SyntheticYear {
  readonly folder: string;
  readonly state: string;
  readonly files: { readonly google: string; readonly linkedin: string; readonly ics: string };
  readonly people: readonly YearPerson[];
  readonly meetings: readonly YearDeed[];
  readonly messages: readonly YearDeed[];
}

const FIRST = date('2025-11-20');
const DAYS = 364;

/**
 * Which people have the name of an earlier one, and how many places earlier. `at`: the place in a group of
 * ten, and the number of the group among five.
 */
const NAMESAKES = [
  { at: [1, 2], before: 1 },
  { at: [5, 3], before: 1 },
  { at: [8, 1], before: 1 },
  { at: [9, 0], before: 9 },
] as const;

/**
 * Of each ten people four are only in Google’s address book, three only on LinkedIn, three in
 * both; one in three has the address on LinkedIn, one in seven has changed the organization.
 * One in twelve or so has a namesake: two in Google, two on LinkedIn, one in each, two in both.
 */
export function peopleOf(count: number): readonly YearPerson[] {
  return Array.from({ length: count }, (_, nth) => {
    const [kind, turn] = [nth % 10, Math.floor(nth / 10) % 5];
    const namesake = NAMESAKES.find(({ at }) => at[0] === kind && at[1] === turn);
    const named = nth - (namesake?.before ?? 0);
    return {
      name: `Person${letters(named)} Of${letters(named % 97)}`,
      email: `p${String(nth)}@example.org`,
      page: `https://www.linkedin.com/in/p${String(nth)}`,
      isInGoogle: kind < 7,
      isOnLinkedIn: kind > 3,
      isMailOnLinkedIn: nth % 3 === 0,
      hasMoved: nth % 7 === 0,
      organization: `Works ${String(nth % 500)}`,
    };
  });
}

/** A number as letters, so that no two names are nearly the same. */
const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

/** Writes a vault that has only its owner, and the files of a year. */
export function syntheticYear(sizes: {
  readonly people: number;
  readonly meetings: number;
  readonly messages: number;
}): SyntheticYear {
  const root = tempVault({
    'vault/Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
    'vault/Contacts/Me.md': '---\ntype: contact\nurl: https://www.linkedin.com/in/me\n---\n',
    'state/': '',
    'files/': '',
  });
  const people = peopleOf(sizes.people);
  const deeds = (
    kind: string,
    count: number,
    among: readonly YearPerson[],
    ...steps: readonly number[]
  ): readonly YearDeed[] =>
    Array.from({ length: count }, (_, nth) => ({
      id: `${kind}${String(nth)}`,
      date: addDays(FIRST, nth % DAYS),
      who: [...new Set(steps.map((step, at) => (nth * step + at) % among.length))].flatMap(
        (at) => among[at] ?? [],
      ),
    }));
  const meetings = deeds('meeting', sizes.meetings, people, 7, 13);
  const messages = deeds(
    'message',
    sizes.messages,
    people.filter(({ isOnLinkedIn }) => isOnLinkedIn),
    11,
  );
  const place = (name: string, text: string): string => {
    const path = join(root, 'files', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  place('linkedin/Connections.csv', connections(people));
  place('linkedin/messages.csv', letterTable(messages));
  return {
    folder: join(root, 'vault'),
    state: join(root, 'state'),
    files: {
      google: place('google.csv', googleTable(people)),
      linkedin: join(root, 'files/linkedin'),
      ics: place('year.ics', calendar(meetings)),
    },
    people,
    meetings,
    messages,
  };
}

const namesOf = ({ name }: YearPerson): string => name.replace(' ', ',');

function googleTable(people: readonly YearPerson[]): string {
  const rows = people
    .filter(({ isInGoogle }) => isInGoogle)
    .map((one) => `${namesOf(one)},${one.organization},* Work,${one.email}`);
  return ['First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value', ...rows, ''].join('\n');
}

function connections(people: readonly YearPerson[]): string {
  const rows = people
    .filter(({ isOnLinkedIn }) => isOnLinkedIn)
    .map(
      (one) =>
        `${namesOf(one)},${one.page},${one.isMailOnLinkedIn ? one.email : ''},${one.hasMoved ? 'Moved to ' : ''}${one.organization},director,05 Mar 2024`,
    );
  return [
    ...['Notes:', '"Some addresses are missing."', ''],
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ...rows,
    '',
  ].join('\n');
}

/** Each message has an answer, which is not an activity of the user. */
function letterTable(messages: readonly YearDeed[]): string {
  const me = 'https://www.linkedin.com/in/me';
  const rows = messages.flatMap(({ date: day, who: [one] }) =>
    one
      ? [
          `1,Me,${me},X,${one.page},${day} 10:00:00 UTC,,Secret`,
          `1,X,${one.page},Me,${me},${addDays(day, 1)} 10:00:00 UTC,,Secret`,
        ]
      : [],
  );
  return [
    'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT',
    ...rows,
    '',
  ].join('\n');
}

function calendar(meetings: readonly YearDeed[]): string {
  const events = meetings.flatMap(({ id, date: day, who }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SUMMARY:${id}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    ...who.map(({ name, email }) => `ATTENDEE;CN=${name}:mailto:${email.toUpperCase()}`),
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}
