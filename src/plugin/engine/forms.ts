import { activePurposes } from '../../scorecard/purposes.ts';
import { changeRule } from '../../app/settings/change-rule.ts';
import { completeNote } from '../../app/complete/complete-note.ts';
import { completeLine, type LineCompletion } from '../../app/complete/complete-line.ts';
import { proposalsOf } from '../../app/complete/proposals.ts';
import { vocabularyOf, type Vocabulary } from '../../app/complete/vocabulary.ts';
import type { DayPlan } from '../../app/plan/day-plan.ts';
import { settleShown, type ShownLine, type ShownSettling } from '../../app/day/settle-shown.ts';
import { eventOfNow, noteDown, type NotedDown } from '../../app/events/note-down.ts';
import { decidedFor, decideEvent } from '../../app/events/decide-event.ts';
import { draftPlan, type ShownPlan } from '../../app/plan/draft-plan.ts';
import { requireNear } from '../../app/dates/chosen-day.ts';
import { draftRecord, type Answers, type FormKind } from '../../app/notes/draft-record.ts';
import { ledgerEntry } from '../../app/introductions/introduction-ledger.ts';
import { nextSteps, type NextStepChoice } from '../../app/introductions/next-steps.ts';
import { recordIntroduction } from '../../app/introductions/record-introduction.ts';
import { makeContact } from '../../app/notes/make-contact.ts';
import { proposeIntroduction } from '../../app/introductions/propose-introduction.ts';
import { linkTo } from '../../app/people/find-person.ts';
import { everybody, peopleToMeet, type PersonChoice } from '../../app/people/person-choices.ts';
import { intentionFrom } from '../../app/plan/intention.ts';
import { previewDraft, previewLog, type Drafted, type LogPreview } from '../../app/log/log-preview.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { planDay } from '../../app/plan/plan-day.ts';
import { reviewLastWeek } from '../../app/review/review-week.ts';
import type { ChosenPlace } from '../../app/set-up/choices.ts';
import { proposeWithOffers } from '../../app/set-up/offers.ts';
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

/** Somebody, as a form names them. */
export interface PersonAt {
  readonly name: string;
  readonly link: string;
}

/** What setting up makes, and whom it recognizes; without the vault as it is then. */
export type SetUpShown = Omit<ReturnType<typeof proposeWithOffers>, 'index'>;

/** What a note is, for menus: the kind of its record, or the daily note of a day. */
export type NoteKind = Kind | 'daily';

/** What forms ask of the core, and what they would write: nothing is written here. All throw `UserError` as the use cases do. */
export class Forms {
  readonly #state: VaultState;
  /** What `vocabulary` and `noteKinds` told last. */
  #toldVocabulary = '';
  #told = '';

  constructor(state: VaultState) {
    this.#state = state;
  }

  person(path: string): PersonAt {
    const { index } = this.#state;
    return { name: index.nameOf(path), link: linkTo(index, path) };
  }

  complete(at: Instant, line: string, caret: number): LineCompletion {
    const ledger = this.#state.ledger(at);
    return this.#quiet(ledger, completeLine(proposalsOf(ledger), line, caret));
  }

  /** What fits where the caret stands in a note that is being typed. */
  completeNote(at: Instant, path: string, text: string, caret: number): LineCompletion {
    const ledger = this.#state.ledger(at);
    return this.#quiet(ledger, completeNote(ledger, path, text, caret));
  }

  /** While goals are set aside nothing says what an activity is worth. */
  #quiet(ledger: Ledger, found: LineCompletion): LineCompletion {
    if (!this.#state.isAside(ledger)) return found;
    return {
      ...found,
      options: found.options.map((one) => (one.is === 'activity' ? { ...one, note: '' } : one)),
    };
  }

  /** By which words it is known at once whether there is anything to suggest; null where they are those that were told last. */
  vocabulary(at: Instant): Vocabulary | null {
    const vocabulary = vocabularyOf(this.#state.ledger(at));
    const told = JSON.stringify(vocabulary);
    if (told === this.#toldVocabulary) return null;
    this.#toldVocabulary = told;
    return vocabulary;
  }

  log(at: Instant, line: string): LogPreview {
    const ledger = this.#state.ledger(at);
    return previewLog(ledger, line, this.#state.isAside(ledger));
  }

  /** What noting free text down writes: at an event (`''`: the one of now), else into today's note. */
  noteDown(at: Instant, event: string, text: string): NotedDown {
    const ledger = this.#state.ledger(at);
    return noteDown(ledger, event || eventOfNow(ledger), text);
  }

  /** What becomes of a line that is decided, and what that does. */
  settle(at: Instant, shown: ShownLine, how: ShownSettling): Drafted {
    const ledger = this.#state.ledger(at);
    return previewDraft(ledger, settleShown(ledger, shown, how), this.#state.isAside(ledger));
  }

  snooze(at: Instant, path: string, until: string): { readonly snooze: Snooze; readonly today: CivilDate } {
    const ledger = this.#state.ledger(at);
    const { now } = ledger;
    const date = readSnoozeDate(until, ledger);
    requireNear(date, now.date);
    return { snooze: snooze(ledger, path, date), today: now.date };
  }

  /** Whom to choose from: everybody, or (of somebody's path) to whom they could be introduced. */
  people(at: Instant, path: string): readonly PersonChoice[] {
    const ledger = this.#state.ledger(at);
    return path === '' ? everybody(ledger) : peopleToMeet(ledger, path);
  }

  /** The note of an introduction that came to mind. */
  introduce(at: Instant, one: string, other: string, isAnother = false): NoteChange {
    const { index } = this.#state;
    // Their notes may be gone since they were shown.
    for (const path of [one, other])
      if (!index.record('contact', path))
        throw new UserError('no-such-person', { given: fileName(path), near: null });
    const { path, text } = proposeIntroduction(index, this.#state.moment(at), [one, other], {
      isAnother,
    });
    return { path, before: null, after: text };
  }

  /** What can be noted of an introduction, the next step first; none where its note is no introduction's. */
  introductionSteps(at: Instant, path: string): readonly NextStepChoice[] {
    const { index } = this.#state;
    const record = index.record('introduction', path);
    const entry = record && ledgerEntry(index, this.#state.moment(at), record);
    return entry ? nextSteps(entry) : [];
  }

  introductionStep(at: Instant, path: string, { step, person }: NextStepChoice): readonly NoteChange[] {
    const names = [path, ...(person ? [person.end] : [])];
    return recordIntroduction(this.#state.index, this.#state.moment(at), { step, names }).changes;
  }

  /** What a note that is no record becomes as a contact's. */
  makeContact(path: string): NoteChange {
    return makeContact(this.#state.index, path);
  }

  /** Path → kind of notes that are something, for menus, which cannot wait; null where they are those that were told last. */
  noteKinds(): (readonly [string, NoteKind])[] | null {
    const { index } = this.#state;
    const found = [...index.notes.values()].flatMap(({ path, record, daily }) => {
      const isCounted = record !== null && index.record(record.kind, path) !== undefined;
      const kind = isCounted ? record.kind : daily === null ? null : 'daily';
      return kind === null ? [] : [[path, kind] as const];
    });
    const told = JSON.stringify(found);
    if (told === this.#told) return null;
    this.#told = told;
    return found;
  }

  /** What can be decided for tomorrow, or for what is left of today. */
  plan(at: Instant, isToday = false): DayPlan {
    const ledger = this.#state.ledger(at);
    return planDay(ledger, isToday ? ledger.now.date : null);
  }

  /** A line that was typed, as an intention of a day, and what it comes to. */
  intend(
    at: Instant,
    { date }: Pick<DayPlan, 'date'>,
    typed: string,
  ): { readonly line: string; readonly preview: LogPreview } {
    const line = intentionFrom(this.#state.ledger(at), typed.trim(), date);
    return { line, preview: this.log(at, line) };
  }

  decideDay(at: Instant, plan: ShownPlan, lines: readonly string[]): readonly NoteChange[] {
    return draftPlan(this.#state.ledger(at), plan, lines).changes;
  }

  /** What is decided for an event, one goal a line. */
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

  /** Links to the overall goals that are active, by name. */
  purposes(): readonly PersonAt[] {
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

  /** What setting up makes of the vault, with what is offered then but for what was `refused`. */
  setUp(at: Instant, places: readonly ChosenPlace[], refused: readonly string[]): SetUpShown {
    const ledger = this.#state.ledger(at);
    const { changes, kept, recognized, offers } = proposeWithOffers(ledger, places, refused);
    return { changes, kept, recognized, offers };
  }

  settings(at: Instant): VaultSettings & { readonly problem: UserErrorData | null } {
    const { configurationProblem: problem } = this.#state;
    return {
      ...vaultSettings(this.#state.index, this.#state.moment(at)),
      problem: problem && userErrorData(problem),
    };
  }

  /** What makes a setting say what was typed, beside what came since it was `shown`; and what it says then. */
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
