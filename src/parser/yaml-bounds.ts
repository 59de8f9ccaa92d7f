import type { Finding, ParserRule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** Limits for YAML. The largest real front matter found has 114 KB and a dozen levels. */
export const YAML_BOUNDS = {
  /** UTF-16 units of front matter or of a settings file. */
  size: 524_288,
  /** Nesting depth of lists and mappings, with aliases resolved. */
  depth: 100,
  /** Number of values, with aliases resolved. */
  values: 400_000,
} as const;

/** Thrown for YAML that cannot be read, with its one finding; `catchUnreadable` catches it, so that it never leaves the parser. */
export class UnreadableYaml extends Error {
  readonly finding: Finding<ParserRule>;
  constructor(rule: ParserRule, span: Span, message: string, help: string) {
    super(message);
    this.finding = { rule, span, message, help };
  }
}

/** Maps an offset in the parsed YAML to an offset in the note. */
export type OffsetMap = (offset: number) => number;

export function tooDeep(offset: number, place: OffsetMap): UnreadableYaml {
  return new UnreadableYaml(
    'too-large',
    { start: place(offset), end: place(offset) + 1 },
    `Lists and mappings are nested more than ${YAML_BOUNDS.depth} levels deep`,
    'Nest them less deeply',
  );
}

/** The finding for YAML of more than `YAML_BOUNDS.size` UTF-16 units, else null. */
export function tooLong(length: number, span: Span): Finding<ParserRule> | null {
  if (length <= YAML_BOUNDS.size) return null;
  return {
    rule: 'too-large',
    span,
    message: `This YAML has ${length} characters; NetVault reads up to ${YAML_BOUNDS.size}`,
    help: 'Move long text into the body of a note',
  };
}
