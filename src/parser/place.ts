import { partitionPoint } from '../model/partition-point.ts';
import type { Span } from '../model/span.ts';

/** Gives the span in the note for a stretch of text that was taken out of it. */
export type Place = (start: number, end: number) => Span;

/** For text that stands in the note just as it is, from `offset` on. */
export function placeAt(offset: number): Place {
  return (start, end) => ({ start: offset + start, end: offset + end });
}

/** For text whose offsets cannot be traced, such as a value with escapes: all of it is the span. */
export function placeWhole({ start, end }: Span): Place {
  return () => ({ start, end });
}

interface Piece {
  /** Offset in the joined text. */
  readonly at: number;
  /** Offset in the note. */
  readonly from: number;
  readonly text: string;
}

export interface Joined {
  readonly text: string;
  readonly place: Place;
  /** Offset in the joined text of an offset in the note. */
  inverse(offset: number): number;
}

/** The last piece that begins at or before an offset, else the first. */
function pieceAt(pieces: readonly Piece[], key: 'at' | 'from', offset: number): Piece {
  const after = partitionPoint(pieces, (piece) => piece[key] <= offset);
  return pieces[Math.max(0, after - 1)] ?? { at: 0, from: 0, text: '' };
}

/** Lines of the note, in their order, joined by one space each, and the way back. */
export function joinedLines(lines: readonly { readonly from: number; readonly text: string }[]): Joined {
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
