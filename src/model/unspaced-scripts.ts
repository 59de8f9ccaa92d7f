/*
 * Letters of some scripts, for a class of a regular expression with the flag `u`.
 */

/** Chinese characters, kana and Hangul, with the mark of long vowels, which belongs to two scripts. */
export const EASTERN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\u30fc';

/**
 * Scripts that are written without spaces between words, or (Korean) with particles directly after a
 * word, so that a word does not end where its letters do.
 */
export const UNSPACED = `${EASTERN}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}`;
