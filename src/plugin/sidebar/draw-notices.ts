import { errorDataOf, type UserErrorData } from '../../app/user-error.ts';
import { dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import { eventName, fullStop, sentence } from '../../app/words/phrases.ts';
import type { AwaitingEvent, Summary } from '../../scorecard/summary.ts';
import { errorWords } from '../words/error-words.ts';
import { progressBar } from './charts.ts';
import { act, rowLink, wordButton } from './parts.ts';
import { longDate } from '../../app/words/dates.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Progress } from '../vault/vault-sync.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** After an event, one gentle question. */
export function drawQuestion(parent: HTMLElement, event: AwaitingEvent, today: CivilDate): void {
  const card = keyed(parent, 'netvault-card', `asked ${event.path}`);
  const when = event.date === today ? 'Today' : `${weekdayName(event.date)}, ${longDate(event.date)}`;
  drawLine(card, 'netvault-muted', when);
  const title = card.createEl('h2', 'netvault-card-title');
  rowLink(title, `Were you at ${eventName(event)}?`, event.path);
  const buttons = card.createDiv('netvault-buttons');
  const button = (text: string, name: 'attended' | 'skipped' | 'canceled', cls: string): void => {
    drawButton(buttons, cls, act(name, event.path), text);
  };
  button('I was there', 'attended', 'netvault-button mod-cta');
  button('Not this time', 'skipped', 'netvault-button');
  button('Called off', 'canceled', 'netvault-button');
  drawLine(card, 'netvault-muted', 'Names and cards can be added later.');
  wordButton(card, 'Ask me tomorrow', act('later-today', event.path));
}

/** A day off is said, so that nobody wonders. */
export function drawDayOff(parent: HTMLElement, { dayOff }: Summary): void {
  if (dayOff === null) return;
  const card = keyed(parent, 'netvault-card netvault-day-off', 'day-off');
  drawIcon(card, 'netvault-card-icon', 'moon');
  const text = card.createSpan();
  drawWords(text, 'netvault-strong', dayOff === '' ? 'A day off. ' : 'A day off: ');
  text.appendText(
    `${dayOff === '' ? '' : `${sentence(dayOff)} `}Nothing is expected, and what you do still counts.`,
  );
}

/** What could not be read. */
interface Unread {
  readonly key: string;
  readonly title: string;
  /** What is wrong, and what is not shown because of it. */
  readonly words: string;
  readonly error: UserErrorData;
  /** What to do next: words, and the attributes of the button; null where there is nothing. */
  readonly next: readonly [string, Record<string, string>] | null;
  /** What is safe all the same. */
  readonly safe: string;
}

/** A card that says what could not be read, where, and what to do. */
export function drawUnread(parent: HTMLElement, { key, title, words, error, next, safe }: Unread): void {
  const { place } = error;
  const [, help] = errorWords(error);
  const card = keyed(parent, 'netvault-card', key, { role: 'alert' });
  const head = card.createEl('h2', { cls: 'netvault-card-title' });
  drawIcon(head, 'netvault-error-icon', 'file-warning');
  drawWords(head, '', title);
  drawLine(card, 'netvault-words', words);
  if (place?.start && place.text !== undefined) drawFrame(card, place.path, place.text, place.start.line);
  drawLine(card, 'netvault-words', fullStop(help));
  if (next) {
    const [text, attributes] = next;
    drawButton(card.createDiv('netvault-buttons'), 'netvault-button mod-cta', attributes, text);
  }
  drawLine(card, 'netvault-muted', safe);
}

/** A scorecard note that cannot be read: no number that rests on it is shown. */
export function drawProblem(parent: HTMLElement, error: UserErrorData): void {
  const { place } = error;
  const [message] = errorWords(error);
  // The title says already that the note cannot be read; here stands what is wrong in it.
  const what = errorDataOf(error, 'scorecard-unreadable')?.finding?.message ?? message;
  const where = place && `${place.path}${place.start ? `#${place.start.line}` : ''}`;
  drawUnread(parent, {
    key: 'problem',
    title: 'Your scorecard could not be read',
    words: `${fullStop(what)} NetVault cannot tell what an activity is worth, and shows no points rather than wrong ones.`,
    error,
    next: where === null ? null : ['Open the note', act('open', where)],
    safe: 'Your notes are untouched. This view comes back by itself once the line is mended.',
  });
}

/** Daily notes that cannot be found: what they hold is missing in the numbers, which are shown. */
export function drawUnreadDaily(parent: HTMLElement, { dailyNotesUnread: unread }: Summary): void {
  if (unread === null) return;
  const note = unread.from && 'note' in unread.from ? unread.from.note : null;
  drawUnread(parent, {
    key: 'daily-notes',
    title: 'Your daily notes could not be read',
    words: dailyNotesNotice(unread),
    error: { code: 'daily-notes-unread', data: unread, place: null },
    next: note === null ? null : ['Open the note', act('open', note)],
    safe: 'Your notes are untouched.',
  });
}

function drawFrame(card: HTMLElement, path: string, text: string, line: number): void {
  const frame = card.createEl('figure', { cls: 'netvault-frame' });
  frame.createEl('figcaption', { text: `${path}, line ${line}` });
  const code = frame.createEl('pre');
  const lines = text.split(/\r\n?|\n/);
  for (let at = Math.max(1, line - 1); at <= Math.min(lines.length, line + 1); at++) {
    const row = code.createDiv({ cls: at === line ? 'netvault-frame-line is-here' : 'netvault-frame-line' });
    drawWords(row, 'netvault-frame-number', String(at));
    drawWords(row, '', (lines[at - 1] ?? '').slice(0, 200).replaceAll('\t', '→ '));
  }
}

/** Nothing of ours in the vault: what was looked for, and how to begin. */
export function drawEmpty(parent: HTMLElement, { vault }: Summary): void {
  const empty = keyed(parent, 'netvault-empty', 'empty');
  drawIcon(empty, 'netvault-empty-icon', 'sprout');
  empty.createEl('h2', { cls: 'netvault-card-title', text: 'A place for your people' });
  const looked = empty.createDiv('netvault-words');
  const notes = vault.notes === 1 ? '1 note' : `${vault.notes} notes`;
  looked.appendText(`NetVault looked through ${notes} for goals, contacts and events (`);
  for (const [at, kind] of ['type: goal', 'contact', 'event'].entries()) {
    if (at > 0) looked.appendText(', ');
    looked.createEl('code', { text: kind });
  }
  looked.appendText(' …) and found none yet.');
  drawSetUp(empty);
}

/** People, and nothing to count yet: the way to begin stands where the numbers will. */
export function drawNoGoals(parent: HTMLElement): void {
  const card = keyed(parent, 'netvault-card', 'no-goals');
  drawLine(card, 'netvault-words', 'There is no goal yet: decide what you will do for others.');
  drawSetUp(card);
}

function drawSetUp(into: HTMLElement): void {
  drawButton(into, 'netvault-button mod-cta netvault-wide', act('set-up'), 'Set up this vault');
  drawLine(
    into,
    'netvault-muted netvault-words',
    'Makes a scorecard, first goals and templates. Nothing that you have written is changed.',
  );
  wordButton(into, 'My people are in other notes already', act('guide'));
}

/** While notes are read, as soon as that takes longer than a moment. */
export function drawLoading(parent: HTMLElement, { read, notes }: Progress): void {
  const loading = keyed(parent, 'netvault-loading', 'loading');
  const line = loading.createDiv('netvault-pair netvault-muted');
  drawWords(line, '', 'Reading your notes');
  const how = notes === 0 ? '' : `${read.toLocaleString('en')} of ${notes.toLocaleString('en')}`;
  drawWords(line, '', how);
  progressBar(loading, {
    label: 'Reading your notes',
    value: read,
    most: notes,
    words: how,
    share: notes === 0 ? 0 : read / notes,
  });
  for (const width of ['short', 'long', 'tall', 'tiny', 'half', 'third', 'half', 'tiny', 'third', 'half'])
    loading.createDiv({ cls: `netvault-bone is-${width}`, attr: { 'aria-hidden': 'true' } });
}
