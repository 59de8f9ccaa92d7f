import { CliError } from '../../cli-error.ts';
import type { Severity } from '../../../model/finding.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { choiceOf, closestName } from '../../command-line/did-you-mean.ts';
import { SEVERITIES } from '../../command-line/choices.ts';
import { readBaselineOptions, type BaselineAsked } from './baseline-options.ts';
import { readOutputs, type Output } from './outputs.ts';

/** What is asked of `netvault lint`, beside the notes it is about. */
export interface LintAsked {
  /** Severities that win over the vault's settings. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** The path of the note that is piped in, as it was typed; null where none is. */
  readonly piped: string | null;
  readonly mostWarnings: number;
  readonly quiet: boolean;
  /** `diff` works fixes out and writes none. */
  readonly fix: 'none' | 'write' | 'diff';
  readonly unsafe: boolean;
  /** How often each rule reports, instead of the findings. */
  readonly statistics: boolean;
  readonly outputs: readonly Output[];
  readonly baseline: BaselineAsked;
}

/** Reads the options of `lint`. Throws `UserError` for values that mean nothing, and for some that do not go together. */
export async function readLintOptions(args: Arguments): Promise<LintAsked> {
  const dryRun = args.flag('fix-dry-run');
  const unsafe = args.flag('unsafe-fixes');
  const asked: LintAsked = {
    rules: await readRules(args.list('rule')),
    piped: pipedName(args),
    mostWarnings: readCount(args.text('max-warnings')),
    quiet: args.flag('quiet'),
    fix: dryRun ? 'diff' : args.flag('fix') || unsafe ? 'write' : 'none',
    unsafe,
    statistics: args.flag('statistics'),
    outputs: readOutputs(args.list('format')),
    baseline: readBaselineOptions(args),
  };
  const other = asked.outputs.find(({ format }) => format !== 'stylish' && format !== 'json');
  if (asked.statistics && other) {
    throw new CliError('bad-option-value', {
      option: 'format',
      ...choiceOf(other.format, ['stylish', 'json']),
    });
  }
  const printed = asked.outputs.find(({ file }) => file === null);
  if (dryRun && args.list('format').length > 0 && printed) {
    throw new CliError('diff-and-findings', { format: printed.format });
  }
  return asked;
}

function readCount(text: string | null): number {
  if (text === null) return Infinity;
  if (!/^\d{1,9}$/.test(text)) {
    throw new CliError('bad-count', { option: 'max-warnings', given: text });
  }
  return Number(text);
}

async function readRules(given: readonly string[]): Promise<ReadonlyMap<string, Severity | 'off'>> {
  if (given.length === 0) return new Map();
  const { RULES } = await import('../../../rules/index.ts');
  return new Map(
    given.map((text) => {
      const at = text.lastIndexOf(':');
      const id = at < 0 ? text : text.slice(0, at);
      if (!RULES.has(id)) {
        throw new CliError('no-such-rule', { given: id, near: closestName(id, RULES.keys()) });
      }
      const severity = SEVERITIES.find((name) => name === text.slice(at + 1));
      if (at < 0 || !severity) {
        throw new CliError('bad-rule-severity', { given: text, rule: id });
      }
      return [id, severity] as const;
    }),
  );
}

/** The path that `--stdin-filename` names, or null where nothing is piped in. Throws `UserError` for half of the pair. */
function pipedName(args: Arguments): string | null {
  const name = args.text('stdin-filename');
  if (!args.flag('stdin')) {
    if (name === null) return null;
    throw new CliError('stdin-filename-alone', {});
  }
  if (name === null) throw new CliError('stdin-without-filename', {});
  const [path] = args.rest;
  if (path !== undefined) throw new CliError('stdin-and-names', { path });
  return name;
}
