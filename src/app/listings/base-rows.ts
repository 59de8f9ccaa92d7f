import { shownText } from '../../model/shown-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { periodOf } from '../../model/period.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { GoalRecord } from '../../parser/records/goal.ts';
import {
  DaysOff,
  isCountable,
  purposeViews,
  type GoalView,
  type Ledger,
  type PurposeView,
} from '../../scorecard/index.ts';
import { isSilence } from '../../scorecard/reconnections.ts';
import { fileName } from '../../vault/vault-index.ts';
import { duplicateNames } from '../people/shared-names.ts';
import { standingOf, type Standing } from '../people/standing.ts';
import { currentGoalView } from '../show/goal-page.ts';
import { openLinesWith } from '../show/person-page.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { organizationsOf } from './organization.ts';

/** The kinds of records that the app's bases can show. */
export type BaseKind = 'contact' | 'goal';

/** A person in a base. */
export interface PersonOfBase {
  readonly path: string;
  readonly name: string;
  readonly facts: Pick<ContactRecord, 'role' | 'status'> & { readonly organization: readonly string[] };
  readonly standing: Standing;
  /** Whether the person has no cadence, and the last contact was longer ago than `dormant_after`. */
  readonly quiet: boolean;
  /** Whether someone else has the same name, so that only paths distinguish them. */
  readonly isNamesake: boolean;
  /** Number of open lines with them. */
  readonly open: number;
}

/** A goal in a base. */
export interface GoalOfBase {
  readonly path: string;
  readonly name: string;
  readonly status: GoalRecord['status'];
  /** Its own current period; null for an overall goal, one that is not active, and one that cannot be counted. */
  readonly view: GoalView | null;
  /** What served it this week; null if it is not an overall goal, not active, or not in effect this week. */
  readonly served: PurposeView | null;
  /** False if a field that affects its numbers is missing or cannot be read. */
  readonly complete: boolean;
}

/** The rows of a base: the notes of one kind that it finds, in its order. Plain data. */
export interface BaseRows {
  readonly people: readonly PersonOfBase[];
  readonly goals: readonly GoalOfBase[];
  readonly today: CivilDate;
  /** The text of today's day off (`''` if it has none), or null if today is not off. */
  readonly dayOff: string | null;
}

/** The rows for those of these notes that are of the kind. Throws `UserError` if a scorecard note cannot be read. */
export function baseRows(ledger: Ledger, kind: BaseKind, paths: readonly string[]): BaseRows {
  const { index, now } = ledger;
  requireScorecards(index);
  const daysOff = new DaysOff(index.records('scorecard'));
  return {
    people: kind === 'contact' ? peopleOf(ledger, paths) : [],
    goals: kind === 'goal' ? goalsOf(ledger, paths, daysOff) : [],
    today: now.date,
    dayOff: daysOff.text(now.date),
  };
}

function peopleOf(ledger: Ledger, paths: readonly string[]): PersonOfBase[] {
  const { index, now } = ledger;
  const shared = duplicateNames(index.records('contact'));
  return paths.flatMap((path) => {
    const contact = index.record('contact', path);
    if (!contact) return [];
    const { name, role, status } = contact;
    const standing = standingOf(ledger, contact);
    const { is, last } = standing;
    return {
      ...{ path, name, standing, open: openLinesWith(ledger, path).filter((one) => one.open).length },
      facts: { role: shownText(role), status, organization: organizationsOf(contact) },
      isNamesake: shared.has(name),
      quiet: is === 'none' && last !== null && isSilence(index, contact, last, now.date),
    };
  });
}

function goalsOf(ledger: Ledger, paths: readonly string[], daysOff: DaysOff): GoalOfBase[] {
  const { index, now } = ledger;
  const served = purposeViews(ledger, periodOf('week', now.date, index.settings.weekStart));
  return paths.flatMap((path) => {
    const goal = index.record('goal', path);
    if (!goal) return [];
    const { status } = goal;
    const counted = isCountable(goal) ? goal : null;
    return {
      ...{ path, name: fileName(path), status },
      view: counted && status === 'active' ? currentGoalView(ledger, counted, daysOff) : null,
      served: served.find((one) => one.path === path) ?? null,
      complete: counted !== null || (goal.goalKind === 'overall' && goal.complete),
    };
  });
}
