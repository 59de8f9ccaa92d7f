import { joinWords } from '../../model/join-words.ts';
import { didYouMean } from '../../app/words/wording.ts';
import type { ProbableNames } from '../command-line/did-you-mean.ts';

/** `It can be text, json.`, `ACTION can be install, uninstall.` */
export const canBe = (known: readonly string[], what = 'It'): string => `${what} can be ${known.join(', ')}.`;

/**
 * A question such as `Did you mean “summary”?`, or with several names `“goal-ended-but-active” or
 * “goal-ends-before-start”`; if no name is near, the text `otherwise`.
 */
export function didYouMeanOne(near: ProbableNames, otherwise: string): string {
  if (near === null || typeof near === 'string') return didYouMean(near, otherwise);
  const quoted = near.map((name) => `“${name}”`);
  return `Did you mean ${joinWords(quoted)}?`;
}
