import type { Advice } from '../../model/advice.ts';
import type { Diagnostic, FindingText, LintReport } from '../../model/finding.ts';
import type { UserErrorData } from '../user-error.ts';
import { fullStop } from './phrases.ts';

/** An error in words: what is wrong, and what to do about it, which may be empty. Neither has to end with a full stop. */
export type ErrorWords = readonly [message: string, help: string];

/** Returns a piece of advice in words: one sentence without a full stop. */
export type Advise = (advice: Advice) => string;

/**
 * Words for each error of a map (`UserErrors`, or this together with the errors of a face); the
 * compiler reports missing ones.
 */
export type ErrorTable<Errors> = {
  readonly [Code in keyof Errors]: (data: Errors[Code], advise: Advise) => ErrorWords;
};

/** A face's words for each kind of advice; the compiler reports missing ones. */
export type AdviceTable = {
  readonly [Do in Advice['do']]: (advice: Extract<Advice, { readonly do: Do }>) => string;
};

/** A function that puts advice into the words of a face's table. */
export function adviseWith(table: AdviceTable): Advise {
  return (advice) => (table[advice.do] as (one: Advice) => string)(advice);
}

/** The words for an error from a face's table, which must have words for all errors that can occur there. */
export function wordsFrom<Errors>(
  table: ErrorTable<Errors>,
  { code, data }: Pick<UserErrorData, 'code' | 'data'>,
  advise: Advise,
): ErrorWords {
  return table[code as keyof Errors](data as Errors[keyof Errors], advise);
}

/** What to do about a finding: the rule's own help, then the words for its advice. */
export function helpOf({ help, advice }: Pick<FindingText, 'help' | 'advice'>, advise: Advise): string {
  return advice ? `${fullStop(help)} ${advise(advice)}`.trimStart() : help;
}

/** A finding whose `help` includes the words for its advice. */
export function findingInWords({ advice, ...one }: Diagnostic, advise: Advise): Diagnostic {
  return advice ? { ...one, help: helpOf({ ...one, advice }, advise) } : one;
}

/** A report in which each `help` includes the words for the finding's advice. */
export function reportInWords(report: LintReport, advise: Advise): LintReport {
  return { ...report, diagnostics: report.diagnostics.map((one) => findingInWords(one, advise)) };
}

/** For a note that is not valid UTF-8, which is never written. */
export function notUtf8(path: string, done: 'changed' | 'written'): ErrorWords {
  return [`${path} is not valid UTF-8`, `Save it as UTF-8 in your editor. Nothing was ${done}.`];
}

/** `Did you mean “summary”?`; `otherwise` if no name is similar. */
export function didYouMean(near: string | null, otherwise: string): string {
  return near === null ? otherwise : `Did you mean “${near}”?`;
}

/** What to do with words after people that are meant as text, as the rest of a help. */
/** `of` is the part of what was given that may be text; all of it if left out. */
export const ifText = (of?: string): string =>
  ` If ${of === undefined ? 'it' : `“${of}”`} is text, put a colon before it.`;

/** `a, b and 2 more`. */
export function listWithMore(shown: readonly string[], more: number): string {
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
