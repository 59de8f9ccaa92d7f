import { isAbsolute, relative, resolve, sep } from 'node:path';
import { adviseCommand } from '../../../app/words/command-advice.ts';
import { reportInWords } from '../../../app/words/wording.ts';
import { CliError } from '../../cli-error.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { Context } from '../../command-line/command.ts';
import { isStream, realPlace, refuseToWrite, type NamedFile } from '../../writing/named-file.ts';
import { makeStyle, type Style } from '../../terminal/style.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { advise } from '../../words/command.ts';
import { lintStatistics, lintStatisticsText } from './lint-statistics.ts';
import { lintStylish } from './lint-stylish.ts';
import type { Format, Output } from './outputs.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** The formats whose advice is for the user who typed the command. */
const FOR_PEOPLE: ReadonlySet<Format> = new Set(['stylish', 'github']);

/** What reports are made from. */
export interface ReportInput {
  /** The vault's folder. */
  readonly folder: string;
  readonly report: LintReport;
  /** Whether to report how often each rule reports, instead of the findings. */
  readonly statistics: boolean;
  /** The text of a note, to show parts of it; undefined if it is not available. */
  readonly textOf: (path: string) => string | undefined;
}

/** Writes each report to its file or to stdout. Throws `UserError` for a file that cannot be written. */
export async function writeOutputs(
  outputs: readonly Output[],
  reported: ReportInput,
  { io, style, turn }: Pick<Context, 'io' | 'style' | 'turn'>,
): Promise<void> {
  const { folder } = reported;
  const places = outputs.flatMap(({ file }): NamedFile[] =>
    file === null ? [] : [{ place: resolve(io.cwd, file), shown: file, vault: folder, isOfSettings: false }],
  );
  // Checked before anything is printed.
  for (const place of places) refuseToWrite(place);
  refuseSameFile(places);
  for (const { format, file } of outputs) {
    const inWords = {
      ...reported,
      report: reportInWords(reported.report, FOR_PEOPLE.has(format) ? advise : adviseCommand),
    };
    const prefix = prefixOf(reported.folder, io.env['GITHUB_WORKSPACE']);
    if (file === null) io.stdout.write(await render(format, inWords, prefix, style), format === 'github');
    else {
      const plain = makeStyle({ color: false, ascii: style.ascii });
      const place = resolve(io.cwd, file);
      const text = await render(format, inWords, prefix, plain);
      const { writeNamed } = await import('../../writing/write-named.ts');
      await writeNamed({ turn }, { place, shown: file, vault: folder, isOfSettings: false }, text);
    }
  }
}

/** Throws `CliError` if two reports would be written to one file, of which the second would replace the first. */
function refuseSameFile(files: readonly NamedFile[]): void {
  const taken = new Set<string>();
  for (const { place, shown } of files.filter((one) => !isStream(one.place))) {
    const real = realPlace(place);
    if (taken.has(real)) throw new CliError('two-reports-in-file', { path: shown });
    taken.add(real);
  }
}

/**
 * The path from GitHub's checkout to the vault, which may be a folder in it: GitHub expects paths
 * relative to the checkout.
 */
function prefixOf(folder: string, workspace: string | undefined): string {
  if (workspace === undefined || workspace === '') return '';
  const path = relative(workspace, folder).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || isAbsolute(path) ? '' : `${path}/`;
}

async function render(
  format: Format,
  { report, statistics, textOf }: ReportInput,
  prefix: string,
  style: Style,
): Promise<string> {
  switch (format) {
    case 'stylish':
      return fitReport(style, (page) =>
        statistics ? lintStatisticsText(report, page) : lintStylish(report, { textOf }, page),
      );
    case 'json':
      return safeJson(statistics ? lintStatistics(report) : report);
    case 'sarif':
      return (await import('./lint-sarif.ts')).lintSarif(report, textOf);
    case 'github':
      return (await import('./lint-github.ts')).lintGithub(report, prefix, style.words);
  }
}
