import { withoutDatePrefix } from '../../model/date-names.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Direction } from '../../model/everyday-date.ts';
import { guessWord } from '../../model/nearest-word.ts';
import { containsWords, isLongEnough, isSameName, plainWordings } from '../../model/plain-name.ts';
import { typedTarget } from '../../parser/links.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { awaitingOutcome, eventInProgress } from '../../scorecard/events.ts';
import { isOver, isPlannedEvent, lastDayOf } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { readUnambiguousDay } from '../dates/chosen-day.ts';
import { notReadError } from '../people/not-read-error.ts';
import { UserError } from '../user-error.ts';

/** The most events that a message lists. */
const MAX_CANDIDATES = 8;

/**
 * The events that a text may mean: a link or a path; a name, with or without its date; a day; or
 * words of a name, or their beginnings from three letters on. Sorted by date; empty if there are
 * none. Throws `UserError` for an ambiguous day.
 */
export function findEventsByName(
  { index, now }: Ledger,
  written: string,
  look: Direction,
): readonly EventRecord[] {
  const { target } = typedTarget(written);
  const wanted = foldName(target);
  if (wanted === '') return [];
  const all = [...index.records('event')].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
  const linked = index.links.resolve(target, '')?.candidates ?? [];
  const named = (fits: (event: EventRecord) => boolean): EventRecord[] => all.filter(fits);
  const exact = named(({ path }) => linked.includes(path));
  if (exact.length > 0) return exact;
  const called = named(({ path }) => foldName(withoutDatePrefix(fileName(path))) === wanted);
  if (called.length > 0) return called;
  const typed = plainWordings(target);
  const plainly = named(({ path }) => isSameName(plainWordings(withoutDatePrefix(fileName(path))), typed));
  if (plainly.length > 0) return plainly;
  const day = readUnambiguousDay(target, { today: now.date, look });
  const then = day === null ? [] : named((event) => isOn(event, day));
  if (then.length > 0) return then;
  return named(({ path }) => containsWords(plainWordings(fileName(path)), typed, isLongEnough));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isOn(event: EventRecord, day: CivilDate): boolean {
  return event.date !== null && event.date <= day && day <= (lastDayOf(event) ?? event.date);
}

/**
 * The events that the user may want to settle. Without a name: those that await their outcome, or
 * else the one in progress. With a name: those that await their outcome first, then those that
 * are still open. A day is looked for in one direction, then in the other. Throws `UserError` if
 * no event has that name.
 */
export function eventsToSettle(ledger: Ledger, written: string, look: Direction): readonly EventRecord[] {
  const { index } = ledger;
  const awaiting = awaitingOutcome(ledger).flatMap(({ path }) => index.record('event', path) ?? []);
  if (written.trim() === '') {
    const on = index.record('event', eventInProgress(ledger)?.path ?? '');
    return awaiting.length > 0 || !on ? awaiting : [on];
  }
  const [first, then] = look === 'back' ? (['back', 'ahead'] as const) : (['ahead', 'back'] as const);
  const found = findEventsByName(ledger, written, first);
  const called = found.length > 0 ? found : findEventsByName(ledger, written, then);
  if (called.length === 0) {
    const given = written.trim();
    throw (
      notReadError(index, given) ??
      new UserError('no-such-event', { given, near: suggestEvent(index, given) })
    );
  }
  const groups = [
    called.filter((event) => awaiting.includes(event)),
    called.filter((event) => isPlannedEvent(event) && !isOver(event, ledger.now)),
  ];
  return groups.find((group) => group.length > 0) ?? called;
}

/** The name of an event that was probably meant by a text (see `guessWord`). */
function suggestEvent(index: VaultIndex, written: string): string | null {
  const names = index.records('event').map(({ path }) => withoutDatePrefix(fileName(path)));
  return guessWord(written.trim(), names);
}

/** The only one of these events. Throws `UserError` with a list if there are several. */
export function requireOneEvent(written: string, events: readonly EventRecord[]): EventRecord {
  const [event, other] = events;
  if (!event) throw new UserError('no-such-event', { given: written.trim(), near: null });
  if (!other) return event;
  const shown = events.slice(0, MAX_CANDIDATES).map(({ path }) => path.replace(/\.md$/, ''));
  throw new UserError('ambiguous-event', {
    given: written.trim(),
    shown,
    more: events.length - shown.length,
  });
}
