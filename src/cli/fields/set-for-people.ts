import { peopleListing, type PeopleFilter, type PersonRow } from '../../app/listings/people-listing.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { UserError } from '../../app/user-error.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { CliError } from '../cli-error.ts';
import { editField } from './edit-fields.ts';

/** What can be said of many people at once: what is true of a group, and not of one person alone. */
export const FIELDS_OF_MANY = ['cadence', 'tier', 'status', 'tags+'] as const;
type FieldOfMany = (typeof FIELDS_OF_MANY)[number];

/** Whose note says what. */
export interface PersonSaying {
  readonly path: string;
  readonly name: string;
  /** What the field says now, or what holds in its place; empty for nothing. */
  readonly before: readonly string[];
}

export interface SetPlan {
  readonly field: 'cadence' | 'tier' | 'status' | 'tags';
  readonly changed: readonly (PersonSaying & { readonly after: readonly string[] })[];
  /** Who has another value, and keeps it. */
  readonly kept: readonly PersonSaying[];
  /** Who has this one already. */
  readonly same: readonly PersonSaying[];
  /** Whose note cannot be changed without changing what else it means. */
  readonly refused: readonly (PersonSaying & { readonly why: NoteFault })[];
  /** As in a listing: how many fit but for being archived. */
  readonly archived: number;
  readonly changes: readonly NoteChange[];
}

const NOTE_FAULTS = ['not-utf8', 'not-cleanly-writable', 'unseen-characters'] as const;
type NoteFault = (typeof NOTE_FAULTS)[number];

/** What `--set` is given, in two. Throws `CliError` where that is no field of many, and no value. */
export function fieldOfMany(given: string): { readonly field: FieldOfMany; readonly value: string } {
  const [, typed = '', value = ''] = /^([^=]*?)\s*=(.*)$/s.exec(given) ?? [];
  const name = typed
    .replace(/\s+\+$/, '+')
    .trim()
    .toLowerCase();
  const field = FIELDS_OF_MANY.find((one) => one === name || (one === 'tags+' && name === 'tag+'));
  if (!field || value.trim() === '')
    throw new CliError('not-a-field-of-many', { given, known: FIELDS_OF_MANY });
  return { field, value: value.trim() };
}

/**
 * What it would change to say something of all whom a filter lets through, but of you.
 * Whoever has another value keeps it, unless `overwrite`; a cadence that the tier
 * gives is one, and `status: active` is as good as none. Throws `UserError` for a value
 * that the field cannot hold, and where a scorecard note cannot be read.
 */
export function planSet(
  ledger: Ledger,
  filter: PeopleFilter,
  { field: asked, value }: ReturnType<typeof fieldOfMany>,
  { overwrite }: { readonly overwrite: boolean },
): SetPlan {
  const { people, leftOut } = peopleListing(ledger, filter);
  const field = asked === 'tags+' ? 'tags' : asked;
  const changed: SetPlan['changed'][number][] = [];
  const kept: PersonSaying[] = [];
  const same: PersonSaying[] = [];
  const refused: SetPlan['refused'][number][] = [];
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
      const why = error instanceof UserError && NOTE_FAULTS.find((one) => one === error.code);
      if (!why) throw error;
      refused.push({ path, name, before: holdingFor(row, field), why });
    }
  }
  return { field, changed, kept, same, refused, archived: leftOut.archived, changes };
}

/** What holds where the field says nothing: the tier's cadence, and what another field says of the status. */
function holdingFor({ cadence, status }: PersonRow, field: SetPlan['field']): readonly string[] {
  if (field === 'cadence') return cadence === null ? [] : [cadence];
  return field === 'status' && status !== 'active' ? [status] : [];
}
