import {
  completeField,
  listKey,
  canonicalFieldName,
  kindInBrokenYaml,
} from '../../app/complete/complete-field.ts';
import { completeItem } from '../../app/complete/complete-line.ts';
import type { Proposals } from '../../app/complete/proposals.ts';
import { proposalsFrom, type Vocabulary } from '../../app/complete/vocabulary.ts';
import { headingLevel } from '../../parser/body-chunks.ts';
import { headingMatcher, headingName } from '../../parser/heading-name.ts';

/** A note as lines, as the editor provides it. */
export interface Lines {
  getLine(line: number): string;
  lineCount(): number;
}

/** Front matter and logs get suggestions only in this many lines from their beginning. */
const FARTHEST = 2000;

/**
 * Decides from the line at the caret and those around it whether there may be anything to
 * suggest. It is called for every key press, and if it says yes, no other suggester is asked.
 */
export class HintPlaces {
  readonly #words: Vocabulary;
  readonly #proposals: Proposals;
  readonly #isLog: (name: string) => boolean;

  constructor(words: Vocabulary) {
    this.#words = words;
    this.#isLog = headingMatcher(words.headings);
    this.#proposals = proposalsFrom(words);
  }

  has(note: Lines, path: string, line: number, ch: number): boolean {
    const text = note.getLine(line);
    if (text.trim() === '') return false;
    const block = frontMatter(note);
    if (line > 0 && line <= block.length) return this.#inBlock(block, path, line - 1, ch);
    if (!/^[ \t]*[-*+][ \t]/.test(text) || !this.#inLog(note, line)) return false;
    return this.#inItem(text, ch, this.#kind(block, path) === 'contact');
  }

  #kind(block: readonly string[], path: string): ReturnType<typeof kindInBrokenYaml> {
    return kindInBrokenYaml(block.join('\n')) ?? this.#words.kinds?.[path] ?? null;
  }

  #inItem(line: string, ch: number, isContact: boolean): boolean {
    const [, marker = '', quote = ''] = /^([ \t]*[-*+][ \t]+)(["']?)/.exec(line) ?? [];
    const from = marker.length + quote.length;
    if (marker === '' || ch < from) return false;
    const found = completeItem(
      this.#proposals,
      line.slice(from),
      ch - from,
      isContact ? this.#words.today : null,
    );
    return found !== null && found.options.length > 0;
  }

  /** The same decision as in `completeNote`. */
  #inBlock(block: readonly string[], path: string, at: number, ch: number): boolean {
    const others = block.filter((_, one) => one !== at);
    const above = block.slice(0, at);
    const kind = this.#kind(others, path);
    const line = block[at] ?? '';
    const before = line.slice(0, ch);
    if (kind !== null && /^log$/i.test(listKey(above) ?? '') && this.#inItem(line, ch, kind === 'contact'))
      return true;
    if (!/[:-]/.test(before) && line.slice(ch).trim() !== '') return false;
    const given = new Set(
      others.map((one) => canonicalFieldName(kind, /^[^\s:#-][^:]*/.exec(one)?.[0].trim() ?? '')),
    );
    return completeField(this.#proposals, { kind, given, above, before }).options.length > 0;
  }

  /**
   * Whether there is a heading of a log above, without another of its level or a higher one in
   * between, and without an open code block.
   */
  #inLog(note: Lines, line: number): boolean {
    let least = 7;
    let isCode = false;
    for (let at = line - 1; at >= Math.max(0, line - FARTHEST); at--) {
      const above = note.getLine(at);
      if (/^[ \t]*(?:```|~~~)/.test(above)) isCode = !isCode;
      const level = headingLevel(above);
      if (level === 0 || level >= least) continue;
      if (this.#isLog(headingName(above))) return !isCode;
      least = level;
    }
    return false;
  }
}

/** The lines of front matter; if it is not closed yet, those of its first paragraph. */
function frontMatter(note: Lines): string[] {
  const lines: string[] = [];
  if (!/^\ufeff?---[ \t]*$/.test(note.getLine(0))) return lines;
  let paragraph: number | null = null;
  for (let at = 1; at < Math.min(note.lineCount(), FARTHEST); at++) {
    const line = note.getLine(at);
    if (/^---[ \t]*$/.test(line)) return lines;
    if (line.trim() === '') paragraph ??= lines.length;
    lines.push(line);
  }
  return lines.slice(0, paragraph ?? lines.length);
}
