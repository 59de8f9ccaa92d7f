import { netvault } from './command.ts';
import { type ErrorTable } from '../../app/words/wording.ts';
import { canBe, didYouMeanOne } from './near-words.ts';
import type { ArgumentErrors } from '../cli-error.ts';
import { faultWords } from './fault-words.ts';
import { adviceForOtherCommand } from './other-command-words.ts';

/** Error messages for command-line arguments that cannot be understood. */
export const ARGUMENT_ERROR_WORDS: ErrorTable<ArgumentErrors> = {
  'no-such-command': ({ given, near }) => [
    `there is no command “${given}”`,
    adviceForOtherCommand(given) ?? didYouMeanOne(near, 'netvault --help lists them all.'),
  ],
  'command-needs-more': ({ command, takes, known }) => [
    `something is missing after ${command}`,
    `Write ${netvault(command)} ${takes}${takes.endsWith('…') ? '' : '.'}${known.length > 0 ? ` ${canBe(known, takes.split(' ')[0])}` : ''}`,
  ],
  'word-not-taken': ({ command, takes, word }) => [
    `${command} does not take “${word}”`,
    `Write ${netvault(command)}${takes && ` ${takes}`}; --help tells more.`,
  ],
  'no-such-option': ({ option, command, owners, near }) => [
    `there is no option “${option}”${command === null ? '' : ` of ${command}`}`,
    owners.length > 0
      ? `It is an option of ${owners.join(', ')}.`
      : didYouMeanOne(near, `netvault ${command === null ? '' : `${command} `}--help lists them all.`),
  ],
  'option-is-flag': ({ option }) => [`--${option} takes no value`, `Write --${option}, or leave it out.`],
  'option-needs-value': ({ option, value }) => [`--${option} needs a value`, `Write --${option} ${value}.`],
  'option-repeated': ({ option, times }) => [`--${option} is given ${times} times`, 'Give it once.'],
  'option-not-given': ({ option, value, known }) => [
    `--${option} is not given`,
    `Write --${option} ${value}${value === 'DATE' ? ', such as friday or 2026-11-20' : ''}.${known.length > 0 ? ` ${canBe(known)}` : ''} Nothing was made.`,
  ],
  'bad-option-value': ({ option, given, near, known }) => [
    `--${option} cannot be “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'options-exclusive': ({ one, other }) => [`${one} and ${other} do not go together`, 'Give one of them.'],
  'period-twice': ({ one, other }) => [
    `the period is given twice, as “${one}” and “${other}”`,
    'Give it once.',
  ],
  'not-a-span': ({ option, given }) => [
    `--${option} cannot be “${given}”`,
    'Write a number of days, or a span such as 6w, 3mo or 1y.',
  ],
  'option-needs-write': ({ option, command }) => [
    `--${option} works only with --write`,
    `Write ${netvault(command)} --write --${option}.`,
  ],
  'not-a-moment': ({ given }) => [
    `“${given}” is not a date or date-time`,
    'Write --today 2026-11-19 or --today 2026-11-19T18:30.',
  ],
  'day-with-time': ({ command, option, time }) => [
    `--${option} takes a day: the time “${time}” would be lost`,
    {
      log: `Write the time into the line: ${netvault('log')} "${time} call Ada".`,
      done: 'Leave it out. A time at the beginning of the line stays there.',
      intro: 'Leave it out.',
    }[command],
  ],
  'nothing-to-log': () => [
    'nothing to log was given',
    `Write ${netvault('log')} "call 20m Ada: her board seat".`,
  ],
  'too-many-lines': ({ count, most }) => [
    `${count} lines are piped in`,
    `At most ${most} can be logged in one run. Nothing was written.`,
  ],
  'stdin-not-utf8': () => ['what is piped in is not valid UTF-8', 'Nothing was written.'],
  'input-unreadable': ({ fault }) => [
    `what is piped in cannot be read: ${faultWords(fault)}`,
    'Nothing was written.',
  ],
  'input-too-large': ({ most }) => [`more than ${most} MB are piped in`, 'Nothing was written.'],
};
