import { appendLogLines } from '../../../edit/append-log-lines.ts';
import { applyEdits } from '../../../edit/edits.ts';
import type { Invitation } from '../../../exchange/linkedin/read-invitations.ts';
import type { SentMessage } from '../../../exchange/linkedin/read-messages.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { addTo } from '../../../model/group-by.ts';
import type { Moment } from '../../../model/moment.ts';
import { logEntries, impliedDate } from '../../../scorecard/note-log.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import * as importWords from '../../words/import-words.ts';
import { mergeChanges, type NoteChange } from '../../notes/note-change.ts';
import { urlKey } from '../address-keys.ts';
import { LossReport, type SourceReport, type UnwrittenReason } from '../loss-report.ts';
import type { ImportPlan } from '../plan-import.ts';

/** The activity of a message: LinkedIn's count like any other. */
const ACTIVITY = 'email';

/** The messages and invitations in LinkedIn's tables, sent and received. */
export interface LinkedInTables {
  readonly messages: readonly SentMessage[];
  readonly invitations: readonly Invitation[];
}

/** A message or invitation that may become lines, or why it does not. */
type SentItem =
  | { readonly source: string; readonly date: CivilDate; readonly to: readonly string[] }
  | { readonly source: string; readonly not: UnwrittenReason };

/**
 * Adds to the import of LinkedIn's connections a log line for each person and day on which the
 * user wrote to them: in a message, or in a note with an invitation to connect. People are
 * identified only by their profile page. What others wrote, and an invitation without a note,
 * makes no line.
 */
export function logMessages(
  index: VaultIndex,
  now: Moment,
  plan: ImportPlan,
  { messages, invitations }: LinkedInTables,
): ImportPlan {
  if (messages.length + invitations.length === 0) return plan;
  const after = index.withAll(plan.changes.map(({ path, after: text }) => ({ path, text })));
  const pages = peopleByPage(after);
  const known = writtenDays(after);
  const lines = new Map<string, Line[]>();
  const outcomes: MessageOutcome[] = [];
  for (const sent of sentItemsOf(after, now.date, { messages, invitations })) {
    const { source } = sent;
    if ('not' in sent) {
      outcomes.push({ source, why: sent.not });
      continue;
    }
    for (const page of sent.to) {
      const [path, another] = pages.get(urlKey(page)) ?? [];
      if (path === undefined) outcomes.push({ source, why: 'nobody' });
      else if (another !== undefined) outcomes.push({ source, why: 'several-people' });
      else if (path === after.me) outcomes.push({ source, why: 'yourself' });
      else if (known.has(`${sent.date} ${path}`)) outcomes.push({ source, why: 'there' });
      else {
        known.add(`${sent.date} ${path}`);
        addTo(lines, path, { date: sent.date, source });
      }
    }
  }
  const changes: NoteChange[] = [];
  for (const [path, own] of lines) {
    const change = withLines(after, path, own.map(({ date }) => date).sort());
    if (change) changes.push(change);
    for (const { source } of own) outcomes.push({ source, why: change ? null : 'not-writable' });
  }
  return {
    ...plan,
    changes: mergeChanges(plan.changes, changes),
    sources: [...plan.sources, ...reportOf(outcomes)],
  };
}

interface Line {
  readonly date: CivilDate;
  readonly source: string;
}

/** What happened to one message to one person; null if it made a line. */
interface MessageOutcome {
  readonly source: string;
  readonly why: UnwrittenReason | null;
}

function sentItemsOf(
  index: VaultIndex,
  today: CivilDate,
  { messages, invitations }: LinkedInTables,
): readonly SentItem[] {
  const own = ownPage(index, messages);
  const toSentItem = (source: string, date: CivilDate | null, to: readonly string[]): SentItem =>
    date === null || date > today || to.length === 0 ? { source, not: 'unreadable' } : { source, date, to };
  const sent = messages.map(({ date, from, to, isDraft }): SentItem => {
    const source = importWords.messagesTable;
    if (isDraft) return { source, not: 'technical' };
    const read = toSentItem(source, date, to);
    if ('not' in read) return read;
    if (own === null) return { source, not: 'unclear' };
    return urlKey(from) === own ? read : { source, not: 'received' };
  });
  const invited = invitations.map(({ date, to, isSent, hasNote }): SentItem => {
    const source = importWords.invitationsTable;
    if (!isSent) return { source, not: 'received' };
    return hasNote ? toSentItem(source, date, to === '' ? [] : [to]) : { source, not: 'without-words' };
  });
  return [...sent, ...invited];
}

function reportOf(outcomes: readonly MessageOutcome[]): readonly SourceReport[] {
  const report = new LossReport([]);
  for (const { source, why } of outcomes) {
    const value = { source, to: 'log' };
    if (why === null) report.addWithOutcome([{ value, outcome: 'written' }]);
    else report.add([value], why);
  }
  return report.sources;
}

function peopleByPage(index: VaultIndex): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const { path, url } of index.records('contact'))
    for (const key of new Set(url.map(urlKey))) addTo(pages, key, path);
  return pages;
}

/** The profile page of the vault's owner: from their note, or else the only page that is part of all messages. */
function ownPage(index: VaultIndex, messages: readonly SentMessage[]): string | null {
  const me = index.me === null ? undefined : index.record('contact', index.me);
  const noted = new Set(me?.url.map(urlKey) ?? []);
  const partsOf = ({ from, to }: SentMessage): Set<string> => new Set([from, ...to].map(urlKey));
  const all = messages.map(partsOf);
  const [first = new Set<string>(), ...rest] = all;
  for (const page of noted) if (all.some((parts) => parts.has(page))) return page;
  const [one, another] = [...first].filter((page) => page !== '' && rest.every((parts) => parts.has(page)));
  return another === undefined ? (one ?? null) : null;
}

/** The days on which the vault already records a message to a person, as `2026-11-20 People/Ada.md`. */
function writtenDays(index: VaultIndex): Set<string> {
  const days = new Set<string>();
  for (const note of index.notes.values())
    for (const { activity, date, people } of logEntries(note)) {
      if (activity !== ACTIVITY) continue;
      const day = date ?? impliedDate(note);
      const paths = people.map((link) => index.pathOf(link, note.path));
      const own = note.record?.kind === 'contact' ? [note.path] : [];
      for (const path of [...paths, ...own]) if (day !== null) days.add(`${day} ${path}`);
    }
  return days;
}

function withLines(index: VaultIndex, path: string, dates: readonly CivilDate[]): NoteChange | null {
  const before = index.note(path)?.text ?? '';
  if (index.note(path)?.validUtf8 === false) return null;
  const edit = appendLogLines(
    before,
    dates.map((date) => `${date} ${ACTIVITY}: ${importWords.onLinkedIn}`),
    index.settings.logHeadings,
  );
  return edit ? { path, before, after: applyEdits(before, [edit]) } : null;
}
