import { Component } from 'obsidian';
import type { LogPreview } from '../../app/log/log-preview.ts';
import { requireUserError } from '../../app/user-error.ts';
import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { goalMark } from '../sidebar/marks.ts';
import { errorSentences } from '../words/error-words.ts';
import { choosePerson } from './choose-person.ts';
import { lineField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { LineSuggest } from './line-suggest.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import { log } from '../words/command-words.ts';
import { noteLine } from '../words/common-words.ts';
import * as words from '../words/log-words.ts';

/** The initial text of the line, and the part that is selected so that typing replaces it. */
interface LineStart {
  readonly line: string;
  readonly selected?: number;
}

/** The form for one log line, with a preview of its effect while it is typed. */
export class LogModal extends FormModal {
  readonly #input: HTMLInputElement;
  readonly #preview: HTMLElement;
  readonly #vaultReady: Promise<void>;
  /** What ends when the form is closed. */
  readonly #life = new Component();
  #asked = 0;
  /** Whether an error is shown for the line as it is, in place of the preview. */
  #isRefused = false;

  constructor(vault: NetVault, title: string, { line, selected = 0 }: LineStart) {
    super(vault, title, words.button);
    this.#input = lineField(this.fields, words.field, words.example, line);
    this.#input.setSelectionRange(selected > 0 ? 0 : line.length, selected > 0 ? selected : line.length);
    this.#preview = this.fields.createDiv({ cls: 'netvault-preview', attr: { 'aria-live': 'polite' } });
    this.#input.addEventListener('input', () => void this.#look());
    this.#life.load();
    // Other notes may be written while the form is open.
    this.#life.registerEvent(
      vault.onChange(() => {
        if (!this.#isRefused) void this.#look();
      }),
    );
    new LineSuggest(vault, this.#input);
    this.#vaultReady = vault.ready();
  }

  override onOpen(): void {
    this.#input.focus();
    void this.#look();
  }

  override onClose(): void {
    this.#life.unload();
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    this.#input.value = await this.follow(this.#input.value);
    for (;;) {
      const preview = await vault.engine.forms.log(vault.now(), this.#input.value);
      if (preview.is === 'clear') {
        const { changes, path, line, text, notes, goals } = preview;
        const previewLines = [noteLine(path, line), text, ...notes, ...goals.map((goal) => goal.text)];
        await writeChanges(vault, changes, previewLines, true);
        return true;
      }
      const chosen = await choosePerson(vault.app, words.whoIs(preview.written), preview.candidates);
      if (!chosen) return false;
      this.#input.value = chosen.line;
    }
  }

  /** Shows the preview; a late answer for an older line is dropped. */
  async #look(): Promise<void> {
    const { vault } = this;
    const asked = ++this.#asked;
    this.#isRefused = false;
    const line = this.#input.value;
    try {
      await this.#vaultReady;
      const found =
        line.trim() === '' || asked !== this.#asked ? null : await vault.engine.forms.log(vault.now(), line);
      if (asked === this.#asked) draw(this.#preview, found);
    } catch (error) {
      if (asked === this.#asked) this.#showError(error, 'netvault-muted');
    }
  }

  /** An error is shown in place of the preview. */
  protected override say(error: unknown): void {
    this.#asked++;
    this.#isRefused = true;
    this.#showError(error, 'netvault-problem');
    this.#input.focus();
  }

  #showError(error: unknown, cls: string): void {
    requireUserError(error);
    this.#preview.empty();
    drawLine(this.#preview, cls, errorSentences(error));
  }
}

function draw(into: HTMLElement, preview: LogPreview | null): void {
  into.empty();
  if (preview === null) {
    drawLine(into, 'netvault-muted', words.hint);
  } else if (preview.is === 'which') {
    const { written, candidates } = preview;
    const names = candidates.slice(0, 3).map(({ name }) => name);
    drawLine(into, '', words.mayBe(written, names, candidates.length > names.length));
  } else {
    const { text, path, isNew, template, notes, goals } = preview;
    const line = into.createDiv('netvault-drafted');
    drawIcon(line, 'netvault-action-icon', 'pencil');
    drawWords(line, '', text);
    drawLine(into, 'netvault-muted', words.goesInto(path, isNew, template));
    for (const one of notes) drawLine(into, '', one);
    for (const { state, share, text: effect } of goals) {
      const row = into.createDiv('netvault-effect');
      goalMark(row, state, share);
      drawWords(row, '', effect);
    }
  }
}

/** Opens the form, with a line in it or empty. */
export function openLog(vault: NetVault, line = ''): void {
  new LogModal(vault, log, { line }).open();
}
