import { applyEdits } from '../../edit/edits.ts';
import { setFields } from '../../edit/set-fields.ts';
import type { Edit } from '../../model/finding.ts';
import { addTo } from '../../model/group-by.ts';
import { lineStart, isBlank, lineEnd, nextLine } from '../../model/text-lines.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { LogUnit, UnitSection } from './log-units.ts';

/** How a log is sorted: the last day last, as usual, or first. */
type Order = 'rising' | 'falling';

/** Index of a unit of a log → the units to insert after it; -1 for before all of them. */
type Placed = ReadonlyMap<number, readonly LogUnit[]>;

/** Sorts units into a log by date, in its order; units of the same day come after existing ones. */
export function placesInLog(own: readonly LogUnit[], more: readonly LogUnit[]): Placed {
  const order = orderOf(own) ?? orderOf(more) ?? 'rising';
  const inOrder = order === (orderOf(more) ?? order) ? more : more.toReversed();
  const places = new Map<number, LogUnit[]>();
  let at = own.length - 1;
  // From the last to the first, so that none is placed after one that comes later.
  for (const unit of sorted(inOrder, order).reverse()) {
    for (; at >= 0; at--) {
      const neighbor = own[at];
      if (neighbor && !isAfter(neighbor, unit, order)) break;
    }
    addTo(places, at, unit);
  }
  return new Map([...places].reverse().map(([place, units]) => [place, units.reverse()]));
}

function orderOf(units: readonly LogUnit[]): Order | null {
  const days = units.flatMap(({ date }) => date ?? []);
  const steps = days
    .slice(1)
    .map((day, at) => (day > (days[at] ?? '') ? 1 : day < (days[at] ?? '') ? -1 : 0));
  const sum = steps.reduce<number>((all, step) => all + step, 0);
  return sum === 0 ? null : sum > 0 ? 'rising' : 'falling';
}

function isAfter(one: LogUnit, other: LogUnit, order: Order): boolean {
  if (one.date === null || other.date === null) return one.date !== null && other.date === null;
  return order === 'rising' ? one.date > other.date : one.date < other.date;
}

function sorted(units: readonly LogUnit[], order: Order): LogUnit[] {
  return units.toSorted((a, b) => (isAfter(a, b, order) ? 1 : isAfter(b, a, order) ? -1 : 0));
}

const endIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The edits that sort units into a log of the body, each with the marker that is usual there. */
export function bodyEdits(text: string, section: UnitSection, more: readonly LogUnit[]): readonly Edit[] {
  const feed = endIn(text);
  const [first] = section.units;
  const marker = /^[-*+]/.exec(first?.raw ?? '-')?.[0] ?? '-';
  const put = (units: readonly LogUnit[]): string =>
    units.map(({ raw }) => raw.replace(/^[-*+](?=[ \t])/, marker).replace(/\r?\n/g, feed)).join(feed);
  if (!first) return [belowHeading(text, section, put(sorted(more, orderOf(more) ?? 'rising')))];
  return [...placesInLog(section.units, more)].map(([at, units]) => {
    const neighbor = section.units[at];
    const where = neighbor ? neighbor.end : first.start;
    return { start: where, end: where, text: neighbor ? feed + put(units) : put(units) + feed };
  });
}

/** The edit that adds lines below a heading without any, after a blank line. */
function belowHeading(text: string, { heading, end }: UnitSection, lines: string): Edit {
  const feed = endIn(text);
  const next = nextLine(text, heading.end);
  if (next >= end || !isBlank(text.slice(next, lineEnd(text, next))))
    return { start: heading.end, end: heading.end, text: `${feed}${feed}${lines}` };
  const at = nextLine(text, next);
  const isFollowed = at < text.length && !isBlank(text.slice(at, lineEnd(text, at)));
  const isOpen = !text.endsWith('\n', at);
  return { start: at, end: at, text: `${isOpen ? feed : ''}${lines}${feed}${isFollowed ? feed : ''}` };
}

/** The edits that sort units into the log of front matter; null if that cannot be written. */
export function frontEdits(
  text: string,
  key: string,
  own: readonly LogUnit[],
  more: readonly LogUnit[],
): readonly Edit[] | null {
  if (more.length === 0) return [];
  const value = readFrontMatter(text).root?.entries.find((entry) => entry.key === key)?.value;
  if (own.length === 0 || value?.is !== 'list') {
    if (own.length > 0) return asList(text, own, more);
    const edits = setFields(text, new Map([[key, ['x']]]));
    return (
      edits?.map((edit) => ({ ...edit, text: edit.text.replace('["x"]', () => inBrackets(more)) })) ?? null
    );
  }
  const places = [...placesInLog(own, more)];
  if (value.flow)
    return places.map(([at, units]) => {
      const neighbor = own[at];
      const list = units.map(({ raw }) => raw).join(', ');
      const where = neighbor ? neighbor.end : (own[0]?.start ?? value.start + 1);
      return { start: where, end: where, text: neighbor ? `, ${list}` : `${list}, ` };
    });
  const edits = places.map(([at, units]) => insertOnLines(text, own, at, units));
  return edits.every((edit) => edit !== null) ? edits : null;
}

const inBrackets = (units: readonly LogUnit[]): string => `[${units.map(({ raw }) => raw).join(', ')}]`;

/** A single value becomes a list. */
function asList(text: string, own: readonly LogUnit[], more: readonly LogUnit[]): readonly Edit[] | null {
  const [only] = own;
  if (!only || own.length > 1) return null;
  const before = placesInLog(own, more).get(-1) ?? [];
  const behind = placesInLog(own, more).get(0) ?? [];
  const end = Math.max(
    only.end,
    /[\r\n]/.test(text.slice(only.start, only.end)) ? only.end : lineEnd(text, only.start),
  );
  return [{ start: only.start, end, text: inBrackets([...before, only, ...behind]) }];
}

/** Inserts items on lines of their own, after another item or before the first. */
function insertOnLines(
  text: string,
  own: readonly LogUnit[],
  at: number,
  units: readonly LogUnit[],
): Edit | null {
  const neighbor = own[Math.max(0, at)];
  if (!neighbor) return null;
  const from = lineStart(text, neighbor.start);
  const marker = text.slice(from, neighbor.start);
  if (!/^[ \t]*-[ \t]+$/.test(marker)) return null;
  const feed = endIn(text);
  const lines = units.map(({ raw }) => marker + raw);
  // A block scalar extends to the beginning of the next line.
  const end = lineEnd(text, text[neighbor.end - 1] === '\n' ? neighbor.end - 1 : neighbor.end);
  return at < 0
    ? { start: from, end: from, text: lines.map((one) => one + feed).join('') }
    : { start: end, end, text: lines.map((one) => feed + one).join('') };
}

/** A text after edits; the same text if there are none. */
export function textAfterEdits(text: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? text : applyEdits(text, edits);
}
