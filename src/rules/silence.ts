import { closest } from 'fastest-levenshtein';
import type { Finding, Fix } from '../model/finding.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import { LineIndex } from '../model/span.ts';
import { disableComments, mayHaveComments, FORMS, type DisableComment } from './comments.ts';
import { removal, withoutName } from './remove-comment.ts';

/** What silencing has to know about the rules, for one note. */
export interface SilenceOptions {
  readonly knownRules: readonly string[];
  /** Whether a rule can report anything in this note at all. */
  readonly isOn: (rule: string) => boolean;
  /** Whether comments that silence nothing are reported. */
  readonly reportUnused: boolean;
}

/** The rule under which comments are reported that silence nothing; only its own name silences it. */
const UNUSED = 'unused-disable';

/**
 * A note's findings without those that its comments silence, and with one for
 * each comment that silences nothing. The comments of a note whose front matter
 * cannot be read are not heard: that finding is never silenced.
 */
export function silence(
  note: ParsedNote,
  findings: readonly Finding[],
  { knownRules, isOn, reportUnused }: SilenceOptions,
): readonly Finding[] {
  if (!mayHaveComments(note)) return findings;
  const comments = disableComments(note.text);
  if (comments.length === 0) return findings;
  const silencer = new Silencer(note.text, comments);
  const inOrder = findings.filter(({ rule }) => isOn(rule)).sort((a, b) => a.span.start - b.span.start);
  const kept = inOrder.filter((finding) => !silencer.silences(finding));
  if (!reportUnused || !isOn(UNUSED)) return kept;
  silencer.end();
  const unused = comments.flatMap((comment) =>
    unusedIn(note.text, comment, {
      isUsed: (name) => silencer.isUsed(comment, name),
      matters: (name) => name !== UNUSED && isOn(name),
      knownRules,
    }),
  );
  const named = new Silencer(
    note.text,
    comments.filter(({ names }) => names.some(({ name }) => name === UNUSED)),
  );
  return [...kept, ...unused.filter((finding) => !named.silences(finding))];
}

/** Of several comments, the first that names a rule, or that names none. */
class Names {
  readonly #named = new Map<string, DisableComment>();
  #all: DisableComment | undefined = undefined;

  add(comment: DisableComment): this {
    if (comment.names.length === 0) this.#all ??= comment;
    for (const { name } of comment.names) if (!this.#named.has(name)) this.#named.set(name, comment);
    return this;
  }

  /** A comment without names means every rule but the one about comments. */
  find(rule: string): DisableComment | undefined {
    return this.#named.get(rule) ?? (rule === UNUSED ? undefined : this.#all);
  }
}

/** Goes through a note's findings in their order and remembers which comment was of use, and for which rule. */
class Silencer {
  readonly #lines: LineIndex;
  readonly #byLine = new Map<number, Names>();
  readonly #file = new Names();
  readonly #blocks: readonly DisableComment[];
  #reached = 0;
  /** Open blocks: of all rules (but some), and of single ones. */
  #all: DisableComment | undefined = undefined;
  readonly #except = new Set<string>();
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
      this.#byLine.set(line, (this.#byLine.get(line) ?? new Names()).add(comment));
    }
  }

  /** The narrowest comment that silences a finding is the one that was of use. */
  silences({ rule, span }: Finding): boolean {
    this.#advance(span.start);
    const by =
      this.#byLine.get(this.#lines.position(span.start).line)?.find(rule) ??
      this.#open.get(rule) ??
      (this.#except.has(rule) || rule === UNUSED ? undefined : this.#all) ??
      this.#file.find(rule);
    if (by) this.#use(by, rule);
    return by !== undefined;
  }

  /** Takes in the comments after the last finding. */
  end(): void {
    this.#advance(Infinity);
  }

  isUsed(comment: DisableComment, name: string | null): boolean {
    const names = this.#used.get(comment);
    return names !== undefined && (name === null || names.has(name));
  }

  #use(comment: DisableComment, name: string): void {
    this.#used.set(comment, (this.#used.get(comment) ?? new Set()).add(name));
  }

  #advance(till: number): void {
    for (
      let next = this.#blocks[this.#reached];
      next && next.span.start <= till;
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

interface Judge {
  readonly isUsed: (name: string | null) => boolean;
  readonly matters: (name: string) => boolean;
  readonly knownRules: readonly string[];
}

function unusedIn(text: string, comment: DisableComment, { isUsed, matters, knownRules }: Judge): Finding[] {
  const { span, scope, word, names } = comment;
  if (scope === null) {
    const help = `Did you mean ${closest(word.slice(0, 60), Object.keys(FORMS))}?`;
    return [{ rule: UNUSED, span, message: `“${word.slice(0, 60)}” is no word that silences`, help }];
  }
  const isKnown = (name: string): boolean => knownRules.includes(name);
  const found = names
    .filter(({ name }) => !isKnown(name))
    .map(({ name, span: at }): Finding => {
      const shown = name.slice(0, 60);
      const help = `Did you mean ${closest(shown, [...knownRules])}? netvault rules lists them all`;
      return { rule: UNUSED, span: at, message: `There is no rule “${shown}”`, help };
    });
  const idle = [...names.entries()].filter(([, { name }]) => isKnown(name) && matters(name) && !isUsed(name));
  if (names.length === idle.length) {
    if (names.length === 0 && isUsed(null)) return [];
    return [whole(comment, removal(text, span))];
  }
  for (const [at, { name, span: place }] of idle) {
    const message =
      scope === 'enable' ? `${name} is not silenced here` : `${name} finds nothing here to silence`;
    const fix = withoutName(names, at);
    found.push({ rule: UNUSED, span: place, message, help: 'Remove it from this comment', fix });
  }
  return found;
}

function whole({ span, scope }: DisableComment, fix: Fix): Finding {
  const message =
    scope === 'enable' ? 'Nothing is silenced here that could end' : 'This comment silences nothing';
  return { rule: UNUSED, span, message, help: 'Remove it', fix };
}
