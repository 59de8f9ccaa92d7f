import type { CivilDate } from '../model/civil-date.ts';
import type { Kind } from '../model/records.ts';
import type { Choice, ProbableNames } from './command-line/did-you-mean.ts';
import { UserError, type UserErrorData } from '../app/user-error.ts';
import type { NotedTwice, TotalDifference } from '../app/moves/total-differences.ts';
import type { RenameRefusal } from '../app/rename/plan-rename.ts';
import type { ImportErrors } from './import-errors.ts';
import type { IntroductionStep } from '../app/introductions/introduction-steps.ts';

/** Why the file system refused an operation. */
export interface FileFault {
  /** The system's error code (`EACCES`), or `read-only`; empty if there is none. */
  readonly code: string;
  /** The system's message. */
  readonly text: string;
}

interface FileError {
  readonly path: string;
  readonly fault: FileFault;
}

/**
 * The errors of the command line itself: code → data. In fields called `option`, options are
 * without their dashes; in others they are as typed.
 */
export interface CliErrors
  extends ArgumentErrors, CommandErrors, ImportErrors, HookErrors, MoveErrors, FileErrors, GitErrors {}

/** An error that only the command line has; its words are in `words/error-words.ts`. */
export class CliError<Code extends keyof CliErrors = keyof CliErrors> extends UserError<CliErrors, Code> {}

/** The data of an error if it has this code; otherwise null. */
export function cliErrorData<Code extends keyof CliErrors>(
  error: UserErrorData,
  code: Code,
): CliErrors[Code] | null {
  return error.code === code ? (error.data as CliErrors[Code]) : null;
}

/** Errors of renaming and merging notes. */
export interface MoveErrors {
  /** `shown` are the notes that are the reason, `more` is the number of further ones. */
  'move-refused': {
    readonly why: RenameRefusal['why'] | 'introduced';
    readonly shown: readonly string[];
    readonly more: number;
  };
  /** Fields with different values in the two notes, and lines that both logs contain. */
  'merge-undecided': {
    readonly fields: readonly { readonly field: string; readonly a: string; readonly b: string }[];
    readonly more: number;
    readonly lines: readonly string[];
  };
  'merge-other-totals': {
    readonly totals: readonly TotalDifference[];
    readonly more: number;
    /** Activities that two notes record of the one person. */
    readonly twice: readonly NotedTwice[];
  };
  'bad-keep': { readonly given: string };
  'keep-of-no-conflict': { readonly field: string };
}

/** Errors in the words that were typed. */
export interface ArgumentErrors {
  'no-such-command': { readonly given: string; readonly near: ProbableNames };
  'command-needs-more': {
    readonly command: string;
    readonly takes: string;
    /** The words that may follow; empty if there is no list of them. */
    readonly known: readonly string[];
  };
  'word-not-taken': { readonly command: string; readonly takes: string; readonly word: string };
  /** `owners` are the commands that have such an option; the options here include their dashes. */
  'no-such-option': {
    readonly option: string;
    readonly command: string | null;
    readonly owners: readonly string[];
    readonly near: ProbableNames;
  };
  'option-is-flag': { readonly option: string };
  'option-needs-value': { readonly option: string; readonly value: string };
  'option-repeated': { readonly option: string; readonly times: number };
  /** `known` are all possible values; empty if there is no list of them. */
  'option-not-given': { readonly option: string; readonly value: string; readonly known: readonly string[] };
  'bad-option-value': Choice & { readonly option: string };
  'period-twice': { readonly one: string; readonly other: string };
  'options-exclusive': { readonly one: string; readonly other: string };
  'not-a-span': { readonly option: string; readonly given: string };
  'option-needs-write': { readonly option: string; readonly command: string };
  'not-a-moment': { readonly given: string };
  /** An option that takes a day was given a time with it, which would be lost. */
  'day-with-time': {
    readonly command: 'log' | 'done' | 'intro';
    readonly option: string;
    readonly time: string;
  };
  'nothing-to-log': object;
  'too-many-lines': { readonly count: number; readonly most: number };
  'stdin-not-utf8': object;
  'input-unreadable': { readonly fault: FileFault };
  /** `most` is in megabytes. */
  'input-too-large': { readonly most: number };
}

/** Errors of `netvault hook`. */
export interface HookErrors {
  'no-such-hook-action': Choice;
  'hook-run-as-json': object;
  'hook-word-not-taken': { readonly action: string; readonly word: string };
  'hook-not-named': { readonly known: readonly string[] };
  'no-such-hook': Choice;
  /** The folder that `--vault` names in the lines of a hook. */
  'hook-without-vault': { readonly hook: string; readonly vault: string };
  /** `own` is the folder of hooks that the repository has without the setting. */
  'hooks-of-all-repositories': { readonly path: string; readonly own: string };
  /** `core.hooksPath` is empty, or not a folder; `own` is null if the repository's own folder holds without the setting. */
  'hooks-switched-off': { readonly path: string; readonly own: string | null };
  /** The folder for hooks is a link that leads out of the repository. */
  'hooks-elsewhere': { readonly path: string; readonly real: string };
  /** `path` is the file of the hook, `name` is the hook's name in git. */
  'hook-not-ours-to-change': {
    readonly path: string;
    readonly name: string;
    readonly why:
      'no-file' | 'no-shell-script' | 'not-executable' | 'half-marked' | 'no-interpreter' | 'carriage-return';
  };
}

/** Errors of single commands. */
export interface CommandErrors {
  'no-such-completion': Choice;
  'bad-cache-action': Choice;
  'no-such-import': Choice;
  'no-such-export': Choice;
  'report-without-file': object;
  'brief-of-what': object;
  'brief-of-goal': { readonly name: string };
  'brief-without-event': object;
  'brief-of-nobody': { readonly path: string };
  'not-a-field-of-many': { readonly given: string; readonly known: readonly string[] };
  /** `given` is the value of `--set`. */
  'set-for-whom': { readonly given: string };
  'set-as-table': object;
  'option-needs-set': { readonly option: string };
  'path-to-oneself': { readonly given: string };
  /** `program` is the program that should have shown the file. */
  'cannot-show': { readonly path: string; readonly program: string };
  /** `kind` is an export format without tables. */
  'table-without-tables': { readonly kind: string };
  'no-such-schema': Choice;
  'no-such-rule': { readonly given: string; readonly near: ProbableNames };
  'no-such-kind': Choice;
  /** `near` is a similar tag that is valid; null if there is none. */
  'not-a-tag': { readonly given: string; readonly near: string | null };
  /** Another field, which the note calls `key`, decides the status. */
  'status-overridden': {
    readonly written: string;
    readonly status: string;
    readonly field: string;
    readonly key: string;
  };
  /** `both` is the day from the note together with the given year. */
  'birthday-without-day': { readonly given: string; readonly before: string; readonly both: string };
  'new-option-of-other-kind': {
    readonly option: string;
    readonly kind: string;
    readonly known: readonly string[];
  };
  'new-without-name': { readonly kind: string };
  'new-introduction-not-of-two': object;
  'done-which': object;
  /** `number` is the number of one of the lines, by which it can be given. */
  'done-of-several': { readonly given: string; readonly number: number };
  'nobody-to-ask': object;
  /** `hasDroppedOlder`: whether older commands could be undone once. */
  'nothing-to-undo': { readonly hasDroppedOlder: boolean };
  'undo-over-note': { readonly path: string };
  /** What `--undo` was combined with: an option; null for a line. */
  'undo-not-alone': { readonly option: string | null };
  /** `shown` are the notes that are named, `more` is the number of further ones. */
  'ambiguous-subject': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
  'days-reversed': { readonly start: CivilDate; readonly end: CivilDate };
  'until-without-snooze': object;
  'dry-run-without-snooze': object;
  'snooze-without-date': { readonly name: string };
  'bad-points': { readonly given: string };
  'bad-foreign-field': { readonly given: string; readonly known: readonly string[] };
  'init-without-folder': object;
  'example-among-notes': object;

  'no-such-intro-action': Choice;
  'option-of-other-action': {
    readonly command: string;
    readonly option: string;
    readonly action: string | null;
    /** The actions for which the option is allowed. */
    readonly actions: readonly string[];
  };
  'propose-not-of-two': object;
  'not-an-introduction': { readonly path: string };
  'with-after-two-names': object;
  'intro-names': { readonly step: IntroductionStep; readonly tooMany: boolean };

  'no-such-event-action': Choice;
  'no-event-awaits': { readonly action: string };
  /** Words without quotes: `name` names an event, and `text` follows. */
  'event-or-text': { readonly name: string; readonly text: string };
  'not-field-and-value': { readonly given: string };
  /** `option` sets the field, or removes an entry; null for `--set`. `kinds` have that field. */
  'field-of-other-kind': {
    readonly name: string;
    readonly kind: Kind;
    readonly option: string | null;
    readonly field: string;
    readonly kinds: readonly Kind[];
  };
  'edit-without-field': { readonly option: string };
  'no-editor': { readonly why: 'unset' | 'no-terminal' };
  /** `ended` is the editor's exit code, or the signal that ended it; empty if it did not start. */
  'editor-failed': { readonly editor: string; readonly fault: FileFault | null; readonly ended: string };

  'update-and-prune': object;
  'baseline-of-part': { readonly option: string };
  'no-baseline-named': object;
  'staged-takes-no-names': object;
  'diff-and-findings': { readonly format: string };
  'bad-count': { readonly option: string; readonly given: string };
  'bad-rule-severity': { readonly given: string; readonly rule: string };
  'format-without-file': { readonly given: string };
  'two-reports-printed': { readonly format: string };
  'two-reports-in-file': { readonly path: string };
  'stdin-filename-alone': object;
  'stdin-without-filename': object;
  'stdin-and-names': { readonly path: string };
  'piped-note-not-utf8': object;
  'piped-not-a-note': { readonly given: string };
  /** Fields that are not changed say that an event took place, whose new date or time is to come. */
  'outcome-ahead': { readonly path: string; readonly date: string; readonly fields: readonly string[] };
}

/** Errors with files and folders. */
export interface FileErrors {
  'cannot-read': FileError;
  /** An unexpected error, which may concern a file outside the vault. */
  'disk-fault': FileError;
  'cannot-write': FileError;
  /** Like `cannot-write`, for a note that is left unchanged. */
  'cannot-rewrite': FileError;
  'cannot-remove': FileError;
  'cannot-make-folder': FileError;
  'file-not-utf8': { readonly path: string };
  'not-a-folder': { readonly path: string };
  /** For a file to be written. */
  'folder-missing': { readonly path: string; readonly folder: string };
  /** `by` is the option or variable that names the folder, as it is typed. */
  'no-such-folder': { readonly given: string; readonly by: string };
  /** Nothing may be written in the folder; `byVariable` if NETVAULT_VAULT names it, otherwise it is the current folder. */
  'not-a-vault': { readonly folder: string; readonly byVariable: boolean };
  /** The folder is not a vault itself and contains `vaults`, whose paths are relative to it. */
  'above-vaults': { readonly folder: string; readonly vaults: readonly string[] };
  'no-such-file': { readonly given: string };
  'not-in-vault': { readonly given: string; readonly vault: string };
  /** A file named by an option or the settings that must not be read or overwritten. */
  'file-not-for-this': {
    readonly path: string;
    readonly why: 'link' | 'no-file' | 'note' | 'settings' | 'git';
  };
  /** Files that are there already, and that NetVault did not write. */
  'not-own-files': { readonly paths: readonly string[] };
  'outside-root': { readonly path: string; readonly root: string };
  /** Another command, with this process id, writes in the vault and does not end. */
  'vault-busy': { readonly pid: number };
  /** A folder for the queue of commands in which other users could write. */
  'folder-not-own': { readonly path: string };
  /** A link, a folder or a device is where a note should be written. */
  'not-own-file': { readonly path: string };
  'appeared-meanwhile': { readonly path: string };
  'changed-meanwhile': { readonly path: string };
  /** An error that occurred after these notes were written. */
  'stopped-after': { readonly error: UserErrorData; readonly written: readonly string[] };
}

/** `complaint` is git's message. */
export interface GitErrors {
  'no-git': object;
  'git-not-runnable': { readonly fault: FileFault };
  'git-failed': { readonly command: string; readonly complaint: string };
  'git-lost-object': { readonly name: string };
  /** An object that a partial clone has not fetched. */
  'git-object-elsewhere': { readonly name: string };
  'not-in-git': { readonly path: string };
  'no-repository': { readonly vault: string };
  'repository-bare': { readonly vault: string };
  'repository-unreadable': { readonly vault: string; readonly complaint: string };
  'vault-outside-repository': { readonly vault: string; readonly top: string };
}
