import { lineStart, lineEnd, nextLine } from '../../model/text-lines.ts';
import { findFence, firstParagraph } from '../../parser/fence.ts';
import type { Span } from '../../model/span.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { logEntries } from '../../scorecard/note-log.ts';
import { completeField, kindInBrokenYaml } from './complete-field.ts';
import { completeItem, type LineCompletion } from './complete-line.ts';
import { proposalsOf } from './proposals.ts';
import { readAlone } from '../notes/read-alone.ts';

/** Replaces a line to find out whether a log is read at its place. */
const PROBE = '2000-01-01 call';

/** One line of a note that is being typed. */
interface TypedLine extends Span {
  readonly path: string;
  readonly text: string;
  readonly caret: number;
}

/**
 * Completions at the caret in a note: fields and their values in front matter, activities and
 * people in a log. Offsets are UTF-16 units of the text. Nothing in code, in other text, or if
 * nothing fits.
 */
export function completeNote(ledger: Ledger, path: string, text: string, caret: number): LineCompletion {
  const start = lineStart(text, caret);
  const line = { path, text, caret, start, end: lineEnd(text, start) };
  return inLog(ledger, line) ?? inFrontMatter(ledger, line) ?? { start: caret, end: caret, options: [] };
}

/** Null if the line is not a log item. */
function inLog(ledger: Ledger, line: TypedLine): LineCompletion | null {
  const { index, now } = ledger;
  const { path, text, caret, start, end } = line;
  const written = text.slice(start, end);
  const [, marker = '', quote = ''] = /^([ \t]*[-*+][ \t]+)(["']?)/.exec(written) ?? [];
  const from = start + marker.length + quote.length;
  if (marker === '' || caret < from) return null;
  const probe = text.slice(0, start) + marker + quote + PROBE + quote + text.slice(end);
  const note = readAlone(index, path, probe);
  if (!note || !logEntries(note).some(({ span }) => span.start === from)) return null;
  const ownDate = note.record?.kind === 'contact' ? now.date : null;
  const found = completeItem(proposalsOf(ledger), text.slice(from, end), caret - from, ownDate);
  if (!found) return { start: caret, end: caret, options: [] };
  const closed = from + found.end + (/^\]\]/.exec(text.slice(from + found.end, end))?.[0].length ?? 0);
  return { ...found, start: from + found.start, end: closed };
}

/** Null if the caret is not in front matter. */
function inFrontMatter(ledger: Ledger, line: TypedLine): LineCompletion | null {
  const { path, text, caret, start, end } = line;
  const fence = findFence(text);
  if (fence.is !== 'block' && fence.is !== 'unclosed') return null;
  const block = fence.is === 'block' ? fence.block : firstParagraph(text, nextLine(text, fence.open.start));
  if (start < block.start || caret > block.end) return null;
  const before = text.slice(block.start, start);
  const others = `${before}${text.slice(end, block.end)}`;
  // Nothing is completed in the middle of a field's name.
  if (!/[:-]/.test(text.slice(start, caret)) && text.slice(caret, end).trim() !== '') return null;
  const record = readAlone(ledger.index, path, `---\n${others}\n---\n`)?.record;
  const kind = record?.kind ?? kindInBrokenYaml(others);
  const given = new Set(record?.fields.keys() ?? []);
  const above = before.split(/\r?\n/).slice(0, -1);
  const hints = completeField(proposalsOf(ledger), { kind, given, above, before: text.slice(start, caret) });
  // Brackets and quotes that the editor closed automatically, or the rest of a word.
  const rest =
    /^(?:\]\]["']?|["']|[\p{L}\p{N}_-]*)(?=[ \t]*(?:$|[\],]))/u.exec(text.slice(caret, end))?.[0] ?? '';
  return { start: caret - hints.length, end: caret + rest.length, options: hints.options };
}
