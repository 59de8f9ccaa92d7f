import type { Diagnostic, LintReport, Severity } from '../../../model/finding.ts';
import type { Style } from '../../terminal/style.ts';
import { safeText, withoutCommands } from '../../terminal/safe-text.ts';
import * as lintWords from '../../words/lint-words.ts';

/** GitHub shows at most this many annotations of each kind per step, and drops the rest silently. */
const MAX_ANNOTATIONS = 10;

/** Each severity and GitHub's command for it. */
const KINDS: readonly (readonly [severity: Severity, command: string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
];

/**
 * Findings as workflow commands of GitHub Actions, errors first; those that GitHub would not show
 * are counted in a line of their own. `prefix` is the path from the checkout to the vault, empty
 * or ending with `/`; `words` adapts texts for people to the style.
 */
export function lintGithub({ diagnostics }: LintReport, prefix: string, words: Style['words']): string {
  return KINDS.map(([severity, command]) => {
    const all = diagnostics.filter((one) => one.severity === severity);
    const shown = all.slice(0, MAX_ANNOTATIONS).map((one) => annotation(command, one, { prefix, words }));
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
    // GitHub supports columns only within a single line.
    ...(start.line === end.line
      ? [`col=${start.column}`, `endColumn=${Math.max(end.column, start.column)}`]
      : []),
    `title=${property(rule)}`,
  ];
  return `::${command} ${properties.join(',')}::${data(words(lintWords.finding(message, help)))}\n`;
}

/** Escapes the text after `::` as `@actions/core` does; `safeText` has already removed line ends. */
function data(text: string): string {
  return withoutCommands(safeText(text, '\ufffd')).replaceAll('%', '%25');
}

/** Escapes a property as `@actions/core` does. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
