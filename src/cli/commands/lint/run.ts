import { runRules } from '../../../rules/engine/run-rules.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { LintOptions } from '../../../rules/engine/run-rules.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { withBaseline } from './baseline-file.ts';
import { fixOnDisk, showFixes, type Settled } from './fixing.ts';
import { readLintOptions, type LintAsked } from './options.ts';
import { requireVault } from '../../command-line/require-vault.ts';
import { writeOutputs } from './outputs.ts';
import { fixPiped, pipedName, withPiped } from './piped.ts';
import { chosenNotes } from './chosen-notes.ts';
import { say } from '../../report/say.ts';
import * as lintWords from '../../words/lint-words.ts';
import { recognizedWords } from '../../../app/words/recognized-words.ts';
import { extent } from '../../../scorecard/index.ts';

/** `netvault lint`: findings on stdout; exit 1 for errors, or for more warnings than `--max-warnings`. */
export async function run(context: Context): Promise<ExitCode> {
  const asked = readLintOptions(context.args);
  const piped = pipedName(context.args);
  if (context.args.flag('staged')) {
    const { runStaged } = await import('./lint-staged.ts');
    const staged = await runStaged(context, asked);
    return conclude(context, asked, { ...staged, paths: [] }, staged.report);
  }
  const vault = await context.openVault();
  if (piped !== null) return lintPiped(context, asked, await withPiped(context, vault, piped));
  return lintNotes(context, asked, vault, { ...namedNotes(context, vault), rules: asked.rules });
}

async function lintNotes(
  context: Context,
  asked: LintAsked,
  vault: OpenVault,
  options: LintOptions,
): Promise<ExitCode> {
  if (asked.fix === 'write' || asked.baseline.then !== 'use') requireVault(vault);
  const settled = await settle(context, vault, asked, options);
  const report = runRules(settled.index, vault.now, options);
  const recognized = recognizedWords(extent(settled.index));
  const isForPeople = asked.outputs.some(({ format, file }) => format === 'stylish' && file === null);
  if (recognized !== '' && isForPeople) say(context, lintWords.notSetUp(recognized));
  const paths = asked.fix === 'diff' ? [] : (options.paths ?? null);
  return conclude(context, asked, { ...settled, folder: vault.folder, paths }, report);
}

/** With `--fix` stdout is for the note, and findings go to stderr. */
async function lintPiped(
  context: Context,
  asked: LintAsked,
  vault: OpenVault & { readonly path: string },
): Promise<ExitCode> {
  const options = { paths: [vault.path], rules: asked.rules };
  if (asked.fix === 'diff') return lintNotes(context, asked, vault, options);
  if (asked.fix === 'none') {
    const found = runRules(vault.index, vault.now, options);
    return conclude(context, asked, { ...vault, code: EXIT.fine, paths: [] }, found);
  }
  const settled = { ...fixPiped(context, vault, asked), folder: vault.folder, paths: [] };
  const io = { ...context.io, stdout: context.io.stderr };
  const onStderr = { ...context, io, style: context.errorStyle };
  return conclude(onStderr, asked, settled, runRules(settled.index, vault.now, options));
}

/** The notes that are named after `lint`; all where none is. */
function namedNotes(context: Context, { folder, index }: OpenVault): { readonly paths?: readonly string[] } {
  const { io, args, errorStyle } = context;
  if (args.rest.length === 0) return {};
  const { paths, others } = chosenNotes(args.rest, { cwd: io.cwd, folder, notes: index.notes });
  for (const other of others) say(context, lintWords.notANote(errorStyle.safe(other)));
  return { paths };
}

function settle(
  context: Context,
  vault: OpenVault,
  { fix, unsafe }: LintAsked,
  options: LintOptions,
): Settled | Promise<Settled> {
  if (fix === 'none') return { index: vault.index, code: EXIT.fine };
  const how = { ...options, unsafe };
  return fix === 'write' ? fixOnDisk(context, vault, how) : showFixes(context, vault, how);
}

/** What was linted, and what came of it before the findings. */
interface Concluded extends Settled {
  readonly folder: string;
  /** Notes of which a baseline can be told what is gone; all where it is null. */
  readonly paths: readonly string[] | null;
}

/** Writes what was found and says what to exit with. */
async function conclude(
  context: Context,
  { quiet, mostWarnings, outputs, statistics, fix, baseline }: LintAsked,
  { index, code, folder, paths }: Concluded,
  found: LintReport,
): Promise<ExitCode> {
  const configured = index.surroundings.configuration.baseline;
  const all = withBaseline(context, baseline, found, { folder, configured, paths });
  const report = quiet ? errorsOf(all) : all;
  const wanted = fix === 'diff' ? outputs.filter(({ file }) => file !== null) : outputs;
  const textOf = (path: string): string | undefined => index.note(path)?.text;
  await writeOutputs(wanted, { folder, report, statistics, textOf }, context);
  if (fix === 'diff' && report.diagnostics.length > 0) {
    say(context, lintWords.wouldBeLeft(report.diagnostics.length, report.summary.errors));
  }
  const { errors, warnings } = all.summary;
  if (warnings > mostWarnings) say(context, lintWords.tooManyWarnings(warnings, mostWarnings));
  if (code === EXIT.couldNotRun) return code;
  return errors > 0 || warnings > mostWarnings ? EXIT.doesNotHold : code;
}

function errorsOf({ version, summary, diagnostics }: LintReport): LintReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fixable = errors.filter(({ fix }) => fix?.safe).length;
  return { version, summary: { ...summary, warnings: 0, infos: 0, fixable }, diagnostics: errors };
}
