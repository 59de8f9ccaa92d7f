import { pointsWords } from '../../app/words/summary-words.ts';
import type { Piece } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** The points of a period where headings begin, of a target unless that is null; the number alone is bold. */
export function pointsPiece(points: number, target: number | null, style: Style): Piece {
  const number = String(points);
  return {
    at: 2,
    text: pointsWords(points, target),
    paint: (text) => text.replace(number, (found) => style.bold(found)),
  };
}
