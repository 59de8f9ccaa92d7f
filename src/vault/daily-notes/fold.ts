import { asciiDigit } from '../../model/digits.ts';

/** A text normalized so that case, accents, digits of other scripts and composed forms make no difference. */
export interface Folded {
  readonly text: string;
  /** Offset in `text` → offset in the original text; one item longer than `text`. */
  readonly places: readonly number[];
}

// Accents, also Arabic ones, and zero-width characters that some languages put between letters.
const UNSEEN = /[\u0300-\u036f\u0653-\u0655\u200b-\u200f\u202a-\u202e]/g;

function foldSign(sign: string): string {
  if (/^[ -~]$/.test(sign)) return sign.toLowerCase();
  if (sign === 'ς') return 'σ';
  // Its capital is I.
  if (sign === 'ı') return 'i';
  if (sign === '،') return ',';
  if (sign === '’' || sign === 'ʼ') return "'";
  return Array.from(sign.toLowerCase().normalize('NFKD').replace(UNSEEN, ''), asciiDigit).join('');
}

export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const one = foldSign(sign);
    places.push(...Array<number>(one.length).fill(at));
    folded += one;
    at += sign.length;
  }
  places.push(at);
  return { text: folded, places };
}

export function fold(text: string): string {
  let folded = '';
  for (const sign of text) folded += foldSign(sign);
  return folded;
}
