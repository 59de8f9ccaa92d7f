import {
  PluginSettingTab,
  type App,
  type Plugin,
  type SettingDefinition,
  type SettingDefinitionItem,
} from 'obsidian';
import { UserError, type UserErrorData } from '../../app/user-error.ts';
import type { RuleSetting, SettingName } from '../../app/settings/vault-settings.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { setUp } from '../words/command-words.ts';
import { errorSentences } from '../words/error-words.ts';
import { scorecardUnread } from '../words/notice-words.ts';
import * as words from '../words/settings-words.ts';
import { openNote } from '../vault/open-note.ts';
import { definitions, findingsPage, RULE, type Shown } from './definitions.ts';
import { writeConfiguration } from './write-configuration.ts';

/** Milliseconds after the last keystroke until a typed value is written, so that no half-typed value gets into a note. */
const TYPING_PAUSE = 700;

/**
 * The settings, which are kept only in the scorecard note and in `.netvault.yaml`. The tab shows
 * what the engine read last.
 */
export class SettingsTab extends PluginSettingTab {
  readonly #vault: NetVault;
  #shown: Shown | null = null;
  readonly #typed = new Map<string, string>();
  /** Id of the pending timer; 0 if none is pending. */
  #timer = 0;

  constructor(app: App, plugin: Plugin, vault: NetVault) {
    super(app, plugin);
    this.#vault = vault;
    plugin.registerEvent(
      vault.onChange(() => {
        // The app searches settings before the tab is shown.
        if (this.containerEl.isConnected || !this.#shown) void this.#look();
      }),
    );
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    // The app also calls this at start, when nothing is read yet; the settings are read again each time
    // the tab is shown.
    void this.#look();
    if (!this.#shown) return [words.reading];
    const { path, unread } = this.#shown;
    return path === null
      ? [unread ? this.#unread(unread) : this.#setUp(), findingsPage(this.#shown)]
      : definitions(this.#shown, {
          path,
          open: () => void openNote(this.app, path),
          check: (name) => this.#check(name),
        });
  }

  override getControlValue(key: string): unknown {
    const typed = this.#typed.get(key);
    if (typed !== undefined) return typed;
    if (!key.startsWith(RULE)) return this.#shown?.values[key as SettingName];
    return this.#shown?.rules.find(({ id }) => RULE + id === key)?.set ?? '';
  }

  override setControlValue(key: string, value: unknown): void {
    this.#typed.set(key, String(value));
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#write(), TYPING_PAUSE);
  }

  override hide(): void {
    void this.#write();
    super.hide();
  }

  async #look(): Promise<void> {
    if (this.#vault.progress.stage !== 'all') return;
    const now = await this.#vault.engine.forms.settings(this.#vault.now());
    if (this.#typed.size > 0 || JSON.stringify(now) === JSON.stringify(this.#shown)) return;
    this.#shown = now;
    this.update();
  }

  async #write(): Promise<void> {
    window.clearTimeout(this.#timer);
    for (const [key, value] of [...this.#typed]) {
      // Spaces around the value and empty lines are not written, but stay in the field.
      const typed = value.trim().replace(/\s*\n\s*/g, '\n');
      await reportErrors(async () => {
        await this.#vault.ready();
        let written = typed;
        if (key.startsWith(RULE)) await writeConfiguration(this.#vault, key.slice(RULE.length), value);
        else {
          const found = await this.#change(key as SettingName, typed);
          if (found.change) await this.#vault.put([found.change]);
          written = found.value;
        }
        // If the user has gone on typing, the field keeps the newer text, which is written next.
        if (this.#typed.get(key) !== value) written = typed;
        this.#shown &&= withValue(this.#shown, key, written);
      });
      // If the user has gone on typing, the field keeps the newer text.
      if (this.#typed.get(key) !== value) continue;
      this.#typed.delete(key);
      // The value was not written, or other values changed as well: show again what the note says.
      if (this.getControlValue(key) !== typed) this.update();
    }
  }

  #change(name: SettingName, value: string): ReturnType<RemoteEngine['forms']['changeSetting']> {
    const { engine } = this.#vault;
    return engine.forms.changeSetting(this.#vault.now(), name, value, this.#shown?.values[name] ?? '');
  }

  #unread(error: UserErrorData): SettingDefinition {
    const { place } = error;
    const where = place && `${place.path}${place.start ? `#${place.start.line}` : ''}`;
    const { next, title } = scorecardUnread(error);
    return {
      name: next,
      desc: `${title}. ${errorSentences(error)}`,
      ...(where !== null && { action: () => void openNote(this.app, where) }),
    };
  }

  #setUp(): SettingDefinition {
    return {
      name: setUp,
      desc: words.noScorecard,
      action: () => {
        this.#vault.actions.run('set-up', '', new MouseEvent('click'));
      },
    };
  }

  /** Returns a validator, which resolves to the message of the finding that a value would cause in the note. */
  #check(name: SettingName): (value: string) => Promise<string | undefined> {
    return async (value) => {
      try {
        await this.#change(name, value);
      } catch (error) {
        if (error instanceof UserError) return errorSentences(error);
        throw error;
      }
    };
  }
}

/**
 * The shown settings with a value changed. Drawing all of them again would take the focus from
 * the field that is being typed in.
 */
function withValue(shown: Shown, key: string, value: string): Shown {
  if (!key.startsWith(RULE)) return { ...shown, values: { ...shown.values, [key]: value } };
  const set = value === '' ? null : (value as RuleSetting['set']);
  return { ...shown, rules: shown.rules.map((rule) => (RULE + rule.id === key ? { ...rule, set } : rule)) };
}
