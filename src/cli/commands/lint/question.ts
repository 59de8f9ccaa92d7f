import { resolve } from 'node:path';
import type { RuleSettings } from '../../../vault/configuration.ts';
import type { Context } from '../../command-line/command.ts';
import type { LintRequest } from './options.ts';

/** The cache key of `lint` for a whole vault: the severities that override the vault's settings. */
export function lintQuestion(rules: RuleSettings): readonly unknown[] {
  return ['lint', [...rules]];
}

/** What the output of `lint` depends on besides the findings, the vault's folder and the streams. */
export function outputOptions({ io }: Pick<Context, 'io'>, asked: LintRequest): readonly unknown[] {
  const { quiet, mostWarnings, statistics, outputs } = asked;
  const formats = outputs.map(({ format }) => format);
  return [
    quiet,
    String(mostWarnings),
    statistics,
    formats,
    resolve(io.cwd, io.env['GITHUB_WORKSPACE'] ?? ''),
  ];
}
