import { loadVault } from '../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import { unreadSettings } from '../../app/vault/unread-settings.ts';
import { momentIn } from '../../app/vault/moment-in.ts';
import { UserError, errorDataOf } from '../../app/user-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import { Scorekeeper, type Ledger } from '../../scorecard/index.ts';
import type { DateLanguage } from '../../vault/daily-notes/date-language.ts';
import { TOO_LARGE } from '../../vault/obsidian-files.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import type { KeptVault, StampedNotes } from '../kept/kept-vault.ts';

/** Everything about the vault besides its notes, according to the app's files. */
export interface VaultSetup {
  /**
   * Settings file (`.netvault.yaml`, the app's `app.json` …) → its text, or null if it is too
   * large; missing files are left out.
   */
  readonly settings: Readonly<Record<string, string | null>>;
  /** Paths of all notes. */
  readonly notes: readonly string[];
  /** Paths of all other files. */
  readonly others: readonly string[];
}

/** The key in `settings` for the text of the baseline. */
export const BASELINE = 'baseline';

/** The key in `settings` for how the app writes dates: a `DateLanguage` as JSON. */
export const LANGUAGE = 'language';

/** A time in milliseconds since 1970; the vault's settings say in which time zone it becomes a day. */
export type Instant = number;

/** The user's choice about goals: `true` sets them aside, the path of an event shows them during that event. */
export type Aside = true | string | null;

/**
 * The current vault and its score, from which the services answer. Its methods are called by
 * whatever follows the app's files.
 */
export class VaultState {
  #index: VaultIndex = VaultIndex.build([]);
  #configurationProblem: UserError | null = null;
  #baseline: string | null = null;
  readonly #keeper = new Scorekeeper();
  /** Notes received for `open`, by path. */
  readonly #received = new Map<string, SourceNote>();
  readonly #kept: KeptVault | null;

  /** `kept` is the storage from one start of the app to the next; null for none. */
  constructor(kept: KeptVault | null = null) {
    this.#kept = kept;
  }

  get index(): VaultIndex {
    return this.#index;
  }

  /** Why `.netvault.yaml` cannot be read, or null. */
  get configurationProblem(): UserError | null {
    return this.#configurationProblem;
  }

  /** The text of the baseline that `.netvault.yaml` names; null if there is none. */
  get baseline(): string | null {
    return this.#baseline;
  }

  /** The date and time of an instant in the vault's time zone. */
  moment(at: Instant): Moment {
    return momentIn(new Date(at), this.#index.settings.timeZone);
  }

  ledger(at: Instant): Ledger {
    return this.#keeper.update(this.#index, this.moment(at));
  }

  #aside: Aside = null;

  /** Whether goals are set aside: by command, or by an event in progress. */
  isAside(ledger: Ledger): boolean {
    const on = eventInProgress(ledger);
    return this.#aside === true || (on !== null && on.path !== this.#aside);
  }

  /** Restores the saved choice: `{aside}`, from data that may be anything. */
  restoreAside(data: unknown): void {
    const { aside } = Object(data) as { readonly aside?: unknown };
    this.#aside = aside === true || typeof aside === 'string' ? aside : null;
  }

  /** Sets goals aside, or shows them again; during an event, until the next one. */
  toggleAside(at: Instant): Aside {
    const ledger = this.ledger(at);
    this.#aside = this.isAside(ledger) ? (eventInProgress(ledger)?.path ?? null) : true;
    return this.#aside;
  }

  /** Receives notes for `open`, a few at a time: passing many at once would block the app. */
  receive(notes: readonly SourceNote[]): void {
    for (const note of notes) this.#received.set(note.path, note);
  }

  /** Loads the notes stored under a key that have not changed since; returns those that must be read. */
  recall(key: string, notes: StampedNotes): Promise<readonly string[]> {
    return this.#kept?.recall(key, notes) ?? Promise.resolve(notes.paths);
  }

  /** Stores the notes in place of those under a key; returns their key, or the same one if that is not possible. */
  keep(key: string | null, notes: StampedNotes): Promise<string | null> {
    return this.#kept?.keep(key, notes, this.#index) ?? Promise.resolve(key);
  }

  /**
   * Opens a vault of which some notes were received or recalled; the others are only link targets
   * until they are updated. Returns whether none of them can be a record without front matter, as
   * notes of a mapped folder are.
   */
  async open(setup: VaultSetup): Promise<boolean> {
    await this.#load(
      setup,
      (path) => this.#received.get(path) ?? this.#kept?.source(path) ?? { path, text: '' },
    );
    this.#received.clear();
    this.#kept?.end();
    return this.#index.settings.records.length === 0;
  }

  /** To be called when settings files have changed: all notes are parsed again. */
  async changeSettings(settings: VaultSetup['settings']): Promise<void> {
    const index = this.#index;
    const notes = [...index.notes.keys()];
    const { others } = index.surroundings;
    await this.#load({ settings, notes, others }, (path) => index.note(path) ?? { path, text: '' });
  }

  /** Sets the paths of all files other than notes. */
  setOtherFiles(paths: readonly string[]): void {
    this.#index = this.#index.withOthers(paths);
  }

  /** Adds or updates notes. */
  updateNotes(notes: readonly SourceNote[]): void {
    const changed = notes.filter(({ path, text, validUtf8 = true }) => {
      const known = this.#index.note(path);
      return known?.text !== text || known.validUtf8 !== validUtf8;
    });
    if (changed.length > 0) this.#index = this.#index.withAll(changed);
  }

  /** Removes notes. */
  removeNotes(paths: readonly string[]): void {
    this.#index = this.#index.withoutAll(paths);
  }

  async #load(setup: VaultSetup, source: (path: string) => SourceNote): Promise<void> {
    this.#kept?.begin(JSON.stringify(setup.settings));
    const files = (settings: VaultSetup['settings']): Parameters<typeof loadVault>[0] => ({
      configDir: '',
      list: () => setup,
      read: source,
      readSettings: (path) => {
        const text = settings[path.replace(/^\//, '')];
        if (text === null) throw unreadSettings(path, TOO_LARGE);
        return text ?? null;
      },
    });
    const named = setup.settings[LANGUAGE];
    const language = named === undefined || named === null ? null : (JSON.parse(named) as DateLanguage);
    this.#configurationProblem = null;
    this.#baseline = setup.settings[BASELINE] ?? null;
    try {
      this.#index = await loadVault(files(setup.settings), language);
    } catch (error) {
      if (!(error instanceof UserError) || !errorDataOf(error, 'settings-unreadable')) throw error;
      // It affects only findings: the numbers stay.
      this.#configurationProblem = error;
      this.#index = await loadVault(files({ ...setup.settings, [CONFIGURATION_FILE]: '' }), language);
    }
  }
}
