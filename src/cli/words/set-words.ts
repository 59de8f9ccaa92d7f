import { counted } from '../../app/words/phrases.ts';
import type { SetPlan } from '../fields/set-for-people.ts';

/* Texts of `netvault people --set`. */

const people = (count: number): string => counted(count, 'person', 'people');

/** A heading such as `cadence of 12 people`. */
export const heading = ({ field, changed }: Pick<SetPlan, 'field' | 'changed'>): string =>
  `${field} of ${people(changed.length)}`;
export const valuesText = (texts: readonly string[]): string =>
  texts.length === 0 ? 'nothing' : texts.join('; ');
export const fromTo = (before: readonly string[], after: readonly string[]): string =>
  `${valuesText(before)} becomes ${valuesText(after)}`;

export const keptHeading = ({ kept, field }: Pick<SetPlan, 'kept' | 'field'>): string =>
  `Left as they are: ${people(kept.length)} with another ${field}`;
export const changeKept = ({ kept }: Pick<SetPlan, 'kept'>): string =>
  kept.length === 0 ? '' : 'To change these as well: --overwrite';
export const sameAlready = ({ same }: Pick<SetPlan, 'same'>): string =>
  same.length === 0 ? '' : `${people(same.length)} ${same.length === 1 ? 'has' : 'have'} it already.`;

const WHY: Readonly<Record<Exclude<SetPlan['refused'][number]['why'], 'status-overridden'>, string>> = {
  'not-utf8': 'the note is not UTF-8',
  'not-cleanly-writable': 'more than this field would be changed in the note',
  'unseen-characters': 'invisible characters would be written into the note',
};
export const refusedHeading = ({ refused }: Pick<SetPlan, 'refused'>): string =>
  `Cannot be changed: ${people(refused.length)}`;
export const why = ({ why: code, by = '', before }: SetPlan['refused'][number]): string =>
  code === 'status-overridden' ? `${valuesText(before)} because of “${by}”` : WHY[code];
export const archivedLeft = ({ archived }: Pick<SetPlan, 'archived'>): string =>
  archived === 0 ? '' : `${archived} archived ${archived === 1 ? 'is' : 'are'} left out: --status all`;
export const nobody = 'Nobody matches what you asked for.';
export const nothingToChange = 'Nothing to change.';
export const done = 'Written.';
