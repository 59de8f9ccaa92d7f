import type { Kind } from '../../model/records.ts';
import { contact, type ContactRecord } from './contact.ts';
import { event, type EventRecord } from './event.ts';
import type { FieldLink } from './field.ts';
import { goal, type GoalRecord } from './goal.ts';
import { introduction, type IntroductionRecord } from './introduction.ts';
import { review, type ReviewRecord } from './review.ts';
import { scorecard, type ScorecardRecord } from './scorecard.ts';

export type NetworkRecord =
  GoalRecord | ContactRecord | EventRecord | IntroductionRecord | ScorecardRecord | ReviewRecord;

/** The definition of every kind of record. */
export const DEFINITIONS = {
  goal,
  contact,
  event,
  introduction,
  scorecard,
  review,
} as const satisfies Readonly<Record<Kind, { readonly kind: Kind }>>;

/** The links in the field values of a record, in the order of the definition, including those of its log. */
export function linksIn(record: NetworkRecord): readonly FieldLink[] {
  return DEFINITIONS[record.kind].linksIn(record);
}
