import { capital } from '../../model/plain-letters.ts';
import { counted, fullStop } from '../../app/words/phrases.ts';
import { helpOf } from '../../app/words/wording.ts';
import type { Diagnostic, LintReport, Severity } from '../../model/finding.ts';
import { fileName } from '../../vault/vault-index.ts';
import { advise } from './advice-words.ts';

/** The name of the view, and the title above the findings of one note. */
export const view = 'Findings';
export const findingsIn = (path: string): string => `Findings in ${fileName(path)}`;

/** The numbers of findings and of checked notes: `3 findings, 12 notes checked`. */
export const checked = (findings: number, { notes }: LintReport['summary']): string =>
  `${counted(findings, 'finding')}, ${counted(notes, 'note')} checked`;

/** The filters by severity. */
export const filters = 'Show';
const SEVERITIES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
};
export const severityCount = (severity: Severity, count: number): string =>
  counted(count, ...SEVERITIES[severity]);
export const noneShown = 'None of these kinds.';
export const showMore = (rest: number): string => `Show more (${rest} to come)`;

/** The name of a severity. */
export const severity: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

/** The kind of a finding as a sentence; with `line` where the place is not visible. */
export function kind(finding: Pick<Diagnostic, 'severity'>, line?: number): string {
  const name = severity[finding.severity];
  return line === undefined ? `${name}.` : `${name}, line ${line}.`;
}

/** What to do about a finding, as whole sentences. */
export const help = (finding: Pick<Diagnostic, 'help' | 'advice'>): string =>
  fullStop(helpOf(finding, advise));
export const aboutRule = (rule: string): string => `About the rule ${rule}`;

/** The buttons that fix findings, and their labels for screen readers or where there is room. */
export const fix = 'Fix';
export const fixBy = (what: string): string => capital(what);
export const fixThis = (what: string): string => `Fix: ${what}`;
export const fixAll = (count: number): string => `Fix all safe ones (${count})`;

/**
 * The dialog before all safe fixes are made: its question, its text, its button, and a line about
 * notes that are not listed.
 */
export const fixAllTitle = 'Fix all safe ones?';
export const fixAllAbout = (findings: number, notes: number): string =>
  `${counted(findings, 'finding')} in ${counted(notes, 'note')}. Until the app is closed, you can take each note back here.`;
export const fixAllButton = (findings: number): string => `Fix ${counted(findings, 'finding')}`;
export const lineAt = (line: number): string => `Line ${line}: `;
export const becomes = ' → ';
export const nothing = 'nothing';

/** The list of fixes made since the app started, and the buttons that undo them. */
export const fixed = 'Fixed';
export const fixedNotes = (notes: number): string => counted(notes, 'note');
export const takeBack = 'Take back';
export const takeBackIn = (path: string): string => `Take back what was fixed in ${fileName(path)}`;
export const takeAllBack = 'Take all back';

/** The notices after findings were fixed. */
export const fixedIn = (path: string): string => `Fixed in ${path}.`;
export const fixedAll = (findings: number, notes: number): string =>
  `${counted(findings, 'finding')} in ${counted(notes, 'note')} fixed.`;

/** The label of the findings at one place of the editor, for screen readers. */
export const tip = (findings: number): string => (findings === 1 ? 'Finding' : 'Findings');

/** The line below the properties of a note, where nothing can be underlined. */
export const inProperties = (findings: number): string => `${counted(findings, 'finding')} in the properties`;

/** All messages at one place, read out when the cursor goes there. */
export const readOut = (messages: readonly string[]): string => messages.join('. ');
