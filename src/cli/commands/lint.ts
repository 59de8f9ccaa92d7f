import { lintVault } from '../../app/lint.ts';
import { UserError } from '../../app/user-error.ts';
import type { LintReport, Severity } from '../../model/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { Context } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { chosenNotes } from '../node/chosen-notes.ts';
import { lintStylish } from '../reporters/lint-stylish.ts';
import { counted } from '../reporters/phrases.ts';
import { safeJson } from '../terminal/safe-text.ts';

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** `netvault lint`: findings on stdout; exit 1 for errors, or for more warnings than `--max-warnings`. */
export async function run({ io, args, style, errorStyle, openVault }: Context): Promise<ExitCode> {
  const rules = readRules(args.list('rule'));
  const mostWarnings = readCount(args.text('max-warnings'));
  const { index, now, folder } = await openVault();
  const { paths, others } = chosenNotes(args.rest, { cwd: io.cwd, folder, notes: index.notes });
  for (const other of others)
    io.stderr.write(`netvault: ${errorStyle.safe(other)} is not a note of the vault: left out\n`);
  const all = lintVault(index, now, { ...(args.rest.length > 0 ? { paths } : {}), rules });
  const shown = args.flag('quiet') ? errorsOf(all) : all;
  if (args.choice('format', ['stylish', 'json']) === 'json') io.stdout.write(safeJson(shown));
  else io.stdout.write(lintStylish(shown, { textOf: (path) => index.note(path)?.text }, style));
  const { errors, warnings } = all.summary;
  if (warnings > mostWarnings) {
    io.stderr.write(`netvault: ${counted(warnings, 'warning')}, at most ${String(mostWarnings)} allowed\n`);
  }
  return errors > 0 || warnings > mostWarnings ? EXIT.doesNotHold : EXIT.fine;
}

function errorsOf({ version, summary, diagnostics }: LintReport): LintReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fixable = errors.filter(({ fix }) => fix?.safe).length;
  return { version, summary: { ...summary, warnings: 0, infos: 0, fixable }, diagnostics: errors };
}

function readCount(text: string | null): number {
  if (text === null) return Infinity;
  if (!/^\d{1,9}$/.test(text)) {
    throw new UserError(`--max-warnings cannot be “${text}”`, 'Write a whole number, 0 or more.');
  }
  return Number(text);
}

function readRules(given: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  return new Map(
    given.map((text) => {
      const at = text.lastIndexOf(':');
      const id = at < 0 ? text : text.slice(0, at);
      if (!RULES.has(id)) {
        throw new UserError(
          `there is no rule “${id}”`,
          didYouMean(id, RULES.keys(), 'netvault rules lists them all.'),
        );
      }
      const severity = SEVERITIES.find((name) => name === text.slice(at + 1));
      if (at < 0 || !severity) {
        throw new UserError(`--rule cannot be “${text}”`, `Write --rule ${id}:error, or warning, info, off.`);
      }
      return [id, severity] as const;
    }),
  );
}
