import type { CivilDate } from '../model/civil-date.ts';
import type { Direction } from '../model/everyday-date.ts';
import type { FindingText, Severity } from '../model/finding.ts';
import type { Kind } from '../model/records.ts';
import type { IntroductionStatus } from '../parser/records/introduction.ts';
import type { UnreadDailyNotes } from '../vault/daily-notes/daily-fault.ts';
import type { IntroductionStep } from './introductions/introduction-steps.ts';
import type { TemplateKind } from './notes/templates.ts';

/** Why a file is not a valid baseline, with the note and the rule in it that are at fault, if any. */
export interface BaselineFault {
  readonly is: 'not-json' | 'unknown-version' | 'no-paths' | 'no-rules' | 'no-count';
  readonly note?: string;
  readonly rule?: string;
}

/** The names of the two people of an introduction. */
type Pair = readonly string[];

/**
 * The errors of the use cases: code → data. `path` is a note's path in the vault, `given` a text
 * as the user wrote it, `near` the known name that was probably meant. Their words are in
 * `words/error-words.ts` and in each face.
 */
export interface UserErrors
  extends
    LogErrors,
    BlockErrors,
    IntroductionErrors,
    PurposeErrors,
    NamedEventErrors,
    FieldErrors,
    BriefErrors {
  // Reading files.
  'settings-unreadable': { readonly path: string; readonly problem: FindingText };
  'scorecard-unreadable': { readonly path: string; readonly finding: FindingText | null };
  'unknown-time-zone': { readonly timeZone: string };
  'baseline-invalid': { readonly path: string; readonly fault: BaselineFault };
  'no-baseline': { readonly path: string; readonly folder?: string };

  // Changing notes and settings.
  'not-utf8': { readonly path: string };
  'note-unopened': { readonly path: string; readonly finding: FindingText };
  'not-cleanly-writable': { readonly path: string };
  'would-be-a-finding': { readonly finding: FindingText };
  'note-changed': { readonly path: string };
  'no-scorecard': object;
  /** `there` is the current value of a setting, `typed` what the user wrote over an earlier value. */
  'setting-changed': { readonly path: string; readonly current: string; readonly typed: string };
  /** `given` is not a folder, tag or property. */
  'bad-place': { readonly given: string };
  /** `given` is a place that contains none of the vault's notes; `meant` is a similar one that does. */
  'place-without-notes': { readonly given: string; readonly meant: string | null };
  /** `text` is what should be added to the existing setting by hand. */
  'setting-there': { readonly path: string; readonly setting: string; readonly text: string };
  'rule-not-settable': { readonly path: string; readonly rule: string; readonly severity: Severity | 'off' };
  'not-an-event': { readonly path: string };
  'event-settled': { readonly path: string; readonly status: string; readonly outcome: string };
  'event-not-begun': { readonly path: string; readonly date: CivilDate; readonly time: string | null };
  'nothing-to-note': object;

  // Making notes.
  /**
   * `name` is that of a person; null if a file has the name. With `canBeAnother`, another note of
   * that name can be made on request.
   */
  'name-taken': { readonly path: string; readonly name: string | null; readonly canBeAnother: boolean };
  /** Only a copy (`path`) of the note `of` exists, and it is read in its place. */
  'only-copy': { readonly path: string; readonly of: string };
  /** `other` is an existing contact's name that differs only in its spelling. */
  'contact-alike': { readonly name: string; readonly other: string; readonly path: string };
  'bad-note-name': { readonly name: string; readonly character: string | null };
  'bad-folder': { readonly folder: string };
  'template-unreadable': { readonly path: string | null };
  /** A value with placeholders, which would make its note a template. */
  'value-of-template': { readonly given: string };
  'template-of-other-kind': {
    readonly path: string;
    readonly kind: TemplateKind;
    readonly template: string | null;
  };
  'event-without-date': object;
  /** The time beside the day of a new event is not that of the field `time`. */
  'other-time': { readonly given: string; readonly time: string };
  'goal-without-metric': object;
  'goal-without-target': object;

  // People.
  /** `shown` are the candidates to name, `more` is the number of the others. */
  'ambiguous-person': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
  oneself: { readonly given: string };
  'no-such-person': { readonly given: string; readonly near: string | null };
  'not-a-contact': {
    readonly path: string;
    /** What it is instead; null for a note that is no record. */
    readonly kind: Kind | null;
    readonly isUnreadable: boolean;
  };
  /** A note that is not read, since it is a copy that a sync tool made. */
  'is-a-copy': { readonly path: string; readonly of: string };
  'not-a-snooze': { readonly given: string };
  'ambiguous-date': { readonly given: string; readonly readings: readonly [CivilDate, CivilDate] };
  'other-weekday': { readonly given: string; readonly date: CivilDate };
  'snooze-not-ahead': { readonly date: CivilDate; readonly today: CivilDate };

  // Days and periods.
  'not-a-day': {
    readonly given: string;
    readonly look: Direction;
    /** The word for a day that was probably meant, if any. */
    readonly near?: string | null;
    /** Whether it is a longer time: `next week`. */
    readonly isPeriod?: boolean;
    /** Whether it stands where the text of a line may begin. */
    readonly mayBeText?: boolean;
  };
  'not-a-period': { readonly given: string; readonly near: string | null; readonly label: string };
  'period-and-day': { readonly given: string };
  'date-far': { readonly date: CivilDate; readonly years: number; readonly isPast: boolean };
  'day-is-over': { readonly date: CivilDate; readonly today: CivilDate };
  'nothing-to-review': object;
  'period-not-over': { readonly period: string; readonly end: CivilDate; readonly today: CivilDate };
  'report-to-come': { readonly start: CivilDate };
  'period-not-begun': { readonly period: string; readonly today: CivilDate };
}

export interface LogErrors {
  'line-too-long': { readonly length: number; readonly most: number };
  'unseen-characters': { readonly text: string };
  'comment-in-line': { readonly comment: string };
  'not-an-activity': { readonly problem: FindingText };
  /** `meant` is the whole line that was probably meant. */
  'number-without-unit': { readonly number: string; readonly meant: string };
  /** `given` is a person's name that would be read as text. */
  'person-as-text': { readonly given: string; readonly meant: string };
  /** `given` is a day at the end of a line with text; it may belong to the text. */
  'day-as-text': { readonly given: string; readonly meant: string };
  /** `given` is a day that is still to come, or probably meant so, in a line about what was done; `date` is how it was read. */
  'day-ahead': { readonly given: string; readonly date: CivilDate; readonly meant: string };
  /** `given` is another form of a known activity. */
  'activity-form': { readonly given: string; readonly meant: string };
  /** `given` is the word with unpaired link brackets. */
  'half-link': { readonly given: string };
  'no-such-person-in-line': {
    readonly given: string;
    readonly near: string | null;
    /** Whether it is a word in lower case after other people. */
    readonly mayBeText?: boolean;
    /** The word at the end of `given` that may be text, if the rest is a part of a known name. */
    readonly surname?: string;
  };
  'line-not-read-back': { readonly line: string };
  'line-not-open': { readonly path: string; readonly line: number };
  'line-on-that-day': { readonly date: CivilDate };
  'log-not-writable': { readonly path: string };
  'not-a-daily-note': { readonly path: string; readonly date: CivilDate };
  'daily-notes-unread': UnreadDailyNotes;
  'daily-notes-off': { readonly date: CivilDate };
  'daily-note-unnamed': { readonly date: CivilDate; readonly word: string };
  'daily-note-never-read': { readonly path: string; readonly date: CivilDate };
  'log-not-utf8': { readonly path: string };
  'log-in-template': { readonly path: string };
  'log-in-unreadable': { readonly path: string; readonly finding: FindingText };
  'log-in-other-record': { readonly path: string; readonly kind: Kind };
}

export interface IntroductionErrors {
  'introduction-not-of-two': object;
  'named-twice': { readonly name: string };
  'introduction-exists': {
    readonly people: Pair;
    readonly path: string;
    readonly status: IntroductionStatus | null;
  };
  'no-introduction': { readonly people: readonly string[] };
  'ambiguous-introduction': {
    readonly people: readonly string[];
    readonly shown: readonly string[];
    readonly more: number;
  };
  'not-in-introduction': { readonly name: string; readonly path: string };
  'nobody-agreed': object;
  'introduction-not-made': { readonly people: Pair };
  'introduction-further': {
    readonly people: Pair;
    readonly status: IntroductionStatus;
    readonly step: IntroductionStep;
    readonly path: string;
  };
  'other-date-known': {
    readonly path: string;
    readonly field: 'asked' | 'made';
    readonly known: CivilDate;
  };
  'made-before-asked': { readonly asked: CivilDate; readonly made: string; readonly path: string };
  'outcome-missing': object;
  'outcome-known': { readonly path: string; readonly outcome: string };
  'step-in-future': { readonly date: CivilDate; readonly today: CivilDate };
  'introduction-unreadable': { readonly path: string };
}

/** Looking up an overall goal by its name. */
export interface PurposeErrors {
  'ambiguous-purpose': { readonly given: string; readonly paths: readonly string[] };
  'no-such-purpose': {
    readonly given: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
}

/** Looking up an event by its name or day. */
export interface NamedEventErrors {
  'no-such-event': { readonly given: string; readonly near: string | null };
  'ambiguous-event': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
}

/** Writing a sheet before a meeting. */
export interface BriefErrors {
  /** The event's note that already has a sheet, and the line on which it begins. */
  'brief-there': { readonly path: string; readonly line: number };
}

/** Changing single fields of a record. */
export interface FieldErrors {
  'no-such-note': { readonly given: string; readonly near: string | null };
  'ambiguous-note': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
  'no-such-field': {
    readonly kind: string;
    readonly given: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
  /** A field that another command writes. */
  'field-of-other-command': { readonly field: string };
  /** A field that the scorecard says not to read. */
  'field-not-read': { readonly kind: string; readonly field: string };
  'field-takes-one': { readonly field: string; readonly values: number };
  'field-word-unknown': {
    readonly field: string;
    readonly given: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
  /** `field` is `email` or `phone`. */
  'not-an-address': { readonly field: string; readonly given: string };
  'field-not-a-pair': { readonly field: string; readonly given: string };
  'link-leads-nowhere': { readonly field: string; readonly given: string };
  'not-said-there': { readonly given: string; readonly path: string };
  'said-several-times': {
    readonly given: string;
    readonly path: string;
    readonly found: readonly string[];
  };
}

/** Answering a `netvault` code block. */
export interface BlockErrors {
  'block-word-unused': { readonly given: string; readonly show: string };
  'block-word-unknown': {
    readonly given: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
  'block-goal-unnamed': object;
  'block-person-unnamed': object;
  'goal-without-number': { readonly name: string };
  'no-such-goal': { readonly given: string; readonly near: string | null };
}
