import type { Finding, ParserRule } from '../model/finding.ts';
import type { ParseContext } from '../model/note.ts';
import type { LogEntry } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { lineEnd } from '../model/text-lines.ts';
import { bentQuotesMessage, insideBentQuotes } from './bent-quotes.ts';
import type { ReadLines } from './body-log.ts';
import { readLogLine } from './log-line.ts';
import type { LogLine, LogLineOptions } from './log-line-types.ts';
import { joinLines, placeAt, placeInValue, type Place } from './place.ts';
import type { YamlNode } from './yaml-node.ts';
import { quoteYaml } from './yaml-quote.ts';

/** Removes a comment such as `# netvault-disable-line RULE`, which is not part of the log line. */
function withoutDisable(text: string): string {
  const at = text.search(/\s#\s*netvault-/);
  return (at < 0 ? text : text.slice(0, at)).trimEnd();
}

/** A log line's text and the mapping of its offsets to the note. */
interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** A plain (unquoted) value as written: from its first character to the end of its last line, lines joined by a space. */
function plainText(note: string, node: YamlNode): PlacedText {
  const lines: { from: number; text: string }[] = [];
  for (let start = node.start; start < node.end || lines.length === 0;) {
    const end = lineEnd(note, start);
    const line = note.slice(start, end);
    const text = withoutDisable(line.trimStart());
    if (text !== '') lines.push({ from: start + line.length - line.trimStart().length, text });
    const feed = note.indexOf('\n', end);
    if (feed < 0) break;
    start = feed + 1;
  }
  return joinLines(lines);
}

function quotedText(note: string, node: YamlNode & { readonly is: 'scalar' }): PlacedText {
  const value = String(node.value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  return { text: value, place: placeInValue(note, node, value) };
}

function flowText(note: string, node: YamlNode): PlacedText {
  const text = note.slice(node.start, node.end);
  return { text, place: placeAt(node.start) };
}

/** The finding for a plain line that YAML parsers read differently: as a map if it has a colon, or cut off at ` #`. */
function misreadByYaml(note: string, node: YamlNode): Finding<ParserRule> | null {
  const end = lineEnd(note, node.start);
  const line = withoutDisable(note.slice(node.start, end)).trimEnd();
  const span = { start: node.start, end: node.start + line.length };
  const hash = line.search(/\s#/);
  const isMap = node.is === 'map';
  if (!isMap && (hash < 0 || node.end >= span.end)) return null;
  const text = quoteYaml(line);
  const oneLine = !note.slice(node.start, node.end).trimEnd().includes('\n');
  const fix = oneLine ? { fix: { safe: true, edits: [{ ...span, text }] } } : {};
  const help = 'Put the whole line in quotes';
  return isMap
    ? {
        rule: 'unquoted-log-line',
        span,
        message: 'YAML reads this line as a key and a value, not as text',
        help,
        ...fix,
      }
    : {
        rule: 'text-cut-by-comment',
        span: { start: span.start + hash + 1, end: span.end },
        message: 'YAML takes the end of this line for a comment: a “#” after a space begins one',
        help,
        ...fix,
      };
}

/** Reads a line in bent quotation marks, which are reported. */
function readBentLine(
  note: string,
  { text, place }: PlacedText,
  inner: string,
  options: LogLineOptions,
): LogLine {
  const from = text.indexOf(inner);
  const line = readLogLine(inner, (start, end) => place(from + start, from + end), null, options);
  if ('problem' in line) return line;
  const span = place(0, text.length);
  const straight = quoteYaml(inner);
  const isWhole = note.slice(span.start, span.end) === text;
  const bent: Finding<ParserRule> = {
    rule: 'bent-quotes',
    span,
    message: bentQuotesMessage(text),
    help: `Write ${straight}`,
    ...(isWhole ? { fix: { safe: true, edits: [{ ...span, text: straight }] } } : {}),
  };
  return { ...line, findings: [...line.findings, bent] };
}

/** The line without the fixes of a part whose place in the value is not known: they would replace the whole value. */
function withoutWideFixes(line: LogLine, { start, end }: Span): LogLine {
  const narrow = (findings: readonly Finding<ParserRule>[]): readonly Finding<ParserRule>[] =>
    findings.map(({ fix, ...finding }) =>
      fix?.edits.every((edit) => edit.start > start || edit.end < end) === true
        ? { ...finding, fix }
        : finding,
    );
  if ('entry' in line) return { ...line, findings: narrow(line.findings) };
  const [problem = line.problem] = narrow([line.problem]);
  if (line.plain === undefined) return { ...line, problem };
  return { ...line, problem, plain: { ...line.plain, dateFindings: narrow(line.plain.dateFindings) } };
}

/**
 * Reads one item of a `log` as it was written, even if YAML parsed it as a map
 * (`call 20m: hello`) or cut it at ` #`. If only the text before ` #` is a valid
 * log line, or all of its text is `# …`, the rest is a comment.
 */
function readItem(note: string, node: YamlNode, flow: boolean, options: LogLineOptions): LogLine {
  if (node.is === 'scalar' && node.quoted) {
    const { text, place } = quotedText(note, node);
    return withoutWideFixes(readLogLine(text, place, null, options), node);
  }
  const written = flow ? flowText(note, node) : plainText(note, node);
  const inner = insideBentQuotes(written.text);
  if (inner !== null) return readBentLine(note, written, inner, options);
  const { text, place } = written;
  const whole = readLogLine(text, place, null, options);
  const comment = text.search(/\s#/);
  if (comment < 0) return whole;
  const isText = 'entry' in whole && !/^#(?:\s|$)/.test(whole.entry.text);
  if (isText) return whole;
  const cut = readLogLine(text.slice(0, comment), place, null, options);
  return 'entry' in cut ? cut : whole;
}

/** Reads a record's `log` field: a list of log lines, or a single one. */
export function readFrontMatterLog(
  note: string,
  node: YamlNode | null,
  dateNeeded: boolean,
  context: ParseContext,
): ReadLines {
  const entries: LogEntry[] = [];
  const findings: Finding<ParserRule>[] = [];
  const items = node?.is === 'list' ? node.items : node ? [node] : [];
  const flow = node?.is === 'list' && node.flow;
  for (const item of items) {
    if (item.start === item.end || (item.is === 'scalar' && item.value === null)) continue;
    const { activities, linkedDate } = context;
    const personNamed = (name: string): string | null => context.personNamed(name);
    const line = readItem(note, item, flow, {
      ...{ from: 'front matter', dateNeeded, activities, personNamed, linkedDate },
    });
    if ('problem' in line) {
      const { contactEntry, dateFindings } = line.plain ?? {};
      if (contactEntry) entries.push(contactEntry);
      findings.push(...(contactEntry ? (dateFindings ?? []) : [line.problem]));
    } else {
      entries.push(line.entry);
      findings.push(...line.findings);
      const whole = flow || (item.is === 'scalar' && item.quoted) ? null : misreadByYaml(note, item);
      // If the log line ends before ` #`, the rest really is a comment.
      if (
        whole &&
        line.entry.span.end >= whole.span.end &&
        !line.findings.some(({ rule }) => rule === 'bent-quotes')
      )
        findings.push(whole);
    }
  }
  return { entries, findings };
}
