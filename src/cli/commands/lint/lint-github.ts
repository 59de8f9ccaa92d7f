import type { Diagnostic, LintReport, Severity } from '../../../model/finding.ts';
import type { Style } from '../../terminal/style.ts';
import { safeText, withoutCommands } from '../../terminal/safe-text.ts';
import * as lintWords from '../../words/lint-words.ts';

/** GitHub shows as many annotations of each kind a step, and drops the rest without a word. */
const MOST = 10;

/** A severity, and GitHub's command for it. */
const KINDS: readonly (readonly [severity: Severity, command: string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

/**
 * Findings as workflow commands of GitHub Actions, errors first; what GitHub
 * would not show is counted in a line of its own. `prefix` leads from the
 * checkout to the vault, empty or ending with `/`; `words` is what becomes of words for people in a style.
 */
export function lintGithub({ diagnostics }: LintReport, prefix: string, words: Style['words']): string {
  return KINDS.map(([severity, command]) => {
    const all = diagnostics.filter((one) => one.severity === severity);
    const shown = all.slice(0, MOST).map((one) => annotation(command, one, { prefix, words }));
    const more = all.length - shown.length;
    return more > 0 ? `${shown.join('')}${words(lintWords.more(more, severity))}\n` : shown.join('');
  }).join('');
}

function annotation(
  command: string,
  diagnostic: Diagnostic,
  { prefix, words }: { readonly prefix: string } & Pick<Style, 'words'>,
): string {
  const { path, start, end, rule, message, help } = diagnostic;
  const properties = [
    `file=${property(prefix + path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    // Columns are understood within one line only.
    ...(start.line === end.line
      ? [`col=${start.column}`, `endColumn=${Math.max(end.column, start.column)}`]
      : []),
    `title=${property(rule)}`,
  ];
  return `::${command} ${properties.join(',')}::${data(words(lintWords.finding(message, help)))}\n`;
}

/** As `@actions/core` escapes what follows the `::`; text made safe has no line ends left. */
function data(text: string): string {
  return withoutCommands(safeText(text, '\ufffd')).replaceAll('%', '%25');
}

/** As `@actions/core` escapes a property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
