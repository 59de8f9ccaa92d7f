import type { IntroductionEntry } from '../../../app/introductions/introduction-ledger.ts';
import { nameToType } from '../../../app/people/find-person.ts';
import { linkTo } from '../../../vault/link-to.ts';
import type { EventWith, NeedOrOffer, PersonFacts, PersonPage } from '../../../app/show/person-page.ts';
import {
  answersWords,
  birthdayWords,
  contactText,
  metWords,
  roleAndPlace,
  standingSentence,
} from '../../../app/words/person-words.ts';
import { eventUntil } from '../../../app/words/phrases.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { blocksText } from '../../report/section.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as introWords from '../../words/intro-words.ts';
import * as showWords from '../../words/show-words.ts';
import {
  LABEL,
  ROW,
  labelledLines,
  openBlocks,
  placedRow,
  wrappedLines,
  limitedSection,
  titleLines,
} from './page-lines.ts';
import type { ShowOptions } from './show-report.ts';

const MAX_ROWS = { introductions: 5, proposed: 3, events: 5, timeline: 8, open: 8 } as const;
const DATE = 12;

/** The page of a person, to read before a call. */
export function personText(page: PersonPage, { ledger, all }: ShowOptions, style: Style): string {
  const { facts, open, introductions, proposed, events, timeline } = page;
  const { index, now } = ledger;
  const today = now.date;
  const { headings } = showWords;
  const needs = facts ? needLines('needs', facts.needs, index, style) : [];
  const offers = facts ? needLines('offers', facts.offers, index, style) : [];
  const entries = timeline.map((entry) =>
    placedRow(entry.about ?? entry.date, contactText(entry), entry, style),
  );
  const isCut = !all && isLonger(page);
  return style.words(
    blocksText([
      headLines(page, today, style),
      facts ? factLines(facts, today, style) : [],
      limitedSection(headings.needs, needs, MAX_ROWS.open, all, style),
      limitedSection(headings.offers, offers, MAX_ROWS.open, all, style),
      ...openBlocks(open, MAX_ROWS.open, all, style),
      limitedSection(
        headings.introductions,
        introductions.map((entry) => introductionRow(entry, page.path, today, style)),
        MAX_ROWS.introductions,
        all,
        style,
      ),
      limitedSection(
        headings.proposed,
        proposed.map(({ reasons }) =>
          reasons.flatMap(({ text }) => wrappedLines(ROW, style.safe(text), style)),
        ),
        MAX_ROWS.proposed,
        all,
        style,
      ),
      limitedSection(
        headings.events,
        events.map((event) => eventRow(event, style)),
        MAX_ROWS.events,
        all,
        style,
      ),
      limitedSection(headings.timeline, entries, MAX_ROWS.timeline, all, style),
      closing(page, index, isCut, style),
    ]),
  );
}

function isLonger({ open, introductions, proposed, events, timeline, facts }: PersonPage): boolean {
  return (
    timeline.length > MAX_ROWS.timeline ||
    events.length > MAX_ROWS.events ||
    introductions.length > MAX_ROWS.introductions ||
    proposed.length > MAX_ROWS.proposed ||
    [true, false].some((is) => open.filter((one) => one.open === is).length > MAX_ROWS.open) ||
    (facts?.needs.length ?? 0) > MAX_ROWS.open ||
    (facts?.offers.length ?? 0) > MAX_ROWS.open
  );
}

function headLines(page: PersonPage, today: CivilDate, style: Style): string[] {
  const { name, path, facts, hasNote } = page;
  return [
    ...titleLines(name, hasNote ? path : '', style),
    ...(facts ? wrappedLines(LABEL, style.safe(roleAndPlace(facts)), style) : []),
    ...wrappedLines(LABEL, style.safe(standingSentence(page, today)), style),
    ...(hasNote ? [] : wrappedLines(LABEL, showWords.unnoted, style, style.dim)),
  ];
}

function factLines(facts: PersonFacts, today: CivilDate, style: Style): string[] {
  const { labels } = showWords;
  const names = (refs: readonly { readonly name: string }[]): string =>
    refs.map(({ name }) => name).join(', ');
  const each = (label: string, texts: readonly string[]): string[] =>
    texts.flatMap((text, at) => labelledLines(at === 0 ? label : '', text, style));
  return [
    ...labelledLines(labels.aliases, facts.aliases.join(', '), style),
    ...each(labels.phone, facts.phone),
    ...each(labels.email, facts.email),
    ...each(labels.url, facts.url),
    ...labelledLines(labels.location, facts.location ?? '', style),
    ...labelledLines(labels.birthday, facts.birthday ? birthdayWords(facts.birthday, today) : '', style),
    ...labelledLines(labels.met, metWords(facts), style),
    ...labelledLines(labels.knows, names(facts.knows), style),
    ...labelledLines(labels.purpose, names(facts.purposes), style),
    ...labelledLines(labels.tags, facts.tags.map((tag) => `#${tag}`).join(' '), style),
  ];
}

/** Each need or offer of a person, and below it the people who match it. */
function needLines(
  kind: 'needs' | 'offers',
  things: readonly NeedOrOffer[],
  { me }: VaultIndex,
  style: Style,
): string[][] {
  return things.map(({ text, answers }) => [
    ...wrappedLines(ROW, style.safe(text), style),
    ...wrappedLines(ROW + 2, style.safe(answersWords(answers, kind, me)), style, style.dim),
  ]);
}

function introductionRow(entry: IntroductionEntry, person: string, today: CivilDate, style: Style): string[] {
  const { between, names } = entry;
  const other = between[0] === person ? names[1] : names[0];
  return wrappedLines(ROW, style.safe(introWords.withOther(other, entry, today)), style);
}

function eventRow({ date, endDate, name, place, status }: EventWith, style: Style): string[] {
  const state = showWords.eventStatus(status);
  const isOpen = status === 'planned' || status === null;
  const where = isOpen && place !== null ? [place] : [];
  const title = [eventUntil({ name, date: date ?? '', endDate }), ...where].join(', ');
  const room = style.right - ROW - DATE - (state === '' ? 0 : widthOf(state) + 2);
  const text = cutUnlessPiped(style, style.safe(title), room);
  return [
    line(
      { at: ROW, text: date ?? '', paint: style.dim },
      { at: ROW + DATE, text },
      { at: style.right - widthOf(state), text: state, paint: style.dim },
    ),
  ];
}

/** The commands to type next. */
function closing(page: PersonPage, index: VaultIndex, isCut: boolean, style: Style): string[] {
  const { path, name, hasNote, standing } = page;
  const called = nameToType(index, path);
  const who = called === name ? name : linkTo(index, path);
  const lines = [
    ...(isCut ? [showWords.all(called)] : []),
    ...(hasNote ? [] : [showWords.toMake(name)]),
    ...(standing.is === 'you' || !hasNote ? [] : [showWords.toLog(who)]),
  ];
  return lines.flatMap((text) => wrappedLines(LABEL, style.safe(text), style, style.dim));
}
