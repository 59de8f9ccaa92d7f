import type { BaseKind, GoalOfBase, PersonOfBase } from '../../app/listings/base-rows.ts';
import { purposeNote } from '../../app/words/goal-words.ts';
import { roleAndPlace, standingSentences } from '../../app/words/person-words.ts';
import { capital, counted, sentence } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { quiet } from './people-words.ts';

/** The names of the views, in the menu of a base. */
export const views = { contact: 'People', goal: 'Goals' } as const;

/** What is known of somebody: sentences, each of which may stand on a line of its own. */
export function person(one: PersonOfBase, today: CivilDate): string[] {
  const said = [
    roleAndPlace(one.facts),
    ...standingSentences(one, today),
    one.quiet ? quiet : '',
    one.open === 0 ? '' : counted(one.open, 'open line'),
  ];
  return [...(one.isNamesake ? [one.path] : []), ...said.filter(Boolean).map(sentence)];
}

/** Of a goal without numbers of its own, why it has none; of an overall goal, what served it this week. */
export function goal({ status, complete, served }: GoalOfBase): string {
  if (status !== 'active') return capital(status);
  if (served) return `This week: ${purposeNote(served)}`;
  return complete ? 'Not this week' : 'Its note does not say all that is needed to count it.';
}

/** The notes that have no value by which the others are grouped. */
export const noValue = 'None';

/** Where a base finds no note of the kind, and below those that it finds. */
export function nothing(kind: BaseKind, found: number): string {
  const what = found === 0 ? 'No note' : `No ${kind} among ${counted(found, 'note')}`;
  return `${what}. The filters of the base decide which notes it finds.`;
}
export const rest = (count: number): string => `Not shown: ${counted(count, 'other note')}.`;
