import type { PeopleFilter } from '../../../app/listings/people-listing.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { parseFieldOfMany, planFieldForPeople } from '../../fields/set-for-people.ts';
import { printWarnings } from '../../report/print-message.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { writeIfWanted } from '../../undo/write-if-wanted.ts';
import { warnIfNotUndoable } from '../../undo/write-undoably.ts';
import { setEndText, setPlanText } from './set-text.ts';

/**
 * `netvault people … --set FIELD=VALUE`: plans a change of a field of everyone who matches the
 * filter; `--write` makes it. Throws `CliError` if there is no filter, since a forgotten word
 * would change everybody.
 */
export async function setForPeople(
  context: Context,
  vault: OpenVault,
  filter: PeopleFilter,
  given: string,
): Promise<ExitCode> {
  const { io, args, style } = context;
  const asked = parseFieldOfMany(vault.index.settings, given);
  if (args.text('format') === 'csv') throw new CliError('set-as-table', {});
  if (!Object.values(filter).some(Boolean)) throw new CliError('set-for-whom', { given });
  const overwrite = args.flag('overwrite');
  const ledger = Ledger.of(vault.index, vault.now);
  const { changes, warnings, ...plan } = planFieldForPeople(ledger, filter, asked, { overwrite });
  if (!args.isJson) io.stdout.write(fitReport(style, (page) => setPlanText(plan, page)));
  printWarnings(context, warnings);
  const remembered = await writeIfWanted(context, vault, 'people', changes);
  const isUndoable = remembered?.isUndoable ?? false;
  if (args.isJson)
    io.stdout.write(safeJson({ version: 1, ...plan, written: remembered !== null, undoable: isUndoable }));
  else if (changes.length > 0) io.stdout.write(fitReport(style, (page) => setEndText(remembered, page)));
  if (remembered) warnIfNotUndoable(remembered, context);
  return plan.refused.length > 0 ? EXIT.doesNotHold : EXIT.fine;
}
