import { netvault } from './command.ts';
import type { LeftOutBy } from '../../app/lint/left-out.ts';
import { capital } from '../../model/plain-letters.ts';
import { counted, fullStop } from '../../app/words/phrases.ts';
import type { LintReport } from '../../model/finding.ts';

/* Texts of `netvault lint` around its findings, and of `rules` and `explain` around rules. */

/** The totals: `4 findings in 214 notes: 1 error, 2 warnings, 1 info. 1 can be fixed with --fix.` */
export const totals = (summary: LintReport['summary']): string => {
  const kinds = [
    summary.errors > 0 ? counted(summary.errors, 'error') : '',
    summary.warnings > 0 ? counted(summary.warnings, 'warning') : '',
    summary.infos > 0 ? counted(summary.infos, 'info') : '',
  ].filter(Boolean);
  const fixable = summary.fixable === 0 ? '' : ` ${summary.fixable} can be fixed with --fix.`;
  const known = summary.known ? ` ${counted(summary.known, 'known one')} not shown.` : '';
  return `${findingsIn(summary.errors + summary.warnings + summary.infos, summary.notes)}: ${kinds.join(', ')}.${fixable}${known}`;
};
/** For the findings of one rule: `in 3 notes, 2 with a safe fix`. */
export const inNotes = (notes: number, fixable: number): string =>
  `in ${counted(notes, 'note')}${fixable === 0 ? '' : `, ${fixable} with a safe fix`}`;
export const beginWithNote = (place: string): string =>
  `Begin with ${place}: nothing in that note counts until it can be read.`;
export const beginWithErrors = (place: string): string => `Begin with the errors, such as ${place}.`;

/** The advice for a finding; `fixes` is the option that follows it, or null. */
export const help = (text: string, fixes: '--fix' | '--unsafe-fixes' | null): string =>
  fixes === null ? fullStop(text) : `${fullStop(text)} This can be fixed with ${fixes}.`;

/** A finding in one line. */
export const finding = (message: string, help: string): string =>
  `${fullStop(message)} ${fullStop(help)}`.trim();

/** What a fix does, and whether it is safe: it then keeps the meaning of the note. */
export const fix = (help: string, isSafe: boolean): string =>
  `${fullStop(help)} (${isSafe ? 'Safe' : 'May change what the note means'})`;
export const vaultFolder = 'The folder of the vault.';

/** For findings of one severity that are not shown. */
export const more = (count: number, severity: string): string => `and ${counted(count, `more ${severity}`)}`;

export const nothingChecked = (folder: string): string =>
  `${folder} holds no note to check. Go into the vault that you mean, or name it with --vault DIR.`;
/** For a vault of which settings leave out all notes; `file` is that of NetVault's settings. */
export const allLeftOut = (folder: string, by: readonly LeftOutBy[], file: string): string => {
  const settings = by.map((one) =>
    one === 'ignore'
      ? `“ignore” in ${file}`
      : 'what Obsidian excludes (userIgnoreFilters in .obsidian/app.json)',
  );
  return `no note in ${folder} is checked, because of ${settings.join(' and ')}`;
};
export const notANote = (path: string): string => `${path} is not a note of the vault: left out`;
/** For a vault whose records another tool made: explains why nothing else is reported. */
export const notSetUp = (recognized: string): string =>
  `${recognized} Until it is (${netvault('init')}), only what no tool can read is reported.`;
export const tooManyWarnings = (warnings: number, most: number): string =>
  `${counted(warnings, 'warning')}, at most ${most} allowed`;

export const changedMeanwhile = (path: string): string =>
  `${path} was changed meanwhile: left alone. Run it again to fix that note.`;
export const fixed = (findings: number, notes: number): string => `${findingsIn(findings, notes)} fixed`;
export const dropped = (fixes: number): string =>
  `${counted(fixes, 'fix', 'fixes')} left out: more than the fault would be changed in the note`;
export const nothingToFix = 'nothing to fix';
export const nothingFixed = 'nothing could be fixed automatically: correct the notes yourself';
export const wouldFix = (option: string, findings: number, notes: number): string =>
  `${option} would fix ${findingsIn(findings, notes)}; nothing was written`;
export const wouldBeLeft = (findings: number, errors: number): string =>
  `${counted(findings, 'finding')} would be left, ${counted(errors, 'error')}`;
export const fixedAsStaged = (path: string): string =>
  `${path}: fixed only where it is staged; the file has other changes there and was left alone`;
export const notFixedAsStaged = (path: string): string =>
  `${path}: was staged again meanwhile, or git keeps it as it is: left alone`;
export const stagedAnew = (findings: number, notes: number): string =>
  `${counted(findings, 'finding')} fixed, ${counted(notes, 'note')} staged again`;

export const baselineHolds = (path: string, findings: number, notes: number): string =>
  `${path} holds ${counted(findings, 'known finding')} in ${counted(notes, 'note')}`;
export const knownAreGone = (count: number, path: string): string => {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${counted(count, 'known finding')} ${are} gone: ${netvault('lint')} --prune-baseline takes ${them} out of ${path}`;
};

/** The name of a family of rules as a heading. */
export const family = (name: string): string => capital(name);
export const readMore = (): string => `To read more: ${netvault('explain')} RULE`;

/** Titles of examples: of what a rule reports, and of what it does not. */
export const reportedExample = 'Reported';
export const rightExample = 'Right';

function findingsIn(findings: number, notes: number): string {
  return `${counted(findings, 'finding')} in ${counted(notes, 'note')}`;
}
