import type { UserErrorData } from '../../app/user-error.ts';
import type {
  BriefErrors,
  FieldErrors,
  NamedEventErrors,
  PurposeErrors,
  UserErrors,
} from '../../app/user-errors.ts';
import { SHARED_ERROR_WORDS } from '../../app/words/error-words.ts';
import { INTRODUCTION_ERROR_WORDS, introductionOf } from '../../app/words/introduction-error-words.ts';
import { capital } from '../../model/plain-letters.ts';
import { fullStop } from '../../app/words/phrases.ts';
import { wordsFrom, type ErrorTable, type ErrorWords } from '../../app/words/wording.ts';
import type { PluginErrors } from '../plugin-error.ts';
import { advise } from './advice-words.ts';
import { someOf } from './common-words.ts';

/**
 * Errors that cannot occur in the app: it sets no field by name, and its forms link purposes and
 * events instead of naming them.
 */
type NotInTheApp = PurposeErrors & NamedEventErrors & FieldErrors & BriefErrors;

/** The app's messages for every error that can occur there. */
export const PLUGIN_ERROR_WORDS: ErrorTable<Omit<UserErrors, keyof NotInTheApp> & PluginErrors> = {
  ...SHARED_ERROR_WORDS,
  ...INTRODUCTION_ERROR_WORDS,

  'contact-alike': ({ name, other, path }) => [
    `“${name}” seems to be “${other}” in other letters, whose note is ${path}`,
    'Nothing was made. If this is somebody else, press the button again.',
  ],
  'bad-report-file': ({ given }) => [
    `a report cannot be written to “${given}”`,
    'Name a file of this vault, like Reports/2026.html.',
  ],
  'bad-folder': ({ folder }) => [`a note cannot be put into “${folder}”`, 'Name a folder inside the vault.'],

  'introduction-exists': ({ people, path }) => [
    `${introductionOf(people)} is in ${path}`,
    'Nothing was changed.',
  ],
  'introduction-not-of-two': () => ['an introduction is between two people', 'Choose two.'],
  'named-twice': ({ name }) => [`${name} is named twice`, 'Choose two people.'],
  'introduction-further': ({ people, path }) => [
    `${introductionOf(people)} is further along already`,
    `It is in ${path}.`,
  ],
  'made-before-asked': ({ asked, path }) => [
    `${path} says that they were asked on ${asked}, which is to come`,
    'Correct it there.',
  ],
  'settings-changed-meanwhile': ({ path }) => [
    `${path} has changed meanwhile`,
    'It is left alone. Try again.',
  ],
  'changed-meanwhile': ({ path, done }) => [
    leftAlone(path),
    done.length === 0 ? 'Nothing was written. Try again.' : `Written: ${someOf(done)}. Try the rest again.`,
  ],
  'cannot-write': ({ path, why, done }) => [
    `${path} cannot be written: ${why}`,
    done.length === 0 ? 'Nothing was written.' : `Written: ${someOf(done)}.`,
  ],
  'not-taken-back': ({ path }) => [
    leftAlone(path),
    'Remove the line by hand. The next undo goes on with what was logged before.',
  ],
  'engine-stopped': () => [
    'NetVault stopped while doing this',
    'Nothing was written. Restart the app if it happens again.',
  ],
  'bad-flag-value': ({ flag, given, known }) => [
    `${flag} cannot be “${given}”`,
    `It can be ${known.join(', ')}.`,
  ],
};

const leftAlone = (path: string): string => `${path} has changed meanwhile, and was left alone`;

/** The message and help of an error, in the app's words. */
export function errorWords(error: UserErrorData): ErrorWords {
  return wordsFrom(PLUGIN_ERROR_WORDS, error, advise);
}

/** What to do about an error, as whole sentences. */
export function errorHelp(error: UserErrorData): string {
  const [, help] = errorWords(error);
  return fullStop(help);
}

/** An error as whole sentences: what went wrong, and what to do about it. */
export function errorSentences(error: UserErrorData): string {
  const [message, help] = errorWords(error);
  return `${fullStop(capital(message))} ${fullStop(help)}`.trim();
}
