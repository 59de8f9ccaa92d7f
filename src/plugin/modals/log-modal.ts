import type { LogPreview } from '../../app/log/log-preview.ts';
import { UserError } from '../../app/user-error.ts';
import { write } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { goalMark } from '../sidebar/marks.ts';
import { errorSentences } from '../words/error-words.ts';
import { choosePerson } from './choose-person.ts';
import { lineField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { LineSuggest } from './line-suggest.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawLine, drawWords } from '../dom/text.ts';

export const EXAMPLE = 'call 20m Ada: her board seat';

/** What a line begins with, and which of it is selected, so that typing replaces it. */
export interface Given {
  readonly line: string;
  readonly selected?: number;
}

/** One line of a log: while it is typed, what it will be and do. */
export class LogModal extends FormModal {
  readonly #input: HTMLInputElement;
  readonly #preview: HTMLElement;
  readonly #begun: Promise<void>;
  #asked = 0;

  constructor(vault: NetVault, title: string, { line, selected = 0 }: Given) {
    super(vault, title, 'Log');
    this.#input = lineField(this.fields, 'What did you do?', EXAMPLE, line);
    this.#input.setSelectionRange(selected > 0 ? 0 : line.length, selected > 0 ? selected : line.length);
    this.#preview = this.fields.createDiv({ cls: 'netvault-preview', attr: { 'aria-live': 'polite' } });
    this.#input.addEventListener('input', () => void this.#look());
    new LineSuggest(vault, this.#input);
    this.#begun = vault.ready();
  }

  override onOpen(): void {
    this.#input.focus();
    void this.#look();
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    for (;;) {
      const preview = await vault.engine.forms.log(vault.now(), this.#input.value);
      if (preview.is === 'clear') {
        const { changes, path, line, text, notes: told, goals } = preview;
        const place = `${path}, line ${line}`;
        await write(vault, changes, [place, text, ...told, ...goals.map((goal) => goal.text)], true);
        return true;
      }
      const chosen = await choosePerson(vault.app, preview.written, preview.candidates);
      if (!chosen) return false;
      this.#input.value = chosen.line;
    }
  }

  /** Shows what the line comes to; an answer that comes late is for an older line. */
  async #look(): Promise<void> {
    const { vault } = this;
    const asked = ++this.#asked;
    const line = this.#input.value;
    try {
      await this.#begun;
      const found =
        line.trim() === '' || asked !== this.#asked ? null : await vault.engine.forms.log(vault.now(), line);
      if (asked === this.#asked) draw(this.#preview, found);
    } catch (error) {
      if (asked === this.#asked) this.#tell(error, 'netvault-muted');
    }
  }

  /** What is unclear stands where the line would. */
  protected override say(error: unknown): void {
    this.#asked++;
    this.#tell(error, 'netvault-problem');
    this.#input.focus();
  }

  #tell(error: unknown, cls: string): void {
    if (!(error instanceof UserError)) throw error;
    this.#preview.empty();
    drawLine(this.#preview, cls, errorSentences(error));
  }
}

function draw(into: HTMLElement, preview: LogPreview | null): void {
  into.empty();
  if (preview === null) {
    drawLine(
      into,
      'netvault-muted',
      'What you did, how long, with whom, and a note to yourself. Names need no brackets.',
    );
  } else if (preview.is === 'which') {
    const names = preview.candidates.slice(0, 3).map(({ name }) => name);
    const more = preview.candidates.length > names.length ? ' or somebody else' : '';
    drawLine(into, '', `“${preview.written}” may be ${names.join(' or ')}${more}. You are asked which.`);
  } else {
    const { text, path, isNew, template, notes: told, goals } = preview;
    const line = into.createDiv('netvault-drafted');
    drawIcon(line, 'netvault-action-icon', 'pencil');
    drawWords(line, '', text);
    const from = template === null ? '' : ` from ${template}`;
    drawLine(into, 'netvault-muted', `In ${path}${isNew ? `, a new note${from}` : ''}`);
    for (const one of told) drawLine(into, '', one);
    for (const { state, share, text: words } of goals) {
      const row = into.createDiv('netvault-effect');
      goalMark(row, state, share);
      drawWords(row, '', words);
    }
  }
}

/** The form with a line in it, or empty. */
export function openLog(vault: NetVault, line = ''): void {
  new LogModal(vault, 'Log an activity', { line }).open();
}
