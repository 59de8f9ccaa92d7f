import type { CivilDate } from '../../model/civil-date.ts';
import type { DueView, OpenIntroduction, SuggestionView, Summary } from '../../scorecard/summary.ts';
import type { ProposalView } from '../../app/introductions/introduction-proposals.ts';
import type { StandingWord } from '../../app/people/standing.ts';
import { sharedNames } from '../../app/people/shared-names.ts';
import { andMore } from '../../app/words/phrases.ts';
import { distinguishingPath } from '../../app/words/due-words.ts';
import * as introduction from '../words/introduction-words.ts';
import * as words from '../words/people-words.ts';
import { act, firstRows, iconButton, rowText, section, type Folds } from './parts.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/**
 * Whom to reconnect with: people who are due, then people who have been quiet for a while, each
 * with a reason; or `nobody`, if there is nobody and it is not empty.
 */
export function drawReconnect(
  parent: HTMLElement,
  summary: Summary,
  shown: Folds,
  nobody: readonly string[] = [],
): void {
  const { due, suggestions, moreQuiet } = summary;
  const isNobody = due.length + suggestions.length === 0;
  if (isNobody && nobody.length === 0) return;
  const note = due.length === 0 ? '' : words.due(due.length);
  const shared = sharedNames(summary);
  const why = (one: DueView | SuggestionView, reasons: readonly string[]): readonly string[] => [
    ...distinguishingPath(one, shared),
    ...reasons,
  ];
  const body = section(parent, shown, 'reconnect', words.reconnect, note);
  if (isNobody) drawLine(body, 'netvault-muted', nobody.join(' '));
  firstRows(body, 'due', due, shown, (one) => {
    drawPerson(body, one, why(one, words.whyDue(one, summary.today)), 'due');
  });
  if (suggestions.length === 0) return;
  drawLine(body, 'netvault-subtitle netvault-muted', words.quiet);
  for (const one of suggestions)
    drawPerson(body, one, why(one, words.whySuggested(one, summary.today)), 'none');
  if (moreQuiet > 0) drawLine(body, 'netvault-muted', andMore(moreQuiet));
}

/** A person with sentences about them. Who is never due has no button to snooze, and the user's own note none to log. */
export function drawPerson(
  body: HTMLElement,
  { path, name }: Pick<DueView | SuggestionView, 'path' | 'name'>,
  reasons: readonly string[],
  is: StandingWord,
): void {
  const isDueOnce = canBeDue(is);
  const row = keyed(body, `netvault-row is-${is}`, path, isDueOnce ? swiped(path) : {});
  const reason = rowText(row, name, path).createDiv('netvault-reason');
  for (const one of reasons) drawWords(reason, 'netvault-sentence', one);
  if (is === 'you') return;
  const actions = row.createDiv('netvault-actions');
  iconButton(actions, 'pencil', words.log, words.logWith(name), act('log', path));
  if (isDueOnce)
    iconButton(actions, 'alarm-clock', words.snooze, words.snoozePerson(name), act('snooze', path));
}

/** Whether somebody can become due at all, unless snoozed. */
export const canBeDue = (is: StandingWord): boolean => !/^(?:you|paused|archived)$/.test(is);

/** On a phone, a swipe to the right does what the first button does, and one to the left what the second does. */
const swiped = (path: string): Record<string, string> => ({
  'data-swipe': path,
  'data-ignore-swipe': 'true',
  'data-right': words.log,
  'data-left': words.snooze,
});

/** Introductions that are not made yet, and what each waits for. */
export function drawIntroductions(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const { open } = summary.introductions;
  if (open.length === 0) return;
  const note = words.introductionsOpen(open.length);
  const body = section(parent, shown, 'introductions', words.introductions, note);
  firstRows(body, 'introductions', open, shown, (one) => {
    drawIntroduction(body, one, summary.today);
  });
}

function drawIntroduction(body: HTMLElement, one: OpenIntroduction, today: CivilDate): void {
  const row = keyed(body, 'netvault-row', one.path);
  const text = rowText(row, one.names.join(' + '), one.path);
  drawLine(text, 'netvault-reason', words.introductionStep(one, today));
  drawSteps(row, one.status);
  const label = introduction.nextStepOf(one);
  iconButton(row.createDiv('netvault-actions'), 'check', introduction.nextStep(one), label, {
    ...act('introduction-step', one.path),
    'aria-haspopup': 'menu',
  });
}

/** Pairs of people who may be glad to meet, and why. */
export function drawProposals(parent: HTMLElement, proposals: readonly ProposalView[], shown: Folds): void {
  if (proposals.length === 0) return;
  const body = section(parent, shown, 'proposals', words.proposals);
  firstRows(body, 'proposals', proposals, shown, ({ between, names, reasons }) => {
    const row = keyed(body, 'netvault-row', between.join(' + '));
    const text = rowText(row, names.join(' + '), between[0]);
    const reason = text.createDiv('netvault-reason');
    for (const one of reasons) drawWords(reason, 'netvault-sentence', words.reason(one.text));
    const actions = row.createDiv('netvault-actions');
    iconButton(
      actions,
      'arrow-left-right',
      words.introduceThem,
      words.introduceBoth(names),
      act('introduce', between.join('\n')),
    );
  });
}

const STEPS = { declined: 0, proposed: 1, asked: 2, consented: 3, made: 4 } as const;

/** The progress of an introduction as dots; the text next to them says the same. */
export function drawSteps(row: HTMLElement, status: keyof typeof STEPS): void {
  if (status === 'declined') return;
  const steps = row.createDiv({ cls: 'netvault-steps', attr: { 'aria-hidden': 'true' } });
  for (let step = 1; step <= STEPS.made; step++)
    steps.createSpan({ cls: step <= STEPS[status] ? 'netvault-step-done' : 'netvault-step-open' });
}
