import { eventBriefing, type EventBriefing } from '../../app/events/event-briefing.ts';
import { settleEvent, type EventOutcome } from '../../app/events/settle-event.ts';
import { baseRows, type BaseKind, type BaseRows } from '../../app/listings/base-rows.ts';
import { linksFor } from '../../app/people/split-names.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { personCard, type PersonCard } from '../../app/show/person-card.ts';
import { chosenReport, type ReportOptions } from '../../app/report/chosen-report.ts';
import { answerBlock, type Block } from '../../app/summary/code-block.ts';
import { chosenSummary } from '../../app/summary/chosen-summary.ts';
import { summarize } from '../../app/summary/summarize.ts';
import { requireUserError, type UserErrorData, userErrorData } from '../../app/user-error.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Unit } from '../../model/period.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import { scorecardOf, type Ledger, type Summary } from '../../scorecard/index.ts';
import { LastAnswers } from './last-answers.ts';
import type { Instant, VaultState } from './state.ts';

/** What the sidebar shows. */
export interface ScorecardView {
  readonly summary: Summary;
  /** Why numbers that depend on a scorecard note cannot be shown, or null. */
  readonly problem: UserErrorData | null;
  /** Whether goals are set aside: then none of their numbers is shown. */
  readonly aside: boolean;
}

/** What a view of a base shows. */
export interface BaseShown extends BaseRows {
  /** Whether its goals are set aside: then none of their numbers is shown. */
  readonly aside: boolean;
  /** Whether they are set aside because of an event in progress. */
  readonly atEvent: boolean;
}

/** Answers questions about the scorecard. */
export class ScorecardService {
  readonly #state: VaultState;
  readonly #views = new LastAnswers<Omit<ScorecardView, 'aside'>>();

  constructor(state: VaultState) {
    this.#state = state;
  }

  /** The scorecard of the period that contains a day; null for today. */
  view(at: Instant, unit: Unit, date: CivilDate | null): ScorecardView {
    const ledger = this.#state.ledger(at);
    const view = this.#views.of(ledger, `${unit} ${date ?? ''}`, () => viewOf(ledger, unit, date));
    return { ...view, aside: this.#state.isAside(ledger) };
  }

  /**
   * The scorecard as the command line prints it, for a period and a day as the user wrote them.
   * Throws `UserError` as `summarize` does, and for invalid ones.
   */
  summary(at: Instant, period: string | null, day: string | null): Summary {
    const ledger = this.#state.ledger(at);
    return summarize(ledger, chosenSummary(ledger, period, day));
  }

  /** The page of a report. Throws `UserError` as `chosenReport` does. */
  report(at: Instant, asked: ReportOptions): string {
    return chosenReport(this.#state.ledger(at), asked);
  }

  /** The contents of a code block in the note `from`. Throws `UserError` if it cannot be answered. */
  block(at: Instant, source: string, from: string): Block & Pick<ScorecardView, 'aside'> {
    const ledger = this.#state.ledger(at);
    return { ...answerBlock(ledger, source, from), aside: this.#state.isAside(ledger) };
  }

  /** Paths of all notes of a kind. */
  members(kind: BaseKind): string[] {
    return this.#state.index.records(kind).map(({ path }) => path);
  }

  /** Rows of a base, for these of its notes. Throws `UserError` as `baseRows` does. */
  base(at: Instant, kind: BaseKind, paths: readonly string[]): BaseShown {
    const ledger = this.#state.ledger(at);
    const aside = kind === 'goal' && this.#state.isAside(ledger);
    return { ...baseRows(ledger, kind, paths), aside, atEvent: eventInProgress(ledger) !== null };
  }

  /** What you can do for people at an event, while goals are set aside. */
  eventBriefing(at: Instant): EventBriefing {
    return eventBriefing(this.#state.ledger(at));
  }

  /** The card of the first of these notes that is a contact; null if none is. Throws `UserError` as `personCard` does. */
  person(at: Instant, paths: readonly string[]): PersonCard | null {
    const path = paths.find((one) => this.#state.index.record('contact', one));
    return path === undefined ? null : personCard(this.#state.ledger(at), path);
  }

  /**
   * The change that records an event's outcome, and the names of people met for the first time;
   * null if the note has it already.
   */
  settleEvent(at: Instant, path: string, outcome: EventOutcome, met = ''): NoteChange | null {
    const ledger = this.#state.ledger(at);
    return settleEvent(ledger, path, outcome, { met: linksFor(ledger.index, met) });
  }
}

function viewOf(ledger: Ledger, unit: Unit, date: CivilDate | null): Omit<ScorecardView, 'aside'> {
  try {
    return { summary: summarize(ledger, { unit, date }), problem: null };
  } catch (error) {
    requireUserError(error);
    return { summary: scorecardOf(ledger, unit, date), problem: userErrorData(error) };
  }
}
