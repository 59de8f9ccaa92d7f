import { extendList, setFields } from '../../edit/set-fields.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import type { Edit } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { LinkRef } from '../../model/records.ts';
import type { IntroductionRecord } from '../../parser/records/introduction.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import { linkTo } from '../../vault/link-to.ts';
import { introductionOf } from './find-introduction.ts';
import { effectOfStep, type IntroductionStepRequest, type StepEffect } from './introduction-step.ts';
import { introductionEntry, type IntroductionEntry } from './introduction-ledger.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** An introduction after a step was recorded. */
export interface RecordedIntroduction {
  readonly entry: IntroductionEntry;
  /** Empty if the note already says so. */
  readonly changes: readonly NoteChange[];
}

/**
 * Records one step of an introduction: its status, its dates, who agreed, the outcome, and
 * nothing else in its note. The order is proposed, asked, consented, made; `declined` may follow
 * any but made. Throws `UserError` for a step back, for people in no or in several introductions,
 * and for a future date.
 */
export function recordIntroduction(
  index: VaultIndex,
  now: Moment,
  asked: IntroductionStepRequest,
): RecordedIntroduction {
  requireScorecards(index);
  const date = asked.date ?? null;
  if (date !== null && date > now.date) {
    throw new UserError('step-in-future', { date, today: now.date });
  }
  const { record, people } = introductionOf(index, asked);
  const step = effectOfStep(index, now, record, asked, people);
  const change = changeOf(index, record, step);
  const fresh = change === null ? index : index.with({ path: change.path, text: change.after });
  const entry = introductionEntry(fresh, now, fresh.record('introduction', record.path) ?? record);
  if (!entry) throw new UserError('introduction-unreadable', { path: record.path });
  return { entry, changes: change === null ? [] : [change] };
}

/** Null if there is nothing to change. */
function changeOf(
  index: VaultIndex,
  record: IntroductionRecord,
  { fields, agreed }: StepEffect,
): NoteChange | null {
  const { path } = record;
  const known = peopleOf(index, record.consent, path);
  const added = agreed.filter((one) => !known.includes(one));
  if (fields.size === 0 && added.length === 0) return null;
  const text = index.note(path)?.text ?? '';
  const edits = allOrNull([
    setFields(text, fields),
    added.length === 0 ? [] : consentEdits(index, record, added),
  ]);
  return changeFields(index, path, edits, ({ record: fresh }) => {
    if (fresh?.kind !== 'introduction') return false;
    const values: Readonly<Record<string, unknown>> = { ...fresh };
    const consent = peopleOf(index, fresh.consent, path);
    return (
      [...fields].every(([key, value]) => values[key] === value) &&
      agreed.every((one) => consent.includes(one))
    );
  });
}

/** Written under `consent`. If another spelling has it, the whole list is written in ours, which takes precedence. */
function consentEdits(
  index: VaultIndex,
  record: IntroductionRecord,
  added: readonly string[],
): Edit[] | null {
  const { path, between, consent, fields } = record;
  const text = index.note(path)?.text ?? '';
  const asWritten = (link: LinkRef): string => sameLink(index, link, path);
  const links = (between ?? []).filter((link) => added.includes(index.pathOf(link, path))).map(asWritten);
  if ((fields.get('consent')?.key ?? 'consent') === 'consent') return extendList(text, 'consent', links);
  const before = consent.map(asWritten);
  return setFields(text, new Map<string, FieldValue>([['consent', [...before, ...links]]]));
}

function allOrNull(groups: readonly (Edit[] | null)[]): Edit[] | null {
  return groups.some((group) => group === null) ? null : groups.flatMap((group) => group ?? []);
}

/** A link with the same target as another one of the same note. */
function sameLink(index: VaultIndex, link: LinkRef, from: string): string {
  const { target, shown } = link;
  const path = index.pathOf(link, from);
  // A markdown link may have a target that `[[…]]` cannot express.
  if (/[[\]|#^]/.test(target + shown) && index.links.has(path)) return linkTo(index, path);
  return shown === target ? `[[${target}]]` : `[[${target}|${shown}]]`;
}
