import type { NetworkRecord } from '../../parser/records/definitions.ts';
import { CliError } from '../cli-error.ts';

/** The fields that decide the status of a record, whatever its `status` says; those that say more come first. */
const DECISIVE = ['archived', 'paused', 'reminders', 'cadence', 'canceled'] as const;

/** Throws `UserError` if a record has another status than the `written` one, since another field decides it. */
export function refuseOverriddenStatus(record: NetworkRecord, written: string | undefined): void {
  const status = 'status' in record ? record.status : null;
  if (written === undefined || status === null || status === written) return;
  const field = DECISIVE.find((name) => record.fields.has(name)) ?? 'type';
  const key = record.fields.get(field)?.key ?? field;
  throw new CliError('status-overridden', { written, status, field, key });
}
