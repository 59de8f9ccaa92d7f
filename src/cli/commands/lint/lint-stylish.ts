import { groupBy } from '../../../model/group-by.ts';
import type { Diagnostic, LintReport, Severity } from '../../../model/finding.ts';
import { widthOf } from '../../terminal/cells.ts';
import { line, wrap, wrapAdvice } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';
import { codeFrame, linesOf } from '../../report/code-frame.ts';
import * as lintWords from '../../words/lint-words.ts';

const PLACE = 2;
const PLACE_WIDTH = 7;
const SEVERITY_WIDTH = 9;
/** Minimum width of the column with rule names, in cells; a longer name makes it wider. */
const RULE_CELLS = 20;
const HELP = 9;

export interface LintStylishOptions {
  /** The text of a note, for its code frames; undefined if it is not available. */
  readonly textOf: (path: string) => string | undefined;
}

/** Findings grouped by note, each with the lines it is about and advice; empty if there are none. */
export function lintStylish(report: LintReport, { textOf }: LintStylishOptions, style: Style): string {
  const { summary, diagnostics } = report;
  if (diagnostics.length === 0) return '';
  const ruleAt = ruleColumn(widestRule(diagnostics), style);
  const blocks = [...groupBy(diagnostics, ({ path }) => [path])].map(([path, some]) =>
    noteBlock(path, some, { text: textOf(path), ruleAt }, style),
  );
  return blocks.join('') + closing(summary, firstToFix(diagnostics), style);
}

/** The width of the longest name of a rule in cells; 0 without findings. */
export function widestRule(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((widest, { rule }) => Math.max(widest, widthOf(rule)), 0);
}

/** The column of rule names, for the width of the longest one. */
export function ruleColumn(widest: number, { width }: Style): number {
  return Math.min(width - RULE_CELLS, width - widest);
}

/** The findings in one note, below its path, with an empty line at the end. `text` is undefined if it is not available. */
export function noteBlock(
  path: string,
  diagnostics: readonly Diagnostic[],
  { text, ruleAt }: { readonly text: string | undefined; readonly ruleAt: number },
  style: Style,
): string {
  const lines = text === undefined ? [] : linesOf(text);
  const shown = diagnostics.map((diagnostic) => finding(diagnostic, lines, ruleAt, style));
  return `${style.underline(style.safe(path))}\n${shown.join('\n\n')}\n\n`;
}

/** The end of a report: the totals, and with many findings where to begin. */
export function closing(summary: LintReport['summary'], first: FirstToFix, style: Style): string {
  const totals = wrap(lintWords.totals(summary), style.width).map(style.bold);
  const begin = wrap(style.safe(whatToFixFirst(summary, first)), style.width);
  return `${[...totals, ...begin].join('\n')}\n`;
}

function severityPaint(severity: Severity, style: Style): Paint {
  return { error: style.red, warning: style.yellow, info: style.cyan }[severity];
}

function finding(diagnostic: Diagnostic, lines: readonly string[], ruleAt: number, style: Style): string {
  const { severity, rule, start, end } = diagnostic;
  const paint = severityPaint(severity, style);
  const place = `${start.line}:${start.column}`;
  const severityAt = PLACE + Math.max(PLACE_WIDTH, widthOf(place) + 1);
  const messageAt = severityAt + SEVERITY_WIDTH;
  const [first = '', ...rest] = wrap(style.safe(diagnostic.message), ruleAt - messageAt - 2);
  const head = line(
    { at: PLACE, text: place, paint: style.dim },
    { at: severityAt, text: severity, paint },
    { at: messageAt, text: first },
    { at: ruleAt, text: rule, paint: (text) => style.link(style.dim(text), diagnostic.url) },
  );
  // An error is shown with the lines around it, other findings only with their own line.
  const around = severity === 'error' ? 1 : 0;
  const frame = lines.length === 0 ? [] : ['', ...codeFrame({ lines, start, end, around, paint }, style)];
  return [
    head,
    ...rest.map((text) => line({ at: messageAt, text })),
    ...frame,
    ...advice(diagnostic, style),
  ].join('\n');
}

function advice({ help, fix, related = [] }: Diagnostic, style: Style): string[] {
  const option = fix ? (fix.safe ? '--fix' : '--unsafe-fixes') : null;
  const texts = [...related.map(({ path, message }) => `${path}: ${message}`), lintWords.help(help, option)];
  return texts.flatMap((text) =>
    wrapAdvice(style.safe(text), style.width - HELP - 2).map((part) => line({ at: HELP, text: part })),
  );
}

/** With more findings than this, the report says where to begin. */
const MANY = 5;

/** Rules whose findings always prevent the rest of a note from being read. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'invalid-yaml',
  'duplicate-key',
  'unclosed-front-matter',
  'executable-front-matter',
]);

/** The findings to fix first; each is null if there is none of its kind. */
export interface FirstToFix {
  /** The first finding that prevents the rest of a note from being read. */
  readonly unreadable: Diagnostic | null;
  /** The first error without a safe fix. */
  readonly error: Diagnostic | null;
}

export function firstToFix(diagnostics: readonly Diagnostic[]): FirstToFix {
  return {
    unreadable: diagnostics.find(({ rule }) => UNREADABLE.has(rule)) ?? null,
    error: diagnostics.find(({ severity, fix }) => severity === 'error' && fix?.safe !== true) ?? null,
  };
}

/** Where to begin if there are many findings; empty if there is nothing to begin with. */
function whatToFixFirst(
  { errors, warnings, infos }: LintReport['summary'],
  { unreadable, error }: FirstToFix,
): string {
  if (errors + warnings + infos <= MANY) return '';
  if (unreadable) return lintWords.beginWithNote(placeOf(unreadable));
  return error ? lintWords.beginWithErrors(placeOf(error)) : '';
}

function placeOf({ path, start }: Diagnostic): string {
  return `${path}:${start.line}:${start.column}`;
}
