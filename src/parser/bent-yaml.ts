import { lineEnd, lineStart } from '../model/text-lines.ts';
import type { Edit, Finding, ParserRule } from '../model/finding.ts';
import type { OffsetMap } from './yaml-bounds.ts';
import { catchUnreadable, compose } from './yaml-text.ts';

/** Two quotation marks around a value in a line, at least one of which is bent. */
const PAIR =
  /(^|[:[{,-][ \t]*)(["“”„‟«»])([^"“”„‟«»\\\n]*)(["“”„‟«»])(?=[ \t]*(?:[,\]}:]|#|$))|(^|[:[{,-][ \t]*)(['‘’‚‛‹›])([^"'‘‛‹›\\\n]*)(['‘’‚‛‹›])(?=[ \t]*(?:[,\]}:]|#|$))/gmu;
const BENT = /[“”„‟«»‘’‚‛‹›]/u;
const MAX_LINES = 20;
const MAX_LINE_LENGTH = 2000;

/** Edits that make the bent quotation marks around values of one line straight; offsets are those of `yaml`. */
function straightLine(yaml: string, offset: number): Edit[] {
  const start = lineStart(yaml, offset);
  const line = yaml.slice(start, lineEnd(yaml, offset));
  if (line.length > MAX_LINE_LENGTH || !BENT.test(line)) return [];
  return [...line.matchAll(PAIR)].flatMap((found) => {
    const [whole, before = found[5] ?? '', open = found[6] ?? '', , close = found[8] ?? ''] = found;
    if (!BENT.test(open + close)) return [];
    const first = start + found.index + before.length;
    const last = start + found.index + whole.length - 1;
    return [
      { start: first, end: first + 1, text: '"' },
      { start: last, end: last + 1, text: '"' },
    ];
  });
}

/** Each mark is replaced by one of the same length, so that offsets stay valid. */
function replaced(yaml: string, edits: readonly Edit[]): string {
  let text = yaml;
  for (const { start, end, text: put } of edits) text = text.slice(0, start) + put + text.slice(end);
  return text;
}

/**
 * The finding that replaces YAML's own if bent quotation marks are the only reason why front
 * matter cannot be read; null if there is another fault.
 */
export function bentYaml(
  yaml: string,
  place: OffsetMap,
  fault: Finding<ParserRule>,
): Finding<ParserRule> | null {
  if (!BENT.test(yaml)) return null;
  const edits: Edit[] = [];
  let text = yaml;
  for (let lines = 0; ; lines++) {
    const read = catchUnreadable(() => compose(text, (offset) => offset), { start: 0, end: 1 });
    if (!('finding' in read)) break;
    const more = read.finding.rule === 'invalid-yaml' ? straightLine(text, read.finding.span.start) : [];
    if (more.length === 0) return null;
    // The next line is at fault for the same reason; the next fix repairs it.
    if (lines === MAX_LINES) break;
    edits.push(...more);
    text = replaced(text, more);
  }
  const [first, second] = edits;
  if (!first || !second) return null;
  const written = yaml.slice(first.start, second.end);
  return {
    ...fault,
    rule: 'bent-quotes',
    severity: 'error',
    span: { start: place(first.start), end: place(second.end) },
    message: `The quotation marks in ${written.slice(0, 60)} are not YAML’s, so the front matter cannot be read`,
    help: 'Write straight quotation marks: "…"',
    fix: {
      safe: true,
      edits: edits.map(({ start, end, text: put }) => ({ start: place(start), end: place(end), text: put })),
    },
  };
}
