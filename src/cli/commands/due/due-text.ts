import { sharedNames } from '../../../app/people/shared-names.ts';
import type { DueView, SuggestionView, Summary } from '../../../scorecard/summary.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap, wrapEvenly } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as peopleWords from '../../words/people-words.ts';
import { andMore } from '../../../app/words/phrases.ts';
import { distinguishingPath, dueWhen } from '../../../app/words/due-words.ts';

const HEADING = 2;
const WHEN = 4;
const NAME = 22;
/** The minimum and maximum width of the column of names, in cells. */
const MIN_NAME_WIDTH = 18;
const MAX_NAME_WIDTH = 26;

interface Row {
  readonly when: string;
  readonly name: string;
  readonly why: string;
}

/**
 * The people to reconnect with: first those who are due, the longest overdue first; then those
 * who have been quiet for a while. Each has a reason.
 */
export function dueText(summary: Summary, style: Style): string {
  const shared = sharedNames(summary);
  const row = (view: DueView | SuggestionView, when: string, why: string): Row => ({
    when,
    name: style.safe(view.name),
    why: [why, ...distinguishingPath(view, shared)].map(style.safe).join(', '),
  });
  const due = summary.due.map((view) => row(view, dueWhen(view, summary), peopleWords.cadenceAndLast(view)));
  const quiet = summary.suggestions.map((view) => row(view, peopleWords.since(view), view.reason));
  if (due.length + quiet.length === 0) {
    const lines = wrap(nobody(summary), style.right - HEADING).map((text) => line({ at: HEADING, text }));
    return `\n${lines.join('\n')}\n\n`;
  }
  const widest = [...due, ...quiet].reduce((most, { name }) => Math.max(most, widthOf(name)), MIN_NAME_WIDTH);
  const why = NAME + Math.min(MAX_NAME_WIDTH, style.right - NAME - 20, widest) + 2;
  const sections = [
    ...(due.length > 0 ? [section(peopleWords.due, due, why, style)] : []),
    ...(quiet.length > 0 ? [section(peopleWords.quiet, quiet, why, style) + more(summary)] : []),
  ];
  return `\n${sections.join('\n\n')}\n\n`;
}

function section(heading: string, rows: readonly Row[], whyAt: number, style: Style): string {
  const lines = rows.flatMap(({ when, name, why }) => {
    const cut = cutUnlessPiped(style, name, whyAt - NAME - 2);
    const whyLines = wrapEvenly(why, style.right - whyAt);
    const row = (text: string, first: boolean): string =>
      line(
        { at: WHEN, text: first ? when : '', paint: style.dim },
        { at: NAME, text: first ? cut : '' },
        { at: whyAt, text, paint: style.dim },
      );
    return [row(whyLines[0] ?? '', true), ...whyLines.slice(1).map((text) => row(text, false))];
  });
  return [line({ at: HEADING, text: heading, paint: style.bold }), ...lines].join('\n');
}

/** A line with the number of quiet people who are not listed. */
function more({ moreQuiet }: Summary): string {
  return moreQuiet > 0 ? `\n${line({ at: WHEN, text: andMore(moreQuiet) })}` : '';
}

function nobody({ vault }: Summary): string {
  return vault.contacts > 0 ? peopleWords.nobodyIsDue(vault) : peopleWords.noContacts(vault);
}
