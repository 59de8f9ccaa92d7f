import { activityListing } from '../../../app/listings/activity-listing.ts';
import { UNITS } from '../../../model/period.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { activitiesCsv, totalsCsv } from './activities-csv.ts';
import { activitiesText, totalsText } from './activities-text.ts';
import { readActivityFilter } from './read-activity-filter.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault activities`: lists the matching activities. Exit 1 if a word is neither an activity nor a person. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style, openVault } = context;
  const { index, now } = await openVault({ reportsUnread: true });
  const ledger = Ledger.of(index, now);
  const filter = await readActivityFilter(context, ledger);
  if (filter === null) return EXIT.doesNotHold;
  const by = UNITS.find((unit) => unit === args.text('by')) ?? null;
  const listing = activityListing(ledger, filter, by);
  const isTotals = args.flag('totals') || by !== null;
  if (args.isJson) io.stdout.write(safeJson(listing));
  else if (args.text('format') === 'csv')
    io.stdout.write(isTotals ? totalsCsv(listing, by) : activitiesCsv(listing));
  else
    io.stdout.write(
      fitReport(style, (page) => (isTotals ? totalsText(listing, by, page) : activitiesText(listing, page))),
    );
  return EXIT.fine;
}
