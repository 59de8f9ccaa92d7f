import { guessWord } from '../../model/nearest-word.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { lineEnd, lineStart } from '../../model/text-lines.ts';
import { DIRECTIVES, type DisableComment } from './suppression-comments.ts';

/** The rule that reports comments which suppress nothing; it must be suppressed by name. */
export const UNUSED = 'unused-disable';

interface Usage {
  /** Whether the comment suppressed a finding of a rule; with null, any finding. */
  readonly isUsed: (name: string | null) => boolean;
  /** Whether a rule can report anything in this note at all. */
  readonly matters: (name: string) => boolean;
  readonly knownRules: readonly string[];
}

/** Findings for a comment that suppresses nothing, for the names in it that suppress nothing, and for unknown words. */
export function unusedFindings(
  text: string,
  comment: DisableComment,
  { isUsed, matters, knownRules }: Usage,
): Finding[] {
  const { span, scope, directive, names } = comment;
  if (scope === null) {
    const near = guessWord(directive, Object.keys(DIRECTIVES));
    const help = near === null ? `It can be ${Object.keys(DIRECTIVES).join(', ')}` : `Did you mean ${near}?`;
    return [{ rule: UNUSED, span, message: `“${directive.slice(0, 60)}” is not a word that silences`, help }];
  }
  const isKnown = (name: string): boolean => knownRules.includes(name);
  const found = names
    .filter(({ name }) => !isKnown(name))
    .map(({ name, span: at }): Finding => {
      const shown = name.slice(0, 60);
      const near = guessWord(name, knownRules);
      const help = near === null ? '' : `Did you mean ${near}?`;
      const message = `There is no rule “${shown}”`;
      return { rule: UNUSED, span: at, message, help, advice: { do: 'list-rules' } };
    });
  const idle = [...names.entries()].filter(([, { name }]) => isKnown(name) && matters(name) && !isUsed(name));
  if (names.length === idle.length) {
    if (names.length === 0 && isUsed(null)) return [];
    return [unusedComment(comment, removeComment(text, span))];
  }
  for (const [at, { name, span: place }] of idle) {
    const message =
      scope === 'enable' ? `${name} is not silenced here` : `${name} finds nothing here to silence`;
    const fix = removeName(names, at);
    found.push({ rule: UNUSED, span: place, message, help: 'Remove it from this comment', fix });
  }
  return found;
}

function unusedComment({ span, scope }: DisableComment, fix: Fix): Finding {
  const message =
    scope === 'enable' ? 'Nothing is silenced here that could end' : 'This comment silences nothing';
  return { rule: UNUSED, span, message, help: 'Remove it', fix };
}

/** Removes a comment: with its whole line if it is alone on it, otherwise with the spaces before it. */
function removeComment(text: string, { start, end }: Span): Fix {
  let from = start;
  while (from > 0 && isBlank(text[from - 1])) from--;
  let to = end;
  while (to < text.length && isBlank(text[to])) to++;
  const last = to;
  // A line that ends with a lone CR is emptied, not removed.
  if (text.startsWith('\r\n', to)) to++;
  const alone = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n');
  if (!alone) return { safe: true, edits: [{ start: from, end, text: '' }] };
  const next = Math.min(to + 1, text.length);
  const isParting = text[start] !== '#' && separatesLines(text, from, next);
  return { safe: true, edits: [{ start: from, end: isParting ? last : next, text: '' }] };
}

/** A line that is a block of its own below any text, whatever is removed between them. */
const STARTS_BLOCK = /^(?: {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|`{3}|~~~|<!--|%%)|[ \t\r]*$)/;
/** A line that text below it does not continue: blank, a heading, a fence or a thematic break. */
const ENDS_PARAGRAPH = /^(?:[ \t\r]*$| {0,3}(?:#{1,6}[ \t]|[-=*_`~]{3,}))/;

/**
 * Whether the line between these offsets separates two lines that would otherwise be one
 * paragraph, or a text and its underline.
 */
function separatesLines(text: string, from: number, next: number): boolean {
  const above = text.slice(lineStart(text, from - 1), Math.max(0, from - 1));
  const below = text.slice(next, lineEnd(text, next));
  return from > 0 && !ENDS_PARAGRAPH.test(above) && !STARTS_BLOCK.test(below);
}

/** Removes one of several names from a comment, with its separator. */
function removeName(names: readonly { readonly span: Span }[], at: number): Fix {
  const { start, end } = names[at]?.span ?? { start: 0, end: 0 };
  const next = names[at + 1]?.span;
  const edit = next ? { start, end: next.start } : { start: names[at - 1]?.span.end ?? start, end };
  return { safe: true, edits: [{ ...edit, text: '' }] };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
