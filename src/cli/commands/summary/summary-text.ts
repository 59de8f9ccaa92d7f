import { isSetAside } from '../../../app/summary/oneline.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { cutTo } from '../../terminal/cells.ts';
import { RIGHT, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { dailyNotesHelp, dailyNotesNotice } from '../../../app/words/daily-notes-words.ts';
import { counted, eventName } from '../../../app/words/phrases.ts';
import { blocksText } from '../../report/section.ts';
import { summaryGoals } from './summary-goals.ts';
import { summaryHeader } from './summary-header.ts';
import { summaryNext, type FindingCount } from './summary-next.ts';

/** The summary for a person at a terminal: at most 80 cells a line, the same words with and without colour. */
export function summaryText(summary: Summary, notes: FindingCount, style: Style): string {
  return blocksText(blocks(summary, notes, style));
}

function blocks(summary: Summary, notes: FindingCount, style: Style): string[][] {
  if (summary.vault.records === 0) return [emptyLines(summary, style), ...unreadLines(summary, style)];
  if (isSetAside(summary)) return [setAsideLines(summary, style)];
  const hint = summary.goals.length + summary.purposes.length === 0 ? [noGoals()] : [];
  return [
    summaryHeader(summary, style),
    ...unreadLines(summary, style),
    ...hint,
    ...summaryGoals(summary, style),
    summaryNext(summary, notes, style),
  ];
}

/** What is in none of these numbers, since it could not be read. */
function unreadLines({ dailyNotesUnread: unread }: Summary, style: Style): string[][] {
  if (unread === null) return [];
  const notice = style.safe(`${dailyNotesNotice(unread)} ${dailyNotesHelp(unread)}`);
  return [wrap(notice, RIGHT - 2).map((text) => line({ at: 2, text, paint: style.yellow }))];
}

function setAsideLines({ setAside, today }: Summary, style: Style): string[] {
  const { name, until } = setAside ?? { name: '', until: '' };
  const event = cutTo(style.safe(eventName({ name, date: today })), RIGHT - 2, style.signs.ellipsis);
  const gentle = `Your goals are set aside until ${until}. What counts now is whom you meet, and what you can do for them.`;
  return [
    line({ at: 2, text: event, paint: style.bold }),
    '',
    ...wrap(gentle, RIGHT - 2).map((text) => line({ at: 2, text })),
    '',
    line({ at: 2, text: `To see them all the same: netvault summary --today ${today}`, paint: style.dim }),
  ];
}

/** A vault without records: what was looked for, and how to begin. */
export function emptyLines({ vault }: Pick<Summary, 'vault'>, style: Style): string[] {
  const looked = `No goals, contacts or events yet in ${counted(vault.notes, 'note')}.`;
  return [
    line({ at: 2, text: looked, paint: style.bold }),
    '',
    line({ at: 2, text: 'To begin:' }),
    line(
      { at: 4, text: 'netvault init' },
      { at: 34, text: 'a scorecard, first goals, templates', paint: style.dim },
    ),
    line(
      { at: 4, text: 'netvault init --example DIR' },
      { at: 34, text: 'a whole vault to look at', paint: style.dim },
    ),
    '',
    line({ at: 2, text: 'No note that you have is changed by either.', paint: style.dim }),
  ];
}

function noGoals(): string[] {
  return ['  No goals yet. To make the first ones: netvault init'];
}
