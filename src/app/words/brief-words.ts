import { shownText } from '../../model/shown-text.ts';
import type { BriefedIntroduction, BriefedNeed, Brief, KnownBy, PersonBrief } from '../brief/brief.ts';
import type { NotePlace } from '../listings/activity-places.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { removeInvisible } from '../../model/invisible.ts';
import { escapeMarkdown } from '../review/escape-markdown.ts';
import { introductionState } from './introduction-words.ts';
import { answersWords, contactText, roleAndPlace, standingSentence } from './person-words.ts';
import { decidedText } from './day-words.ts';
import { ALSO_NOTED, eventGoals, eventHours, eventName } from './phrases.ts';

/* The words of a sheet before a meeting: texts of notes, each with the place where it is written. */

/** The heading of the sheet in a note. */
export const briefHeading = 'Brief';

/** One line of a sheet, its day if it has one, and the place where it is written. */
export interface BriefLine {
  readonly date: CivilDate | null;
  readonly text: string;
  readonly place: NotePlace;
}

/** A part of the sheet about one person; parts without lines are left out. */
export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

const HOW: Readonly<Record<KnownBy['how'], string>> = {
  knows: 'knows them',
  'introduced-you': 'introduced you',
  'introduced-by-you': 'you introduced them',
  'seen-together': 'was there when you met',
};

export const briefPerson = ({ name }: PersonBrief): string => name;

/** `director, Difference Works. Last contact on 16 October: coffee.` */
export function briefAbout({ page }: PersonBrief, today: CivilDate): string {
  const { facts } = page;
  const about = facts ? roleAndPlace(facts) : '';
  const standing = standingSentence({ ...page, facts }, today);
  return [about === '' ? '' : `${about}.`, standing].filter(Boolean).join(' ');
}

export function briefSections(person: PersonBrief, today: CivilDate, me: string | null): BriefSection[] {
  const { last, introductions, needs, offers, knownBy } = person;
  const waiting = introductions.filter(({ isTheirs }) => isTheirs);
  const yours = introductions.filter(({ isTheirs }) => !isTheirs);
  const introduction = (one: BriefedIntroduction): BriefLine => ({
    date: null,
    text: `${one.entry.names.join(' and ')}: ${introductionState(one.entry, today)}`,
    place: one,
  });
  const lines = (isOpen: boolean): BriefLine[] =>
    person.open
      .filter(({ open }) => open === isOpen)
      .map((one) => ({ date: one.date, text: decidedText(one), place: one }));
  const need =
    (kind: 'needs' | 'offers') =>
    (one: BriefedNeed): BriefLine => {
      const answers = answersWords(one.answers, kind, me);
      return { date: null, text: answers === '' ? one.text : `${one.text}: ${answers}`, place: one };
    };
  const sections: BriefSection[] = [
    {
      title: 'Last',
      lines: last.map((entry) => ({ date: entry.date, text: contactText(entry), place: entry })),
    },
    { title: 'You said you would', lines: lines(true) },
    { title: ALSO_NOTED, lines: lines(false) },
    { title: 'Waits for their answer', lines: waiting.map(introduction) },
    { title: 'Needs', lines: needs.map(need('needs')) },
    { title: 'Offers', lines: offers.map(need('offers')) },
    { title: 'Introductions', lines: yours.map(introduction) },
    {
      title: 'Who knows them',
      lines: knownBy.map(({ name, how, source }) => ({
        date: null,
        text: `${name} (${HOW[how]})`,
        place: source,
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** The heading of the lines that were noted down in the event's note. */
export const briefNoted = 'Noted down';

export const briefNobody = 'Nobody is named for it: add who comes to its field “with”.';

/** `Autumn book fair, 2026-11-24, 18:00, Guild Hall`. */
export function briefEvent({ event, today }: Pick<Brief, 'event' | 'today'>): string {
  if (!event) return '';
  const { name, date, endDate, time, until, place } = event;
  const hours = date === null ? time : eventHours({ ...event, date }, date, today);
  const to = endDate === null || until ? null : `to ${endDate}`;
  return [eventName({ name, date: date ?? '' }), date, to, hours, place].filter(Boolean).join(', ');
}
export const briefGoals = ({ goals }: NonNullable<Brief['event']>): string =>
  goals.length === 0 ? '' : `Decided for it: ${eventGoals({ goals })}`;

/** The place of a line as text: `Contacts/Ada.md:12`. */
export const placeWords = ({ path, line }: NotePlace): string => `${path}:${line}`;

/**
 * The sheet as lines of markdown for a note. Without links, since a link to a person could count
 * as contact, and without other markup from notes; places are code spans.
 */
export function briefMarkdown({ people, today, event }: Brief, me: string | null): string[] {
  const goals = event ? briefGoals(event) : '';
  const body = people.flatMap((person) => [
    `**${plainMarkdown(briefPerson(person))}**`,
    '',
    ...(briefAbout(person, today) === '' ? [] : [plainMarkdown(briefAbout(person, today)), '']),
    ...briefSections(person, today, me).flatMap(({ title, lines }) => [
      `- ${title}`,
      ...lines.map(({ date, text, place }) =>
        briefRow({ ...place, text: date === null ? text : `${date}: ${text}` }),
      ),
    ]),
    '',
  ]);
  return [...(goals === '' ? [] : [plainMarkdown(goals), '']), ...body].slice(
    0,
    body.length === 0 ? undefined : -1,
  );
}

/** A text of a note and its place, as an item of a list in a list. */
export function briefRow({ text, ...place }: NotePlace & { readonly text: string }): string {
  return `    - ${plainMarkdown(text)} \`${inCode(placeWords(place))}\``;
}

/**
 * A text of a note, escaped so that it is displayed as plain text: links as their display text,
 * without invisible characters.
 */
export function plainMarkdown(text: string): string {
  return escapeMarkdown(shownText(removeInvisible(text)));
}

/** A text for a code span, without backticks and line breaks, which could end the span. */
function inCode(text: string): string {
  return removeInvisible(text).replace(/[`\r\n]+/g, ' ');
}
