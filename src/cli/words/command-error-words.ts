import { netvault } from './command.ts';
import { listWithMore, type ErrorTable } from '../../app/words/wording.ts';
import { canBe, didYouMeanOne } from './near-words.ts';
import { listed } from '../../app/words/phrases.ts';
import { aKind } from '../../model/records.ts';
import type { CommandErrors } from '../cli-error.ts';
import { commandOn, optionWith } from '../terminal/shell-word.ts';
import { faultWords } from './fault-words.ts';

/** Error messages of single commands. */
export const COMMAND_ERROR_WORDS: ErrorTable<CommandErrors> = {
  'no-such-completion': ({ given, near, known }) => [
    `there is no completion for “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'bad-cache-action': ({ given, near, known }) => [
    `cache has no action “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'no-such-import': ({ given, near, known }) => [
    `netvault cannot import “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'no-such-export': ({ given, near, known }) => [
    `netvault cannot export “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'table-without-tables': ({ kind }) => [
    `--table goes with csv and ndjson, not with ${kind}`,
    'Leave it out.',
  ],
  'brief-of-what': () => ['no event is coming', `Write ${netvault('brief')} NAME: a person or an event.`],
  'brief-of-goal': ({ name }) => [
    `“${name}” is a goal`,
    `Write ${netvault('show')} for it: a brief is about people.`,
  ],
  'brief-of-nobody': ({ path }) => [
    `nobody is named in ${path}`,
    'Add who comes to its field “with”. Nothing was changed.',
  ],
  'not-a-field-of-many': ({ given, known }) => [
    `--set cannot be “${given}” for several people`,
    `Write a field and a value, such as --set cadence=quarterly. Fields: ${known.join(', ')}. For one person, any field can be set: ${netvault('edit')} NAME --set FIELD=VALUE.`,
  ],
  'set-for-whom': ({ given }) => [
    `it is not clear for whom to set ${given}`,
    'Choose people: --tag, --organization, a name …, or --status active for all who are active.',
  ],
  'set-as-table': () => [
    '--set and --format csv do not go together',
    'Write --format json, or leave it out.',
  ],
  'option-needs-set': ({ option }) => [
    `--${option} goes with --set`,
    'Write what to set, such as --set cadence=quarterly.',
  ],
  'path-to-oneself': ({ given }) => [
    `“${given}” is you`,
    'Name somebody to whom you would like to be introduced.',
  ],
  'brief-without-event': () => [
    '--write puts a brief into the note of an event',
    'Name an event, or leave --write out.',
  ],
  'report-without-file': () => [
    'a report is a page for a browser',
    'Add --output FILE, or --open to look at it.',
  ],
  'cannot-show': ({ path, program }) => [
    `${path} cannot be shown: ${program} is missing or failed`,
    'Open it in your browser.',
  ],
  'no-such-schema': ({ given, near, known }) => [
    `there is no schema “${given}”`,
    didYouMeanOne(near, `There is one for ${known.join(', ')}.`),
  ],
  'no-such-rule': ({ given, near }) => [
    `there is no rule “${given}”`,
    didYouMeanOne(near, `${netvault('rules')} lists them all.`),
  ],
  'no-such-kind': ({ given, near, known }) => [
    `new cannot make “${given}”`,
    didYouMeanOne(near, `${canBe(known)} A person: ${netvault('new contact')} NAME.`),
  ],
  'not-a-tag': ({ given, near }) => [
    `“${given}” cannot be a tag in Obsidian`,
    didYouMeanOne(near, 'A tag has only letters, digits, “-”, “_” and “/”, and is not only digits.'),
  ],
  'status-overridden': ({ written, status, field, key }) => [
    `“${written}” would not hold: because of “${key}”, the status is ${status}`,
    `Empty that field too: --set ${field}= --set status=${written}`,
  ],
  'birthday-without-day': ({ given, before, both }) => [
    `the note has the day of the birthday (${before}), but “${given}” has no day`,
    `Write --set birthday=${both}. To remove the day, empty the field first: --set birthday=`,
  ],
  'new-option-of-other-kind': ({ option, kind, known }) => [
    `--${option} does not go with new ${kind}`,
    `Its options are ${known.map((one) => `--${one}`).join(', ')}.`,
  ],
  'new-without-name': ({ kind }) => ['a new note needs a name', `Write ${netvault(`new ${kind}`)} NAME.`],
  'new-introduction-not-of-two': () => [
    'an introduction is between two people',
    'Write --between NAME --between NAME.',
  ],
  'done-which': () => [
    'done needs to know which line',
    `${netvault('done')} lists them; write ${netvault('done')} NAME.`,
  ],
  'done-of-several': ({ given, number }) => [
    `“${given}” is in several lines`,
    `Write more of the line, or its number: ${netvault('done')} ${number}.`,
  ],
  'nobody-to-ask': () => [
    'plan --write asks about each line, and there is no terminal to ask in',
    `Write ${netvault('plan')} --write --yes to accept all proposals, or --dry-run to see them.`,
  ],
  'nothing-to-undo': ({ hasDroppedOlder }) =>
    hasDroppedOlder
      ? [
          'there is nothing more to take back',
          'Only the last commands are kept: at most 20, and fewer if they changed very much text.',
        ]
      : ['there is nothing to take back', 'NetVault remembers nothing that it wrote in this vault.'],
  'undo-over-note': ({ path }) => [
    `${path} cannot be put back: another note is there`,
    `Rename that note, and run ${netvault('log')} --undo again. Nothing was changed.`,
  ],
  'undo-not-alone': ({ option }) => [
    `--undo and ${option === null ? 'a line' : `--${option}`} do not go together`,
    `Write ${netvault('log')} --undo.`,
  ],
  'ambiguous-subject': ({ given, shown, more }) => [
    `“${given}” may be ${listWithMore(shown, more)}`,
    'Write more of the name, or its path.',
  ],
  'days-reversed': ({ start, end }) => [`${start} is after ${end}`, 'Write the earlier day with --from.'],
  'until-without-snooze': () => ['--until goes with --snooze', 'Write --snooze NAME --until DATE.'],
  'dry-run-without-snooze': () => ['--dry-run goes with --snooze or --unsnooze', 'Leave it out.'],
  'snooze-without-date': ({ name }) => [
    '--snooze needs to know until when',
    `Write ${netvault('due')} ${optionWith('snooze', name)} 2w, or a date.`,
  ],
  'bad-points': ({ given }) => [
    `“${given}” is not a number of points`,
    'Write a whole number from 1 to 10000.',
  ],
  'bad-foreign-field': ({ given, known }) => [
    `“${given}” does not say which field a key is`,
    `Write --field KEY=FIELD, where FIELD is ${known.join(', ')}.`,
  ],
  'init-without-folder': () => ['the name of the folder is empty', 'Write netvault init DIR.'],
  'example-among-notes': () => [
    'there are notes here already',
    'Name a folder for the example: netvault init --example DIR.',
  ],

  'no-such-intro-action': ({ given, near, known }) => [
    `intro has no action “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'option-of-other-action': ({ command, option, action, actions }) => [
    `--${option} does not go with ${command}${action === null ? '' : ` ${action}`}`,
    actions.length === 0
      ? 'Leave it out.'
      : `It goes with ${actions.map((one) => `${command} ${one}`).join(', ')}.`,
  ],
  'propose-not-of-two': () => [
    'propose needs two people',
    `Write ${netvault('intro propose')} NAME NAME, each in quotes.`,
  ],
  'not-an-introduction': ({ path }) => [
    `${path} would not be read as an introduction`,
    'Check the template for introductions.',
  ],
  'with-after-two-names': () => ['--with names the other person, but two are named already', 'Leave it out.'],
  'intro-names': ({ step, tooMany }) =>
    step === 'outcome'
      ? [
          'outcome takes two names and what came of it',
          `Write ${netvault('intro outcome')} NAME NAME TEXT, each in quotes.`,
        ]
      : [
          tooMany ? `${step} takes two names at most` : `${step} needs to know who`,
          `Write ${netvault(`intro ${step}`)} NAME [NAME], each in quotes.`,
        ],

  'no-such-event-action': ({ given, near, known }) => [
    `event has no action “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'no-event-awaits': ({ action }) => [
    'no event awaits its outcome',
    `Write which event you mean: ${netvault(`event ${action}`)} NAME, or its day.`,
  ],
  'event-or-text': ({ name, text }) => [
    `“${name}” names an event, or begins the text`,
    `For the event, write ${commandOn(netvault('event note'), [name, text])}; for a text, ${commandOn(netvault('event note'), `${name} ${text}`)}.`,
  ],
  'not-field-and-value': ({ given }) => [
    `--set cannot be “${given}”`,
    'Write --set FIELD=VALUE, such as --set cadence=monthly; without a value, the field is removed.',
  ],
  'field-of-other-kind': ({ name, kind, option, field, kinds }) => [
    `“${name}” is ${aKind(kind)}, and ${option === null ? `“${field}” is a field of` : `--${option} is an option for`} ${listed(kinds.map((one) => `${one}s`))}`,
    'Nothing was changed.',
  ],
  'edit-without-field': ({ option }) => [
    `--${option} needs a field to change`,
    'Add one, such as --needs TEXT or --set FIELD=VALUE, or leave it out.',
  ],
  'no-editor': ({ why }) => [
    why === 'unset' ? 'no editor is set' : 'there is no terminal to edit a note in',
    'Set VISUAL or EDITOR (export VISUAL="code -w"), or change fields without an editor: --needs TEXT, --set FIELD=VALUE.',
  ],
  'editor-failed': ({ editor, fault, ended }) => [
    fault ? `${editor} cannot be run: ${faultWords(fault)}` : `${editor} ended with ${ended}`,
    'The editor is the one that VISUAL names, or else EDITOR.',
  ],
  'update-and-prune': () => ['--update-baseline already prunes', 'Leave --prune-baseline out.'],
  'baseline-of-part': ({ option }) => [
    `a baseline cannot be written with --${option}`,
    'A baseline is about notes as they are on disk.',
  ],
  'no-baseline-named': () => [
    'no baseline is named',
    'Add --baseline FILE, or “baseline: FILE” to .netvault.yaml.',
  ],
  'staged-takes-no-names': () => ['--staged takes no names: git says what is staged', 'Leave them out.'],
  'diff-and-findings': ({ format }) => [
    '--fix-dry-run prints a diff and no findings',
    `Put the findings into a file: --format ${format}:FILE.`,
  ],
  'bad-count': ({ option, given }) => [
    `--${option} cannot be “${given}”`,
    'Write a whole number, 0 or more.',
  ],
  'bad-rule-severity': ({ given, rule }) => [
    `--rule cannot be “${given}”`,
    `Write --rule ${rule}:error, or warning, info, off.`,
  ],
  'format-without-file': ({ given }) => [`--format ${given} names no file`, `Write --format ${given}FILE.`],
  'two-reports-printed': ({ format }) => [
    'only one report can be printed',
    `Put the others into files: --format ${format}:FILE.`,
  ],
  'two-reports-in-file': ({ path }) => [
    `two reports cannot be written to one file, ${path}`,
    'Name another file for one of them.',
  ],
  'stdin-filename-alone': () => ['--stdin-filename goes with --stdin', 'Add --stdin.'],
  'stdin-without-filename': () => ['--stdin needs to know which note it is', 'Add --stdin-filename PATH.'],
  'stdin-and-names': ({ path }) => [
    `--stdin is about one note, and “${path}” is another`,
    'Leave one of them out.',
  ],
  'piped-note-not-utf8': () => ['what was piped in is not valid UTF-8', 'Such a note is never rewritten.'],
  'outcome-ahead': ({ path, date, fields }) => [
    `${path} has not begun yet (${date}), but its note says that it took place (${listed(fields)})`,
    `Change that as well (${fields.map((one) => `--set ${one}=${one === 'status' ? 'planned' : ''}`).join(' ')}). Nothing was changed.`,
  ],
  'piped-not-a-note': ({ given }) => [
    `“${given}” is not a note`,
    '--stdin-filename must name a file that ends with .md.',
  ],
};
