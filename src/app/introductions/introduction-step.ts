import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { IntroductionRecord, IntroductionStatus } from '../../parser/records/introduction.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';
import type { IntroductionStep } from './introduction-steps.ts';

/** A step of an introduction to record. */
export interface IntroductionStepRequest {
  readonly step: IntroductionStep;
  /** One or both of the two people, or the introduction's note: names, or paths. For `consented`, those who said yes. */
  readonly names: readonly string[];
  /** The other one, if only one is named. */
  readonly other?: string | null;
  /** The date, for `asked` and `made`; today if left out. */
  readonly date?: CivilDate | null;
  /** The outcome, for `made` and `outcome`. */
  readonly outcome?: string | null;
}

/** The effect of a step on a record: fields to set, and people to add to `consent`. */
export interface StepEffect {
  readonly fields: Map<string, string>;
  readonly agreed: readonly string[];
}

/** The effect of a step on a record. Throws `UserError` for a step back, and for a value that contradicts the note. */
export function effectOfStep(
  index: VaultIndex,
  { date: today }: Moment,
  record: IntroductionRecord,
  { step, date, outcome }: IntroductionStepRequest,
  people: readonly string[],
): StepEffect {
  refuseStepBack(index, record, step);
  const fields = new Map<string, string>();
  const status = (to: IntroductionStatus): void => {
    if (record.status !== to) fields.set('status', to);
  };
  const day = (field: 'asked' | 'made', isNew: boolean): void => {
    if (!isNew) refuseOtherDate(record, field, date ?? null);
    else if (record[field] !== (date ?? today)) fields.set(field, date ?? today);
  };
  switch (step) {
    case 'asked':
      status('asked');
      day('asked', record.asked === null);
      return { fields, agreed: [] };
    case 'consented': {
      const all = [...peopleOf(index, record.consent, record.path), ...people];
      const isAgreed = introducedPeople(index, record).every((one) => one === index.me || all.includes(one));
      if (record.status === 'proposed' && record.asked === null) fields.set('asked', today);
      if (record.status !== 'made' && record.status !== 'consented') status(isAgreed ? 'consented' : 'asked');
      return { fields, agreed: people };
    }
    case 'made':
      status('made');
      day('made', record.made === null || record.status !== 'made');
      refuseBeforeAsked(record, fields.get('made'));
      if (typeof outcome === 'string') setOutcome(record, fields, outcome);
      return { fields, agreed: [] };
    case 'declined':
      status('declined');
      return { fields, agreed: [] };
    case 'outcome':
      setOutcome(record, fields, outcome ?? '');
      return { fields, agreed: [] };
  }
}

const STATUS_ORDER: Readonly<Record<IntroductionStatus, number>> = {
  proposed: 0,
  asked: 1,
  consented: 2,
  declined: 3,
  made: 3,
};

/** Throws `UserError` for a step that would undo a recorded one. */
function refuseStepBack(index: VaultIndex, record: IntroductionRecord, step: IntroductionStep): void {
  const { status, path } = record;
  const people = introducedPeople(index, record).map((one) => index.nameOf(one));
  if (step === 'outcome') {
    if (status === 'made') return;
    throw new UserError('introduction-not-made', { people });
  }
  // Consent may be recorded at any time, except after a refusal.
  if (status === null || status === step || (step === 'consented' && status !== 'declined')) return;
  if (STATUS_ORDER[status] < STATUS_ORDER[step]) return;
  throw new UserError('introduction-further', { people, status, step, path });
}

function refuseOtherDate(
  { path, ...record }: IntroductionRecord,
  field: 'asked' | 'made',
  date: CivilDate | null,
): void {
  const known = record[field];
  if (known === null || date === null || date === known) return;
  throw new UserError('other-date-known', { path, field, known });
}

function refuseBeforeAsked({ asked, path }: IntroductionRecord, made: string | undefined): void {
  if (asked === null || made === undefined || made >= asked) return;
  throw new UserError('made-before-asked', { asked, made, path });
}

function setOutcome(
  { outcome: known, path }: IntroductionRecord,
  fields: Map<string, string>,
  given: string,
): void {
  const outcome = given.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (outcome === '') throw new UserError('outcome-missing', {});
  if (known === outcome) return;
  if (known !== null) throw new UserError('outcome-known', { path, outcome: known });
  fields.set('outcome', outcome);
}

/** The two people: paths, or the link's text if the link is broken. */
export function introducedPeople(index: VaultIndex, { between, path }: IntroductionRecord): string[] {
  return between ? peopleOf(index, between, path) : [];
}
