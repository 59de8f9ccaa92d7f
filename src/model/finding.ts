import type { Position, Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Replaces the text in the span by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A fix is `safe` if it changes how a value is written and never its meaning. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** The rules whose findings come from the parser; `src/rules` registers them under the same names. */
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
  /** How to correct it. */
  readonly help: string;
  readonly fix?: Fix;
  readonly related?: readonly { readonly path: string; readonly message: string }[];
}

/** A finding as it is reported, also in JSON (`netvault schema lint`). */
export interface Diagnostic {
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
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
