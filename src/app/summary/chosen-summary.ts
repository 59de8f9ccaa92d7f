import type { Moment } from '../../model/moment.ts';
import { UNITS, periodContains } from '../../model/period.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { chosenDay, chosenPeriod } from '../dates/chosen-day.ts';
import { UserError } from '../user-error.ts';
import type { SummaryOptions } from './summarize.ts';

/**
 * The period that the user chose: a unit (`month`), with a day in it, or a complete period (`last
 * week`, `2026-W46`); this week if neither is given. Throws `UserError` for anything else.
 */
export function chosenSummary(
  { index, now: { date: today } }: { readonly index: VaultIndex; readonly now: Moment },
  period: string | null,
  day: string | null,
): SummaryOptions {
  const date = day === null ? null : chosenDay(day, today, 'back');
  const unit = UNITS.find((one) => one === (period ?? 'week').trim().toLowerCase());
  if (unit) return { unit, date };
  const chosen = chosenPeriod(period ?? '', today, index.settings.weekStart);
  if (day !== null) throw new UserError('period-and-day', { given: (period ?? '').trim() });
  // For the current period, null means as of today.
  return { unit: chosen.unit, date: periodContains(chosen, today) ? null : chosen.start };
}
