import type { ContactSource } from '../../model/records.ts';
import type { ForeignField } from './foreign-fields.ts';
import type { RecordPlace } from './record-places.ts';

/** Where records are, as somebody chose it: with or without globs of what is left out. */
export type ChosenPlace = Pick<RecordPlace, 'kind' | 'sign'> & Partial<Pick<RecordPlace, 'except'>>;

/** What is decided before a vault is set up. */
export interface SetUpChoices {
  /** What the network is for: the name of the first overall goal; null for that of everybody. */
  readonly purpose?: string | null;
  /** Points a week; null for what is usual. */
  readonly points?: number | null;
  /** Which notes are people and meetings, besides those that say so. */
  readonly places?: readonly ChosenPlace[];
  /** Which keys of people and meetings are which of our fields. */
  readonly fields?: readonly Pick<ForeignField, 'kind' | 'field' | 'key'>[];
  /** What else tells of contact. */
  readonly contactFrom?: readonly ContactSource[];
}
