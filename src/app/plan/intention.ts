import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { parseLogLine } from '../../parser/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { ProposedLine } from './day-plan.ts';
import { typedLine } from '../log/typed-line.ts';
import { linkTo } from '../people/find-person.ts';

/** Something to be decided. */
export interface Intention {
  readonly activity: string;
  /** Whole; once unless given. */
  readonly count?: number;
  /** Of each time. */
  readonly minutes?: number;
  /** Paths of notes, or a link's text where it leads nowhere. */
  readonly people?: readonly string[];
}

/**
 * An intention as a line of a log. Null where no line says just this: somebody's
 * note has a name that no link can hold, or the amount is beyond what a line may say.
 */
export function writeIntention(
  index: VaultIndex,
  date: CivilDate,
  { activity, count = 1, minutes, people = [] }: Intention,
): Pick<ProposedLine, 'line' | 'text'> | null {
  const amount = [...(count === 1 ? [] : [`x${count}`]), ...(minutes === undefined ? [] : [`${minutes}m`])];
  const between = activity === 'introduction' ? ' + ' : ' and ';
  const links = people.map((path) => (index.links.has(path) ? linkTo(index, path) : `[[${path}]]`));
  const names = people.map((path) => index.nameOf(path));
  const line = ['[ ]', date, activity, ...amount, links.join(between)].filter(Boolean).join(' ');
  const read = parseLogLine(line, 0, null, { activities: index.settings.activities });
  if ('problem' in read) return null;
  const { entry } = read;
  const isSame =
    entry.activity === activity &&
    entry.count === count &&
    entry.minutes === (minutes === undefined ? null : minutes * count) &&
    entry.people.length === people.length &&
    entry.people.every((link, at) => index.pathOf(link, '') === people[at]);
  return isSame ? { line, text: [activity, ...amount, names.join(between)].filter(Boolean).join(' ') } : null;
}

/** What was typed, as an intention of the day unless it says otherwise: `friday call Ada` is for the next one. */
export function intentionFrom(
  { index, now }: { readonly index: VaultIndex; readonly now: Moment },
  typed: string,
  date: CivilDate,
): string {
  const plain = typed.replace(/^[-*+]\s+/, '').replace(/^\[ \]\s*/, '');
  if (/^\[[^[\]]\]\s/.test(plain)) return plain;
  const rest = typedLine(index, plain, now.date, 'ahead');
  return /^\d{4}-\d{2}-\d{2}(?!\S)/.test(rest) ? `[ ] ${rest}` : `[ ] ${date} ${rest}`;
}
