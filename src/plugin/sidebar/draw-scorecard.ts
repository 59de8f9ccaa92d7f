import { isEmpty } from '../../app/summary/summary-state.ts';
import { periodContainsToday, wasAllRead } from '../../app/words/day-words.ts';
import type { LintReport } from '../../model/finding.ts';
import type { ScorecardView } from '../engine/scorecard-service.ts';
import { drawGoals } from './draw-goals.ts';
import { drawPeriods, drawPoints, drawToolbar } from './draw-header.ts';
import { drawComing, drawTomorrow } from './draw-next.ts';
import { drawEmpty, drawNoGoals, drawProblem, drawQuestion, drawNotRead } from './draw-notices.ts';
import { drawIntroductions, drawReconnect } from './draw-people.ts';
import { drawToday } from './draw-today.ts';
import { act, type Folds } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { drawWords } from '../dom/text.ts';
import { howToGiveCadence, noFindings } from '../words/common-words.ts';
import * as words from '../words/scorecard-words.ts';

/** What the user has folded, expanded and dismissed, and the number of findings. */
export interface Shown extends Folds {
  /** The day on which the user chose not to be asked about events any more; empty if never. */
  readonly putOff: string;
  /** How many findings there are; null while they are not known. */
  readonly findings: LintReport['summary'] | null;
}

/** Draws the whole sidebar into an empty element. */
export function drawScorecard(into: HTMLElement, { summary, problem }: ScorecardView, shown: Shown): void {
  if (problem === null && isEmpty(summary)) {
    drawEmpty(into, summary);
    return;
  }
  drawToolbar(into);
  // What belongs to today is not shown with another period.
  const isKnown = problem === null && wasAllRead(summary);
  const isNow = problem !== null || periodContainsToday(summary);
  if (problem) {
    drawProblem(into, problem);
    drawToday(into, summary, shown, isKnown);
  } else {
    drawNotRead(into, summary);
    const asked = summary.events.awaitingOutcome.at(-1);
    if (isNow && asked && shown.putOff !== summary.today) drawQuestion(into, asked, summary.today);
    const isBlank = summary.vault.goals === 0 && summary.trend.every(({ points }) => points === 0);
    if (isBlank || summary.vault.records === 0) drawNoGoals(into, summary);
    if (!isBlank) {
      drawPeriods(into, summary);
      drawPoints(into, summary);
    }
    drawToday(into, summary, shown, isKnown);
    drawGoals(into, summary, shown);
    if (isNow) drawReconnect(into, summary, shown, howToGiveCadence(summary));
  }
  if (isNow) {
    drawComing(into, summary, shown, isKnown);
    drawTomorrow(into, summary, shown, isKnown);
    drawIntroductions(into, summary, shown);
  }
  if (shown.findings) drawFindings(into, shown.findings);
}

/** The line with the number of findings, which opens the list of them. */
function drawFindings(into: HTMLElement, { errors, warnings, infos }: LintReport['summary']): void {
  const count = errors + warnings + infos;
  const line = drawButton(into, 'clickable-icon netvault-findings', {
    ...act('findings'),
    'data-key': 'findings',
  });
  drawIcon(line, 'netvault-action-icon', 'list-checks');
  if (count === 0) {
    drawWords(line, '', noFindings);
    return;
  }
  drawWords(line, '', words.findings(count));
  const end = line.createSpan('netvault-end netvault-muted');
  if (errors > 0) drawWords(end, '', words.errors(errors));
  drawIcon(end, 'netvault-action-icon', 'chevron-right');
}
