import type { Edit, Finding, ParserRule } from '../model/finding.ts';
import { KnownActivities } from '../model/known-activities.ts';
import { nearestWord } from '../model/nearest-word.ts';
import type { ParseContext } from '../model/note.ts';
import type { LogEntry } from '../model/records.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { UNSEEN_MARKS, withoutUnseenMarks } from '../model/invisible.ts';
import { lineEnd } from '../model/text-lines.ts';
import { lazily } from '../model/lazily.ts';
import { monthNumber } from '../model/month-words.ts';
import { withoutAccents } from '../model/plain-letters.ts';
import { isWeekday } from '../model/weekday-word.ts';
import type { LogSection } from './body.ts';
import { headingMatcher, headingName, headingSetting, newLogHeading } from './heading-name.ts';
import { HEADING, ITEM, linesAndHeadings, nameMeant, someHeading } from './headings-meant.ts';
import { readLogLine } from './log-line.ts';
import { placeAt } from './place.ts';
import { shownLines, type ShownLine } from './shown-lines.ts';

/**
 * A line that was meant as a list item but is not one: its marker has no space after it (a no-break
 * space or the like does not count) or an invisible mark before it, or is not a marker of markdown.
 * The groups are its indentation, its marker if it is one of markdown, and the rest.
 */
const NO_ITEM = new RegExp(
  String.raw`^([ \t]*)(?:([-+*]|\d{1,3}[.)](?!\d{1,3}\D))(?![ \t\r\n\uFEFF*+-])|[•·–—]|[${UNSEEN_MARKS}]+(?:[-+*]|\d{1,3}[.)])(?=\s))[^\S\r\n\uFEFF]*(.*)`,
  'm',
);

/** The beginning of a line that is text: not indented, and no heading, quote, table or list item. */
const TEXT = new RegExp(String.raw`^[${UNSEEN_MARKS}]*(?=[\p{L}\d[])(?!\d{1,3}[.)])`, 'mu');

const BEGINS_UNSEEN = new RegExp(`^[${UNSEEN_MARKS}]`);
const UNSEEN_BEFORE = 'without the invisible character before it';

/** A line between paragraphs. */
const BETWEEN = /^(?:#|\s*$)/;

/** The entry of a log that a line would be. */
function entryOf(line: string, dateNeeded: boolean, context: ParseContext): LogEntry | null {
  const { activities = KnownActivities.BUILT_IN, linkedDate } = context;
  const read = readLogLine(line, placeAt(0), null, {
    from: 'body',
    dateNeeded,
    activities,
    linkedDate,
    personNamed: (name) => context.personNamed(name),
  });
  return 'entry' in read ? read.entry : null;
}

/** Whether a line is a known activity; with `onlyDone`, one that was done and says more than its name. */
function isActivity(line: string, dateNeeded: boolean, context: ParseContext, onlyDone: boolean): boolean {
  return isKnown(entryOf(line, dateNeeded, context), context, onlyDone);
}

function isKnown(
  entry: LogEntry | null,
  { activities = KnownActivities.BUILT_IN }: ParseContext,
  onlyDone: boolean,
): boolean {
  if (!entry) return false;
  const { activity, mark, people, minutes, date, text } = entry;
  // `coffee` alone can be on any list, and what is not done counts nothing anywhere.
  const isClear = mark === 'done' && (people.length > 0 || minutes !== null || date !== null || text !== '');
  if (onlyDone ? !isClear : mark === 'other') return false;
  return activity !== '' && activities.at(activity, 0)?.end === activity.length;
}

/** Whether a heading of this name was meant as that of a log: it differs in a letter (`Logs`), or has other words (`Notes log`). */
function isMeant(name: string, wanted: readonly string[]): boolean {
  const words = ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (wanted.some((one) => words.includes(` ${one} `))) return true;
  const near = nearestWord(name, wanted);
  // A short word is near many others: `Blog` and `Lot` are not meant as `Log`, but `Logs` is.
  return near !== null && (near.length > 4 || Array.from(name).every((one) => `${near}s`.includes(one)));
}

/** Reports activities in a log that are not list items. */
function linesOutsideItems(
  text: string,
  sections: readonly LogSection[],
  isOne: (line: string, onlyDone: boolean) => boolean,
): Finding<ParserRule>[] {
  const edits: Edit[] = [];
  // Most logs have no such line, wherever it is.
  const hasPlainLines = sections.some(({ heading, end }) => {
    const log = text.slice(heading.end, end);
    return NO_ITEM.test(log) || TEXT.test(log);
  });
  const [first] = hasPlainLines ? sections : [];
  let next = 0;
  /** The marker that each line of the current paragraph lacks; null if the paragraph is not made of activities alone. */
  let paragraph: Edit[] | null = [];
  let isItem = false;
  for (const { shown, start: at } of first ? shownLines(text, first.heading.start) : []) {
    while ((sections[next]?.end ?? Infinity) <= at) next++;
    const isInLog = at >= (sections[next]?.heading.end ?? Infinity);
    if (isInLog && !isItem && TEXT.test(shown)) {
      // A box shows that a line was meant for a log, done or not.
      if (isOne(withoutUnseenMarks(shown).replace(/^\s*\[ \]/, '[x]'), true))
        paragraph?.push({ start: at, end: at, text: '- ' });
      else paragraph = null;
      continue;
    }
    for (const one of paragraph ?? []) edits.push(one);
    paragraph = [];
    // Text right after an item continues it.
    const isAfterItem = isItem;
    isItem = isInLog && !BETWEEN.test(shown);
    const [line = '', indent = '', sign, rest = ''] = NO_ITEM.exec(shown) ?? [];
    if (line === '' || !isInLog || (sign === '*' && rest.includes('*')) || !isOne(rest, false)) continue;
    const [start, end] = [at + indent.length, at + line.length - rest.length];
    edits.push({ start, end, text: `${sign ?? '-'} ` });
    isItem = isAfterItem;
  }
  for (const one of paragraph ?? []) edits.push(one);
  const [mended] = edits;
  if (!mended) return [];
  const line = text.slice(mended.end, lineEnd(text, mended.end)).trim();
  const quoted = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  const more = edits.length > 1 ? `, like ${String(edits.length - 1)} more of this log` : '';
  return [
    {
      rule: 'uncounted-log-item',
      span: { start: mended.start, end: mended.end + quoted.length },
      message: `The line is not a list item and is not counted${more}`,
      help: `Write “${mended.text}${quoted}”, ${
        BEGINS_UNSEEN.test(text.slice(mended.start, mended.end))
          ? UNSEEN_BEFORE
          : `with a space after “${mended.text.trimEnd()}”`
      }`,
      fix: { safe: false, edits },
    },
  ];
}

/** Reports activities below a heading whose name was meant as one of those that are `wanted`. */
function belowOtherHeading(
  text: string,
  from: number,
  sections: readonly LogSection[],
  wanted: readonly string[],
  isLog: (name: string) => boolean,
  isOne: (line: string) => boolean,
): Finding<ParserRule>[] {
  const isOther = (line: string): boolean => isLog(nameMeant(line));
  const begins = [from, ...sections.map(({ end }) => end)];
  const ends = [...sections.map(({ heading }) => heading.start), text.length];
  // Most notes have nothing beside their log.
  const hasOthers = begins.some((at, nth) =>
    someHeading(text.slice(at, Math.max(at, ends[nth] ?? at)), isOther),
  );
  let heading: ShownLine | null = null;
  let isReal = false;
  let count = 0;
  let next = 0;
  for (const [line, own] of hasOthers ? linesAndHeadings(text, from) : []) {
    const { shown } = line;
    const found = own ?? (HEADING.test(shown) ? line : null);
    if (found) {
      if (count > 0) break;
      while ((sections[next]?.end ?? Infinity) <= line.start) next++;
      const isInLog = line.start >= (sections[next]?.heading.start ?? Infinity);
      heading = !isInLog && isOther(found.shown) ? found : null;
      isReal = own !== null;
    } else if (heading && ITEM.test(shown) && isOne(shown.replace(ITEM, ''))) count++;
  }
  if (!heading || count === 0) return [];
  // What is no heading could not be that of a log, whatever a scorecard names.
  const also = isReal
    ? `, or list it in a scorecard: ${headingSetting([...wanted, nameMeant(heading.shown)])}`
    : '';
  return [
    {
      rule: 'uncounted-log-item',
      span: { start: heading.start, end: heading.start + heading.shown.trimEnd().length },
      message: `This is not a heading of a log, so ${count === 1 ? 'an activity below it is' : `${String(count)} activities below it are`} not counted`,
      help: `Write “${newLogHeading(wanted)}”${BEGINS_UNSEEN.test(heading.shown) ? `, ${UNSEEN_BEFORE}` : also}`,
    },
  ];
}

/** Findings for lines that were meant as log lines but do not count because of where or how they are written; at most one per note. */
export function missedLogLines(
  text: string,
  bodyStart: number,
  sections: readonly LogSection[],
  dateNeeded: boolean,
  context: ParseContext,
): Finding<ParserRule>[] {
  const isOne = (line: string, onlyDone: boolean): boolean =>
    isActivity(line.trim(), dateNeeded, context, onlyDone);
  const { logHeadings } = context;
  const below = (isLog: (name: string) => boolean): Finding<ParserRule>[] =>
    belowOtherHeading(text, bodyStart, sections, logHeadings, isLog, (line) => isOne(line, true));
  // People know this heading from notes and templates, whatever the vault's own are.
  const others = logHeadings.length > 0 ? [...logHeadings, ...DEFAULT_SETTINGS.logHeadings] : [];
  const isOther = lazily(() => headingMatcher(others));
  if (sections.length === 0) return below((name) => isOther()(name) || isMeant(name, logHeadings));
  const found = linesOutsideItems(text, sections, isOne);
  return found.length > 0 ? found : below((name) => isOther()(name));
}

/** The items below a heading, outside of logs. */
export interface HeadingItems {
  readonly all: number;
  /** Those that were done and would be activities of a log, and those with a date in a note where a line needs one. */
  readonly fit: number;
  /** Those of known activities. */
  readonly known: number;
}

/** What says when, besides names of months and weekdays: `2026`, `2026年`, `Q3`, `W46`. */
const TIME = /^(?:(?:19|20)\d\d|\d*[年月日週周]|[qtwh]\d\d?|kw\d*|week|woche|quart(?:er|al))+$/;

/** Seasons and other parts of a year, without accents, and what stands before one. */
const SEASON =
  /^(?:winter|hiver|inverno|invierno|vinter|zima|зима|spring|fruh(?:ling|jahr)|printemps|primavera|lente|voorjaar|forar|var|wiosna|весна|summer|som+[ae]r|ete|verano|estate|verao|zomer|lato|лето|autumn|fall|herbst|automne|otono|autun+o|outono|herfst|najaar|efterar|h[oø]st|jesien|осень|half|halbjahr|(?:se|tri)mest(?:er|re)|[ws]s|wise|sose|early|mid|late|anfang|mitte|ende|year|jahr|month|monat)$/;

/** Longer words say something else; matching them could take long. */
const MAX_TIME_LENGTH = 16;

/** Whether a heading says only when: a year, a season, a quarter, a month, a week or a day. */
function isTime(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\d]+/u).filter((one) => !/^(?:|de|of|the|im)$/.test(one));
  const isStated = (one: string): boolean =>
    one.length <= MAX_TIME_LENGTH && (TIME.test(one) || SEASON.test(withoutAccents(one)));
  const rest = words.filter((one) => !isStated(one) && monthNumber(one) === 0 && !isWeekday(one));
  return rest.length < words.length && rest.every((one) => /^\d{1,2}\p{L}{0,2}$/u.test(one));
}

/**
 * The items directly below each heading of a note that belongs to no log, by the heading's name.
 * What is below a heading that says only when, such as `### 2026`, counts for the one around it.
 */
export function itemsByHeading(
  text: string,
  bodyStart: number,
  dateNeeded: boolean,
  context: ParseContext,
): ReadonlyMap<string, HeadingItems> {
  const found = new Map<string, HeadingItems>();
  const isLog = headingMatcher(context.logHeadings);
  let name = '';
  let logLevel = Infinity;
  /** The names of the headings around a line, by level. */
  const around: string[] = [];
  for (const [{ shown }, heading, level] of linesAndHeadings(text, bodyStart)) {
    if (heading) {
      around.splice(level);
      name = headingName(heading.shown);
      if (level <= logLevel) logLevel = isLog(name) ? level : Infinity;
      if (isTime(name)) name = around.findLast(Boolean) ?? '';
      around[level] = name;
    } else if (name !== '' && logLevel === Infinity && /^\S/.test(shown) && ITEM.test(shown)) {
      const entry = entryOf(shown.replace(ITEM, '').trim(), dateNeeded, context);
      const { all = 0, fit = 0, known = 0 } = found.get(name) ?? {};
      const isOne = isKnown(entry, context, true);
      const isFit = isOne || (dateNeeded && entry?.mark === 'done' && entry.date !== null);
      found.set(name, { all: all + 1, fit: fit + Number(isFit), known: known + Number(isOne) });
    }
  }
  return found;
}
