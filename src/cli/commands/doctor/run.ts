import type { UserError } from '../../../app/user-error.ts';
import { examineVault, hasProblems } from '../../../app/vault/examine-vault.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { isCertainVault, isVaultByNotes } from '../../command-line/require-vault.ts';
import { CONFIG_DIR } from '../../node/find-vault.ts';
import { linkedEntries } from '../../node/linked-entries.ts';
import { errorText } from '../../report/error-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { activityWorths, doctorReport } from './doctor-report.ts';
import { doctorText } from './doctor-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/**
 * `netvault doctor`: shows which vault this is, the settings in effect, and what was recognized
 * and what was not. Exit 1 if something is wrong.
 */
export async function run({ io, args, style, errorStyle, openVault }: Context): Promise<ExitCode> {
  const broken: UserError[] = [];
  const vault = await openVault({
    toExamine: true,
    onUnreadableSettings: (error) => void broken.push(error),
  });
  const settings = broken.length > 0 ? null : (args.text('config') ?? undefined);
  const examination = examineVault(vault.index, CONFIG_DIR, settings, linkedEntries(vault.folder));
  const { folder, foundBy } = vault;
  const isVault = isCertainVault(vault) || isVaultByNotes(vault);
  const isFine = isVault && broken.length === 0 && !hasProblems(examination);
  const activities = activityWorths(vault.index, vault.now.date);
  const report = doctorReport({ vault: { folder, foundBy, isVault }, isFine, examination, activities });
  io.stdout.write(args.isJson ? safeJson(report) : fitReport(style, (page) => doctorText(report, page)));
  for (const error of broken) io.stderr.write(errorText(error, errorStyle));
  return isFine ? EXIT.fine : EXIT.doesNotHold;
}
