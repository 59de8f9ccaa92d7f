import { chosenDay, chosenPeriod } from '../../../app/dates/chosen-day.ts';
import { UserError } from '../../../app/user-error.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { ActivityFilter } from '../../../app/listings/activity-listing.ts';
import { purposePath } from '../../../app/notes/find-purpose.ts';
import { nearPerson, peopleCalled } from '../../../app/people/find-person.ts';
import { namesIn } from '../../../app/people/names-in.ts';
import { subjectsCalled } from '../../../app/show/find-subject.ts';
import type { Ledger } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import { chooseSubject } from '../../asking/choose-subject.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { say } from '../../report/say.ts';
import * as listingWords from '../../words/listing-words.ts';

/**
 * What the words and options of `netvault activities` ask for; null where a word
 * is neither an activity nor a person, which is said. Throws `UserError` for
 * what goes not together, and for a name that may be several where nobody can be asked.
 */
export async function askedFilter(context: Context, ledger: Ledger): Promise<ActivityFilter | null> {
  const { args } = context;
  const { index } = ledger;
  const { activities, names } = split(index, ledger, args.rest);
  const people: string[] = [];
  for (const name of wholeNames(index, names)) {
    const path = peopleCalled(index, name).length > 0 ? null : unnoted(ledger, name);
    if (path === null && peopleCalled(index, name).length === 0) return unknownWord(context, ledger, name);
    people.push(path ?? (await choosePerson(context, index, name)));
  }
  for (const name of args.list('person').flatMap((names) => namesIn(index, names)))
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
    purpose: purpose === null ? null : purposePath(index, purpose),
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

/** Nothing was done yet on days to come: as with `review` and `report`, that is said, and no days without end are listed. */
function begun<Days extends Pick<ActivityFilter, 'start' | 'end'>>(days: Days, today: CivilDate): Days {
  if (days.start !== null && days.start > today) throw new UserError('report-to-come', { start: days.start });
  return days;
}

/** Activities, in any spelling of the same words, and all else, which is names. */
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

/** An activity that a scorecard knows or that some line of a log names; null for any other word. */
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

/** All words as one name where somebody has it, else each for itself. */
function wholeNames(index: VaultIndex, names: readonly string[]): readonly string[] {
  const whole = names.join(' ');
  return names.length > 1 && peopleCalled(index, whole).length > 0 ? [whole] : names;
}

/** Somebody whom notes link and who has no note. */
function unnoted(ledger: Ledger, name: string): string | null {
  if (peopleCalled(ledger.index, name).length > 0) return null;
  const [subject] = subjectsCalled(ledger, name);
  return subject?.is === 'person' ? subject.path : null;
}

function unknownWord(context: Context, { index }: Ledger, word: string): null {
  const { safe } = context.errorStyle;
  const near = index.settings.activities.near(word) ?? nearPerson(index, word);
  say(context, listingWords.neitherNor(safe(word), near === null ? null : safe(near)));
  return null;
}
