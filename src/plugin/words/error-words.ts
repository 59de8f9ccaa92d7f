import type { UserErrorData } from '../../app/user-error.ts';
import type {
  FieldErrors,
  IntroductionErrors,
  NamedEventErrors,
  PurposeErrors,
  UserErrors,
} from '../../app/user-errors.ts';
import { SHARED_ERROR_WORDS } from '../../app/words/error-words.ts';
import { capital, fullStop } from '../../app/words/phrases.ts';
import { wordsFrom, type ErrorTable, type ErrorWords } from '../../app/words/wording.ts';
import type { PluginErrors } from '../plugin-error.ts';
import { advise } from './advice-words.ts';

/** What the app never does: it notes no step of an introduction beyond the first, changes no field by its name, and its forms name purposes and events by link. */
type NotInTheApp = Omit<
  IntroductionErrors,
  'introduction-exists' | 'introduction-not-of-two' | 'named-twice'
> &
  PurposeErrors &
  NamedEventErrors &
  FieldErrors;

/** Words in the app for every error that can be thrown there. */
export const PLUGIN_ERROR_WORDS: ErrorTable<Omit<UserErrors, keyof NotInTheApp> & PluginErrors> = {
  ...SHARED_ERROR_WORDS,

  'bad-folder': ({ folder }) => [`a note cannot be put into “${folder}”`, 'Name a folder inside the vault.'],

  'introduction-exists': ({ people, path }) => [
    `the introduction of ${people.join(' and ')} is in ${path}`,
    'Nothing was changed.',
  ],
  'introduction-not-of-two': () => ['an introduction is between two people', 'Choose two.'],
  'named-twice': ({ name }) => [`${name} is named twice`, 'Choose two people.'],
  'settings-changed-meanwhile': ({ path }) => [
    `${path} has changed meanwhile`,
    'It is left alone. Try again.',
  ],
  'changed-meanwhile': ({ path, done }) => [
    `${path} has changed meanwhile, and was left alone`,
    done.length === 0
      ? 'Nothing was written. Try again.'
      : `Written: ${done.join(', ')}. Try the rest again.`,
  ],
  'not-taken-back': ({ path }) => [
    `${path} has changed meanwhile, and was left alone`,
    'Take the line out by hand.',
  ],
  'bad-flag-value': ({ flag, given, known }) => [
    `${flag} cannot be “${given}”`,
    `It can be ${known.join(', ')}.`,
  ],
};

/** An error in the app's words. */
export function errorWords(error: UserErrorData): ErrorWords {
  return wordsFrom(PLUGIN_ERROR_WORDS, error, advise);
}

/** What to do about an error, as whole sentences. */
export function errorHelp(error: UserErrorData): string {
  const [, help] = errorWords(error);
  return fullStop(help);
}

/** An error as whole sentences: what is in the way, and what to do about it. */
export function errorSentences(error: UserErrorData): string {
  const [message, help] = errorWords(error);
  return `${fullStop(capital(message))} ${fullStop(help)}`.trim();
}
