import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import { daysBetween, yearOf, type CivilDate } from '../../model/civil-date.ts';
import type { DueView, OpenIntroduction, SuggestionView, Summary } from '../../scorecard/summary.ts';
import { longDate } from '../../app/words/dates.ts';
import { cadenceWords, sentence } from '../../app/words/phrases.ts';
import { act, firstRows, iconButton, rowText, section, type Folds } from './parts.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** Whom to reconnect with: who is due, then who has been quiet for a while; each with a reason. */
export function drawReconnect(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const { due, suggestions } = summary;
  if (due.length + suggestions.length === 0) return;
  const note = due.length === 0 ? '' : `${due.length} due`;
  const body = section(parent, { key: 'reconnect', title: 'Reconnect', note, folded: shown.folded });
  firstRows(body, 'due', due, shown.expanded, (one) => {
    drawPerson(body, one, dueReason(one, summary.today));
  });
  if (suggestions.length === 0) return;
  drawLine(body, 'netvault-subtitle netvault-muted', 'Quiet for a while');
  for (const one of suggestions)
    drawPerson(body, one, [`Since ${day(one.last, summary.today)}.`, sentence(one.reason)]);
}

function drawPerson(
  body: HTMLElement,
  { path, name }: Pick<DueView | SuggestionView, 'path' | 'name'>,
  reasons: readonly string[],
): void {
  const row = keyed(body, 'netvault-row', path);
  const text = rowText(row, name, path);
  const reason = text.createDiv('netvault-reason');
  for (const one of reasons) drawWords(reason, 'netvault-sentence', one);
  const actions = row.createDiv('netvault-actions');
  iconButton(actions, 'pencil', 'Log', `Log something with ${name}`, act('log', path));
  iconButton(actions, 'alarm-clock', 'Snooze', `Snooze ${name}`, act('snooze', path));
}

function dueReason({ cadence, last, dueSince }: DueView, today: CivilDate): string[] {
  const often = sentence(cadenceWords(cadence)).slice(0, -1);
  if (last === null || dueSince === null) return [`${often}.`, 'No contact noted yet.'];
  const days = daysBetween(dueSince, today);
  const since =
    days <= 0 ? 'Due today.' : `Due since ${days < 7 ? weekdayName(dueSince) : day(dueSince, today)}.`;
  return [`${often}, last on ${day(last, today)}.`, since];
}

/** `16 October`, with its year where that is another. */
function day(date: CivilDate, today: CivilDate): string {
  return yearOf(date) === yearOf(today) ? dayAndMonth(date) : longDate(date);
}

/** Introductions that are not made yet, and what each waits for. */
export function drawIntroductions(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const { open } = summary.introductions;
  if (open.length === 0) return;
  const note = `${open.length} open`;
  const body = section(parent, { key: 'introductions', title: 'Introductions', note, folded: shown.folded });
  firstRows(body, 'introductions', open, shown.expanded, (one) => {
    drawIntroduction(body, one, summary.today);
  });
}

const STEPS = { proposed: 1, asked: 2, consented: 3 } as const;
const ALL_STEPS = 4;

function drawIntroduction(body: HTMLElement, one: OpenIntroduction, today: CivilDate): void {
  const row = keyed(body, 'netvault-row', one.path);
  const text = rowText(row, one.names.join(' + '), one.path);
  drawLine(text, 'netvault-reason', stepWords(one, today));
  const steps = row.createDiv({ cls: 'netvault-steps', attr: { 'aria-hidden': 'true' } });
  for (let step = 1; step <= ALL_STEPS; step++)
    steps.createSpan({ cls: step <= STEPS[one.status] ? 'netvault-step-done' : 'netvault-step-open' });
}

function stepWords({ status, asked, consent, between, names }: OpenIntroduction, today: CivilDate): string {
  if (status === 'consented') return 'Both said yes. Ready to be made.';
  if (status === 'proposed') return 'A thought so far: nobody has been asked.';
  const agreed = between.flatMap((person, at) => (consent.includes(person) ? [names[at] ?? person] : []));
  const when = asked === null ? 'Asked.' : `Asked on ${day(asked, today)}.`;
  const [first, second] = agreed;
  if (first === undefined) return when;
  return second === undefined ? `${when} ${firstName(first)} said yes.` : `${when} Both said yes.`;
}

/** Enough of a name to be told apart in a row that names both in full. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
