import type { UserErrorData } from '../../app/user-error.ts';
import type { AwaitingEvent, Summary } from '../../scorecard/summary.ts';
import { setUp } from '../words/command-words.ts';
import { noteLine, reading, readSoFar } from '../words/common-words.ts';
import { dayAsked } from '../words/date-words.ts';
import { errorHelp } from '../words/error-words.ts';
import * as words from '../words/notice-words.ts';
import { progressBar } from './charts.ts';
import { act, rowLink, wordButton } from './parts.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { EventOutcome } from '../../app/events/settle-event.ts';
import type { Progress } from '../vault/vault-sync.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** The card that asks, after an event, whether the user was there. */
export function drawQuestion(parent: HTMLElement, event: AwaitingEvent, today: CivilDate): void {
  const card = keyed(parent, 'netvault-card', `asked ${event.path}`);
  drawLine(card, 'netvault-muted', dayAsked(event, today));
  const title = card.createEl('h2', 'netvault-card-title');
  rowLink(title, words.question(event), event.path);
  const buttons = card.createDiv('netvault-buttons');
  const button = (name: EventOutcome, cls: string): void => {
    drawButton(buttons, cls, act(name, event.path), words.answers[name]);
  };
  button('attended', 'netvault-button mod-cta');
  button('skipped', 'netvault-button');
  button('canceled', 'netvault-button');
  drawLine(card, 'netvault-muted', words.questionNote);
  wordButton(card, words.askLater, act('later-today', event.path));
}

/** What the card of a file that could not be read shows. */
interface Unread {
  readonly key: string;
  readonly message: words.UnreadWords;
  readonly error: UserErrorData;
  /** The attributes of the button; null for no button. */
  readonly next: Record<string, string> | null;
}

/** A card that says what could not be read, where, and what to do. */
export function drawUnread(parent: HTMLElement, { key, message, error, next }: Unread): void {
  const { place } = error;
  const card = unreadCard(parent, key, message.title, message.what);
  if (place?.start && place.text !== undefined) drawFrame(card, place.path, place.text, place.start.line);
  drawLine(card, 'netvault-words', errorHelp(error));
  if (next) drawButton(card.createDiv('netvault-buttons'), 'netvault-button mod-cta', next, message.next);
  drawLine(card, 'netvault-muted', message.unaffected);
}

/** The card for a scorecard note that cannot be read; numbers that depend on it are not shown. */
export function drawProblem(parent: HTMLElement, error: UserErrorData): void {
  const { place } = error;
  const where = place && `${place.path}${place.start ? `#${place.start.line}` : ''}`;
  drawUnread(parent, {
    key: 'problem',
    message: words.scorecardUnread(error),
    error,
    next: where === null ? null : act('open', where),
  });
}

/**
 * The cards for daily notes that cannot be found and notes that cannot be opened. The numbers are
 * shown, without what these notes hold.
 */
export function drawNotRead(parent: HTMLElement, { dailyNotesUnread: unread, vault }: Summary): void {
  if (unread) {
    const note = unread.from && 'note' in unread.from ? unread.from.note : null;
    drawUnread(parent, {
      key: 'daily-notes',
      message: words.dailyNotesUnread(unread),
      error: { code: 'daily-notes-unread', data: unread, place: null },
      next: note === null ? null : act('open', note),
    });
  }
  const count = vault.unread.length;
  if (count > 0)
    unreadCard(parent, 'unread-files', words.filesUnreadTitle(count), words.filesUnread(vault.unread));
}

/** A card whose first lines say what could not be read, and why. */
function unreadCard(parent: HTMLElement, key: string, title: string, what: string): HTMLElement {
  const card = keyed(parent, 'netvault-card', key, { role: 'alert' });
  const head = card.createEl('h2', { cls: 'netvault-card-title' });
  drawIcon(head, 'netvault-error-icon', 'file-warning');
  drawWords(head, '', title);
  drawLine(card, 'netvault-words', what);
  return card;
}

function drawFrame(card: HTMLElement, path: string, text: string, line: number): void {
  const frame = card.createEl('figure', { cls: 'netvault-frame' });
  frame.createEl('figcaption', { text: noteLine(path, line) });
  const code = frame.createEl('pre');
  const lines = text.split(/\r\n?|\n/);
  for (let at = Math.max(1, line - 1); at <= Math.min(lines.length, line + 1); at++) {
    const row = code.createDiv({ cls: at === line ? 'netvault-frame-line is-here' : 'netvault-frame-line' });
    drawWords(row, 'netvault-frame-number', String(at));
    drawWords(row, '', (lines[at - 1] ?? '').slice(0, 200).replaceAll('\t', '→ '));
  }
}

/** The text for a vault without records: what was looked for, and how to begin. */
export function drawEmpty(parent: HTMLElement, { vault }: Summary): void {
  const empty = keyed(parent, 'netvault-empty', 'empty');
  drawIcon(empty, 'netvault-empty-icon', 'sprout');
  empty.createEl('h2', { cls: 'netvault-card-title', text: words.emptyTitle });
  const looked = empty.createDiv('netvault-words');
  for (const piece of words.nothingFound(vault.notes)) {
    if (typeof piece === 'string') looked.appendText(piece);
    else looked.createEl('code', { text: piece.code });
  }
  drawSetUp(empty);
}

/** The card for a vault with records but without goals, in place of the numbers: how to begin. */
export function drawNoGoals(parent: HTMLElement, { vault }: Summary): void {
  const card = keyed(parent, 'netvault-card', 'no-goals');
  drawLine(card, 'netvault-words', words.noGoals(vault));
  drawSetUp(card);
}

function drawSetUp(into: HTMLElement): void {
  drawButton(into, 'netvault-button mod-cta netvault-wide', act('set-up'), setUp);
  drawLine(into, 'netvault-muted netvault-words', words.setUpNote);
  wordButton(into, words.peopleElsewhere, act('guide'));
}

/** The progress of reading, shown if it takes longer than a moment. */
export function drawLoading(parent: HTMLElement, progress: Progress): void {
  const { read, notes } = progress;
  const loading = keyed(parent, 'netvault-loading', 'loading');
  const line = loading.createDiv('netvault-pair netvault-muted');
  drawWords(line, '', reading);
  const soFar = readSoFar(progress);
  drawWords(line, '', soFar);
  progressBar(loading, {
    label: reading,
    value: read,
    most: notes,
    words: soFar,
    share: notes === 0 ? 0 : read / notes,
  });
  for (const width of ['short', 'long', 'tall', 'tiny', 'half', 'third', 'half', 'tiny', 'third', 'half'])
    loading.createDiv({ cls: `netvault-bone is-${width}`, attr: { 'aria-hidden': 'true' } });
}
