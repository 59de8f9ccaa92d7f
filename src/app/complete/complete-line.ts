import { addDays } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { placeAt } from '../../parser/place.ts';
import { withoutSmallWord } from '../../parser/small-words.ts';
import { dueContacts } from '../../scorecard/due.ts';
import { setAside } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { plannedActivities } from '../../scorecard/planned.ts';
import type { EffectiveScorecard } from '../../scorecard/worth.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName } from '../../vault/vault-index.ts';
import { aboutPerson, linkTo } from '../people/find-person.ts';
import { worthWords } from '../words/completion-words.ts';

/** What could replace a line from `start` to `end` (UTF-16 offsets). */
export interface LineCompletion {
  readonly start: number;
  readonly end: number;
  readonly options: readonly LineOption[];
}

export interface LineOption {
  readonly is: 'activity' | 'person' | 'word';
  /** As it is shown. */
  readonly text: string;
  /** Shown beside it: what an activity is worth, a person's role or organization. */
  readonly note: string;
  /** As it is written. */
  readonly insert: string;
}

const MOST_PEOPLE = 8;
/** Days back whose activities are counted to rank completions. */
const HABIT = 90;
const FURTHER = /\s*[,+&]\s*|\s+and\s+/i;

/** What fits where the caret stands in a line of a log: first an activity, then people; nothing in the text. */
export function completeLine(ledger: Ledger, line: string, caret: number): LineCompletion {
  const text = line.slice(0, caret);
  const start = new LinePrefix(text, readMark(text).rest, placeAt(0), 'done', {}).end;
  const word = text.slice(start);
  if (/^[\p{L}\p{N}\p{M}_-]*$/u.test(word)) {
    return { start, end: wordEnd(line, caret), options: activities(ledger, word.toLowerCase()) };
  }
  const from = personStart(text, ledger);
  if (from === null) return { start: caret, end: caret, options: [] };
  return { start: from, end: caret, options: people(ledger, text.slice(from)) };
}

function wordEnd(line: string, caret: number): number {
  return caret + (/^[\p{L}\p{N}\p{M}_-]*/u.exec(line.slice(caret))?.[0].length ?? 0);
}

/** Activities that begin with a word, what is done most first; none where it is one of them. */
export function activities(ledger: Ledger, word: string): LineOption[] {
  const { scorecards, now } = ledger;
  const worths = scorecards.on(now.date);
  const times = new Map<string, number>();
  for (const { activity, count } of ledger.between(addDays(now.date, -HABIT), now.date))
    times.set(activity, (times.get(activity) ?? 0) + count);
  const fits = worths.activities.filter((name) => name !== 'reconnection' && name.includes(word));
  if (fits.includes(word)) return [];
  // While an event is on, goals are set aside: no points are shown.
  const isAside = setAside(ledger) !== null;
  const rank = (name: string): number => (name.startsWith(word) ? 1_000_000 : 0) + (times.get(name) ?? 0);
  return fits
    .sort((a, b) => rank(b) - rank(a))
    .map((name) => ({
      is: 'activity',
      text: name,
      note: isAside ? '' : worthNote(worths, name),
      insert: `${name} `,
    }));
}

function worthNote(worths: EffectiveScorecard, name: string): string {
  const worth = worths.worth(name);
  if (worths.isResult(name) || !worth) return worthWords(null);
  return worthWords({ points: fromHundredths(worth.hundredths), perMinutes: worth.perMinutes });
}

/** Where the name begins that ends at the caret; null where none can stand. */
function personStart(text: string, ledger: Ledger): number | null {
  if (isPersonNext(text)) return text.length;
  const reading = parseLogLine(text, 0, null, { activities: ledger.index.settings.activities });
  const at = reading.personAt;
  if (at === undefined) {
    if (!('entry' in reading)) return null;
    const { people, text: said, activity } = reading.entry;
    const isNext = /\s$/.test(text) && !/[:—–-]\s*$/.test(text);
    return isNext && people.length === 0 && said === '' && !isAlone(ledger, activity) ? text.length : null;
  }
  const rest = text.slice(at);
  if (/:\s|\s[—–-]\s/.test(rest)) return null;
  const last = rest.split(FURTHER).at(-1) ?? '';
  return text.length - last.length;
}

/** Whether a person is to follow what was typed: behind “and”, or behind “with”. */
function isPersonNext(text: string): boolean {
  if (!/\s$/.test(text)) return false;
  if (/[\])]\s*(?:,|\+|&|\band)\s+$/i.test(text)) return true;
  return !/:\s|\s[—–-]\s/.test(text) && withoutSmallWord(text) !== text.trimEnd();
}

/** Whether an activity is done without people, as far as it was ever done. */
function isAlone({ done }: Ledger, activity: string): boolean {
  const same = done.filter((one) => one.activity === activity);
  return same.length === 0 ? activity === 'reading' : same.every(({ people }) => people.length === 0);
}

/** Contacts of whose names a word begins with what is written: those planned for today first, then due ones, then those contacted last. */
export function people(ledger: Ledger, written: string): LineOption[] {
  const { index, now, contacts } = ledger;
  const wanted = foldPath(written.replace(/^\[+/, '')).trim();
  const first = [
    ...plannedActivities(ledger)
      .filter(({ date }) => date === now.date)
      .flatMap((one) => one.people),
    ...dueContacts(ledger).map(({ path }) => path),
  ];
  const ranks = new Map([...first.entries()].reverse().map(([at, path]) => [path, at]));
  const rank = ({ path }: ContactRecord): number => ranks.get(path) ?? first.length;
  const lastOf = ({ path }: ContactRecord): string => contacts.last(path) ?? '';
  const fits = index
    .records('contact')
    // Archived contacts are completed once a name is begun, and not proposed before.
    .filter(({ path, status }) => path !== index.me && (wanted !== '' || status !== 'archived'))
    .flatMap((contact) => {
      const name = namesOf(contact).find((one) => fitsName(one, wanted));
      return name === undefined ? [] : [{ contact, name }];
    });
  // A whole name of one person is not completed: Enter is to end the line then.
  if (fits.length === 1 && fits[0] && namesOf(fits[0].contact).some((name) => foldPath(name) === wanted))
    return [];
  return fits
    .sort(
      ({ contact: a }, { contact: b }) =>
        rank(a) - rank(b) || (lastOf(a) === lastOf(b) ? 0 : lastOf(a) < lastOf(b) ? 1 : -1),
    )
    .slice(0, MOST_PEOPLE)
    .map(({ contact, name }) => ({
      is: 'person',
      text: contact.name,
      note: name === contact.name ? aboutPerson(contact) : name,
      insert: linkTo(index, contact.path),
    }));
}

function namesOf({ name, path, aliases }: ContactRecord): readonly string[] {
  return [...new Set([name, ...aliases, fileName(path)])];
}

function fitsName(name: string, wanted: string): boolean {
  const folded = foldPath(name);
  return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
}
