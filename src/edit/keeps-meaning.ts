import type { Edit } from '../model/finding.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { LinkRef, LogEntry } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { linksIn } from '../parser/records/definitions.ts';
import type { VaultNote } from '../vault/parse-source.ts';
import { keepsOtherFields } from './verify.ts';

/**
 * Edits to a note. If `mayChangeMeaning`, they correct something, and
 * what they touch may change its meaning; otherwise nothing may.
 */
export interface FixEdits {
  readonly edits: readonly Edit[];
  readonly mayChangeMeaning: boolean;
}

/** Something that a note states, and where: two statements are equal if `content` is. */
interface Statement extends Span {
  readonly content: string;
  /** The number of its parts, which a correction may change but not remove: activity, people and text of a log line. */
  readonly parts: number;
}

/**
 * Whether an edited note still states what it did: its kind, fields, log lines, links and
 * contact. What a correcting edit touches may change, but not disappear, and a note may become a
 * record.
 */
export function keepsMeaning(before: VaultNote, after: VaultNote, all: readonly FixEdits[]): boolean {
  const correctingEdits = all
    .filter(({ mayChangeMeaning }) => mayChangeMeaning)
    .flatMap(({ edits }) => edits);
  if (!keepsOtherFields(before.text, after.text, correctingEdits)) return false;
  const isNewRecord = before.record === null && correctingEdits.length > 0;
  if (!isNewRecord && before.record?.kind !== after.record?.kind) return false;
  if (before.daily !== after.daily || before.brokenScorecard < after.brokenScorecard) return false;
  const edits = all.flatMap((one) =>
    one.edits.map((edit) => ({ ...edit, mayChangeMeaning: one.mayChangeMeaning })),
  );
  const [correctedBefore, correctedAfter] = placesOf(edits);
  const [otherStatements, correctedStatements] = splitByPlaces(statementsOf(before), correctedBefore);
  const [otherStatementsAfter, correctedStatementsAfter] = splitByPlaces(statementsOf(after), correctedAfter);
  // A note that became a record, or an event without a day that got one, states more; what it stated
  // before must still be there as often.
  const was = new Set(otherStatements.map(({ content }) => content));
  const getsDay = lacksDay(before) && !lacksDay(after);
  const comparable =
    isNewRecord || getsDay
      ? otherStatementsAfter.filter(({ content }) => was.has(content))
      : otherStatementsAfter;
  const isKept = contentOf(otherStatements) === contentOf(comparable);
  return isKept && partsOf(correctedStatementsAfter) >= partsOf(correctedStatements);
}

const contentOf = (statements: readonly Statement[]): string =>
  statements.map(({ content }) => content).join('\n');

const partsOf = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { parts }) => sum + parts, 0);

const lacksDay = ({ record }: VaultNote): boolean => record?.kind === 'event' && record.date === null;

/** The places of the correcting edits in the text before and after all edits, in order. */
function placesOf(
  edits: readonly (Edit & { readonly mayChangeMeaning: boolean })[],
): readonly [Span[], Span[]] {
  const before: Span[] = [];
  const after: Span[] = [];
  let moved = 0;
  for (const { start, end, text, mayChangeMeaning } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    const from = start + moved;
    moved += text.length - (end - start);
    if (!mayChangeMeaning) continue;
    before.push({ start, end });
    after.push({ start: from, end: from + text.length });
  }
  return [before, after];
}

/** The statements that touch none of the places, and those that do. */
function splitByPlaces(
  statements: readonly Statement[],
  places: readonly Span[],
): readonly [Statement[], Statement[]] {
  const split: [Statement[], Statement[]] = [[], []];
  for (const one of statements) {
    const next = places[partitionPoint(places, (place) => place.end < one.start)];
    split[next && next.start <= one.end ? 1 : 0].push(one);
  }
  return split;
}

function statementsOf({ record, log, traces }: VaultNote): Statement[] {
  const isLogged = record?.kind === 'contact' || record?.kind === 'event';
  return [
    ...(isLogged ? record.log : log).map((entry) => ({
      ...entry.span,
      content: entryContent(entry),
      parts: 1 + Number(entry.activity !== '') + entry.people.length + Number(entry.text !== ''),
    })),
    ...traces.map(({ date, link, at }) => ({
      start: at,
      end: at,
      content: JSON.stringify([date, link?.target]),
      parts: 1,
    })),
    ...(record ? linksIn(record) : [])
      .filter(({ field }) => field !== 'log')
      .map(({ field, link }) => ({
        start: link.start,
        end: link.end,
        content: `${field} ${linkMeaning(link)}`,
        parts: 1,
      })),
  ];
}

function entryContent({
  mark,
  date,
  activity,
  count,
  minutes,
  people,
  text,
  textLinks,
  from,
}: LogEntry): string {
  const links = [people.map(linkMeaning), textLinks.map(linkMeaning)];
  return JSON.stringify([mark, date, activity, count, minutes, ...links, text, from]);
}

function linkMeaning({ target, shown, plain }: LinkRef): string {
  return JSON.stringify([target, shown, plain]);
}
