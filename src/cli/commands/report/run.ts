import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chosenReport } from '../../../app/report/chosen-report.ts';
import { isReportPage } from '../../../app/report/page/page.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { openInBrowser } from '../../node/open-browser.ts';
import { printMessage } from '../../report/print-message.ts';
import { written } from '../../words/writing-words.ts';
import { refuseForeign } from '../../writing/foreign-files.ts';
import { writeNamed } from '../../writing/write-named.ts';

/** `netvault report`: writes an HTML page about a period in the past. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, errorStyle } = context;
  const output = args.text('output');
  const isOpened = args.flag('open');
  // The page is too long to read as markup in a terminal.
  if (output === null && !isOpened && io.stdout.isTTY) throw new CliError('report-without-file', {});
  const { index, now, folder } = await context.openVault({ reportsUnread: true });
  const page = chosenReport(Ledger.of(index, now), {
    period: args.text('period'),
    redact: args.flag('redact'),
    vault: basename(folder),
  });
  if (output === null && !isOpened) {
    io.stdout.write(page);
    return EXIT.fine;
  }
  const place = output === null ? inTemporaryFolder(page) : resolve(io.cwd, output);
  if (output !== null) {
    refuseForeign([{ place, shown: output, isOwn: isReportPage }]);
    await writeNamed(context, { place, shown: output, vault: folder, isOfSettings: false }, page);
    printMessage(context, written(errorStyle.safe(output)));
  }
  if (isOpened) openInBrowser(place, io);
  return EXIT.fine;
}

/** Writes the page to a new temporary folder, readable only by its owner; returns its path. */
function inTemporaryFolder(page: string): string {
  const place = join(mkdtempSync(join(tmpdir(), 'netvault-report-')), 'report.html');
  writeFileSync(place, page, { mode: 0o600 });
  return place;
}
