import { eventBriefing, type EventBriefing } from '../../app/events/event-briefing.ts';
import { loadVault, CONFIGURATION_FILE } from '../../app/vault/load-vault.ts';
import { momentOf } from '../../app/vault/moment-of.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { settleEvent, type EventOutcome } from '../../app/events/settle-event.ts';
import { summarize } from '../../app/summary/summarize.ts';
import { UserError, userErrorData, type UserErrorData } from '../../app/user-error.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import type { Unit } from '../../model/period.ts';
import { scorecard, type Summary } from '../../scorecard/index.ts';
import { LastAnswers } from './last-answers.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import { Critic } from './critic.ts';

/** What surrounds the notes, as the app's files say it. */
export interface VaultSetup {
  /** Settings file (`.netvault.yaml`, the app's `app.json` …) → its text; those that are missing are left out. */
  readonly settings: Readonly<Record<string, string>>;
  /** Every note. */
  readonly notes: readonly string[];
  /** Every other file. */
  readonly others: readonly string[];
}

/** The setting under which the text of the baseline is handed over. */
export const BASELINE = 'baseline';

/** When, in milliseconds since 1970; the vault's settings say in which zone that is a day. */
export type Instant = number;

/** What the sidebar shows. */
export interface Board {
  readonly summary: Summary;
  /** Why no number that rests on a scorecard note may be shown, or null. */
  readonly problem: UserErrorData | null;
}

/**
 * The core at work on one vault. It lives in a worker, so that no arithmetic
 * ever holds up typing; where there is none, it lives beside the app.
 */
export class Engine extends Critic {
  protected index: VaultIndex = VaultIndex.build([]);
  protected configurationProblem: UserError | null = null;
  readonly #given = new Map<string, SourceNote>();
  readonly #boards = new LastAnswers<Board>();

  /** Takes notes for `open`, a few at a time: handing over many at once would hold up the app. */
  give(notes: readonly SourceNote[]): void {
    for (const note of notes) this.#given.set(note.path, note);
  }

  /** Begins with a vault of which some notes were given; the others are link targets until they are `put`. */
  async open(setup: VaultSetup): Promise<void> {
    await this.#load(setup, (path) => this.#given.get(path) ?? { path, text: '' });
    this.#given.clear();
  }

  /** The settings files say something else now: all notes are read anew. */
  async reopen(settings: VaultSetup['settings']): Promise<void> {
    const { index } = this;
    const notes = [...index.notes.keys()];
    const { others } = index.surroundings;
    await this.#load({ settings, notes, others }, (path) => index.note(path) ?? { path, text: '' });
  }

  /** The files that are no notes are these. */
  others(paths: readonly string[]): void {
    this.index = this.index.withOthers(paths);
  }

  /** These notes are new, or have these texts now. */
  put(notes: readonly SourceNote[]): void {
    const changed = notes.filter(({ path, text, validUtf8 = true }) => {
      const known = this.index.note(path);
      return known?.text !== text || known.validUtf8 !== validUtf8;
    });
    if (changed.length > 0) this.index = this.index.withAll(changed);
  }

  /** These notes are gone. */
  drop(paths: readonly string[]): void {
    this.index = this.index.withoutAll(paths);
  }

  /** The scorecard of the period that holds a day (today where it is null). */
  board(at: Instant, unit: Unit, date: CivilDate | null): Board {
    const now = this.now(at);
    const key = `${unit} ${date ?? ''}`;
    return this.#boards.of(this.index, now, key, () => this.#newBoard(now, unit, date));
  }

  #newBoard(now: Moment, unit: Unit, date: CivilDate | null): Board {
    try {
      return { summary: summarize(this.index, now, { unit, date }), problem: null };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { summary: scorecard(this.index, now, unit, date), problem: userErrorData(error) };
    }
  }

  /** The scorecard as the command line gives it. Throws `UserError` as `summarize` does. */
  summary(at: Instant, unit: Unit, date: CivilDate | null): Summary {
    return summarize(this.index, this.now(at), { unit, date });
  }

  /** What you can bring to people, while goals are set aside. */
  eventBriefing(at: Instant): EventBriefing {
    return eventBriefing(this.index, this.now(at));
  }

  /** What writing an event's outcome makes of its note. */
  settleEvent(path: string, outcome: EventOutcome): NoteChange {
    return settleEvent(this.index, path, outcome);
  }

  protected now(at: Instant): Moment {
    return momentOf(new Date(at), this.index.settings.timeZone);
  }

  async #load(setup: VaultSetup, source: (path: string) => SourceNote): Promise<void> {
    const files = (settings: VaultSetup['settings']): Parameters<typeof loadVault>[0] => ({
      configDir: '',
      list: () => setup,
      read: source,
      readSettings: (path) => settings[path.replace(/^\//, '')] ?? null,
    });
    this.configurationProblem = null;
    this.baseline = setup.settings[BASELINE] ?? null;
    try {
      this.index = await loadVault(files(setup.settings));
    } catch (error) {
      if (!(error instanceof UserError) || error.place?.path !== CONFIGURATION_FILE) throw error;
      // It decides findings alone: the numbers stay.
      this.configurationProblem = error;
      this.index = await loadVault(files({ ...setup.settings, [CONFIGURATION_FILE]: '' }));
    }
  }
}
