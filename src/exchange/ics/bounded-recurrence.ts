import ICAL from 'ical.js';

/** Steps that may be taken for one event, and for all of an import. */
const MOST_OF_ONE = 60_000;
const MOST_OF_ALL = 3_000_000;
/** Characters of a rule; no program writes more. */
const LONGEST = 500;
const LARGEST_INTERVAL = 10_000;

/** A rule that comes back so often, or so seldom, that the days would never be found. */
export class TooOften extends Error {}

/** What an import may spend on events that come back. */
export class RecurrenceBudget {
  #left = MOST_OF_ALL;

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooOften();
  }
}

/** How much a step of the library weighs, by what it works through. */
const WEIGHTS = {
  check_contracting_rules: 1,
  increment_month: 2,
  increment_monthday: 1,
  expand_year_days: 20,
  next_weekday_by_week: 1,
} as const;

/**
 * The days of a rule (RFC 5545, 3.3.10), from the start on, as wall times; the rule’s own `UNTIL`
 * has to be one too. Throws `TooOften` where finding them takes too long, and whatever the library
 * throws for rules that are none.
 */
export function* recurring(
  rule: ICAL.Recur,
  start: ICAL.Time,
  budget: RecurrenceBudget,
): Generator<ICAL.Time> {
  if (rule.toString().length > LONGEST || rule.interval > LARGEST_INTERVAL) throw new TooOften();
  let left = MOST_OF_ONE;
  const spend = (steps: number): void => {
    left -= steps;
    budget.spend(steps);
    if (left < 0) throw new TooOften();
  };
  const iterator = boundedIterator(rule, start, spend);
  for (;;) {
    spend(1);
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return;
    // Of a year without the day the library makes the day after.
    if (isOf(rule, 'BYMONTH', next.month) && isOf(rule, 'BYMONTHDAY', next.day)) yield next;
  }
}

/** Whether a part of a rule that counts from the beginning names this month or day, or there is none. */
function isOf(rule: ICAL.Recur, part: 'BYMONTH' | 'BYMONTHDAY', number: number): boolean {
  const named = rule.getComponent(part).map(Number);
  return named.length === 0 || named.some((one) => one < 0 || one === number);
}

/** The library’s iterator, whose own loops are counted: some rules would keep it for ever. */
function boundedIterator(
  rule: ICAL.Recur,
  start: ICAL.Time,
  spend: (steps: number) => void,
): ICAL.RecurIterator {
  class Counted extends ICAL.RecurIterator {}
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const plain: unknown = Reflect.get(ICAL.RecurIterator.prototype, name);
    if (typeof plain !== 'function') continue;
    const method = plain as (this: unknown, ...args: unknown[]) => unknown;
    Object.defineProperty(Counted.prototype, name, {
      value(this: unknown, ...args: unknown[]): unknown {
        const [by] = args;
        spend(name === 'increment_monthday' && typeof by === 'number' ? weight * Math.max(1, by) : weight);
        return method.apply(this, args);
      },
    });
  }
  return new Counted({ rule, dtstart: start });
}
