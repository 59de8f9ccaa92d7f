import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import * as words from '../words/common-words.ts';

/** What a click on an element does; the view looks it up (see `sidebar-view.ts`). */
export type Act =
  | 'open'
  | 'unit'
  | 'earlier'
  | 'later'
  | 'now'
  | 'log'
  | 'snooze'
  | 'introduce'
  | 'introduction-step'
  | 'new-contact'
  | 'make-contact'
  | 'show-person'
  | 'decide'
  | 'plan'
  | 'plan-today'
  | 'tick'
  | 'settle'
  | 'more'
  | 'findings'
  | 'set-up'
  | 'guide'
  | 'new-goal'
  | 'attended'
  | 'skipped'
  | 'canceled'
  | 'later-today'
  | 'note-down'
  | 'show-goals'
  | 'filter'
  | 'whole'
  | 'fix'
  | 'fix-all'
  | 'take-back'
  | 'again';

/** The attributes by which the view knows what was clicked. */
export function act(name: Act, value = ''): Record<string, string> {
  return { 'data-act': name, 'data-value': value };
}

/** Where a link leads: the app follows `data-href`; no path is ever a scheme (`javascript:` is a name of a folder). */
export function hrefTo(path: string): Record<string, string> {
  return { href: `./${path}`, 'data-href': path };
}

/** Characters of a name of which a narrow sidebar shows no more than it has room for; the app's tooltip says all of it. */
const LONG_NAME = 80;

/** Name of a note, stretched over its row: the whole row opens it, perhaps at a line. */
export function rowLink(parent: HTMLElement, text: string, path: string, line = 0): HTMLAnchorElement {
  return parent.createEl('a', {
    cls: 'netvault-link',
    text,
    attr: {
      ...act('open', line > 0 ? `${path}#${line}` : path),
      ...hrefTo(path),
      ...(text.length > LONG_NAME ? { 'aria-label': text } : {}),
    },
  });
}

/** A row's text, which begins with the name of the note that the row opens. */
export function rowText(row: HTMLElement, name: string, path: string, line = 0): HTMLElement {
  const text = row.createDiv('netvault-row-text');
  rowLink(text, name, path, line);
  return text;
}

/** A button that shows an icon, and its word too where there is room. */
export function iconButton(
  parent: HTMLElement,
  icon: string,
  word: string,
  label: string,
  attributes: Record<string, string>,
): void {
  const button = drawButton(parent, 'clickable-icon netvault-action', { ...attributes, 'aria-label': label });
  drawIcon(button, 'netvault-action-icon', icon);
  drawWords(button, 'netvault-action-word', word);
}

/** A link that does something: words, underlined. */
export function wordButton(parent: HTMLElement, text: string, attributes: Record<string, string>): void {
  drawButton(parent, 'clickable-icon netvault-word', attributes, text);
}

/** What the person at the screen has folded and opened. */
export interface Folds {
  readonly folded: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
}

/** A section that folds; the view remembers which are folded. */
export function section(
  parent: HTMLElement,
  { folded }: Pick<Folds, 'folded'>,
  key: string,
  title: string,
  note = '',
): HTMLElement {
  const details = parent.createEl('details', {
    cls: 'netvault-section',
    attr: { 'data-key': key, 'data-fold': key, ...(folded.has(key) ? {} : { open: '' }) },
  });
  const summary = details.createEl('summary', { cls: 'netvault-section-head' });
  drawIcon(summary, 'netvault-fold', 'chevron-down');
  summary.createSpan({
    cls: 'netvault-section-title',
    text: title,
    attr: { role: 'heading', 'aria-level': '3' },
  });
  if (note !== '') drawWords(summary, 'netvault-muted netvault-section-note', note);
  return details.createDiv('netvault-section-body');
}

/** Rows beyond the first few wait behind a button. */
export function firstRows<Row>(
  parent: HTMLElement,
  key: string,
  rows: readonly Row[],
  { expanded }: Pick<Folds, 'expanded'>,
  draw: (row: Row) => void,
  first = FIRST_ROWS,
): void {
  const shown = expanded.has(key) ? MOST_ROWS : first;
  for (const row of rows.slice(0, shown)) draw(row);
  const rest = rows.length - shown;
  if (rest <= 0) return;
  if (expanded.has(key)) drawLine(parent, 'netvault-muted netvault-rest', words.rest(rest));
  else wordButton(parent, words.showRest(rest), act('more', key));
}

const FIRST_ROWS = 5;
/** More would make the sidebar slow, and are no help. */
const MOST_ROWS = 100;
