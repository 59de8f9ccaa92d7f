import type { CivilDate } from '../model/civil-date.ts';
import type { Direction } from '../model/everyday-date.ts';
import type { FindingText, Severity } from '../model/finding.ts';
import type { Kind } from '../model/records.ts';
import type { IntroductionStatus } from '../parser/records/introduction.ts';
import type { UnreadDailyNotes } from '../vault/daily-notes/daily-fault.ts';
import type { IntroductionStep } from './introductions/introduction-steps.ts';
import type { TemplateKind } from './notes/templates.ts';

/** What keeps a file from being a baseline, and the note and rule in it where it is about one. */
export interface BaselineFault {
  readonly is: 'not-json' | 'unknown-version' | 'no-paths' | 'no-rules' | 'no-count';
  readonly note?: string;
  readonly rule?: string;
}

/** Two people of an introduction, by their names. */
type Pair = readonly string[];

/**
 * What the use cases refuse, and what there is to know of each: code → data.
 * `path` is a note's path in the vault, `given` a text as a person wrote it,
 * `near` the known name that was probably meant. Words for them stand in
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
  // Files that are read.
  'settings-unreadable': { readonly path: string; readonly problem: FindingText };
  'scorecard-unreadable': { readonly path: string; readonly finding: FindingText | null };
  'unknown-time-zone': { readonly timeZone: string };
  'baseline-invalid': { readonly path: string; readonly fault: BaselineFault };
  'no-baseline': { readonly path: string };

  // Notes and settings that are changed.
  'not-utf8': { readonly path: string };
  'not-cleanly-writable': { readonly path: string };
  'would-be-a-finding': { readonly finding: FindingText };
  'note-changed': { readonly path: string };
  'no-scorecard': object;
  /** What a setting says by now, and what was typed in the place of what it said before. */
  'setting-changed': { readonly path: string; readonly there: string; readonly typed: string };
  /** Words that name no folder, tag or property. */
  'bad-place': { readonly given: string };
  /** `text` is what was to be said there. */
  'setting-there': { readonly path: string; readonly setting: string; readonly text: string };
  'rule-not-settable': { readonly path: string; readonly rule: string; readonly severity: Severity | 'off' };
  'not-an-event': { readonly path: string };
  'event-settled': { readonly path: string; readonly status: string; readonly outcome: string };
  'event-not-begun': { readonly path: string; readonly date: CivilDate; readonly time: string | null };
  'nothing-to-note': object;

  // Notes that are made.
  /** `name` is that of a person; null where a file is called so. With `canBeAnother` one is made where that is said. */
  'name-taken': { readonly path: string; readonly name: string | null; readonly canBeAnother: boolean };
  /** `there` is the name of another spelling that somebody has. */
  'contact-alike': { readonly name: string; readonly there: string; readonly path: string };
  'bad-note-name': { readonly name: string; readonly character: string | null };
  'bad-folder': { readonly folder: string };
  'template-unreadable': { readonly path: string | null };
  'template-of-other-kind': {
    readonly path: string;
    readonly kind: TemplateKind;
    readonly template: string | null;
  };
  'event-without-date': object;
  'goal-without-metric': object;
  'goal-without-target': object;

  // People.
  /** `shown` are those of the candidates that are named, `more` is how many are not. */
  'ambiguous-person': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
  oneself: { readonly given: string };
  'no-such-person': { readonly given: string; readonly near: string | null };
  'not-a-contact': { readonly path: string; readonly isUnreadable: boolean };
  'only-contacts-snooze': { readonly path: string };
  'not-a-snooze': { readonly given: string };
  'ambiguous-date': { readonly given: string; readonly readings: readonly [CivilDate, CivilDate] };
  'snooze-not-ahead': { readonly date: CivilDate; readonly today: CivilDate };

  // Days and periods.
  /** `near` is the word for a day that was probably meant, where one was. */
  'not-a-day': { readonly given: string; readonly look: Direction; readonly near?: string | null };
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
  /** `meant` is the whole line as it was probably meant. */
  'number-without-unit': { readonly number: string; readonly meant: string };
  /** `given` is somebody’s name where the line would have text. */
  'person-as-text': { readonly given: string; readonly meant: string };
  /** `given` is a day behind text, which may be that of the line. */
  'day-as-text': { readonly given: string; readonly meant: string };
  /** `given` is another form of a known activity. */
  'activity-form': { readonly given: string; readonly meant: string };
  /** `given` is the word in which half a link stands. */
  'half-link': { readonly given: string };
  'no-such-person-in-line': { readonly given: string; readonly near: string | null };
  'line-not-read-back': { readonly line: string };
  'line-not-open': { readonly path: string; readonly line: number };
  'line-on-that-day': { readonly date: CivilDate };
  'log-not-writable': { readonly path: string };
  'not-a-daily-note': { readonly path: string; readonly date: CivilDate };
  'daily-notes-unread': UnreadDailyNotes;
  'daily-notes-off': { readonly date: CivilDate };
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

/** An overall goal that is looked up by its name. */
export interface PurposeErrors {
  'ambiguous-purpose': { readonly given: string; readonly paths: readonly string[] };
  'no-such-purpose': {
    readonly given: string;
    readonly near: string | null;
    readonly known: readonly string[];
  };
}

/** An event that is looked up by its name or day. */
export interface NamedEventErrors {
  'no-such-event': { readonly given: string; readonly near: string | null };
  'ambiguous-event': { readonly given: string; readonly shown: readonly string[]; readonly more: number };
}

/** Sheets before a meeting. */
export interface BriefErrors {
  /** An event's note that has one, and on which line. */
  'brief-there': { readonly path: string; readonly line: number };
}

/** Fields of a record that are changed one by one. */
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

/** What a `netvault` code block asks for and cannot have. */
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
