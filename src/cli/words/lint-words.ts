import { counted, fullStop } from '../../app/words/phrases.ts';
import type { LintReport } from '../../model/finding.ts';

/** What `netvault lint` says around its findings, and `rules` and `explain` around rules. */
export const LINT_WORDS = {
  /** `4 findings in 214 notes: 1 error, 2 warnings, 1 info. 1 can be fixed with --fix.` */
  totals: ({ summary, diagnostics }: LintReport): string => {
    const kinds = [
      summary.errors > 0 ? counted(summary.errors, 'error') : '',
      summary.warnings > 0 ? counted(summary.warnings, 'warning') : '',
      summary.infos > 0 ? counted(summary.infos, 'info') : '',
    ].filter(Boolean);
    const fixable = summary.fixable === 0 ? '' : ` ${summary.fixable} can be fixed with --fix.`;
    const known = summary.known ? ` ${counted(summary.known, 'known one')} not shown.` : '';
    return `${findingsIn(diagnostics.length, summary.notes)}: ${kinds.join(', ')}.${fixable}${known}`;
  },
  beginWithNote: (place: string): string =>
    `Begin with ${place}: nothing in that note counts until it can be read.`,
  beginWithErrors: (place: string): string => `Begin with the errors, such as ${place}.`,
  /** What to do about a finding; `fixes` is the option that does it, or null. */
  help: (help: string, fixes: '--fix' | '--unsafe-fixes' | null): string =>
    fixes === null ? fullStop(help) : `${fullStop(help)} This can be fixed with ${fixes}.`,
  /** A finding in one line. */
  finding: (message: string, help: string): string => `${fullStop(message)} ${fullStop(help)}`.trim(),
  /** What a fix does, and whether it keeps what the note means. */
  fix: (help: string, isSafe: boolean): string =>
    `${fullStop(help)} (${isSafe ? 'Safe' : 'May change what the note means'})`,
  vaultFolder: 'The folder of the vault.',
  /** Findings of one severity that are not shown. */
  more: (count: number, severity: string): string => `and ${counted(count, `more ${severity}`)}`,

  notANote: (path: string): string => `${path} is not a note of the vault: left out`,
  tooManyWarnings: (warnings: number, most: number): string =>
    `${counted(warnings, 'warning')}, at most ${most} allowed`,

  changedMeanwhile: (path: string): string =>
    `${path} was changed meanwhile: left alone. Run it again to fix that note.`,
  fixed: (findings: number, notes: number): string => `${findingsIn(findings, notes)} fixed`,
  nothingToFix: 'nothing to fix',
  wouldFix: (option: string, findings: number, notes: number): string =>
    `${option} would fix ${findingsIn(findings, notes)}; nothing was written`,
  wouldBeLeft: (findings: number, errors: number): string =>
    `${counted(findings, 'finding')} would be left, ${counted(errors, 'error')}`,
  fixedAsStaged: (path: string): string =>
    `${path}: fixed as staged; its file has other changes there and was left alone`,
  notFixedAsStaged: (path: string): string =>
    `${path}: was staged anew meanwhile, or git keeps it as it is: left alone`,
  stagedAnew: (findings: number, notes: number): string =>
    `${counted(findings, 'finding')} fixed, ${counted(notes, 'note')} staged anew`,

  baselineHolds: (path: string, findings: number, notes: number): string =>
    `${path} holds ${counted(findings, 'known finding')} in ${counted(notes, 'note')}`,
  knownAreGone: (count: number, path: string): string => {
    const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${counted(count, 'known finding')} ${are} gone: netvault lint --prune-baseline takes ${them} out of ${path}`;
  },

  readMore: 'To read more: netvault explain RULE',
  /** Above an example of what a rule reports, and of what it does not. */
  reported: 'Reported',
  right: 'Right',
};

function findingsIn(findings: number, notes: number): string {
  return `${counted(findings, 'finding')} in ${counted(notes, 'note')}`;
}
