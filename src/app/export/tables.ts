import { FIRST_DATE } from '../../model/civil-date.ts';
import { SHORT_WEEKDAYS } from '../../model/date-names.ts';
import { fromHundredths } from '../../model/decimal.ts';
import { periodOf } from '../../model/period.ts';
import { clockText } from '../../model/read-time.ts';
import type { Kind, LinkRef, Worth } from '../../model/records.ts';
import type { DayOff } from '../../parser/records/scorecard.ts';
import { withoutAppended } from '../../parser/appended.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import { activeGoals, type CountableGoal } from '../../scorecard/goals.ts';
import { DaysOff, GoalMeter, type Ledger } from '../../scorecard/index.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import { logEntries, impliedDate } from '../../scorecard/note-log.ts';
import { Places } from '../../scorecard/places.ts';
import type { RecordOf } from '../../vault/records-by-kind.ts';
import { fileName } from '../../vault/vault-index.ts';
import { ActivityRows } from '../listings/activity-rows.ts';
import { NoteTags } from '../listings/note-tags.ts';
import { standingOf } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { contactDetails } from './contact-details.ts';
import { Discretion, WITHHELD } from './discretion.ts';
import type {
  ActivityData,
  EventData,
  ExportTables,
  FindingData,
  GoalData,
  IntroductionData,
  LineData,
  PeriodData,
  PersonData,
  ReviewData,
  ScorecardData,
} from './rows.ts';

/** The whole vault as tables, without what `Discretion` hides. Throws `UserError` if a scorecard note cannot be read. */
export function exportTables(ledger: Ledger, redact: boolean): ExportTables {
  requireScorecards(ledger.index);
  const discretion = new Discretion(ledger.index, redact);
  const tables = new Tables(ledger, discretion);
  return discretion.clean({
    people: tables.people(),
    activities: tables.activities(),
    lines: tables.lines(),
    goals: tables.goals(),
    periods: tables.periods(),
    events: tables.events(),
    introductions: tables.introductions(),
    reviews: tables.reviews(),
    scorecards: tables.scorecards(),
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

  /** A path, or null if it is hidden. */
  #visiblePath(path: string): string | null {
    return this.#discretion.isHidden(path) ? null : path;
  }

  /** The paths that are not hidden, without duplicates. */
  #visiblePaths(paths: readonly string[]): readonly string[] {
    return unique(paths).filter((path) => !this.#discretion.isHidden(path));
  }

  /** The records of a kind that are not hidden. */
  #visibleRecords<K extends Kind>(kind: K): RecordOf<K>[] {
    return this.#ledger.index.records(kind).filter(({ path }) => !this.#discretion.isHidden(path));
  }

  /** The path that a link leads to, or null if it is hidden. */
  #visibleTarget(link: LinkRef | null, from: string): string | null {
    return link === null ? null : this.#visiblePath(this.#ledger.index.pathOf(link, from));
  }

  people(): PersonData[] {
    const { index } = this.#ledger;
    const tags = new NoteTags(index);
    return this.#visibleRecords('contact').map((contact) => {
      const { path, met, tier, status, snoozeUntil, lastContact, offers, needs } = contact;
      const { is: standing, last, cadence, dueOn } = standingOf(this.#ledger, contact);
      return {
        path,
        ...contactDetails(contact, tags, this.#discretion),
        met,
        metAt: this.#visibleTarget(contact.metAt, path),
        introducedBy: this.#visibleTarget(contact.introducedBy, path),
        knows: this.#visiblePaths(peopleOf(index, contact.knows, path)),
        ...{ cadence, tier, status, snoozeUntil, lastContact, standing, last, dueOn, offers, needs },
        purpose: this.#visiblePaths(peopleOf(index, contact.purpose, path)),
      };
    });
  }

  activities(): ActivityData[] {
    const { now, index } = this.#ledger;
    const rows = new ActivityRows(this.#ledger).between(FIRST_DATE, now.date);
    return rows.map((row) => {
      const { date, activity, count, minutes, event, worth: points, standing, giving, path, line } = row;
      // For a hidden note only the numbers are exported.
      const isOpen = !this.#discretion.isHidden(path);
      const people = isOpen ? this.#visiblePaths(row.people) : [];
      const showsText = isOpen && !this.#discretion.redact && people.length === unique(row.people).length;
      return {
        date,
        week: periodOf('week', date, index.settings.weekStart).label,
        ...{ activity, count, minutes, people },
        event: event === null ? null : this.#visiblePath(event),
        ...{ points, standing, giving },
        text: showsText ? row.text : '',
        path: this.#visiblePath(path) ?? WITHHELD,
        line,
      };
    });
  }

  lines(): LineData[] {
    const { index } = this.#ledger;
    const places = new Places(index);
    const notes = [...index.notes.values()].filter(({ path }) => !this.#discretion.isHidden(path));
    return notes.flatMap((note) => {
      const { path, record } = note;
      const implied = impliedDate(note);
      const own = record?.kind === 'contact' ? [path] : [];
      const named = logEntries(note).filter(({ activity }) => activity !== '');
      return named.map((entry): LineData => {
        const { mark, activity, count, minutes, span } = entry;
        const named = unique([...own, ...peopleOf(index, entry.people, path)]);
        const people = this.#visiblePaths(named);
        const showsText = !this.#discretion.redact && people.length === named.length;
        return {
          date: entry.date ?? implied,
          ...{ mark, activity, count, minutes, people },
          event: record?.kind === 'event' ? path : null,
          text: showsText ? withoutAppended(entry.text) : '',
          path,
          line: places.lineAt(path, span.start),
        };
      });
    });
  }

  goals(): GoalData[] {
    return this.#visibleRecords('goal').map((goal) => {
      const {
        path,
        goalKind: kind,
        metric,
        activity,
        target,
        every,
        start,
        end,
        status,
        reason,
        when,
      } = goal;
      return {
        ...{ path, name: fileName(path), kind, metric, activity, target, every },
        on: (goal.on ?? []).map((day) => SHORT_WEEKDAYS[day]),
        ...{ start, end },
        purpose: this.#visibleTarget(goal.purpose, path),
        status,
        targets: goal.targets.map((one) => `${one.date} ${String(one.target)}`),
        reason,
        where: this.#discretion.redact ? [] : goal.where,
        when,
      };
    });
  }

  #goals(): CountableGoal[] {
    return activeGoals(this.#ledger.index).filter(({ path }) => !this.#discretion.isHidden(path));
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
    return this.#visibleRecords('event').map((event) => {
      const { path, name, date, time, end, activity, place, status, cards, results, minutes, uid } = event;
      const { redact } = this.#discretion;
      const pairs = event.introductions.map(({ between }) => peopleOf(index, between, path));
      return {
        // The last day as written, since `endTime` is next to it: an event that ends at midnight ends on that
        // day.
        ...{ path, name, date, endDate: end?.date ?? date, time: time?.text ?? null },
        endTime: typeof end?.minutes === 'number' ? clockText(end.minutes) : null,
        kind: activity,
        place: redact ? null : place,
        status,
        with: this.#visiblePaths(peopleOf(index, event.with, path)),
        met: this.#visiblePaths(peopleOf(index, event.met, path)),
        goals: event.goals.map((goal) => `${goal.activity} ${String(goal.target)}`),
        cards,
        introductions: pairs
          .filter((pair) => pair.every((one) => !this.#discretion.isHidden(one)))
          .map((pair) => pair.join(' + ')),
        results,
        purpose: this.#visiblePaths(peopleOf(index, event.purpose, path)),
        minutes,
        uid: redact ? null : uid,
      };
    });
  }

  introductions(): IntroductionData[] {
    const { index } = this.#ledger;
    return index
      .records('introduction')
      .flatMap(({ path, between, status, asked, made, consent, outcome }) => {
        const [one, other] = peopleOf(index, between ?? [], path);
        if (one === undefined || other === undefined) return [];
        if ([path, one, other].some((each) => this.#discretion.isHidden(each))) return [];
        const willing = this.#visiblePaths(peopleOf(index, consent, path));
        return [{ path, one, other, status, asked, made, consent: willing, outcome }];
      });
  }

  reviews(): ReviewData[] {
    return this.#visibleRecords('review').map(({ path, period, assertions }) => ({
      path,
      period,
      assertions: [...assertions].map(([name, number]) => `${name} ${String(number)}`),
    }));
  }

  scorecards(): ScorecardData[] {
    return this.#visibleRecords('scorecard').map(
      ({ path, effective, points, results, daysOff, me, forMe }) => ({
        ...{ path, effective },
        points: [...points].map(([name, worth]) => `${name} ${worthText(worth)}`),
        results,
        daysOff: daysOff.map(dayOffText),
        me: this.#visibleTarget(me, path),
        forMe,
      }),
    );
  }

  /** A message may quote the note, so it is left out if redacted. */
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

function worthText({ hundredths, perMinutes }: Worth): string {
  const points = String(fromHundredths(hundredths));
  return perMinutes === null ? points : `${points} per ${String(perMinutes)} min`;
}

function dayOffText({ start, end, text }: DayOff): string {
  return `${start === end ? start : `${start}..${end}`} ${text}`.trim();
}
