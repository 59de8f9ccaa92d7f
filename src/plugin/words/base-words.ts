import type { BaseKind, GoalOfBase, PersonOfBase } from '../../app/listings/base-rows.ts';
import { purposeNote } from '../../app/words/goal-words.ts';
import { roleAndPlace, standingSentences } from '../../app/words/person-words.ts';
import { capital } from '../../model/plain-letters.ts';
import { counted, sentence } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { quiet } from './people-words.ts';

/** The names of the views, in the menu of a base. */
export const views = { contact: 'People', goal: 'Goals' } as const;

/** What is known of a person: sentences, each of which can be a line of its own. */
export function person(one: PersonOfBase, today: CivilDate): string[] {
  const parts = [
    roleAndPlace(one.facts),
    ...standingSentences(one, today),
    one.quiet ? quiet : '',
    one.open === 0 ? '' : counted(one.open, 'open line'),
  ];
  return [...(one.isNamesake ? [one.path] : []), ...parts.filter(Boolean).map(sentence)];
}

/** Why a goal has no numbers of its own; for an overall goal, what contributed to it this week. */
export function goal({ status, complete, served }: GoalOfBase): string {
  if (status !== 'active') return capital(status);
  if (served) return `This week: ${purposeNote(served)}`;
  return complete ? 'Not this week' : 'Its note lacks what is needed to count it.';
}

/** The group of the notes that lack the property by which the others are grouped. */
export const noValue = 'None';

/** The text of a base without notes of the kind (`found`: the number of others); the line below the rows. */
export function nothing(kind: BaseKind, found: number): string {
  const what = found === 0 ? 'No note' : `No ${kind} among ${counted(found, 'note')}`;
  return `${what}. The filters of the base decide which notes it finds.`;
}
export const rest = (count: number): string => `Not shown: ${counted(count, 'other note')}.`;
