import { isEmpty, isSetAside } from '../../../app/summary/summary-state.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { eventName } from '../../../app/words/phrases.ts';
import { recognizedWords } from '../../../app/words/recognized-words.ts';
import { blocksText } from '../../report/section.ts';
import { unreadLines } from '../../report/unread-lines.ts';
import { howToMap } from '../../words/people-words.ts';
import * as summaryWords from '../../words/summary-words.ts';
import { summaryGoals } from './summary-goals.ts';
import { summaryHeader } from './summary-header.ts';
import { summaryToday } from './summary-today.ts';
import { summaryNext, type FindingCount } from './summary-next.ts';

/** The summary, in the width of the terminal; the words are the same with and without colour. */
export function summaryText(summary: Summary, notes: FindingCount, style: Style): string {
  return blocksText(summaryBlocks(summary, notes, style));
}

/** The summary's blocks of lines, the most important first: the header, then today. */
export function summaryBlocks(summary: Summary, notes: FindingCount, style: Style): string[][] {
  if (isEmpty(summary)) return [noRecordsLines(summary, style), ...unreadLines(summary, style)];
  if (isSetAside(summary)) return [setAsideLines(summary, style, summaryWords.commandFor(summary))];
  const recognized = recognizedWords(summary.vault);
  const hasGoals = summary.goals.length + summary.purposes.length > 0;
  const hints = [
    recognized === '' ? (hasGoals ? '' : summaryWords.noGoals()) : summaryWords.notSetUp(recognized),
    howToMap(summary.vault),
  ];
  return [
    summaryHeader(summary, style),
    summaryToday(summary, style),
    ...unreadLines(summary, style),
    ...hints
      .filter(Boolean)
      .map((text) => wrap(text, style.right - 2).map((part) => line({ at: 2, text: part }))),
    ...summaryGoals(summary, style),
    summaryNext(summary, notes, style),
  ];
}

/** The lines shown instead of numbers while an event sets goals aside, with the command that shows them. */
export function setAsideLines(
  { setAside, today }: Pick<Summary, 'setAside' | 'today'>,
  style: Style,
  command: string,
): string[] {
  const { name, until, shownAt } = setAside ?? { name: '', until: '', shownAt: null };
  const event = cutUnlessPiped(style, style.safe(eventName({ name, date: today })), style.right - 2);
  const text = `${summaryWords.setAside(until)} ${summaryWords.setAsideMeaning}`;
  return [
    line({ at: 2, text: event, paint: style.bold }),
    '',
    ...wrap(text, style.right - 2).map((part) => line({ at: 2, text: part })),
    ...(shownAt === null
      ? []
      : ['', line({ at: 2, text: summaryWords.showAllTheSame(command, shownAt), paint: style.dim })]),
  ];
}

/** The lines for a vault without records: how many notes were read, and how to begin. */
export function noRecordsLines({ vault }: Pick<Summary, 'vault'>, style: Style): string[] {
  return [
    line({ at: 2, text: summaryWords.noRecords(vault.notes), paint: style.bold }),
    '',
    line({ at: 2, text: summaryWords.toBegin }),
    ...summaryWords
      .beginnings()
      .map(([command, makes]) => line({ at: 4, text: command }, { at: 34, text: makes, paint: style.dim })),
    '',
    line({ at: 2, text: summaryWords.nothingIsChanged, paint: style.dim }),
  ];
}
