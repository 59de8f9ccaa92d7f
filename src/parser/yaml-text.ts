import { lineEnd, lineStart } from '../model/text-lines.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import { copyText } from '../model/copy-text.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Span } from '../model/span.ts';
import { findConflict } from './fence.ts';
import { UnreadableYaml, tooLong, type OffsetMap } from './yaml-bounds.ts';
import { composeYaml } from './yaml-compose.ts';
import { Converter } from './yaml-convert.ts';
import { checkDepth } from './yaml-depth.ts';
import { YamlFault } from './yaml-fault.ts';
import type { YamlDocument, YamlNode } from './yaml-node.ts';
import { yamlTokens } from './yaml-tokens.ts';
import { continuedAtMargin, yamlFaultText } from './yaml-fault-text.ts';

/** Offsets of the last opening quotation mark and of the innermost open bracket or brace before an offset, or null. */
function lastOpenings(text: string, before: number): { quote: number | null; bracket: number | null } {
  const open: number[] = [];
  let quote: number | null = null;
  for (const { type, offset } of yamlTokens(text)) {
    if (offset >= before) break;
    if (type === 'double-quoted-scalar' || type === 'single-quoted-scalar') quote = offset;
    if (type === 'flow-seq-start' || type === 'flow-map-start') open.push(offset);
    if (type === 'flow-seq-end' || type === 'flow-map-end') open.pop();
  }
  return { quote, bracket: open.at(-1) ?? null };
}

/** The span to report for a fault: not empty, and within one line. */
function faultSpan(text: string, { code, ...at }: YamlFault): Span {
  const missing = isOfQuote(code) ? 'quote' : code === 'missing-]' || code === 'missing-}' ? 'bracket' : null;
  const opening = missing && lastOpenings(text, at.start)[missing];
  if (opening !== null) return { start: opening, end: opening + 1 };
  const start = Math.min(at.start, text.length);
  const last = lineEnd(text, start);
  // The value that has a colon too many, to the end of its line.
  const end = code === 'colon-in-value' ? last : Math.min(at.end, last);
  if (end > start) return { start, end };
  const from = lineStart(text, start);
  const line = text.slice(from, start).trimStart();
  return line === ''
    ? { start, end: Math.min(text.length, start + 1) }
    : { start: start - line.length, end: start };
}

function isOfQuote(code: YamlFault['code']): boolean {
  return code === 'missing-quote' || code === 'unexpected-quote';
}

function unreadable(text: string, fault: YamlFault, place: OffsetMap): UnreadableYaml {
  const { code, start } = fault;
  const span =
    code === 'second-document' ? { start, end: Math.min(text.length, start + 1) } : faultSpan(text, fault);
  // Where a closing bracket is missing, what follows the opening one says why.
  const { message, help } =
    (isOfQuote(code) ? continuedAtMargin(text, span.start) : null) ??
    yamlFaultText(code, text, code === 'missing-]' || code === 'missing-}' ? span.start : start);
  return new UnreadableYaml(
    'invalid-yaml',
    { start: place(span.start), end: place(span.end) },
    message,
    help,
  );
}

/** Parses YAML; null if it has only comments. Throws `UnreadableYaml`. */
export function compose(text: string, place: OffsetMap): YamlNode | null {
  checkDepth(text, place);
  let contents;
  try {
    contents = composeYaml(text);
  } catch (error) {
    throw error instanceof YamlFault ? unreadable(text, error, place) : error;
  }
  if (contents === null || (contents.is === 'scalar' && contents.value === null && contents.source === ''))
    return null;
  return new Converter(text, place).convert(contents, 0);
}

/** The YAML in a span with LF line ends, and the mapping of its offsets to the note. */
export function normalizeLineEnds(text: string, span: Span): { yaml: string; place: OffsetMap } {
  const block = copyText(text.slice(span.start, span.end));
  if (!block.includes('\r\n')) return { yaml: block, place: (offset) => span.start + offset };
  const returns: number[] = [];
  for (let at = block.indexOf('\r\n'); at >= 0; at = block.indexOf('\r\n', at + 2))
    returns.push(at - returns.length);
  const place = (offset: number): number =>
    span.start + offset + partitionPoint(returns, (at) => at < offset);
  return { yaml: block.replaceAll('\r\n', '\n'), place };
}

/** Calls `read`; turns `UnreadableYaml` and a stack overflow (`RangeError`) into a finding, for which `whole` is the span. */
export function catchUnreadable<T>(
  read: () => T,
  whole: Span,
): { value: T } | { finding: Finding<ParserRule> } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof UnreadableYaml) return { finding: error.finding };
    if (error instanceof RangeError) {
      return {
        finding: new UnreadableYaml(
          'too-large',
          whole,
          'This is nested too deeply to be read',
          'Nest lists and mappings less deeply',
        ).finding,
      };
    }
    throw error;
  }
}

export const CONFLICT_HELP = 'Keep one of the two sides and remove the lines <<<<<<<, ======= and >>>>>>>';

/** Parses a whole text as YAML, for settings files, with the bounds and messages of front matter. Never throws. */
export function parseYaml(text: string): YamlDocument {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const whole = { start, end: Math.min(text.length, start + 1) };
  const long = tooLong(text.length, whole);
  if (long) return { root: null, findings: [long] };
  const conflict = findConflict(text, { start, end: text.length });
  if (conflict)
    return {
      root: null,
      findings: [
        {
          rule: 'merge-conflict',
          span: conflict,
          message: 'A merge conflict was left in this file',
          help: CONFLICT_HELP,
        },
      ],
    };
  const { yaml, place } = normalizeLineEnds(text, { start, end: text.length });
  const read = catchUnreadable(() => compose(yaml, place), whole);
  return 'finding' in read ? { root: null, findings: [read.finding] } : { root: read.value, findings: [] };
}
