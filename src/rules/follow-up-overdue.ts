import { addCadence } from '../model/cadence.ts';
import { later, type CivilDate } from '../model/civil-date.ts';
import type { Span } from '../model/span.ts';
import { lastDayOf } from '../scorecard/event-time.ts';
import type { Ledger } from '../scorecard/index.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';
import { linkTo } from '../vault/link-to.ts';

interface Meeting {
  readonly path: string;
  readonly span: Span;
  readonly person: string;
  readonly date: CivilDate;
  /** The event's last day. */
  readonly until: CivilDate;
}

export const followUpOverdue = defineRule({
  id: 'follow-up-overdue',
  family: 'events',
  severity: 'warning',
  dependsOn: 'people',
  summary: 'You met somebody at an event and have not followed up.',
  check({ index, now, ledger }, report) {
    const { followUpWithin, dormantAfter } = index.settings;
    const me = index.me;
    const open = meetings(ledger).filter(({ person, date, until }) => {
      if (addCadence(until, followUpWithin) >= now.date || addCadence(date, dormantAfter) < now.date)
        return false;
      const contact = index.record('contact', person);
      if (person === me || (contact && contact.status !== 'active')) return false;
      // The field last_contact also counts as contact, whether or not a log records it.
      return (contact?.lastContact ?? date) <= date;
    });
    const isFollowedUp = contactSince(ledger, new Set(open.map(({ person }) => person)));
    for (const { path, span, person, date } of open) {
      if (isFollowedUp(person, date)) continue;
      const contact = index.record('contact', person);
      const name = index.nameOf(person);
      report(path, {
        span,
        about: [person],
        message: `You met ${name} on ${date}, and no contact is noted since`,
        help: `Write or call, and log it: follow-up ${linkTo(index, person)}`,
        ...(contact && contact.path !== path
          ? { related: [{ path: contact.path, message: 'The person met' }] }
          : {}),
      });
    }
  },
});

/** For each person, the latest attended event at which they were met: from the event's `met`, or from the contact's `met_at`. */
function meetings({ index, now }: Ledger): Meeting[] {
  const found = new Map<string, Meeting>();
  const offer = (one: Meeting): void => {
    const before = found.get(one.person);
    if (one.date <= now.date && (!before || before.date < one.date)) found.set(one.person, one);
  };
  for (const event of index.records('event')) {
    const { path, status, date, met } = event;
    if (status !== 'attended' || date === null) continue;
    const until = lastDayOf(event) ?? date;
    for (const link of met) {
      const span = { start: link.start, end: link.end };
      offer({ path, span, person: index.pathOf(link, path), date, until });
    }
  }
  for (const contact of index.records('contact')) {
    const { path, met, metAt } = contact;
    const at = metAt ? index.record('event', index.pathOf(metAt, path)) : undefined;
    if (met === null || at?.status !== 'attended') continue;
    const until = later(lastDayOf(at) ?? met, met);
    offer({ path, span: valueSpan(contact, 'met'), person: path, date: met, until });
  }
  return [...found.values()];
}

/**
 * Whether there was contact with a person after a meeting: of any kind on a later day, or an activity
 * on the same day in another note than the event's.
 */
function contactSince(
  ledger: Ledger,
  wanted: ReadonlySet<string>,
): (person: string, date: CivilDate) => boolean {
  const sameDay = new Set<string>();
  for (const { date, people, path, event, activity } of ledger.done) {
    for (const person of people) {
      if (!wanted.has(person)) continue;
      if (event !== path && activity !== 'meet' && activity !== 'event') sameDay.add(`${date} ${person}`);
    }
  }
  return (person, date) => (ledger.contacts.last(person) ?? date) > date || sameDay.has(`${date} ${person}`);
}
