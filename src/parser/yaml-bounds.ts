import type { Finding, ParserRule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** What NetVault reads at most. Real front matter is far below: 114 KB, a dozen levels. */
export const BOUNDS = {
  /** UTF-16 units of front matter or of a settings file. */
  size: 524_288,
  /** Lists and mappings inside each other, aliases followed. */
  depth: 100,
  /** Values, with each alias counted as all that it stands for. */
  values: 400_000,
} as const;

/** The one reason why YAML cannot be read; it never leaves this folder. */
export class Unreadable extends Error {
  readonly finding: Finding<ParserRule>;
  constructor(rule: ParserRule, span: Span, message: string, help: string) {
    super(message);
    this.finding = { rule, span, message, help };
  }
}

/** Gives the place in the note for an offset in the YAML that was read. */
export type Placing = (offset: number) => number;

export function tooDeep(offset: number, place: Placing): Unreadable {
  return new Unreadable(
    'too-large',
    { start: place(offset), end: place(offset) + 1 },
    `Lists and mappings are nested more than ${BOUNDS.depth} levels deep`,
    'Nest them less deeply',
  );
}

/** The finding for YAML that is too long to be read, or null. */
export function tooLong(length: number, span: Span): Finding<ParserRule> | null {
  if (length <= BOUNDS.size) return null;
  return {
    rule: 'too-large',
    span,
    message: `This YAML has ${length} characters; NetVault reads up to ${BOUNDS.size}`,
    help: 'Move long text into the body of a note',
  };
}
