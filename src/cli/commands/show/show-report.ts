import type { EventPage } from '../../../app/show/event-page.ts';
import type { Subject } from '../../../app/show/find-subject.ts';
import type { GoalPage } from '../../../app/show/goal-page.ts';
import type { PersonPage } from '../../../app/show/person-page.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { Ledger } from '../../../scorecard/index.ts';

/**
 * The shape of `show --format json`, version 1 (`netvault schema show`): the page of the
 * subject's kind; the other two are null.
 */
export interface ShowReport {
  readonly version: 1;
  readonly today: CivilDate;
  readonly is: Subject['is'];
  readonly person: PersonPage | null;
  readonly event: EventPage | null;
  readonly goal: GoalPage | null;
}

/** What texts need in addition to the page. */
export interface ShowOptions {
  readonly ledger: Ledger;
  /** Whether long lists are shown whole. */
  readonly all: boolean;
}
