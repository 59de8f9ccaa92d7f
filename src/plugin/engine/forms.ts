import { scorecardError } from '../../app/summary/summarize.ts';
import { activePurposes } from '../../scorecard/purposes.ts';
import { changeRule } from '../../app/settings/change-rule.ts';
import { completeNote } from '../../app/complete/complete-note.ts';
import { completeLine, type LineCompletion } from '../../app/complete/complete-line.ts';
import { proposalsOf } from '../../app/complete/proposals.ts';
import { vocabularyOf, type Vocabulary } from '../../app/complete/vocabulary.ts';
import { withoutGoals, type DayPlan } from '../../app/plan/day-plan.ts';
import { settleShown, type ShownLine, type ShownSettling } from '../../app/day/settle-shown.ts';
import { eventToNoteOn, noteDown, type NotedLine } from '../../app/events/note-down.ts';
import { decidedFor, decideEvent } from '../../app/events/decide-event.ts';
import { draftPlan, type ShownPlan } from '../../app/plan/draft-plan.ts';
import { refuseFarDate } from '../../app/dates/chosen-day.ts';
import { draftRecord, type Answers, type FormKind } from '../../app/notes/draft-record.ts';
import { introductionEntry } from '../../app/introductions/introduction-ledger.ts';
import { nextSteps, type NextStepChoice } from '../../app/introductions/next-steps.ts';
import { recordIntroduction } from '../../app/introductions/record-introduction.ts';
import { makeContact } from '../../app/notes/make-contact.ts';
import { proposeIntroduction } from '../../app/introductions/propose-introduction.ts';
import { linkTo } from '../../vault/link-to.ts';
import { allPersonChoices, peopleToMeet, type PersonChoice } from '../../app/people/person-choices.ts';
import { readIntention } from '../../app/plan/intention.ts';
import { previewDraft, previewLog, type Drafted, type LogPreview } from '../../app/log/log-preview.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { planDay } from '../../app/plan/plan-day.ts';
import { reviewLastWeek } from '../../app/review/review-week.ts';
import type { ChosenPlace } from '../../app/set-up/choices.ts';
import { proposeWithOffers } from '../../app/set-up/offers.ts';
import { requireNotes } from '../../app/set-up/require-notes.ts';
import { recordPlaces, type RecordPlace } from '../../app/set-up/record-places.ts';
import { readSnoozeDate, snooze, type Snooze } from '../../app/people/snooze.ts';
import { UserError, userErrorData, type UserErrorData } from '../../app/user-error.ts';
import {
  changeSetting,
  mergeSetting,
  vaultSettings,
  type SettingName,
  type VaultSettings,
} from '../../app/settings/vault-settings.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Kind } from '../../model/records.ts';
import type { Severity } from '../../model/finding.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { fileName } from '../../vault/vault-index.ts';
import type { Instant, VaultState } from './state.ts';

/** A person, as a form names them. */
export interface LinkedName {
  readonly name: string;
  readonly link: string;
}

/** What setting up makes, and whom it recognizes, without the resulting vault. */
export type SetUpShown = Omit<ReturnType<typeof proposeWithOffers>, 'index'>;

/** What a note is, for menus: the kind of its record, or a daily note. */
export type NoteKind = Kind | 'daily';

/**
 * The data for forms, and the changes that they would make: nothing is written here. All methods
 * throw `UserError` as the use cases do.
 */
export class Forms {
  readonly #state: VaultState;
  /** The last answers of `vocabulary` and `noteKinds`. */
  #lastVocabulary = '';
  #lastNoteKinds = '';

  constructor(state: VaultState) {
    this.#state = state;
  }

  person(path: string): LinkedName {
    const { index } = this.#state;
    return { name: index.nameOf(path), link: linkTo(index, path) };
  }

  complete(at: Instant, line: string, caret: number): LineCompletion {
    const ledger = this.#state.ledger(at);
    return this.#quiet(ledger, completeLine(proposalsOf(ledger), line, caret));
  }

  /** Completions at the caret in a note that is being typed. */
  completeNote(at: Instant, path: string, text: string, caret: number): LineCompletion {
    const ledger = this.#state.ledger(at);
    return this.#quiet(ledger, completeNote(ledger, path, text, caret));
  }

  /** While goals are set aside, completions do not show what an activity is worth. */
  #quiet(ledger: Ledger, found: LineCompletion): LineCompletion {
    if (!this.#state.isAside(ledger)) return found;
    return {
      ...found,
      options: found.options.map((one) => (one.is === 'activity' ? { ...one, note: '' } : one)),
    };
  }

  /**
   * The words by which it is known immediately whether there is anything to suggest; null if they
   * have not changed since the last call.
   */
  vocabulary(at: Instant): Vocabulary | null {
    const vocabulary = vocabularyOf(this.#state.ledger(at));
    const text = JSON.stringify(vocabulary);
    if (text === this.#lastVocabulary) return null;
    this.#lastVocabulary = text;
    return vocabulary;
  }

  log(at: Instant, line: string): LogPreview {
    const ledger = this.#state.ledger(at);
    return previewLog(ledger, line, this.#state.isAside(ledger));
  }

  /** The change that notes down free text: at an event (`''` for the current one), or else in today's note. */
  noteDown(at: Instant, event: string, text: string): NotedLine {
    const ledger = this.#state.ledger(at);
    return noteDown(ledger, event || eventToNoteOn(ledger), text);
  }

  /** The change that settles a decided line, and its effect. */
  settle(at: Instant, shown: ShownLine, how: ShownSettling): Drafted {
    const ledger = this.#state.ledger(at);
    return previewDraft(ledger, settleShown(ledger, shown, how), this.#state.isAside(ledger));
  }

  snooze(at: Instant, path: string, until: string): { readonly snooze: Snooze; readonly today: CivilDate } {
    const ledger = this.#state.ledger(at);
    const { now } = ledger;
    const date = readSnoozeDate(until, ledger);
    refuseFarDate(date, now.date);
    return { snooze: snooze(ledger, path, date), today: now.date };
  }

  /** The people to choose from: everyone, or, with the path of a person, those to whom they could be introduced. */
  people(at: Instant, path: string): readonly PersonChoice[] {
    const ledger = this.#state.ledger(at);
    return path === '' ? allPersonChoices(ledger) : peopleToMeet(ledger, path);
  }

  /** The note of a proposed introduction. */
  introduce(at: Instant, one: string, other: string, isAnother = false): NoteChange {
    const { index } = this.#state;
    // Their notes may have been deleted since they were shown.
    for (const path of [one, other])
      if (!index.record('contact', path))
        throw new UserError('no-such-person', { given: fileName(path), near: null });
    const { path, text } = proposeIntroduction(index, this.#state.moment(at), [one, other], {
      isAnother,
    });
    return { path, before: null, after: text };
  }

  /** The steps that can be recorded for an introduction, the next one first; empty if the note is not an introduction. */
  introductionSteps(at: Instant, path: string): readonly NextStepChoice[] {
    const { index } = this.#state;
    const record = index.record('introduction', path);
    const entry = record && introductionEntry(index, this.#state.moment(at), record);
    return entry ? nextSteps(entry) : [];
  }

  introductionStep(at: Instant, path: string, { step, person }: NextStepChoice): readonly NoteChange[] {
    const names = [path, ...(person ? [person.end] : [])];
    return recordIntroduction(this.#state.index, this.#state.moment(at), { step, names }).changes;
  }

  /** The change that turns a note without a record into a contact. */
  makeContact(path: string): NoteChange {
    return makeContact(this.#state.index, path);
  }

  /**
   * Path → kind of the notes that have one, for menus, which cannot wait; null if nothing has
   * changed since the last call.
   */
  noteKinds(): (readonly [string, NoteKind])[] | null {
    const { index } = this.#state;
    const found = [...index.notes.values()].flatMap(({ path, record, daily }) => {
      const isCounted = record !== null && index.record(record.kind, path) !== undefined;
      const kind = isCounted ? record.kind : daily === null ? null : 'daily';
      return kind === null ? [] : [[path, kind] as const];
    });
    const text = JSON.stringify(found);
    if (text === this.#lastNoteKinds) return null;
    this.#lastNoteKinds = text;
    return found;
  }

  /** What can be decided for tomorrow, or for the rest of today. */
  plan(at: Instant, isToday = false): DayPlan {
    const ledger = this.#state.ledger(at);
    const plan = planDay(ledger, isToday ? ledger.now.date : null);
    return this.#state.isAside(ledger) ? withoutGoals(plan) : plan;
  }

  /** A typed line as an intention for a day, and its effect. */
  intend(
    at: Instant,
    { date }: Pick<DayPlan, 'date'>,
    typed: string,
  ): { readonly line: string; readonly preview: LogPreview } {
    const line = readIntention(this.#state.ledger(at), typed.trim(), date);
    return { line, preview: this.log(at, line) };
  }

  /** `lines` is the number of lines that are decided for the day by the changes. */
  decideDay(
    at: Instant,
    plan: ShownPlan,
    chosen: readonly string[],
  ): { readonly changes: readonly NoteChange[]; readonly lines: number } {
    const { changes, lines } = draftPlan(this.#state.ledger(at), plan, chosen);
    return { changes, lines: lines.filter(({ entry }) => entry.mark === 'intention').length };
  }

  /** The goals of an event, one per line. */
  decided(path: string): { readonly name: string; readonly date: string; readonly goals: readonly string[] } {
    const { index } = this.#state;
    return {
      name: fileName(path),
      date: index.record('event', path)?.date ?? '',
      goals: decidedFor(index, path),
    };
  }

  decideEvent(path: string, lines: readonly string[]): NoteChange {
    return decideEvent(this.#state.index, path, lines);
  }

  newRecord(at: Instant, kind: FormKind, name: string, answers: Answers, isAnother = false): NoteChange {
    return draftRecord(this.#state.index, this.#state.moment(at), kind, name, answers, isAnother);
  }

  /** Links to the active overall goals, with their names. */
  purposes(): readonly LinkedName[] {
    return activePurposes(this.#state.index).map(({ path }) => ({
      name: fileName(path),
      link: linkTo(this.#state.index, path),
    }));
  }

  reviewWeek(at: Instant): ReturnType<typeof reviewLastWeek> {
    return reviewLastWeek(this.#state.ledger(at));
  }

  /** Where people and meetings seem to be. */
  setUpPlaces(): readonly RecordPlace[] {
    return recordPlaces(this.#state.index);
  }

  /** What setting up makes of the vault, with every offer that follows except those `refused`. */
  setUp(at: Instant, places: readonly ChosenPlace[], refused: readonly string[]): SetUpShown {
    const ledger = this.#state.ledger(at);
    requireNotes(ledger.index, places);
    const { changes, kept, recognized, offers } = proposeWithOffers(ledger, places, refused);
    return { changes, kept, recognized, offers };
  }

  settings(
    at: Instant,
  ): VaultSettings & { readonly problem: UserErrorData | null; readonly unread: UserErrorData | null } {
    const { configurationProblem: problem, index } = this.#state;
    const unread = scorecardError(index);
    return {
      ...vaultSettings(index, this.#state.moment(at)),
      problem: problem && userErrorData(problem),
      unread: unread && userErrorData(unread),
    };
  }

  /**
   * The change that sets a setting to what was typed, merged with what has changed since it was
   * `shown`; and its new value.
   */
  changeSetting(
    at: Instant,
    name: SettingName,
    typed: string,
    shown: string,
  ): { readonly change: NoteChange | null; readonly value: string } {
    const { index } = this.#state;
    const now = this.#state.moment(at);
    const value = mergeSetting(index, now, name, shown, typed);
    return { change: changeSetting(index, now, name, value), value };
  }

  changeRule(text: string | null, rule: string, severity: Severity | 'off' | null): string {
    return changeRule(text, rule, severity);
  }
}
