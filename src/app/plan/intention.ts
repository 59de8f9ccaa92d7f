import { amountText } from '../../model/amount-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { parseLogLine } from '../../parser/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { ProposedLine } from './day-plan.ts';
import { readTypedLine, withoutNumber } from '../log/typed-line.ts';
import { linkTo } from '../../vault/link-to.ts';
import { nameApart } from '../people/shared-names.ts';

/** An activity to be proposed for a day. */
export interface Intention {
  readonly activity: string;
  /** An integer; 1 if left out. */
  readonly count?: number;
  /** Of all times together; null or left out for none. */
  readonly minutes?: number | null;
  /** Paths of notes, or the link's text if the link is broken. */
  readonly people?: readonly string[];
}

/** What is written between the people of an activity. */
export function joinerOf(activity: string): string {
  return activity === 'introduction' ? ' + ' : ' and ';
}

/**
 * An intention as a log line. Null if no line can express it: a note has a name that no link can
 * contain, or the amount is beyond the limit for a line.
 */
export function writeIntention(
  index: VaultIndex,
  date: CivilDate,
  { activity, count = 1, minutes = null, people = [] }: Intention,
): Pick<ProposedLine, 'line' | 'text'> | null {
  const amount = amountText(count, minutes);
  const between = joinerOf(activity);
  const links = people.map((path) => (index.links.has(path) ? linkTo(index, path) : `[[${path}]]`));
  const shared = { has: (name: string) => index.called(name).length > 1 };
  const names = people.map((path) => nameApart({ path, name: index.nameOf(path) }, shared));
  const line = ['[ ]', date, activity, amount, links.join(between)].filter(Boolean).join(' ');
  const read = parseLogLine(line, 0, null, { activities: index.settings.activities });
  if ('problem' in read) return null;
  const { entry } = read;
  const isSame =
    entry.activity === activity &&
    entry.count === count &&
    entry.minutes === minutes &&
    entry.people.length === people.length &&
    entry.people.every((link, at) => index.pathOf(link, '') === people[at]);
  return isSame ? { line, text: [activity, amount, names.join(between)].filter(Boolean).join(' ') } : null;
}

/** A typed line as an intention for the day, unless it has another date: `friday call Ada` is for the next Friday. */
export function readIntention(
  { index, now }: { readonly index: VaultIndex; readonly now: Moment },
  typed: string,
  date: CivilDate,
): string {
  const plain = withoutNumber(typed.replace(/^[-*+]\s+/, '')).replace(/^\[ \]\s*/, '');
  if (/^\[[^[\]]\]\s/.test(plain)) return plain;
  const rest = readTypedLine(index, plain, now.date, 'ahead');
  return /^\d{4}-\d{2}-\d{2}(?!\S)/.test(rest) ? `[ ] ${rest}` : `[ ] ${date} ${rest}`;
}
