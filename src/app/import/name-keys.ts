import { withoutTitles } from '../../exchange/name-parts.ts';
import { plainName } from '../../model/plain-name.ts';

/** A space between two Chinese characters, kana or Hangul, which may be there or not: `田中 太郎`. */
const EASTERN_SPACE =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;

/**
 * A name, normalized for comparison: without titles and degrees. `alike`: also without the
 * generation, since `Tom Li Jr.` may be the son of `Tom Li`, or himself.
 */
export function nameKeys(text: string): { readonly same: string; readonly alike: string } {
  const { name, generation } = withoutTitles(text);
  const alike = plainName(name).replace(EASTERN_SPACE, '$1');
  return { same: generation === '' ? alike : `${alike}, ${generation}`, alike };
}
