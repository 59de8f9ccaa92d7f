import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/scorecard/activity.ts';
import { mergeDuplicates } from '../../src/scorecard/counted-twice.ts';
import { date } from '../harness/dates.ts';

const hasAmount = ({ count, minutes }: Activity): boolean => count !== 1 || minutes !== null;
const sameAmount = (a: Activity, b: Activity): boolean => a.count === b.count && a.minutes === b.minutes;
const samePeople = (a: Activity, b: Activity): boolean =>
  a.people.length > 0 && [...a.people].sort().join() === [...b.people].sort().join();

/** The rule as it is written: each line looks through all that other notes said before it. */
function byTheRule(activities: readonly Activity[]): { kept: Activity[]; twice: [Activity, Activity][] } {
  const slots: { is: Activity; by: string }[] = [];
  const twice: [Activity, Activity][] = [];
  for (const one of activities) {
    const others = slots.filter(
      ({ is, by }) => by !== one.path && is.activity === one.activity && samePeople(is, one),
    );
    const slot =
      others.find(({ is }) => sameAmount(is, one)) ??
      others.find(({ is }) => !hasAmount(is) || !hasAmount(one));
    if (slot) {
      twice.push([slot.is, one]);
      const { count, minutes } = hasAmount(slot.is) ? slot.is : one;
      slot.is = { ...slot.is, count, minutes, event: slot.is.event ?? one.event };
      slot.by = one.path;
    } else slots.push({ is: one, by: one.path });
  }
  return { kept: slots.map(({ is }) => is), twice };
}

/** What notes say of one day, one note after the other. */
const said = fc
  .array(
    fc.array(
      fc.record({
        activity: fc.constantFrom('call', 'call', 'coffee'),
        people: fc.constantFrom([], ['Ada'], ['Ada'], ['Ada', 'Bo'], ['Bo', 'Ada']),
        count: fc.constantFrom(1, 1, 2),
        minutes: fc.constantFrom(null, null, 5, 20),
        event: fc.constantFrom(null, 'Fair.md'),
      }),
      { maxLength: 6 },
    ),
    { maxLength: 6 },
  )
  .map((notes) =>
    notes.flatMap((lines, at) =>
      lines.map((line): Activity => ({
        ...line,
        date: date('2026-11-18'),
        path: `${String(at)}.md`,
        span: null,
      })),
    ),
  );

describe('what two notes tell of', () => {
  it('is counted once, as the rule says, however it is looked for', () => {
    fc.assert(
      fc.property(said, (activities) => {
        const { kept, twice } = mergeDuplicates(activities);
        expect({ kept, twice: twice.map((one) => [one.kept, one.dropped]) }).toEqual(byTheRule(activities));
      }),
    );
  });
});
