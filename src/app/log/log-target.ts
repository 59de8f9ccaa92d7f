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

/** The note into whose log a line goes. */
export interface LogTarget {
  readonly path: string;
  /** Null where it is to be made. */
  readonly note: ParsedNote | null;
}

/** A daily note that is to be made, before its first line is in it. */
export interface NewDailyNote {
  readonly text: string;
  /** The note that it is made of, as Obsidian's own setting names it; null for none. */
  readonly template: string | null;
  /** A template that is named and was passed over, since another plugin would have to run it or it leaves gaps. */
  readonly passedOver: string | null;
}

/**
 * Where an activity of a day is written: the daily note of that day, or, where
 * the settings say `log_to: contact`, the note of the first of its people that
 * has one; what can be read in one contact's note alone goes there. Throws `UserError` where that would be no note in which a log is read.
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
  frontMatter,
  findings,
  record,
}: ParsedNote): void {
  if (!validUtf8) {
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

/** What a day's note says before its first line: the template for daily notes, filled in, where there is one. */
export function newDailyNote(index: VaultIndex, path: string, date: CivilDate, now: Moment): NewDailyNote {
  const found = dailyTemplate(index);
  if (!found) return { text: '', template: null, passedOver: null };
  const text = fillTemplate(found.text, fileName(path), { date, minutes: now.minutes }, dateLanguage(index));
  const isUsable = found.validUtf8 && !text.includes('<%') && readFrontMatter(text).state !== 'template';
  return isUsable
    ? { text, template: found.path, passedOver: null }
    : { text: '', template: null, passedOver: found.path };
}
