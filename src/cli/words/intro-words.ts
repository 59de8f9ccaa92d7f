import type { LedgerEntry } from '../../app/introductions/introduction-ledger.ts';
import { pastDay } from '../../app/words/dates.ts';
import { counted, fullStop, listed } from '../../app/words/phrases.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';

/* What `netvault intro` says. */

export const headings = {
  proposed: 'Might like to meet',
  yours: 'You can help',
  open: 'Open',
  made: 'Made',
  declined: 'Declined',
};
export const pair = ([one, other]: readonly [string, string]): string => `${one} and ${other}`;

/** Two people, and how far their introduction is. */
export const recorded = (entry: LedgerEntry, today: CivilDate): string =>
  fullStop(`${pair(entry.names)}: ${introductionState(entry, today)}`);
/** Of a person's introductions: to whom, and how far each is. */
export const withOther = (other: string, entry: LedgerEntry, today: CivilDate): string =>
  `to ${other}: ${introductionState(entry, today)}`;
export const more = (count: number): string => `and ${count} more: netvault intro --all`;
export const nobodyToIntroduce = (contacts: number): string =>
  `Nobody to introduce just now, of ${counted(contacts, 'contact')}.`;
export const whereNeedsStand = 'What people need and what they offer stands in their notes: needs, offers.';

/** What stands before the command that notes the next step. */
export const next = {
  asked: 'Once they are asked:',
  answered: 'Once the answer is yes:',
  bothAnswered: 'Once both say yes:',
  introduced: 'Once they are introduced:',
  outcome: 'Once you know what came of it:',
  propose: 'To take it up:',
};

/** In the command that notes an outcome, in place of it. */
export const outcomePlaceholder = 'what came of it';
export const madeUnasked = (names: readonly string[]): string =>
  `nothing says that ${names.join(' and ')} agreed. Ask each side first; netvault intro consented notes it.`;

/** How far an introduction is, and what it waits for: `waits for Ada Lovelace’s answer since 12 November`. */
export function introductionState(entry: LedgerEntry, today: CivilDate): string {
  const { status, asked, missingNames, consent, next } = entry;
  const since = asked === null ? '' : `, asked ${pastDay(asked, today)}`;
  switch (status) {
    case 'proposed':
      if (next === 'introduce') return 'both said yes: ready to be made';
      return consent.length > 0 ? `${listed(missingNames)} is to be asked` : 'nobody was asked yet';
    case 'asked':
      if (next === 'introduce') return `both said yes${since}: ready to be made`;
      return waiting(whose(missingNames), asked, today);
    case 'consented':
      return missingNames.length === 0
        ? `both said yes${since}: ready to be made`
        : `agreed${since}, but nothing says that ${listed(missingNames)} did`;
    case 'made':
      return madeWords(entry, today);
    case 'declined':
      return 'declined';
  }
}

function waiting(answers: string, asked: CivilDate | null, today: CivilDate): string {
  if (asked === null) return `waits for ${answers}`;
  return asked === today
    ? `asked today, waits for ${answers}`
    : `waits for ${answers} since ${pastDay(asked, today)}`;
}

function whose(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined ? `${only}’s answer` : 'both answers';
}

function madeWords({ made, outcome, next }: LedgerEntry, today: CivilDate): string {
  if (made === null) return 'made, and nothing says when';
  const when = `made ${next === 'outcome' ? longAgo(made, today) : pastDay(made, today)}`;
  if (outcome !== null) return `${when}: ${outcome}`;
  return next === 'outcome' ? `${when}: no outcome noted` : when;
}

/** `5 weeks ago`, `4 months ago`: whole ones. */
function longAgo(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days < 84) return `${counted(Math.floor(days / 7), 'week')} ago`;
  return days < 730
    ? `${counted(Math.floor(days / 30.44), 'month')} ago`
    : `${counted(Math.floor(days / 365.25), 'year')} ago`;
}
