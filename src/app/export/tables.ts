import { FIRST_DATE, type CivilDate } from '../../model/civil-date.ts';
import type { Unit } from '../../model/period.ts';
import type { Severity } from '../../model/finding.ts';
import { periodOf } from '../../model/period.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import { activeGoals, goalDescription, purposeOf, type CountableGoal } from '../../scorecard/goals.ts';
import { DaysOff, GoalMeter, type Ledger } from '../../scorecard/index.ts';
import { lastDayOf } from '../../scorecard/event-time.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import type { GoalState } from '../../scorecard/summary.ts';
import { ActivityRows, type ActivityStanding } from '../listings/activity-rows.ts';
import { NoteTags } from '../listings/note-tags.ts';
import { standingOf, type StandingWord } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { contactDetails, type ContactDetails } from './contact-details.ts';
import { Discretion, WITHHELD } from './discretion.ts';

/** One contact. Dates are `YYYY-MM-DD`; people, events and purposes are paths, or the link's text where it leads nowhere. */
export interface PersonData extends ContactDetails {
  readonly path: string;
  readonly met: CivilDate | null;
  readonly introducedBy: string | null;
  readonly knows: readonly string[];
  readonly cadence: string | null;
  readonly status: string;
  readonly standing: StandingWord;
  readonly last: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly purpose: readonly string[];
}

/** One activity that was done. The points of a period are the sum of the points of its rows. */
export interface ActivityData {
  readonly date: CivilDate;
  /** The ISO week, as `2026-W47`, by the day on which weeks begin in the vault. */
  readonly week: string;
  readonly activity: string;
  readonly count: number;
  readonly minutes: number | null;
  readonly people: readonly string[];
  readonly event: string | null;
  readonly points: number;
  readonly standing: ActivityStanding;
  readonly giving: boolean;
  readonly text: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export interface GoalData {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly metric: string;
  readonly activity: string | null;
  readonly target: number;
  readonly every: Unit;
  readonly start: CivilDate | null;
  readonly purpose: string | null;
}

/** One period of a goal, the running one and up to eleven before it. */
export interface PeriodData {
  readonly goal: string;
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly target: number;
  readonly done: number;
  readonly state: GoalState;
}

export interface EventData {
  readonly path: string;
  readonly name: string;
  readonly date: CivilDate | null;
  readonly endDate: CivilDate | null;
  readonly time: string | null;
  readonly kind: string;
  readonly place: string | null;
  readonly status: string | null;
  readonly with: readonly string[];
  readonly met: readonly string[];
  readonly results: readonly string[];
  readonly purpose: readonly string[];
}

export interface IntroductionData {
  readonly path: string;
  readonly one: string;
  readonly other: string;
  readonly status: string | null;
  readonly asked: CivilDate | null;
  readonly made: CivilDate | null;
  readonly consent: readonly string[];
}

export interface FindingData {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** All of a vault, as tables. Plain data. */
export interface ExportTables {
  readonly people: readonly PersonData[];
  readonly activities: readonly ActivityData[];
  readonly goals: readonly GoalData[];
  readonly periods: readonly PeriodData[];
  readonly events: readonly EventData[];
  readonly introductions: readonly IntroductionData[];
  readonly findings: readonly FindingData[];
}

/**
 * All of a vault, as tables; what `Discretion` keeps back is in none. Throws
 * `UserError` where a scorecard note cannot be read.
 */
export function exportTables(ledger: Ledger, redact: boolean): ExportTables {
  requireScorecards(ledger.index);
  const discretion = new Discretion(ledger.index, redact);
  const tables = new Tables(ledger, discretion);
  return discretion.clean({
    people: tables.people(),
    activities: tables.activities(),
    goals: tables.goals(),
    periods: tables.periods(),
    events: tables.events(),
    introductions: tables.introductions(),
    findings: tables.findings(),
  });
}

class Tables {
  readonly #ledger: Ledger;
  readonly #discretion: Discretion;

  constructor(ledger: Ledger, discretion: Discretion) {
    this.#ledger = ledger;
    this.#discretion = discretion;
  }

  /** A path, where anything is told of it. */
  #told(path: string): string | null {
    return this.#discretion.isHidden(path) ? null : path;
  }

  /** Those of some people or notes of whom anything is told. */
  #open(paths: readonly string[]): readonly string[] {
    return unique(paths).filter((path) => !this.#discretion.isHidden(path));
  }

  people(): PersonData[] {
    const { index } = this.#ledger;
    const tags = new NoteTags(index);
    const shown = index.records('contact').filter(({ path }) => !this.#discretion.isHidden(path));
    return shown.map((contact) => {
      const { path, met, status, offers, needs } = contact;
      const { is: standing, last, cadence, dueOn } = standingOf(this.#ledger, contact);
      const introducedBy = contact.introducedBy ? index.pathOf(contact.introducedBy, path) : null;
      return {
        path,
        ...contactDetails(contact, tags, this.#discretion),
        met,
        introducedBy: introducedBy === null ? null : this.#told(introducedBy),
        knows: this.#open(peopleOf(index, contact.knows, path)),
        ...{ cadence, status, standing, last, dueOn, offers, needs },
        purpose: this.#open(peopleOf(index, contact.purpose, path)),
      };
    });
  }

  activities(): ActivityData[] {
    const { now, index } = this.#ledger;
    const rows = new ActivityRows(this.#ledger).between(FIRST_DATE, now.date);
    return rows.map((row) => {
      const { date, activity, count, minutes, event, worth: points, standing, giving, path, line } = row;
      // Of a note of which nothing is told only what it counts for is.
      const isOpen = !this.#discretion.isHidden(path);
      const people = isOpen ? this.#open(row.people) : [];
      const isTold = isOpen && !this.#discretion.redact && people.length === unique(row.people).length;
      return {
        date,
        week: periodOf('week', date, index.settings.weekStart).label,
        ...{ activity, count, minutes, people },
        event: event === null ? null : this.#told(event),
        ...{ points, standing, giving },
        text: isTold ? row.text : '',
        path: this.#told(path) ?? WITHHELD,
        line,
      };
    });
  }

  #goals(): CountableGoal[] {
    return activeGoals(this.#ledger.index).filter(({ path }) => !this.#discretion.isHidden(path));
  }

  goals(): GoalData[] {
    const { index } = this.#ledger;
    return this.#goals().map((goal) => {
      const purpose = purposeOf(index, goal);
      return {
        ...goalDescription(goal),
        target: goal.target,
        start: goal.start,
        purpose: purpose === null ? null : this.#told(purpose),
      };
    });
  }

  periods(): PeriodData[] {
    const { index, now } = this.#ledger;
    const meter = new GoalMeter(this.#ledger, new DaysOff(index.records('scorecard')));
    return this.#goals().flatMap((goal) => {
      const running = periodOf(goal.every, now.date, index.settings.weekStart);
      return meter.history(goal, running).map(({ period, target, done, state }) => {
        const { label, start, end } = period;
        return { goal: goal.path, label, start, end, target, done, state };
      });
    });
  }

  events(): EventData[] {
    const { index } = this.#ledger;
    const shown = index.records('event').filter(({ path }) => !this.#discretion.isHidden(path));
    return shown.map((event) => {
      const { path, name, date, time, activity, place, status, results } = event;
      return {
        ...{ path, name, date, endDate: lastDayOf(event), time: time?.text ?? null, kind: activity },
        place: this.#discretion.redact ? null : place,
        status,
        with: this.#open(peopleOf(index, event.with, path)),
        met: this.#open(peopleOf(index, event.met, path)),
        results,
        purpose: this.#open(peopleOf(index, event.purpose, path)),
      };
    });
  }

  introductions(): IntroductionData[] {
    const { index } = this.#ledger;
    return index.records('introduction').flatMap(({ path, between, status, asked, made, consent }) => {
      const [one, other] = peopleOf(index, between ?? [], path);
      if (one === undefined || other === undefined) return [];
      if ([path, one, other].some((each) => this.#discretion.isHidden(each))) return [];
      return [{ path, one, other, status, asked, made, consent: this.#open(peopleOf(index, consent, path)) }];
    });
  }

  /** A message may quote what a note says: redacted it is left out. */
  findings(): FindingData[] {
    const { index, now } = this.#ledger;
    const { diagnostics } = runRules(index, now, { ledger: this.#ledger });
    const shown = diagnostics.filter(({ path }) => !this.#discretion.isHidden(path));
    return shown.map(({ path, rule, severity, message, start }) => ({
      ...{ path, line: start.line, rule, severity },
      message: this.#discretion.redact ? '' : message,
    }));
  }
}
