import { joinWords } from '../../model/join-words.ts';
import { didYouMean } from '../../app/words/wording.ts';
import type { Near } from '../command-line/did-you-mean.ts';

/** `Did you mean “summary”?`, of several `“goal-ended-but-active” or “goal-ends-before-start”`; where none is near, what to do instead. */
export function didYouMeanOne(near: Near, otherwise: string): string {
  if (near === null || typeof near === 'string') return didYouMean(near, otherwise);
  const quoted = near.map((name) => `“${name}”`);
  return `Did you mean ${joinWords(quoted)}?`;
}
