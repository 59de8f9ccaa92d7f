import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { findingText } from '../../model/finding.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import type { LogEntry } from '../../model/records.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { dailyTemplate, fillTemplate } from '../notes/templates.ts';
import { dailyNoteOf, dateLanguage } from '../notes/daily-note.ts';
import type { ReadLine } from './log-text.ts';
import { UserError, placeOf } from '../user-error.ts';

/** The note whose log gets a line. */
export interface LogTarget {
  readonly path: string;
  /** Null if it does not exist yet. */
  readonly note: ParsedNote | null;
}

/** A daily note to be made, before its first line is added. */
export interface NewDailyNote {
  readonly text: string;
  /** The path of its template; null for none. */
  readonly template: string | null;
  /** A configured template that is not used, because another plugin would have to run it or it would leave gaps. */
  readonly passedOver: string | null;
}

/**
 * Where to write an activity: the daily note of its day, or, if the settings say `log_to:
 * contact`, the note of the first of its people who has one; what can be read only in one
 * contact's note goes there. Throws `UserError` if that would not be a note in which a log is
 * read.
 */
export function logTarget(index: VaultIndex, { entry, date, own }: ReadLine, now: Moment): LogTarget {
  const note = index.note(own ?? '');
  const contact = index.settings.logTo === 'contact' ? contactOf(index, entry) : null;
  const target = note ? { path: note.path, note } : (contact ?? dailyNoteOf(index, date, now));
  if (target.note) requireWritableLog(target.note);
  return target;
}

function contactOf(index: VaultIndex, { people }: LogEntry): LogTarget | null {
  for (const link of people) {
    const path = index.resolve(link, '')?.path ?? '';
    const note = index.note(path);
    if (note?.record?.kind === 'contact') return { path, note };
  }
  return null;
}

/** Throws `UserError` for a note that must not be rewritten, or whose log does not count. */
export function requireWritableLog({
  path,
  text,
  validUtf8,
  unread,
  frontMatter,
  findings,
  record,
}: ParsedNote): void {
  if (!validUtf8 && unread === null) {
    throw new UserError('log-not-utf8', { path });
  }
  if (frontMatter === 'template') {
    throw new UserError('log-in-template', { path });
  }
  const [finding] = findings;
  if (frontMatter === 'unreadable' && finding) {
    const place = placeOf({ path, text }, finding.span);
    throw new UserError('log-in-unreadable', { path, finding: findingText(finding) }, place);
  }
  if (record && record.kind !== 'contact' && record.kind !== 'event') {
    throw new UserError('log-in-other-record', { path, kind: record.kind });
  }
}

/** The text of a day's note before its first line: the filled-in template for daily notes, if there is one. */
export function newDailyNote(index: VaultIndex, path: string, date: CivilDate, now: Moment): NewDailyNote {
  const found = dailyTemplate(index);
  if (!found) return { text: '', template: null, passedOver: null };
  const text = fillTemplate(found.text, fileName(path), { date, minutes: now.minutes }, dateLanguage(index));
  const isUsable = found.validUtf8 && !text.includes('<%') && readFrontMatter(text).state !== 'template';
  return isUsable
    ? { text, template: found.path, passedOver: null }
    : { text: '', template: null, passedOver: found.path };
}
