import type { Advice } from './advice.ts';
import type { Position, Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Replaces `text` for what stands in the span. */
export interface Edit extends Span {
  readonly text: string;
}

/** `safe` fixes change how a thing is written, never what it means. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** The rules that parsing itself can find broken; `src/rules` knows them by the same names. */
export const PARSER_RULES = [
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
] as const;
export type ParserRule = (typeof PARSER_RULES)[number];

/**
 * What a rule says: where, and what. Severity, address and position are added
 * when it is reported (see `Diagnostic`).
 */
export interface Finding<Rule extends string = string> {
  readonly rule: Rule;
  /** Where it weighs otherwise than its rule does; the vault's settings win over both. */
  readonly severity?: Severity;
  readonly span: Span;
  /** One sentence without a full stop: what is there. */
  readonly message: string;
  /** What to do about it, in the rule's own words; empty where `advice` says it all. */
  readonly help: string;
  /** What else to do, for a face to put into words behind `help`. */
  readonly advice?: Advice;
  readonly fix?: Fix;
  readonly related?: readonly { readonly path: string; readonly message: string }[];
}

/** What a finding says, apart from where it is. */
export type FindingText = Pick<Finding, 'message' | 'help' | 'advice'>;

/** What a finding says and nothing else, as data that an error can carry. */
export function findingText({ message, help, advice }: FindingText): FindingText {
  return { message, help, ...(advice ? { advice } : {}) };
}

/**
 * A finding with its place in a note. In JSON (`netvault schema lint`) `help`
 * holds the words for `advice` too, and `advice` is left out.
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

/** The shape of `lint --format json`, version 1. */
export interface LintReport {
  readonly version: 1;
  readonly summary: {
    /** Notes looked at. */
    readonly notes: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly fixable: number;
    /** Findings that a baseline hides; only where there is one. */
    readonly known?: number;
  };
  /** In order of path, then of position. */
  readonly diagnostics: readonly Diagnostic[];
}
