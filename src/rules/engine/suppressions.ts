import type { Finding } from '../../model/finding.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { LineIndex } from '../../model/span.ts';
import { disableComments, mayHaveComments, type DisableComment } from './suppression-comments.ts';
import { unusedFindings, UNUSED } from './unused-suppressions.ts';

/** What must be known about the rules to apply the comments of a note. */
export interface SuppressionOptions {
  readonly knownRules: readonly string[];
  /** Whether a rule can report anything in this note at all. */
  readonly isOn: (rule: string) => boolean;
  /** Whether comments that suppress nothing are reported. */
  readonly reportUnused: boolean;
}

/**
 * A note's findings without those that its comments suppress, and with one for
 * each comment that suppresses nothing. Comments in a note whose front matter
 * cannot be read have no effect, so that finding is never suppressed.
 */
export function applySuppressions(
  note: ParsedNote,
  findings: readonly Finding[],
  { knownRules, isOn, reportUnused }: SuppressionOptions,
): readonly Finding[] {
  if (!mayHaveComments(note)) return findings;
  const comments = disableComments(note.text);
  if (comments.length === 0) return findings;
  const suppressor = new Suppressor(note.text, comments);
  const inOrder = findings.filter(({ rule }) => isOn(rule)).sort((a, b) => a.span.start - b.span.start);
  const kept = inOrder.filter((finding) => !suppressor.suppresses(finding));
  if (!reportUnused || !isOn(UNUSED)) return kept;
  suppressor.end();
  const unused = comments.flatMap((comment) =>
    unusedFindings(note.text, comment, {
      isUsed: (name) => suppressor.isUsed(comment, name),
      matters: (name) => name !== UNUSED && isOn(name),
      knownRules,
    }),
  );
  const named = new Suppressor(
    note.text,
    comments.filter(({ names }) => names.some(({ name }) => name === UNUSED)),
  );
  return [...kept, ...unused.filter((finding) => !named.suppresses(finding))];
}

/** Comments of one line, or of one file, by the rules they name; of several for one rule, the first. */
class CommentsByRule {
  readonly #named = new Map<string, DisableComment>();
  #all: DisableComment | undefined = undefined;

  add(comment: DisableComment): this {
    if (comment.names.length === 0) this.#all ??= comment;
    for (const { name } of comment.names) if (!this.#named.has(name)) this.#named.set(name, comment);
    return this;
  }

  /** A comment without names applies to every rule except the one about comments. */
  find(rule: string): DisableComment | undefined {
    return this.#named.get(rule) ?? (rule === UNUSED ? undefined : this.#all);
  }
}

/** Takes a note's findings in order of position and remembers which comments suppressed one, and of which rule. */
class Suppressor {
  readonly #lines: LineIndex;
  readonly #byLine = new Map<number, CommentsByRule>();
  readonly #file = new CommentsByRule();
  readonly #blocks: readonly DisableComment[];
  /** How many of the blocks begin before the findings seen so far. */
  #reached = 0;
  /** The comment that opened a block for every rule, if one is open, and the rules enabled again since. */
  #all: DisableComment | undefined = undefined;
  readonly #except = new Set<string>();
  /** The comments that opened blocks for single rules. */
  readonly #open = new Map<string, DisableComment>();
  readonly #used = new Map<DisableComment, Set<string>>();

  constructor(text: string, comments: readonly DisableComment[]) {
    this.#lines = new LineIndex(text);
    this.#blocks = comments.filter(({ scope }) => scope === 'block' || scope === 'enable');
    for (const comment of comments) {
      if (comment.scope === 'file') this.#file.add(comment);
      if (comment.scope !== 'line' && comment.scope !== 'next-line') continue;
      const own = this.#lines.position(comment.span.start).line;
      const line = comment.scope === 'line' ? own : own + 1;
      this.#byLine.set(line, (this.#byLine.get(line) ?? new CommentsByRule()).add(comment));
    }
  }

  /** Whether a comment suppresses a finding. Of several that do, the narrowest counts as used. */
  suppresses({ rule, span }: Finding): boolean {
    this.#advance(span.start);
    const by =
      this.#byLine.get(this.#lines.position(span.start).line)?.find(rule) ??
      this.#open.get(rule) ??
      (this.#except.has(rule) || rule === UNUSED ? undefined : this.#all) ??
      this.#file.find(rule);
    if (by) this.#use(by, rule);
    return by !== undefined;
  }

  /** Processes the blocks after the last finding, so that it is known which of them end there. */
  end(): void {
    this.#advance(Infinity);
  }

  /** Whether a comment suppressed anything; with a name, anything of that rule. */
  isUsed(comment: DisableComment, name: string | null): boolean {
    const names = this.#used.get(comment);
    return names !== undefined && (name === null || names.has(name));
  }

  #use(comment: DisableComment, name: string): void {
    this.#used.set(comment, (this.#used.get(comment) ?? new Set()).add(name));
  }

  #advance(offset: number): void {
    for (
      let next = this.#blocks[this.#reached];
      next && next.span.start <= offset;
      next = this.#blocks[this.#reached]
    ) {
      this.#reached++;
      const { scope, names } = next;
      if (scope === 'enable') this.#enable(next);
      else if (names.length > 0) {
        for (const { name } of names) if (!this.#open.has(name)) this.#open.set(name, next);
      } else {
        this.#all ??= next;
        this.#except.clear();
      }
    }
  }

  #enable(comment: DisableComment): void {
    if (comment.names.length === 0) {
      if (this.#all || this.#open.size > 0) this.#use(comment, '');
      this.#all = undefined;
      this.#open.clear();
    }
    for (const { name } of comment.names) {
      if (this.#open.delete(name) || (this.#all && !this.#except.has(name))) this.#use(comment, name);
      this.#except.add(name);
    }
  }
}
