import type { ContactSource } from '../../model/records.ts';
import type { UnmappedField } from './unmapped-fields.ts';
import type { RecordPlace } from './record-places.ts';

/** Where records are, as the user chose: with or without globs to leave out. */
export type ChosenPlace = Pick<RecordPlace, 'kind' | 'sign'> & Partial<Pick<RecordPlace, 'except'>>;

/** What is decided before a vault is set up. */
export interface SetUpChoices {
  /**
   * What the network is for: the name of the first overall goal; null for one that the vault has
   * already, or else the default one.
   */
  readonly purpose?: string | null;
  /** Points per week; null for the usual number. */
  readonly points?: number | null;
  /** Which notes are people and meetings, besides those with such a `type`. */
  readonly places?: readonly ChosenPlace[];
  /** Which keys of people and meetings mean which of NetVault's fields. */
  readonly fields?: readonly Pick<UnmappedField, 'kind' | 'field' | 'key'>[];
  /** The names of headings that are those of logs, besides `Log`. */
  readonly logHeadings?: readonly string[];
  /** What else counts as contact. */
  readonly contactFrom?: readonly ContactSource[];
}
