import { partitionPoint } from '../model/partition-point.ts';
import type { Span } from '../model/span.ts';

/** Maps offsets in a text that was extracted from a note to a span in the note. */
export type Place = (start: number, end: number) => Span;

/** The mapping for a text that is in the note unchanged, beginning at `offset`. */
export function placeAt(offset: number): Place {
  return (start, end) => ({ start: offset + start, end: offset + end });
}

/** What is before the text of a value: a quotation mark, or the first line of a block. */
const BEFORE_TEXT = /^(?:["'][ \t]*|[|>][^\n]*\n[ \t]*)?/;

/**
 * The mapping for the text of a value, which may be written with escapes or in several lines:
 * exact up to the first of them. What reaches further is mapped to the whole value.
 */
export function placeInValue(note: string, { start: from, end: until }: Span, text: string): Place {
  const [before = ''] = BEFORE_TEXT.exec(note.slice(from, until)) ?? [];
  const offset = from + before.length;
  // Both stand for themselves only if they are there twice.
  const escape = before.startsWith('"') ? '\\' : before.startsWith("'") ? "'" : null;
  let same = 0;
  while (same < text.length && note[offset + same] === text[same] && text[same] !== escape) same++;
  return (start, end) =>
    end <= same ? { start: offset + start, end: offset + end } : { start: from, end: until };
}

/** One line of the joined text. */
interface Piece {
  /** Offset in the joined text. */
  readonly at: number;
  /** Offset in the note. */
  readonly from: number;
  readonly text: string;
}

/** Lines of a note joined to one text, and the mappings of offsets in both directions. */
export interface JoinedText {
  readonly text: string;
  readonly place: Place;
  /** Maps an offset in the note to one in the joined text. */
  inverse(offset: number): number;
}

/** The last piece that begins at or before the offset; the first if there is none. */
function pieceAt(pieces: readonly Piece[], key: 'at' | 'from', offset: number): Piece {
  const after = partitionPoint(pieces, (piece) => piece[key] <= offset);
  return pieces[Math.max(0, after - 1)] ?? { at: 0, from: 0, text: '' };
}

/** Joins lines of the note, given in order, with one space between them. */
export function joinLines(lines: readonly { readonly from: number; readonly text: string }[]): JoinedText {
  const pieces: Piece[] = [];
  let length = 0;
  for (const { from, text } of lines) {
    pieces.push({ at: length, from, text });
    length += text.length + 1;
  }
  const offset = (at: number): number => {
    const piece = pieceAt(pieces, 'at', at);
    return piece.from + Math.min(at - piece.at, piece.text.length);
  };
  return {
    text: lines.map((line) => line.text).join(' '),
    place: (start, end) => ({ start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) }),
    inverse: (from) => {
      const piece = pieceAt(pieces, 'from', from);
      return piece.at + Math.max(0, Math.min(from - piece.from, piece.text.length));
    },
  };
}
