import { applyEdits } from '../../../edit/edits.ts';
import type { FieldValue } from '../../../edit/set-field.ts';
import { setFields } from '../../../edit/set-fields.ts';
import type { CalendarEvent } from '../../../exchange/ics/calendar-event.ts';
import type { Moment } from '../../../model/moment.ts';
import { readFrontMatter } from '../../../parser/front-matter.ts';
import type { DateLanguage } from '../../../vault/daily-notes/date-language.ts';
import { readAs } from '../../../vault/copies.ts';
import { foldPath } from '../../../vault/link-table.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { dateLanguage } from '../../notes/daily-note.ts';
import { newNoteFolder } from '../../notes/new-note.ts';
import { fillTemplate, templateFor, type Template } from '../../notes/templates.ts';
import * as importWords from '../../words/import-words.ts';
import { UserError } from '../../user-error.ts';
import { putBelowTitle, quoteInNote } from '../contact-text.ts';
import { plainFileName } from '../draft-contacts.ts';
import type { EventFilling } from './event-filling.ts';

/** The name of the note of an event, without its day. */
export const fileNameOf = ({ name }: Pick<CalendarEvent, 'name'>): string =>
  plainFileName(name) || importWords.untitled;

/** Drafts the notes of new events, each with a path of its own: `Events/2026-11-20 Book fair.md`. */
export class EventDrafts {
  readonly #now: Moment;
  readonly #template: Template;
  readonly #folder: string;
  readonly #taken: Set<string>;
  readonly #language: DateLanguage;

  /** Throws `UserError` if notes cannot be written to the folder, or the vault's template cannot be read. */
  constructor(index: VaultIndex, now: Moment, folder: string | null) {
    this.#now = now;
    this.#template = templateFor(index, 'event');
    this.#folder = newNoteFolder(index, 'event', folder);
    this.#language = dateLanguage(index);
    const plain = fillTemplate(this.#template.text, importWords.untitled, now, this.#language);
    if (!setFields(plain, new Map([['type', 'event']])))
      throw new UserError('template-unreadable', { path: this.#template.path });
    this.#taken = new Set([...index.notes.values()].map((note) => foldPath(readAs(note))));
  }

  /** Null if the front matter of the event cannot be written. */
  draft(
    event: CalendarEvent,
    { fields, texts }: EventFilling,
  ): { readonly path: string; readonly text: string } | null {
    const name = fileNameOf(event);
    const path = this.#freePath(`${event.start.date} ${name}`);
    const title = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    const filled = fillTemplate(this.#template.text, title, this.#now, this.#language);
    const edits = setFields(filled, new Map<string, FieldValue>([['type', 'event'], ...fields]));
    if (!edits) return null;
    const drafted = applyEdits(filled, edits);
    const { bodyStart } = readFrontMatter(drafted);
    // What a file name cannot have, or has no room for, is kept as well.
    const isWhole = ['', name, ...texts].includes(event.name);
    const quoted = isWhole ? texts : [event.name, ...texts];
    const text = quoted.length === 0 ? drafted : putBelowTitle(drafted, bodyStart, quoteInNote(quoted));
    this.#taken.add(foldPath(path));
    return { path, text };
  }

  #freePath(name: string): string {
    const folder = this.#folder === '' ? '' : `${this.#folder}/`;
    for (let number = 1; ; number++) {
      const path = `${folder}${name}${number === 1 ? '' : ` ${String(number)}`}.md`;
      if (!this.#taken.has(foldPath(path))) return path;
    }
  }
}
