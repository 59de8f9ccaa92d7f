import { chosenDay } from '../../../app/dates/chosen-day.ts';
import { eventDay } from '../../../app/dates/event-day.ts';
import { findPeopleByName } from '../../../app/people/find-person.ts';
import { linksFor, splitNames } from '../../../app/people/split-names.ts';
import { findPurposeLink } from '../../../app/notes/find-purpose.ts';
import { goalFields } from '../../../app/notes/goal-fields.ts';
import { CliError } from '../../cli-error.ts';
import type { FieldValue } from '../../../edit/set-field.ts';
import { addDays, type CivilDate } from '../../../model/civil-date.ts';
import { readApproximateDate } from '../../../model/read-date.ts';
import { UNITS } from '../../../model/period.ts';
import { DEFINITIONS } from '../../../parser/records/definitions.ts';
import { GOAL_KINDS, GOAL_METRICS } from '../../../model/field-words.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { requireAddress } from '../../fields/field-value.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { askOneOf, askRequired } from '../../asking/ask-required.ts';
import { confirmFarDates } from '../../asking/far-date.ts';
import type { NewKind } from '../../command-line/choices.ts';
import * as newWords from '../../words/new-words.ts';

/** Kinds with fields from options; an introduction is made from its two people instead. */
type FieldsKind = Exclude<NewKind, 'introduction'>;
type Fields = ReadonlyMap<string, FieldValue | null>;

/** The fields given by options. The user is asked for missing required fields, if possible. */
export async function newRecordFields(kind: FieldsKind, context: Context, vault: OpenVault): Promise<Fields> {
  const { args } = context;
  const { date: today } = vault.now;
  const fields = new Map<string, FieldValue | null>();
  // The other fields of a goal depend on its kind (`askGoal`).
  for (const name of kind === 'goal' ? ['purpose'] : DEFINITIONS[kind].asks) {
    const value = args.text(name);
    if (name === 'met') {
      const met = value === null ? await askMet(context, today) : metDate(value.trim(), today);
      if (met !== '') fields.set(name, met);
    } else if (name === 'date') {
      const tomorrow = addDays(today, 1);
      const given = await askRequired(context, name, newWords.day(tomorrow));
      const { date, time } = eventDay(given, args.text('time') ?? '', today);
      await confirmFarDates(context, [date], today);
      fields.set(name, date);
      if (time !== '') fields.set('time', time);
    } else if (name === 'with') {
      const links = linksFor(vault.index, args.list(name).join(', '));
      if (links.length > 0) fields.set(name, links);
    } else if (value !== null && name !== 'time') {
      // The time is set with the date.
      requireAddress(name, value.trim());
      fields.set(name, name === 'purpose' ? findPurposeLink(vault.index, value) : value);
    }
  }
  if (kind === 'goal') for (const [name, value] of await askGoal(context)) fields.set(name, value);
  return fields;
}

/** The date as written if it is a full date, a month or a year; otherwise the day that the words mean. */
function metDate(written: string, today: CivilDate): string {
  const reading = readApproximateDate(written);
  return reading.is === 'exact' && !reading.isOnOtherWeekday
    ? written.trim()
    : chosenDay(written, today, 'back');
}

/** When the user met somebody, asked until it is a date; empty for none, and if the user cannot be asked. */
async function askMet(context: Context, today: CivilDate): Promise<string> {
  if (context.io.ask === null) return '';
  const read = (answer: string): string => (answer === '' ? '' : metDate(answer, today));
  return (await askUntilValid(context, newWords.met, read)) ?? '';
}

async function askGoal(context: Context): Promise<Fields> {
  const kind = await askOneOf(context, 'kind', newWords.goalKind(GOAL_KINDS), GOAL_KINDS);
  if (kind === 'overall') return goalFields({ kind });
  const metric =
    kind === 'behavior'
      ? await askRequired(context, 'metric', newWords.metric(GOAL_METRICS), newWords.metrics(GOAL_METRICS))
      : '';
  const target = await askRequired(context, 'target', newWords.target);
  const every = await askOneOf(context, 'every', newWords.every(UNITS), UNITS);
  return goalFields({ kind, metric, target, every });
}

/**
 * The two people of an introduction, from `--between` or asked for. If several people have a
 * name, the user is asked which.
 */
export async function bothPeople(context: Context, { index }: OpenVault): Promise<string[]> {
  const given = context.args.list('between').flatMap((one) => splitNames(index, one));
  const names =
    given.length > 0
      ? given
      : [
          await askRequired(context, 'between', newWords.oneSide),
          await askRequired(context, 'between', newWords.otherSide),
        ];
  if (names.length !== 2) {
    throw new CliError('new-introduction-not-of-two', {});
  }
  const meant: string[] = [];
  for (const name of names) {
    meant.push(findPeopleByName(index, name).length > 1 ? await choosePerson(context, index, name) : name);
  }
  return meant;
}
