import { plainName } from '../../model/plain-name.ts';
import { safeText } from '../terminal/safe-text.ts';

/** A possible word at the cursor, as the program would get it: without quotes. */
export interface Candidate {
  readonly value: string;
  /** A short description, for shells that show one. */
  readonly about?: string;
}

/** What the shell is to offer: the candidates, and also its own files or folders. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly also: 'nothing' | 'files' | 'folders';
  /** True if the candidates are only the beginning of a word. */
  readonly isPart: boolean;
}

export const NOTHING: Completion = { candidates: [], also: 'nothing', isPart: false };

const MAX_LENGTH = 200;

/** Whether a text can be typed as an argument: one line, not an option, and without control characters. */
export function isTypable({ value }: Candidate): boolean {
  return (
    value !== '' && value.length <= MAX_LENGTH && !/^-|\t/.test(value) && safeText(value, '\ufffd') === value
  );
}

/**
 * The candidates that begin with the typed text, in any case; if there are none, those that begin
 * with it apart from accents, apostrophes and hyphens; if there are none either, those with a
 * later word that does. Options only match literally.
 */
export function matchingCandidates(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const fold = (text: string): string => text.normalize('NFC').toLowerCase();
  const folded = fold(typed);
  const begun = candidates.filter(({ value }) => fold(value).startsWith(folded));
  const plain = plainName(typed);
  if (begun.length > 0 || plain === '' || typed.startsWith('-')) return begun;
  const names = candidates.map(({ value }) => plainName(value));
  const plainly = candidates.filter((_, at) => names[at]?.startsWith(plain));
  return plainly.length > 0 ? plainly : candidates.filter((_, at) => names[at]?.includes(` ${plain}`));
}
