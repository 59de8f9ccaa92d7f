import { leftOutBy } from '../../../app/lint/left-out.ts';
import type { LintReport } from '../../../model/finding.ts';
import { runRules, type LintOptions } from '../../../rules/engine/run-rules.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, ioWith, type ExitCode } from '../../command-line/io.ts';
import { requireVault } from '../../command-line/require-vault.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import { chosenNotes, type Notes } from './chosen-notes.ts';
import { finishLint, type LintResult } from './finish-lint.ts';
import { fixOnDisk, showFixes, type VaultAfterFixes } from './fixing.ts';
import type { LintRequest } from './options.ts';
import { fixPiped, withPipedText } from './piped.ts';
import { recognizedIn } from './recognized-in.ts';
import { reportRecognized } from './recognized.ts';

/** `netvault lint` for some notes, for piped text, with fixes, or with a new baseline. */
export async function lintSome(context: Context, asked: LintRequest): Promise<ExitCode> {
  const isPlain = asked.fix === 'none' && asked.baseline.then === 'use';
  const { lintFromCache: judgeFew, compareWithCache: look } = await import('./lint-from-cache.ts');
  const looked = isPlain ? await look(context) : null;
  const few = looked && (await judgeFew(context, asked, looked));
  if (few) {
    const paths = few.piped === null ? namedNotes(context, few.folder, few.notes) : [few.piped];
    return finishLint(context, asked, few.of(paths));
  }
  const vault = await context.openVault(looked ? { seen: looked.seen } : {});
  const { piped, rules } = asked;
  if (piped !== null) return lintPiped(context, asked, await withPipedText(context, vault, piped));
  const { folder, index } = vault;
  const paths = context.args.rest.length === 0 ? {} : { paths: namedNotes(context, folder, index.notes) };
  return lintNotes(context, asked, vault, { ...paths, rules });
}

async function lintNotes(
  context: Context,
  asked: LintRequest,
  vault: OpenVault,
  options: LintOptions,
): Promise<ExitCode> {
  if (asked.fix === 'write' || asked.baseline.then !== 'use') requireVault(vault);
  const settled = await fixIfAsked(context, vault, asked, options);
  const report = runRules(settled.index, vault.now, options);
  const isAsFound = settled.index === vault.index && settled.code === EXIT.fine;
  if (asked.fix === 'write' && isAsFound && report.diagnostics.length > 0)
    printMessage(context, lintWords.nothingFixed);
  reportRecognized(context, asked, recognizedIn(settled.index));
  const paths = asked.fix === 'diff' ? [] : (options.paths ?? null);
  return finishLint(context, asked, linted(settled, report, vault.folder, paths));
}

/** Checks a note that is piped in. With `--fix`, the note goes to stdout and the findings to stderr. */
async function lintPiped(
  context: Context,
  asked: LintRequest,
  vault: OpenVault & { readonly path: string },
): Promise<ExitCode> {
  const options = { paths: [vault.path], rules: asked.rules };
  if (asked.fix === 'diff') return lintNotes(context, asked, vault, options);
  if (asked.fix === 'none') {
    const found = runRules(vault.index, vault.now, options);
    return finishLint(
      context,
      asked,
      linted({ index: vault.index, code: EXIT.fine }, found, vault.folder, []),
    );
  }
  const settled = fixPiped(context, vault, asked);
  const io = ioWith(context.io, { stdout: context.io.stderr });
  const onStderr = { ...context, io, style: context.errorStyle };
  const report = runRules(settled.index, vault.now, options);
  return finishLint(onStderr, asked, linted(settled, report, vault.folder, []));
}

/** The paths of the notes named after `lint`; reports names that are not notes. */
function namedNotes(context: Context, folder: string, notes: Notes): readonly string[] {
  const { io, args, errorStyle } = context;
  const { paths, others } = chosenNotes(args.rest, { cwd: io.cwd, folder, notes });
  for (const other of others) printMessage(context, lintWords.notANote(errorStyle.safe(other)));
  return paths;
}

function fixIfAsked(
  context: Context,
  vault: OpenVault,
  { fix, unsafe }: LintRequest,
  options: LintOptions,
): VaultAfterFixes | Promise<VaultAfterFixes> {
  if (fix === 'none') return { index: vault.index, code: EXIT.fine };
  const how = { ...options, unsafe };
  return fix === 'write' ? fixOnDisk(context, vault, how) : showFixes(context, vault, how);
}

function linted(
  { index, code }: VaultAfterFixes,
  report: LintReport,
  folder: string,
  paths: LintResult['paths'],
): LintResult {
  const { surroundings, notes } = index;
  const configured = surroundings.configuration.baseline;
  const leftOut = report.summary.notes === 0 ? leftOutBy([...notes.keys()], surroundings) : [];
  return { report, code, folder, configured, paths, leftOut, textOf: (path) => index.note(path)?.text };
}
