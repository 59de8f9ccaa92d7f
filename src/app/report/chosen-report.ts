import type { Ledger } from '../../scorecard/index.ts';
import { chosenPeriod } from '../dates/chosen-day.ts';
import { UserError } from '../user-error.ts';
import { reportPage } from './page/page.ts';
import { reportData, reportPeriod } from './report-data.ts';

/** Options of a report. */
export interface ReportOptions {
  /** As the user wrote it; empty or null for twelve months up to today. */
  readonly period: string | null;
  /** Whether to leave out e-mail addresses, telephone numbers, addresses and the text of logs. */
  readonly redact: boolean;
  /** The name of the vault. */
  readonly vault: string;
}

/**
 * The page of the report that the user asked for. Throws `UserError` if the period is invalid or
 * has not begun, and as `reportData` does.
 */
export function chosenReport(ledger: Ledger, { period: asked, redact, vault }: ReportOptions): string {
  const { index, now } = ledger;
  const period = asked?.trim()
    ? chosenPeriod(asked, now.date, index.settings.weekStart)
    : reportPeriod(ledger);
  const { start } = period;
  if (start > now.date) throw new UserError('report-to-come', { start });
  return reportPage(reportData(ledger, period, redact), vault);
}
