/**
 * Letters of scripts that are written without spaces between words, or (Korean) with particles directly
 * after a word, so that a word does not end where its letters do; for a class of a regular expression
 * with the flag `u`. With the mark of long vowels, which belongs to two scripts.
 */
export const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30fc';
