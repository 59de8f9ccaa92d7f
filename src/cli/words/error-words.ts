import { advise, netvault } from './command.ts';
import type { UserErrorData } from '../../app/user-error.ts';
import type { UserErrors } from '../../app/user-errors.ts';
import { SHARED_ERROR_WORDS } from '../../app/words/error-words.ts';
import { INTRODUCTION_ERROR_WORDS, introductionOf } from '../../app/words/introduction-error-words.ts';
import { fullStop, listed, INTRODUCTION_WORDS } from '../../app/words/phrases.ts';
import { didYouMean, wordsFrom, type ErrorTable, type ErrorWords } from '../../app/words/wording.ts';
import type { CliErrors } from '../cli-error.ts';
import { ARGUMENT_ERROR_WORDS } from './argument-error-words.ts';
import { COMMAND_ERROR_WORDS } from './command-error-words.ts';
import { faultWords } from './fault-words.ts';
import { FIELD_ERROR_WORDS } from './field-error-words.ts';
import { HOOK_ERROR_WORDS } from './hook-error-words.ts';
import { IMPORT_ERROR_WORDS } from './import-error-words.ts';
import { MOVE_ERROR_WORDS } from './move-error-words.ts';
import { CONFIG_DIR } from '../node/find-vault.ts';
import { commandOn, shellWord } from '../terminal/shell-word.ts';

const NAME_THE_VAULT = 'Name the vault with --vault DIR.';

/** Messages for all errors that can be thrown on the command line. */
export const CLI_ERROR_WORDS: ErrorTable<UserErrors & CliErrors> = {
  ...SHARED_ERROR_WORDS,
  ...INTRODUCTION_ERROR_WORDS,
  ...ARGUMENT_ERROR_WORDS,
  ...COMMAND_ERROR_WORDS,
  ...IMPORT_ERROR_WORDS,
  ...HOOK_ERROR_WORDS,
  ...FIELD_ERROR_WORDS,
  ...MOVE_ERROR_WORDS,

  'brief-there': ({ path, line }) => [
    `${path} has a brief already, on line ${line}`,
    'Remove it to have a new one made. Nothing was changed.',
  ],

  'event-settled': ({ path, status, outcome }) => [
    `${path} is noted as ${status} already`,
    `Nothing was changed. To change it all the same: ${commandOn(netvault('edit'), path, `--set status=${outcome}`)}`,
  ],
  'contact-alike': ({ name, other, path }) => [
    `“${name}” seems to be “${other}” in other letters, whose note is ${path}`,
    'Nothing was written. If this is somebody else, add --yes.',
  ],
  'bad-folder': ({ folder }) => [`--folder cannot be “${folder}”`, 'Name a folder inside the vault.'],
  'introduction-not-of-two': () => ['an introduction is between two people', 'Name the two.'],
  'named-twice': ({ name }) => [`${name} is named twice`, 'Name two different people.'],
  'introduction-exists': ({ people, path, status }) => [
    `${introductionOf(people)} is in ${path} already${status ? ` (${status})` : ''}`,
    'Nothing was changed.',
  ],
  'introduction-further': ({ people, status, step, path }) => [
    `${introductionOf(people)} is ${INTRODUCTION_WORDS[status]} already`,
    `To note ${step} all the same, write its status in ${path}.`,
  ],
  'made-before-asked': ({ asked, made, path }) => [
    `they were asked on ${asked}, which is after ${made}`,
    `Give another --date, or correct ${path}.`,
  ],

  'ambiguous-purpose': ({ given, paths }) => [`“${given}” may be ${paths.join(', ')}`, 'Write its path.'],
  'no-such-purpose': ({ given, near, known }, advise) => [
    `there is no overall goal “${given}”`,
    didYouMean(near, known.length === 0 ? advise({ do: 'new-purpose' }) : `It can be ${known.join(', ')}.`),
  ],

  'cannot-read': ({ path, fault }) => [`${path} cannot be read: ${faultWords(fault)}`, ''],
  'disk-fault': ({ path, fault }) => [`the disk fails at ${path}: ${faultWords(fault)}`, ''],
  'cannot-write': ({ path, fault }) => [
    `${path} cannot be written: ${fault.code === 'ENOTDIR' ? 'one of its folders is a file' : faultWords(fault)}`,
    '',
  ],
  'cannot-rewrite': ({ path, fault }) => [
    `${path} cannot be written: ${faultWords(fault)}`,
    'It was not changed.',
  ],
  'cannot-remove': ({ path, fault }) => [
    `${path} cannot be removed: ${faultWords(fault)}`,
    'It was not changed.',
  ],
  'cannot-make-folder': ({ path, fault }) => [`${path} cannot be made: ${faultWords(fault)}`, ''],
  'file-not-utf8': ({ path }) => [`${path} is not valid UTF-8`, 'Save it as UTF-8.'],
  'folder-missing': ({ path, folder }) => [
    `${path} cannot be written: there is no folder ${folder}`,
    `Make the folder first (mkdir -p ${shellWord(folder)}), or name another place.`,
  ],
  'not-a-folder': ({ path }) => [`${path} is not a folder`, ''],
  'no-such-folder': ({ given, by }) => [`there is no folder “${given}”`, `${by} names the vault’s folder.`],
  'not-a-vault': ({ folder, byVariable }) => [
    `${folder}${byVariable ? ', which NETVAULT_VAULT names,' : ''} is not a vault yet, so nothing is written there`,
    `It holds no ${CONFIG_DIR}, .netvault.yaml, scorecard or goal. Name your vault with --vault DIR or NETVAULT_VAULT, or make this one with ${netvault('init')}.`,
  ],
  'above-vaults': ({ folder, vaults: [first = '', ...more] }) => [
    `${folder} is not a vault itself, but ${first}${more.length > 0 ? ` and ${more.length} more in it are` : ' in it is'}`,
    'Go into the vault that you mean, or name it with --vault DIR or NETVAULT_VAULT.',
  ],
  'no-such-file': ({ given }) => [`there is no file or folder “${given}”`, ''],
  'not-in-vault': ({ given, vault }) => [`“${given}” is not in the vault ${vault}`, NAME_THE_VAULT],
  'file-not-for-this': ({ path, why }) => {
    const what = {
      link: 'is reached by a symbolic link, and links are not followed',
      'no-file': 'is not an ordinary file',
      note: 'would be a note, and notes are not overwritten',
      settings: 'belongs to settings, which are not overwritten',
      git: 'is in a folder of git, where nothing is written',
    }[why];
    return [`${path} ${what}`, 'Name another file.'];
  },
  'not-own-files': ({ paths }) => [
    `${listed(paths)} ${paths.length > 1 ? 'exist already, and are no earlier versions' : 'exists already, and is no earlier version'} of what would be written there`,
    'Nothing was written. Name another place, or move away what is there.',
  ],
  'outside-root': ({ path, root }) => [
    `${path} would be outside ${root}`,
    'A link in that folder leads elsewhere; nothing was written there.',
  ],
  'vault-busy': ({ pid }) => [
    `another netvault (process ${String(pid)}) is writing in this vault`,
    'Nothing was written. Try again when it is done.',
  ],
  'folder-not-own': ({ path }) => [
    `${path} belongs to other users, or they may write in it, so commands cannot take turns there`,
    'Nothing was written. Remove it, or set XDG_STATE_HOME to a folder of your own.',
  ],
  'not-own-file': ({ path }) => [
    `${path} is a link or a folder, or in a folder that is a link`,
    'Only files inside the vault are written to: put the note itself in its place.',
  ],
  'appeared-meanwhile': ({ path }) => [`${path} is there already`, 'It is left alone. Try again.'],
  'changed-meanwhile': ({ path }) => [`${path} was changed meanwhile`, 'It is left alone. Try again.'],
  'stopped-after': ({ error, written }) => {
    const [message, help] = errorWords(error);
    const done = written.length === 0 ? 'Nothing was written.' : `Written already: ${written.join(', ')}.`;
    return [message, `${fullStop(help)} ${done}`.trimStart()];
  },

  'no-git': () => ['git was not found', 'Install git, or put it on the PATH.'],
  'git-not-runnable': ({ fault }) => [`git cannot be run: ${faultWords(fault)}`, ''],
  'git-failed': ({ command, complaint }) => [`git ${command} failed: ${complaint}`, ''],
  'git-lost-object': ({ name }) => [`git has lost the object ${name}`, 'git fsck tells more.'],
  'git-object-elsewhere': ({ name }) => [
    `this is a partial clone, which does not have the object ${name}, and NetVault fetches nothing`,
    'git fetch --refetch --no-filter brings all of them.',
  ],
  'not-in-git': ({ path }) => [`${path} cannot be read: git does not have it`, ''],
  'no-repository': ({ vault }) => [
    `${vault} is not in a git repository`,
    'Make one with git init, or name the vault with --vault DIR.',
  ],
  'repository-bare': ({ vault }) => [
    `${vault} is in a bare repository, which has no work tree and so no notes to lint`,
    'Do it in a clone.',
  ],
  'repository-unreadable': ({ vault, complaint }) => [
    `git cannot read the repository of ${vault}: ${complaint}`,
    '',
  ],
  'vault-outside-repository': ({ vault, top }) => [
    `the vault ${vault} is not in the git repository ${top}`,
    NAME_THE_VAULT,
  ],
};

/** An error in one line: the message, and the advice, if there is any. */
export const inOneLine = ([message, help]: ErrorWords): string =>
  help === '' ? message : `${fullStop(message)} ${fullStop(help)}`;

/** The title above a line that was typed rather than read from a note; of several lines, it says which. */
export const typedLineTitle = (lines: number, line: number): string =>
  lines === 1 ? 'in what was typed:' : `in line ${String(line)} of what was given:`;

/** The last line of an error that is shown with its place in a file. */
export const nothingDone = 'Nothing was counted and nothing was changed.';

/** For errors inside NetVault; `message` is that of the thrown error. */
export const internalError = (message: string): string =>
  `something went wrong inside NetVault (${message}). Please report it, with what you typed and what NETVAULT_DEBUG=1 adds.`;

/** The message and the advice for an error. */
export function errorWords(error: Pick<UserErrorData, 'code' | 'data'>): ErrorWords {
  return wordsFrom(CLI_ERROR_WORDS, error, advise);
}
