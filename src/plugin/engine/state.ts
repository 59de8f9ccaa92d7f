import { loadVault } from '../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import { unreadSettings } from '../../app/vault/unread-settings.ts';
import { momentIn } from '../../app/vault/moment-in.ts';
import { UserError } from '../../app/user-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import { Scorekeeper, type Ledger } from '../../scorecard/index.ts';
import type { DateLanguage } from '../../vault/daily-notes/date-language.ts';
import { TOO_LARGE } from '../../vault/obsidian-files.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import type { KeptVault, StampedNotes } from '../kept/kept-vault.ts';

/** What surrounds the notes, as the app's files say it. */
export interface VaultSetup {
  /** Settings file (`.netvault.yaml`, the app's `app.json` …) → its text, null where that is too large; those that are missing are left out. */
  readonly settings: Readonly<Record<string, string | null>>;
  /** Paths of all notes. */
  readonly notes: readonly string[];
  /** Paths of all other files. */
  readonly others: readonly string[];
}

/** The setting under which the text of the baseline is handed over. */
export const BASELINE = 'baseline';

/** The setting under which it is handed over how the app names dates: a `DateLanguage` as JSON. */
export const LANGUAGE = 'language';

/** A time in milliseconds since 1970; the vault's settings say in which zone that is a day. */
export type Instant = number;

/** What somebody said of the goals: `true` sets them aside, the path of an event shows them while it is on. */
export type Aside = true | string | null;

/** The vault as it is now, and its score: what the services answer from. Methods are for whoever follows the app's files. */
export class VaultState {
  #index: VaultIndex = VaultIndex.build([]);
  #configurationProblem: UserError | null = null;
  #baseline: string | null = null;
  readonly #keeper = new Scorekeeper();
  /** Notes that `open` will need, by path. */
  readonly #received = new Map<string, SourceNote>();
  readonly #kept: KeptVault | null;

  /** `kept` is what is kept of vaults from one start of the app to the next; null keeps nothing. */
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

  /** The text of the baseline that `.netvault.yaml` names, or null where there is none. */
  get baseline(): string | null {
    return this.#baseline;
  }

  /** The date and time of an instant where the vault is at home. */
  moment(at: Instant): Moment {
    return momentIn(new Date(at), this.#index.settings.timeZone);
  }

  ledger(at: Instant): Ledger {
    return this.#keeper.update(this.#index, this.moment(at));
  }

  #aside: Aside = null;

  /** Whether goals are set aside: by command, or by an event that is on. */
  isAside(ledger: Ledger): boolean {
    const on = eventInProgress(ledger);
    return this.#aside === true || (on !== null && on.path !== this.#aside);
  }

  /** Takes what was remembered: `{aside}`, whatever else may stand there. */
  restoreAside(data: unknown): void {
    const { aside } = Object(data) as { readonly aside?: unknown };
    this.#aside = aside === true || typeof aside === 'string' ? aside : null;
  }

  /** Sets goals aside, or shows them again: at an event that is on, until another is. */
  toggleAside(at: Instant): Aside {
    const ledger = this.ledger(at);
    this.#aside = this.isAside(ledger) ? (eventInProgress(ledger)?.path ?? null) : true;
    return this.#aside;
  }

  /** Takes notes for `open`, a few at a time: handing over many at once would hold up the app. */
  receive(notes: readonly SourceNote[]): void {
    for (const note of notes) this.#received.set(note.path, note);
  }

  /** Takes the notes that were kept under a key and have not changed since; answers those that are to be read. */
  recall(key: string, notes: StampedNotes): Promise<readonly string[]> {
    return this.#kept?.recall(key, notes) ?? Promise.resolve(notes.paths);
  }

  /** Keeps the notes, in the place of what was kept under a key; answers the key of them, the same where that is not possible. */
  keep(key: string | null, notes: StampedNotes): Promise<string | null> {
    return this.#kept?.keep(key, notes, this.#index) ?? Promise.resolve(key);
  }

  /**
   * Begins with a vault of which some notes were received or recalled; the others are link
   * targets until they are updated. Answers whether none of them can be a record
   * without front matter, as notes of a mapped folder are.
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

  /** The settings files say something else now: all notes are read again. */
  async changeSettings(settings: VaultSetup['settings']): Promise<void> {
    const index = this.#index;
    const notes = [...index.notes.keys()];
    const { others } = index.surroundings;
    await this.#load({ settings, notes, others }, (path) => index.note(path) ?? { path, text: '' });
  }

  /** The files that are no notes are these. */
  setOtherFiles(paths: readonly string[]): void {
    this.#index = this.#index.withOthers(paths);
  }

  /** These notes are new, or have these texts now. */
  updateNotes(notes: readonly SourceNote[]): void {
    const changed = notes.filter(({ path, text, validUtf8 = true }) => {
      const known = this.#index.note(path);
      return known?.text !== text || known.validUtf8 !== validUtf8;
    });
    if (changed.length > 0) this.#index = this.#index.withAll(changed);
  }

  /** These notes are gone. */
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
      if (!(error instanceof UserError) || error.place?.path !== CONFIGURATION_FILE) throw error;
      // It decides findings alone: the numbers stay.
      this.#configurationProblem = error;
      this.#index = await loadVault(files({ ...setup.settings, [CONFIGURATION_FILE]: '' }), language);
    }
  }
}
