import { peopleListing, type PeopleFilter, type PersonRow } from '../../app/listings/people-listing.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { findingText, type FindingText } from '../../model/finding.ts';
import { UserError } from '../../app/user-error.ts';
import type { Settings } from '../../model/settings.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { CliError, cliErrorData } from '../cli-error.ts';
import { fieldNamed } from './field-named.ts';
import { editField } from './edit-fields.ts';
import { WARNINGS, newFindings } from './rule-findings.ts';

/** Fields that can be set for many people together, since their values can apply to a whole group. */
export const FIELDS_OF_MANY = ['cadence', 'tier', 'status', 'tags+'] as const;
type FieldOfMany = (typeof FIELDS_OF_MANY)[number];

/** A person and the present value of the field. */
export interface PersonValue {
  readonly path: string;
  readonly name: string;
  /** The value of the field, or the value that applies without it; empty if there is none. */
  readonly before: readonly string[];
}

/** A person whose field is not changed; `by` is another field that decides the status. */
interface Refused extends PersonValue {
  readonly why: NoteFault | 'status-overridden';
  readonly by?: string;
}

export interface SetPlan {
  readonly field: 'cadence' | 'tier' | 'status' | 'tags';
  readonly changed: readonly (PersonValue & { readonly after: readonly string[] })[];
  /** People who have another value, which they keep. */
  readonly kept: readonly PersonValue[];
  /** People who already have the new value. */
  readonly same: readonly PersonValue[];
  /** People whose notes cannot be changed safely, or who would not get the value, and why. */
  readonly refused: readonly Refused[];
  /** Number of people who match but are left out because they are archived. */
  readonly archived: number;
  readonly changes: readonly NoteChange[];
  /** What is reported of the new value without being an error: a word that no scorecard knows. */
  readonly warnings: readonly FindingText[];
}

const NOTE_FAULTS = ['not-utf8', 'not-cleanly-writable', 'unseen-characters'] as const;
type NoteFault = (typeof NOTE_FAULTS)[number];

/** Splits `FIELD=VALUE` of `--set`. Throws `CliError` if the field cannot be set for many people, or there is no value. */
export function parseFieldOfMany(
  settings: Settings,
  given: string,
): { readonly field: FieldOfMany; readonly value: string } {
  const [, typed = '', value = ''] = /^([^=]*?)\s*=(.*)$/s.exec(given) ?? [];
  const [, written = '', plus = ''] = /^(.*?)\s*(\+?)$/s.exec(typed.trim()) ?? [];
  const name = `${fieldNamed(settings, 'contact', written) ?? written}${plus}`;
  const field = FIELDS_OF_MANY.find((one) => one === name);
  if (!field || value.trim() === '')
    throw new CliError('not-a-field-of-many', { given, known: FIELDS_OF_MANY });
  return { field, value: value.trim() };
}

/**
 * Plans to set a field of everyone who matches a filter, except the vault's owner. People with
 * another value keep it unless `overwrite` is set; a cadence from the tier counts as a value,
 * `status: active` does not. Throws `UserError` for an invalid value, and if a scorecard note
 * cannot be read.
 */
export function planFieldForPeople(
  ledger: Ledger,
  filter: PeopleFilter,
  { field: asked, value }: ReturnType<typeof parseFieldOfMany>,
  { overwrite }: { readonly overwrite: boolean },
): SetPlan {
  const { people, leftOut } = peopleListing(ledger, filter);
  const field = asked === 'tags+' ? 'tags' : asked;
  const changed: SetPlan['changed'][number][] = [];
  const kept: PersonValue[] = [];
  const same: PersonValue[] = [];
  const refused: Refused[] = [];
  const changes: NoteChange[] = [];
  for (const row of people) {
    if (row.is === 'you') continue;
    const { path, name } = row;
    try {
      const is = asked === 'tags+' ? 'add' : 'set';
      const edited = editField(ledger, path, { is, field, values: [value] });
      const before = edited.before.length === 0 ? holdingFor(row, field) : edited.before;
      const saying = { path, name, before };
      const hasOther = asked === 'status' ? row.status !== 'active' : asked !== 'tags+' && before.length > 0;
      const isHolding = before.length === 1 && before[0] === edited.after[0] && edited.after.length === 1;
      if (edited.changes.length === 0 || isHolding) same.push(saying);
      else if (hasOther && !overwrite) kept.push(saying);
      else {
        changed.push({ ...saying, after: edited.after });
        changes.push(...edited.changes);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const saying = { path, name, before: holdingFor(row, field) };
      const overridden = cliErrorData(error, 'status-overridden');
      const why = NOTE_FAULTS.find((one) => one === error.code);
      if (overridden && !overwrite) kept.push(saying);
      else if (overridden) refused.push({ ...saying, why: 'status-overridden', by: overridden.key });
      else if (why) refused.push({ ...saying, why });
      else throw error;
    }
  }
  const warnings = warningsOf(ledger, field, changes);
  return { field, changed, kept, same, refused, archived: leftOut.archived, changes, warnings };
}

/** Everybody gets the same value, so the first of the changed notes shows what is reported of it. */
function warningsOf(ledger: Ledger, field: string, [first]: readonly NoteChange[]): readonly FindingText[] {
  if (!first) return [];
  const { path, after } = first;
  const next = ledger.next(ledger.index.with({ path, text: after }), ledger.now);
  return newFindings(WARNINGS, ledger, next, { path, fields: [field] }).map(findingText);
}

/** The value that applies if the field is empty: the tier's cadence, or the status that another field implies. */
function holdingFor({ cadence, status }: PersonRow, field: SetPlan['field']): readonly string[] {
  if (field === 'cadence') return cadence === null ? [] : [cadence];
  return field === 'status' && status !== 'active' ? [status] : [];
}
