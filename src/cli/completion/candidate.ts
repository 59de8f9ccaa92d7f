import { plainName } from '../../model/plain-name.ts';
import { safeText } from '../terminal/safe-text.ts';

/** What may stand at the cursor, as the program would be given it: without quotes. */
export interface Candidate {
  readonly value: string;
  /** A few words beside it, where the shell shows them. */
  readonly about?: string;
}

/** What the shell is to offer: these, or files or folders of its own. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly also: 'nothing' | 'files' | 'folders';
  /** True where more of the same word is to come. */
  readonly isPart: boolean;
}

export const NOTHING: Completion = { candidates: [], also: 'nothing', isPart: false };

const LONGEST = 200;

/** Whether a text can stand on a command line at all: one line, no option, nothing that a terminal obeys. */
export function isTypable({ value }: Candidate): boolean {
  return (
    value !== '' && value.length <= LONGEST && !/^-|\t/.test(value) && safeText(value, '\ufffd') === value
  );
}

/**
 * Those that begin with what is typed, whatever its case; where none does, those that
 * do without accents, apostrophes and hyphens; else those of which a later word does.
 * An option is typed letter by letter.
 */
export function beginning(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const fold = (text: string): string => text.normalize('NFC').toLowerCase();
  const plain = plainName(typed);
  const fitting = (fits: (value: string) => boolean): readonly Candidate[] =>
    candidates.filter(({ value }) => fits(value));
  const begun = fitting((value) => fold(value).startsWith(fold(typed)));
  if (begun.length > 0 || plain === '' || typed.startsWith('-')) return begun;
  const plainly = fitting((value) => plainName(value).startsWith(plain));
  return plainly.length > 0 ? plainly : fitting((value) => plainName(value).includes(` ${plain}`));
}
