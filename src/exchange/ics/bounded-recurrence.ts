import ICAL from 'ical.js';

/** Maximum number of steps for one event, and for a whole import. */
const MAX_STEPS_PER_EVENT = 60_000;
const MAX_STEPS = 3_000_000;
/** Maximum length of a rule in characters; programs write shorter ones. */
const MAX_RULE_LENGTH = 500;
const MAX_INTERVAL = 10_000;

/** Thrown for a rule that recurs so often, or so rarely, that finding its days would take too long. */
export class RecurrenceTooCostly extends Error {}

/** The steps that an import may still spend on recurring events. */
export class RecurrenceBudget {
  #left = MAX_STEPS;

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new RecurrenceTooCostly();
  }
}

/** The cost of a step of the library, by method. */
const WEIGHTS = {
  check_contracting_rules: 1,
  increment_month: 2,
  increment_monthday: 1,
  expand_year_days: 20,
  next_weekday_by_week: 1,
} as const;

/**
 * The days of a rule (RFC 5545, 3.3.10), from the start on, as wall times; the rule's own `UNTIL`
 * must be one too. Throws `RecurrenceTooCostly` if finding them takes too long, and whatever the library
 * throws for invalid rules.
 */
export function* recurring(
  rule: ICAL.Recur,
  start: ICAL.Time,
  budget: RecurrenceBudget,
): Generator<ICAL.Time> {
  if (rule.toString().length > MAX_RULE_LENGTH || rule.interval > MAX_INTERVAL)
    throw new RecurrenceTooCostly();
  let left = MAX_STEPS_PER_EVENT;
  const spend = (steps: number): void => {
    left -= steps;
    budget.spend(steps);
    if (left < 0) throw new RecurrenceTooCostly();
  };
  // Days that do not exist do not count, but the library counts them.
  const { count } = rule;
  const endless = rule.clone();
  endless.count = null;
  const iterator = boundedIterator(endless, start, spend);
  const isOnSameDay = hasNoDays(rule);
  for (let found = 0; count === null || found < count;) {
    spend(1);
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return;
    // In a year without that day the library gives the day after it; such days are ignored (RFC 5545, 3.3.10).
    if (isOnSameDay && next.day !== start.day) continue;
    if (!isOf(rule, 'BYMONTH', next.month) || !isOf(rule, 'BYMONTHDAY', next.day)) continue;
    found++;
    yield next;
  }
}

/** Whether a rule by months or years names no days: then each is on the day of the month of the first. */
const hasNoDays = (rule: ICAL.Recur): boolean =>
  /^(?:MONTH|YEAR)LY$/.test(rule.freq) &&
  ['BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO'].every((part) => rule.getComponent(part).length === 0);

/** Whether a part of a rule contains this month or day, or is missing. */
function isOf(rule: ICAL.Recur, part: 'BYMONTH' | 'BYMONTHDAY', number: number): boolean {
  const named = rule.getComponent(part).map(Number);
  return named.length === 0 || named.some((one) => one < 0 || one === number);
}

/** The library's iterator, with its inner loops counted: some rules would keep it busy forever. */
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
