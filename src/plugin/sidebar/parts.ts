import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { drawWords } from '../dom/text.ts';
import * as words from '../words/common-words.ts';

/** The action of a click on an element. The view carries it out (for the sidebar: `run-act.ts`). */
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

/** The attributes that tell the view which action a click asks for. */
export function act(name: Act, value = ''): Record<string, string> {
  return { 'data-act': name, 'data-value': value };
}

/**
 * The attributes of a link to a note. The app follows `data-href`; `./` keeps a folder called
 * `javascript:` from being read as a scheme.
 */
export function hrefTo(path: string): Record<string, string> {
  return { href: `./${path}`, 'data-href': path };
}

/** A name of more characters may be cut off in a narrow sidebar, and gets a tooltip. */
const LONG_NAME = 80;

/** The name of a note as a link that covers its whole row; opens the note, at `line` if that is not 0. */
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

/** The text of a row; it begins with the name of the note that the row opens. */
export function rowText(row: HTMLElement, name: string, path: string, line = 0): HTMLElement {
  const text = row.createDiv('netvault-row-text');
  rowLink(text, name, path, line);
  return text;
}

/** A button with an icon, and with its word as well if there is room. */
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

/** A button that looks like a link. */
export function wordButton(parent: HTMLElement, text: string, attributes: Record<string, string>): void {
  drawButton(parent, 'clickable-icon netvault-word', attributes, text);
}

/** The sections that the user has folded and the lists that the user has expanded. */
export interface Folds {
  readonly folded: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
}

/** A section that can be folded; the view remembers whether it is. */
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

/** Shows the first rows; a button shows more. */
export function firstRows<Row>(
  parent: HTMLElement,
  key: string,
  rows: readonly Row[],
  { expanded }: Pick<Folds, 'expanded'>,
  draw: (row: Row) => void,
  first = FIRST_ROWS,
): void {
  let [next, shown, more] = [key, first, MAX_ROWS];
  for (let pages = 2; expanded.has(next); pages++)
    [next, shown, more] = [`${key} ${pages}`, more, more + MAX_ROWS];
  for (const row of rows.slice(0, shown)) draw(row);
  const rest = Math.min(rows.length, more) - shown;
  if (rest > 0) wordButton(parent, words.showRest(rest), act('more', next));
}

const FIRST_ROWS = 5;
/** The most rows that a button adds: more at once would slow the sidebar down. */
const MAX_ROWS = 100;
