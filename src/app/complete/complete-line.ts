import { withoutUnseenMarks } from '../../model/invisible.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { placeAt } from '../../parser/place.ts';
import { COMMAS, withoutSmallWord } from '../../parser/small-words.ts';
import { TODAY_NOTE } from '../words/completion-words.ts';
import type { LineOption, Proposals } from './proposals.ts';

/** Options to replace a line from `start` to `end` (UTF-16 offsets). */
export interface LineCompletion {
  readonly start: number;
  readonly end: number;
  readonly options: readonly LineOption[];
}

const BETWEEN_PEOPLE = new RegExp(String.raw`\s*${COMMAS}\s*|\s+and\s+`, 'i');

const AFTER_PERSON = new RegExp(String.raw`[\])]\s*(?:${COMMAS}|\band)\s+$`, 'i');

/** Completions at the caret in a log line: first an activity, then people; none in the text after them. */
export function completeLine(proposals: Proposals, line: string, caret: number): LineCompletion {
  const text = withoutUnseenMarks(line.slice(0, caret));
  const start = new LinePrefix(text, readMark(text).rest, placeAt(0), 'done', {}).end;
  const word = text.slice(start);
  if (/^[\p{L}\p{N}\p{M}_-]*$/u.test(word)) {
    return { start, end: wordEnd(line, caret), options: proposals.activities(word.toLowerCase()) };
  }
  const from = personStart(text, proposals);
  if (from === null) return { start: caret, end: caret, options: [] };
  return { start: from, end: caret, options: proposals.people(text.slice(from)) };
}

function wordEnd(line: string, caret: number): number {
  return caret + (/^[\p{L}\p{N}\p{M}_-]*/u.exec(line.slice(caret))?.[0].length ?? 0);
}

/** Where the name before the caret begins; null if there cannot be a name. */
function personStart(text: string, { known, isWithoutPeople }: Proposals): number | null {
  if (isPersonNext(text)) return text.length;
  const reading = parseLogLine(text, 0, null, { activities: known });
  const at = reading.personAt;
  if (at === undefined) {
    if (!('entry' in reading)) return null;
    const { people, text: rest, activity } = reading.entry;
    const isNext = /\s$/.test(text) && !/[:：—–-]\s*$/.test(text);
    return isNext && people.length === 0 && rest === '' && !isWithoutPeople(activity) ? text.length : null;
  }
  const rest = text.slice(at);
  if (/：|:\s|\s[—–-]\s/.test(rest)) return null;
  const last = rest.split(BETWEEN_PEOPLE).at(-1) ?? '';
  return text.length - last.length;
}

/** Whether the typed text must be followed by a person: after “and” or “with”. */
function isPersonNext(text: string): boolean {
  if (!/\s$/.test(text)) return false;
  if (AFTER_PERSON.test(text)) return true;
  return !/：|:\s|\s[—–-]\s/.test(text) && withoutSmallWord(text) !== text.trimEnd();
}

/**
 * Completions at the caret in a log item, after its marker. `ownDate` is today in the log of a
 * contact, whose lines need a date of their own.
 */
export function completeItem(
  proposals: Proposals,
  item: string,
  caret: number,
  ownDate: string | null,
): LineCompletion | null {
  const typed = item.slice(0, caret);
  if (ownDate !== null && typed !== '' && ownDate.startsWith(typed)) {
    const today = { is: 'word', text: ownDate, note: TODAY_NOTE, insert: `${ownDate} ` } as const;
    return { start: 0, end: caret, options: [today] };
  }
  // In an empty item, Enter ends the list; and in code there are no links.
  const isQuiet = typed.replace(/^\[.\][ \t]*/, '').trim() === '' || typed.split('`').length % 2 === 0;
  return isQuiet ? null : completeLine(proposals, item, caret);
}
