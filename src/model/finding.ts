import type { Advice } from './advice.ts';
import type { Position, Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Replaces the text in the span by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * A fix is `safe` if it changes how a value is written and never its meaning, or writes into a
 * field what the note's own name says.
 */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** The rules whose findings come from the parser; `src/rules` registers them under the same names. */
export const PARSER_RULES = [
  'unreadable-file',
  'invalid-encoding',
  'invalid-yaml',
  'duplicate-key',
  'unclosed-front-matter',
  'executable-front-matter',
  'merge-conflict',
  'too-large',
  'missing-field',
  'invalid-value',
  'invalid-date',
  'ambiguous-date',
  'unquoted-link',
  'unreadable-log-line',
  'text-cut-by-comment',
  'unquoted-log-line',
  'uncounted-log-item',
  'unlinked-name',
  'bent-quotes',
  'front-matter-not-first',
] as const;
export type ParserRule = (typeof PARSER_RULES)[number];

/**
 * What a rule reports about a span of a note. The path, the final severity, the
 * URL, and line and column are added when it is reported (see `Diagnostic`).
 */
export interface Finding<Rule extends string = string> {
  readonly rule: Rule;
  /** Overrides the rule's default severity; the vault's configuration overrides both. */
  readonly severity?: Severity;
  readonly span: Span;
  /** What is wrong: one sentence without a full stop. */
  readonly message: string;
  /** What to do about it, in the rule's own words; empty where `advice` says it all. */
  readonly help: string;
  /** What else to do; each face words it and adds it to `help`. */
  readonly advice?: Advice;
  readonly fix?: Fix;
  readonly related?: readonly { readonly path: string; readonly message: string }[];
  /**
   * The underlying cause: of a rule's findings with the same cause, a report shows one, the first of
   * the most severe, with the number of all.
   */
  readonly cause?: string;
  /** Paths of the people whose activities this finding depends on, if its rule's findings do (`Rule.dependsOn`). */
  readonly about?: readonly string[];
}

/** What a finding says, without its place. */
export type FindingText = Pick<Finding, 'message' | 'help' | 'advice'>;

/** Only the words of a finding, as data that an error can carry. */
export function findingText({ message, help, advice }: FindingText): FindingText {
  return { message, help, ...(advice ? { advice } : {}) };
}

/**
 * A finding with its place in a note. In JSON (`netvault schema lint`) the words for `advice` are
 * part of `help`, and `advice` is left out.
 */
export interface Diagnostic {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly advice?: Advice;
  readonly url: string;
  readonly start: Position;
  readonly end: Position;
  readonly related?: readonly { readonly path: string; readonly message: string }[];
  readonly fix?: Fix;
}

/** A diagnostic, with properties of its finding that reports leave out. */
export interface JudgedFinding extends Pick<Finding, 'cause' | 'about'> {
  readonly diagnostic: Diagnostic;
}

/** The shape of `lint --format json`, version 1. */
export interface LintReport {
  readonly version: 1;
  readonly summary: {
    /** Number of notes that were checked. */
    readonly notes: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly fixable: number;
    /** Number of findings that the baseline hides; left out without a baseline. */
    readonly known?: number;
  };
  /** Sorted by path, then by position. */
  readonly diagnostics: readonly Diagnostic[];
}
