import { CliError } from '../../cli-error.ts';
import type { Severity } from '../../../model/finding.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { choiceErrorData, closestName } from '../../command-line/did-you-mean.ts';
import { SEVERITIES } from '../../command-line/choices.ts';
import { readBaselineOptions, type BaselineRequest } from './baseline-options.ts';
import { readOutputs, type Output } from './outputs.ts';

/** What the options of `netvault lint` ask for. */
export interface LintRequest {
  /** Severities by rule that override the vault's settings. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** The path of the note that is piped in, as typed; null if there is none. */
  readonly piped: string | null;
  readonly mostWarnings: number;
  readonly quiet: boolean;
  /** `diff` computes and shows fixes without writing them. */
  readonly fix: 'none' | 'write' | 'diff';
  readonly unsafe: boolean;
  /** Whether to report how often each rule reports, instead of the findings. */
  readonly statistics: boolean;
  readonly outputs: readonly Output[];
  readonly baseline: BaselineRequest;
}

/** Reads the options of `lint`. Throws `UserError` for invalid values, and for some options that do not go together. */
export async function readLintOptions(args: Arguments): Promise<LintRequest> {
  const dryRun = args.flag('fix-dry-run');
  const unsafe = args.flag('unsafe-fixes');
  const asked: LintRequest = {
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
      ...choiceErrorData(other.format, ['stylish', 'json']),
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

/**
 * The path given by `--stdin-filename`, or null if nothing is piped in. Throws `UserError` if
 * only one option of the pair is given.
 */
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
