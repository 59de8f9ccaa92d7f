import type { UserErrorData } from '../../app/user-error.ts';
import type { Diagnostic, Severity } from '../../model/finding.ts';
import { fileName } from '../../vault/vault-index.ts';
import type { FindingsShown, FixEffect } from '../engine/lint-service.ts';
import { checkVault } from '../words/command-words.ts';
import { noFindings } from '../words/common-words.ts';
import { makeContactCalled } from '../words/menu-words.ts';
import * as words from '../words/findings-words.ts';
import { settingsUnread } from '../words/notice-words.ts';
import { drawUnread } from '../sidebar/draw-notices.ts';
import { act, firstRows, hrefTo, rowText, section, wordButton } from '../sidebar/parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawButton, drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { nameForScreenReaders } from '../dom/named.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** The app's icon for each severity. */
export const ICONS: Readonly<Record<Severity, string>> = {
  error: 'circle-x',
  warning: 'triangle-alert',
  info: 'info',
};

/** The state of the view of the findings. */
export interface FindingsState extends FindingsShown {
  /** The note that is shown, or null for all. */
  readonly path: string | null;
  readonly severities: ReadonlySet<Severity>;
  /** Paths of notes in which something was fixed since the app started, the latest last. */
  readonly fixed: readonly string[];
  /** Lists that are expanded. */
  readonly expanded: ReadonlySet<string>;
}

/** Draws the findings into an empty element. */
export function drawFindings(into: HTMLElement, state: FindingsState): void {
  drawHead(into, state);
  drawFound(into, state);
  if (state.fixed.length > 0) drawFixed(into, state);
}

function drawFound(into: HTMLElement, { summary, diagnostics, fixes, count }: FindingsState): void {
  const all = summary.errors + summary.warnings + summary.infos;
  if (all === 0) {
    drawNone(into);
    return;
  }
  if (count === 0) drawLine(into, 'netvault-words', words.noneShown);
  let group: HTMLElement | null = null;
  for (const [at, finding] of diagnostics.entries()) {
    if (group?.getAttribute('data-key') !== finding.path) group = drawGroup(into, finding.path);
    drawRow(group, finding, at, fixes[at] ?? null);
  }
  const rest = count - diagnostics.length;
  if (rest > 0) {
    const more = keyed(into, 'netvault-rest', 'more');
    wordButton(more, words.showMore(rest), act('more'));
  }
}

function drawHead(into: HTMLElement, { path, summary, severities }: FindingsState): void {
  const head = keyed(into, 'netvault-findings-head', 'head');
  const title = head.createDiv('netvault-pair');
  title.createEl('h2', { text: path === null ? words.view : words.findingsIn(path) });
  if (path !== null) wordButton(title, checkVault, act('whole'));
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const all = counts.error + counts.warning + counts.info;
  head.createDiv({ cls: 'netvault-muted', text: words.checked(all, summary), attr: { role: 'status' } });
  if (all === 0) return;
  const filters = head.createDiv({ cls: 'netvault-filters', attr: { role: 'group' } });
  nameForScreenReaders(filters, words.filters);
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (counts[severity] === 0) continue;
    const button = drawButton(filters, `clickable-icon netvault-filter is-${severity}`, {
      ...act('filter', severity),
      'aria-pressed': String(severities.has(severity)),
    });
    drawIcon(button, 'netvault-action-icon', ICONS[severity]);
    drawWords(button, '', words.severityCount(severity, counts[severity]));
  }
  if (summary.fixable === 0) return;
  drawIconButton(head, 'netvault-button', act('fix-all'), 'wrench', words.fixAll(summary.fixable));
}

/** What was fixed, with undo buttons for each note; folded at first. */
function drawFixed(into: HTMLElement, shown: FindingsState): void {
  const paths = [...new Set([...shown.fixed].reverse())];
  const body = section(
    into,
    { folded: new Set(['fixed']) },
    'fixed',
    words.fixed,
    words.fixedNotes(paths.length),
  );
  wordButton(body, words.takeAllBack, act('take-back'));
  firstRows(body, 'fixed', paths, shown, (path) => {
    const row = keyed(body, 'netvault-row', path);
    rowText(row, fileName(path), path);
    wordButton(row.createDiv('netvault-actions'), words.takeBack, {
      ...act('take-back', path),
      'aria-label': words.takeBackIn(path),
    });
  });
}

function drawGroup(into: HTMLElement, path: string): HTMLElement {
  const group = keyed(into, 'netvault-section netvault-finding-group', path, { role: 'group' });
  nameForScreenReaders(group, path);
  const head = group.createDiv('netvault-finding-note');
  drawWords(head, 'netvault-strong', fileName(path));
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '') drawWords(head, 'netvault-muted', folder);
  return group;
}

function drawRow(group: HTMLElement, finding: Diagnostic, at: number, fix: FixEffect | null): void {
  const { path, rule, severity, message, start, related = [] } = finding;
  const place = `${start.line}:${start.column}`;
  const row = group.createDiv({
    cls: `netvault-row netvault-finding is-${severity}`,
    attr: { 'data-key': `${rule} ${place} ${message}` },
  });
  drawIcon(row, 'netvault-finding-icon', ICONS[severity]);
  const text = row.createDiv('netvault-row-text');
  text.createEl('a', {
    cls: 'netvault-link',
    text: message,
    attr: { ...act('open', `${path}#${place}`), ...hrefTo(path) },
  });
  const reason = drawReason(text, finding, words.kind(finding, start.line));
  for (const one of related) wordButton(reason, fileName(one.path), act('open', one.path));
  const named = newContactOf(finding);
  if (named !== null) wordButton(reason, makeContactCalled(named), act('make-contact', named));
  if (fix === null) return;
  const attributes = { ...act('fix', String(at)), 'aria-label': words.fixThis(fix.words) };
  if (fix.safe)
    drawButton(row.createDiv('netvault-actions'), 'netvault-button netvault-fix', attributes, words.fix);
  // A fix that may change the meaning is described before it is clicked.
  else wordButton(reason, words.fixBy(fix.words), attributes);
}

/** Draws a text about a finding (`what`), its help, and a link to its rule's page. */
export function drawReason(
  parent: HTMLElement,
  { rule, url, ...finding }: Pick<Diagnostic, 'help' | 'advice' | 'rule' | 'url'>,
  what: string,
): HTMLElement {
  const reason = parent.createDiv('netvault-reason');
  for (const text of [what, words.help(finding)]) drawWords(reason, 'netvault-sentence', text);
  reason.createEl('a', {
    cls: 'netvault-rule external-link',
    text: rule,
    attr: { href: url, target: '_blank', rel: 'noopener', 'aria-label': words.aboutRule(rule) },
  });
  return reason;
}

/** The name of a person without a note, if a note can be made; null for other findings. */
export function newContactOf({ advice }: Pick<Diagnostic, 'advice'>): string | null {
  return advice?.do === 'new-contact' ? advice.name : null;
}

function drawNone(into: HTMLElement): void {
  const none = keyed(into, 'netvault-empty', 'none');
  drawIcon(none, 'netvault-empty-icon', 'list-checks');
  drawLine(none, 'netvault-words', noFindings);
}

/** Says that findings cannot be shown because a settings file cannot be read. */
export function drawSettingsUnread(into: HTMLElement, error: UserErrorData): void {
  drawUnread(into, {
    key: 'unread',
    message: settingsUnread(error),
    error,
    next: act('again'),
  });
}
