import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { IntroductionEntry } from '../introductions/introduction-ledger.ts';
import { pastDay } from './dates.ts';
import { counted, listed } from './phrases.ts';

/** A need and an offer that meets it, as written in the notes. */
export interface NeedAndOffer {
  /** The name of the person who needs it. */
  readonly needer: string;
  readonly need: string;
  /** The name of the person who offers it; null for the vault's owner. */
  readonly giver: string | null;
  readonly offer: string;
}

/** `Ada Lovelace needs an illustrator, which Walter Hartright offers`; if the two texts differ, both are shown. */
export function needMetWords({ needer, need, giver, offer }: NeedAndOffer): string {
  const who = giver === null ? 'you offer' : `${giver} offers`;
  const answer = need.toLowerCase() === offer.toLowerCase() ? `, which ${who}` : `; ${who} ${offer}`;
  return `${needer} needs ${need}${answer}`;
}

/** The state of an introduction, and what it waits for: `waits for Ada Lovelace’s answer since 12 November`. */
export function introductionState(entry: IntroductionEntry, today: CivilDate): string {
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

function madeWords({ made, outcome, next }: IntroductionEntry, today: CivilDate): string {
  if (made === null) return 'made, no date noted';
  const when = `made ${next === 'outcome' ? longAgo(made, today) : pastDay(made, today)}`;
  if (outcome !== null) return `${when}: ${outcome}`;
  return next === 'outcome' ? `${when}: no outcome noted` : when;
}

/** `5 weeks ago`, `4 months ago`; rounded down. */
function longAgo(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days < 84) return `${counted(Math.floor(days / 7), 'week')} ago`;
  return days < 730
    ? `${counted(Math.floor(days / 30.44), 'month')} ago`
    : `${counted(Math.floor(days / 365.25), 'year')} ago`;
}
