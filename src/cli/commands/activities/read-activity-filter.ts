import { chosenDay, chosenPeriod } from '../../../app/dates/chosen-day.ts';
import { UserError } from '../../../app/user-error.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { ActivityFilter } from '../../../app/listings/activity-listing.ts';
import { findPurposePath } from '../../../app/notes/find-purpose.ts';
import { suggestPerson, findPeopleByName } from '../../../app/people/find-person.ts';
import { splitNames } from '../../../app/people/split-names.ts';
import { findSubjectsByName } from '../../../app/show/find-subject.ts';
import type { Ledger } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import { chooseSubject } from '../../asking/choose-subject.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import * as listingWords from '../../words/listing-words.ts';

/**
 * The filter that the words and options of `netvault activities` ask for. Returns null, after a
 * message on stderr, if a word is neither an activity nor a person. Throws `UserError` for
 * options that do not go together, and for an ambiguous name if the user cannot be asked.
 */
export async function readActivityFilter(context: Context, ledger: Ledger): Promise<ActivityFilter | null> {
  const { args } = context;
  const { index } = ledger;
  const { activities, names } = split(index, ledger, args.rest);
  const people: string[] = [];
  for (const name of wholeNames(index, names)) {
    const path = findPeopleByName(index, name).length > 0 ? null : unnoted(ledger, name);
    if (path === null && findPeopleByName(index, name).length === 0)
      return unknownWord(context, ledger, name);
    people.push(path ?? (await choosePerson(context, index, name)));
  }
  for (const name of args.list('person').flatMap((names) => splitNames(index, names)))
    people.push(unnoted(ledger, name) ?? (await choosePerson(context, index, name)));
  const event = args.text('event');
  const purpose = args.text('purpose');
  const subject = event === null ? null : await chooseSubject(context, ledger, event, 'event');
  if (event !== null && subject === null) return null;
  return {
    ...daysOf(args, ledger),
    activities,
    people,
    event: subject?.path ?? null,
    purpose: purpose === null ? null : findPurposePath(index, purpose),
    tag: args.text('tag'),
    organization: args.text('organization'),
  };
}

function daysOf(args: Arguments, { index, now }: Ledger): Pick<ActivityFilter, 'start' | 'end'> {
  const [period, from, to] = [args.text('period'), args.text('from'), args.text('to')];
  if (period === null) {
    const start = from === null ? null : chosenDay(from, now.date, 'back');
    const end = to === null ? null : chosenDay(to, now.date, 'back');
    if (start !== null && end !== null && start > end) throw new CliError('days-reversed', { start, end });
    return begun({ start, end }, now.date);
  }
  const other = from === null ? (to === null ? null : '--to') : '--from';
  if (other !== null) throw new CliError('options-exclusive', { one: '--period', other });
  return begun(chosenPeriod(period, now.date, index.settings.weekStart), now.date);
}

/** Throws `UserError` if the first day is in the future, as `review` and `report` do: nothing was done yet on such days. */
function begun<Days extends Pick<ActivityFilter, 'start' | 'end'>>(days: Days, today: CivilDate): Days {
  if (days.start !== null && days.start > today) throw new UserError('report-to-come', { start: days.start });
  return days;
}

/** Splits words into activities, however they are spelled, and names (all other words). */
function split(
  index: VaultIndex,
  ledger: Ledger,
  words: readonly string[],
): { readonly activities: readonly string[]; readonly names: readonly string[] } {
  const activities: string[] = [];
  const names: string[] = [];
  for (const word of words) {
    const known = activityNamed(index, ledger, word);
    if (known === null) names.push(word);
    else activities.push(known);
  }
  return { activities, names };
}

/** The name of an activity that a scorecard knows or a line of a log mentions; null for any other word. */
function activityNamed({ settings }: VaultIndex, { journal }: Ledger, word: string): string | null {
  const text = word.trim();
  const found = settings.activities.at(text, 0);
  if (found?.end === text.length) return found.name;
  const wanted = text.toLowerCase();
  const isNoted = journal.dates.some((date) =>
    journal.on(date)?.noted.some(({ activity }) => activity === wanted),
  );
  return isNoted ? wanted : null;
}

/** All words as one name if a person is called that; otherwise each word is a name. */
function wholeNames(index: VaultIndex, names: readonly string[]): readonly string[] {
  const whole = names.join(' ');
  return names.length > 1 && findPeopleByName(index, whole).length > 0 ? [whole] : names;
}

/** The path of a person who is linked in notes but has no note; null if there is no such person. */
function unnoted(ledger: Ledger, name: string): string | null {
  if (findPeopleByName(ledger.index, name).length > 0) return null;
  const [subject] = findSubjectsByName(ledger, name);
  return subject?.is === 'person' ? subject.path : null;
}

function unknownWord(context: Context, { index }: Ledger, word: string): null {
  const { safe } = context.errorStyle;
  const near = index.settings.activities.near(word) ?? suggestPerson(index, word);
  printMessage(context, listingWords.notKnownHere(safe(word), near === null ? null : safe(near)));
  return null;
}
