import { appendLogLines } from '../../../edit/append-log-lines.ts';
import { applyEdits } from '../../../edit/edits.ts';
import type { SentMessage } from '../../../exchange/linkedin/read-messages.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { addTo } from '../../../model/group-by.ts';
import type { Moment } from '../../../model/moment.ts';
import { entriesOf, impliedDate } from '../../../scorecard/note-log.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import * as importWords from '../../words/import-words.ts';
import { mergeChanges, type NoteChange } from '../../notes/note-change.ts';
import { urlKey } from '../address-keys.ts';
import { LossReport, type Unwritten } from '../loss-report.ts';
import type { ImportPlan } from '../plan-import.ts';

/** What a message is in a log: LinkedIn’s are letters as any other. */
const ACTIVITY = 'email';
const SOURCE = 'messages.csv';

/**
 * Adds to the import of LinkedIn’s connections a line in the log of whoever was written to, for
 * each day on which that was done. People are known by their page alone. What others wrote is no
 * deed of one’s own, and makes no line.
 */
export function logMessages(
  index: VaultIndex,
  now: Moment,
  plan: ImportPlan,
  messages: readonly SentMessage[],
): ImportPlan {
  if (messages.length === 0) return plan;
  const after = index.withAll(plan.changes.map(({ path, after: text }) => ({ path, text })));
  const pages = pagesOf(after);
  const own = ownPage(after, messages);
  const known = writtenDays(after);
  const lines = new Map<string, CivilDate[]>();
  const fates: (readonly [Unwritten | null, number])[] = [];
  for (const message of messages) {
    const { date, from, to, isDraft } = message;
    if (isDraft) fates.push(['technical', 1]);
    else if (date === null || date > now.date || to.length === 0) fates.push(['unreadable', 1]);
    else if (own === null) fates.push(['unclear', 1]);
    else if (urlKey(from) !== own) fates.push(['received', 1]);
    else
      for (const page of to) {
        const [path, another] = pages.get(urlKey(page)) ?? [];
        if (path === undefined) fates.push(['nobody', 1]);
        else if (another !== undefined) fates.push(['several-people', 1]);
        else if (path === after.me) fates.push(['yourself', 1]);
        else if (known.has(`${date} ${path}`)) fates.push(['there', 1]);
        else {
          known.add(`${date} ${path}`);
          addTo(lines, path, date);
        }
      }
  }
  const changes: NoteChange[] = [];
  for (const [path, dates] of lines) {
    const change = withLines(after, path, dates.sort());
    if (change) changes.push(change);
    fates.push([change ? null : 'not-writable', dates.length]);
  }
  const report = new LossReport([]);
  const value = { source: SOURCE, to: 'log' };
  for (const [why, count] of fates)
    for (let nth = 0; nth < count; nth++)
      if (why === null) report.addFated([{ value, fate: 'written' }]);
      else report.add([value], why);
  return {
    ...plan,
    changes: mergeChanges(plan.changes, changes),
    sources: [...plan.sources, ...report.sources],
  };
}

function pagesOf(index: VaultIndex): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const { path, url } of index.records('contact'))
    for (const key of new Set(url.map(urlKey))) addTo(pages, key, path);
  return pages;
}

/** The page of whoever keeps the vault: by their note, else the only one that had a part in all messages. */
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

/** On which days the vault says already that somebody was written to: `2026-11-20 People/Ada.md`. */
function writtenDays(index: VaultIndex): Set<string> {
  const days = new Set<string>();
  for (const note of index.notes.values())
    for (const { activity, date, people } of entriesOf(note)) {
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
