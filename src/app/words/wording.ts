import type { Advice } from '../../model/advice.ts';
import type { FindingText, LintReport } from '../../model/finding.ts';
import type { UserErrorData } from '../user-error.ts';
import { fullStop } from './phrases.ts';

/** An error in words: what is there, and what to do; the help may be empty. Neither has to end with a full stop. */
export type ErrorWords = readonly [message: string, help: string];

/** Words for what is advised, one sentence without a full stop. */
export type Advise = (advice: Advice) => string;

/** Words for the errors of a map (`UserErrors`, with those of a face): none can be missing. */
export type ErrorTable<Errors> = {
  readonly [Code in keyof Errors]: (data: Errors[Code], advise: Advise) => ErrorWords;
};

/** A face's words for each kind of advice: none can be missing. */
export type AdviceTable = {
  readonly [Do in Advice['do']]: (advice: Extract<Advice, { readonly do: Do }>) => string;
};

/** Looks advice up in a face's table. */
export function adviseWith(table: AdviceTable): Advise {
  return (advice) => (table[advice.do] as (one: Advice) => string)(advice);
}

/** Looks an error up in a face's table, which has words for all that can be thrown in it. */
export function wordsFrom<Errors>(
  table: ErrorTable<Errors>,
  { code, data }: Pick<UserErrorData, 'code' | 'data'>,
  advise: Advise,
): ErrorWords {
  return table[code as keyof Errors](data as Errors[keyof Errors], advise);
}

/** What to do about a finding: the rule's own words, then those for its advice. */
export function helpOf({ help, advice }: Pick<FindingText, 'help' | 'advice'>, advise: Advise): string {
  return advice ? `${fullStop(help)} ${advise(advice)}`.trimStart() : help;
}

/** A report for somebody to read: each `help` says what is advised, too. */
export function reportInWords(report: LintReport, advise: Advise): LintReport {
  const diagnostics = report.diagnostics.map(({ advice, ...one }) =>
    advice ? { ...one, help: helpOf({ ...one, advice }, advise) } : one,
  );
  return { ...report, diagnostics };
}

/** Of a note whose bytes are no text: nothing is ever written into it. */
export function notUtf8(path: string, done: 'changed' | 'written'): ErrorWords {
  return [`${path} is not valid UTF-8`, `Save it as UTF-8 in your editor. Nothing was ${done}.`];
}

/** `Did you mean “summary”?`; without a name that is near, what to do instead. */
export function didYouMean(near: string | null, otherwise: string): string {
  return near === null ? otherwise : `Did you mean “${near}”?`;
}

/** What to do about a name that nobody has. */
export function nameHelp(
  { given, near }: { readonly given: string; readonly near: string | null },
  advise: Advise,
): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(given);
  return didYouMean(near, advise({ do: 'new-contact', name: isPlain ? given : null }));
}

/** `a, b and 2 more`. */
export function some(shown: readonly string[], more: number): string {
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
