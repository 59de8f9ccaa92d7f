import { pointsWords } from '../../app/words/summary-words.ts';
import type { Piece } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** The points of a period, in the column of headings; `target` is null if there is none. Only the number is bold. */
export function pointsPiece(points: number, target: number | null, style: Style): Piece {
  const number = String(points);
  return {
    at: 2,
    text: pointsWords(points, target),
    paint: (text) => text.replace(number, (found) => style.bold(found)),
  };
}
