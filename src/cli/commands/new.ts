import { relative } from 'node:path';
import { peopleCalled } from '../../app/find-person.ts';
import { GOAL_KINDS, goalFields } from '../../app/goal-fields.ts';
import { draftNote, type NewNote } from '../../app/new-note.ts';
import { purposeCalled } from '../../app/find-purpose.ts';
import { proposeIntroduction } from '../../app/propose-introduction.ts';
import { UserError } from '../../app/user-error.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import { addDays } from '../../model/civil-date.ts';
import { UNITS } from '../../model/period.ts';
import { Scorecards } from '../../scorecard/worth.ts';
import { choosePerson } from '../choose-person.ts';
import type { Arguments } from '../arguments.ts';
import type { Context, OpenVault } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { writeNew } from '../node/write-new.ts';
import { readDay } from '../today.ts';
import { NEW_KINDS } from '../words.ts';

type NewKind = (typeof NEW_KINDS)[number];

/** The flags that say something about each kind; `folder` goes with all. */
const FLAGS: Readonly<Record<NewKind, readonly string[]>> = {
  contact: ['met', 'cadence', 'organization', 'email', 'purpose'],
  event: ['date', 'time', 'place', 'purpose'],
  goal: ['kind', 'metric', 'target', 'every', 'purpose'],
  introduction: ['between'],
};

/** `netvault new KIND NAME`: a note from its template; never over one that is there. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...words] = args.rest;
  const kind = NEW_KINDS.find((name) => name === given);
  if (!kind) {
    throw new UserError(
      `there is no new “${given}”`,
      didYouMean(given, NEW_KINDS, `It can be ${NEW_KINDS.join(', ')}.`),
    );
  }
  refuseOthers(args, kind);
  const vault = await context.openVault();
  const note = await draft(context, vault, kind, await titleOf(context, kind, words));
  if (!writeNew(vault.folder, note.path, note.text)) {
    throw new UserError(`${note.path} is there already`, 'Nothing was changed.');
  }
  const folder = relative(io.cwd, vault.folder);
  const shown = style.safe(folder === '' ? note.path : `${folder}/${note.path}`);
  const from = note.template.path === null ? '' : `, from ${style.safe(note.template.path)}`;
  io.stdout.write(`${style.green(style.signs.check)} ${shown}${from}\n`);
  if (kind === 'goal') warnOfMetric(context, vault, note);
  return EXIT.fine;
}

function refuseOthers(args: Arguments, kind: NewKind): void {
  const other = Object.values(FLAGS)
    .flat()
    .find((flag) => args.text(flag) !== null && !FLAGS[kind].includes(flag));
  if (other === undefined) return;
  const own = FLAGS[kind].map((flag) => `--${flag}`).join(', ');
  throw new UserError(`--${other} says nothing about a new ${kind}`, `It can have ${own}.`);
}

/** What the note is to be called; null for an introduction, which is called as its people are unless it is said. */
async function titleOf({ io }: Context, kind: NewKind, words: readonly string[]): Promise<string | null> {
  const given = words.join(' ');
  if (given.trim() !== '') return given;
  if (kind === 'introduction') return null;
  const answer =
    io.ask === null ? '' : await io.ask(kind === 'contact' ? 'Who is it? ' : 'What is it called? ');
  if (answer.trim() !== '') return answer.trim();
  throw new UserError('new needs to know which', `Write netvault new ${kind} NAME.`);
}

async function draft(
  context: Context,
  vault: OpenVault,
  kind: Exclude<NewKind, 'review'>,
  title: string | null,
): Promise<NewNote> {
  const { index, now } = vault;
  const folder = context.args.text('folder');
  if (kind === 'introduction') {
    return proposeIntroduction(index, now, await bothOf(context, vault), { title, folder });
  }
  return draftNote(index, now, kind, title ?? '', await fieldsOf(kind, context, vault), folder);
}

type Fields = ReadonlyMap<string, FieldValue | null>;

/** What the flags say; what is required and not said is asked, where there is somebody to ask. */
async function fieldsOf(
  kind: Exclude<NewKind, 'introduction' | 'review'>,
  context: Context,
  vault: OpenVault,
): Promise<Fields> {
  const { args } = context;
  const fields = new Map<string, FieldValue | null>();
  const take = (flag: string): void => {
    const value = args.text(flag);
    if (value !== null) fields.set(flag, value);
  };
  const purpose = args.text('purpose');
  if (purpose !== null) fields.set('purpose', purposeCalled(vault.index, purpose));
  switch (kind) {
    case 'contact':
      for (const flag of ['met', 'cadence', 'organization', 'email']) take(flag);
      break;
    case 'event': {
      const tomorrow = addDays(vault.now.date, 1);
      fields.set('date', readDay(await required(context, 'date', `On which day? (such as ${tomorrow})`)));
      for (const flag of ['time', 'place']) take(flag);
      break;
    }
    case 'goal':
      for (const [key, value] of await askGoal(context)) fields.set(key, value);
      break;
  }
  return fields;
}

/** A goal may come before its activity has a worth: it is made, and a slip is named. */
function warnOfMetric({ io, errorStyle }: Context, { index, now }: OpenVault, note: NewNote): void {
  const metric = index.with(note).record('goal', note.path)?.metric ?? 'points';
  const { activities } = new Scorecards(index.records('scorecard')).on(now.date);
  const known = ['points', 'minutes', 'contacts', 'reconnection', ...activities];
  if (known.includes(metric)) return;
  const help = didYouMean(metric, known, 'Until it has a worth there, it is worth 0.');
  io.stderr.write(
    errorStyle.words(`netvault: the scorecard knows no “${errorStyle.safe(metric)}”. ${help}\n`),
  );
}

async function askGoal(context: Context): Promise<Fields> {
  const kind = await oneOf(context, 'kind', `Which kind? (${GOAL_KINDS.join(', ')})`, GOAL_KINDS);
  if (kind === 'overall') return goalFields({ kind });
  const metric =
    kind === 'behavior'
      ? await required(
          context,
          'metric',
          'What is counted? (points, minutes, contacts, or an activity such as call)',
        )
      : '';
  const target = await required(context, 'target', 'How many?');
  const every = await oneOf(context, 'every', `In which period? (${UNITS.join(', ')})`, UNITS);
  return goalFields({ kind, metric, target, every });
}

/** The two who are named, asked where they are not, and asked which where several bear a name. */
async function bothOf(context: Context, { index }: OpenVault): Promise<string[]> {
  const given = context.args.list('between');
  const names =
    given.length > 0
      ? given
      : [
          await required(context, 'between', 'Who is the one?'),
          await required(context, 'between', 'And who is the other?'),
        ];
  if (names.length !== 2) {
    throw new UserError('an introduction is between two people', 'Write --between NAME --between NAME.');
  }
  const meant: string[] = [];
  for (const name of names) {
    meant.push(peopleCalled(index, name).length > 1 ? await choosePerson(context, index, name) : name);
  }
  return meant;
}

async function required({ io, args }: Context, flag: string, question: string): Promise<string> {
  const said = args.text(flag) ?? (io.ask === null ? '' : await io.ask(`${question} `));
  if (said.trim() !== '') return said.trim();
  throw new UserError(
    `--${flag} is not given`,
    `Write --${flag} ${args.command?.options[flag]?.value ?? 'VALUE'}. Nothing was made.`,
  );
}

async function oneOf<Choice extends string>(
  context: Context,
  flag: string,
  question: string,
  choices: readonly Choice[],
): Promise<Choice> {
  const said = await required(context, flag, question);
  const choice = choices.find((one) => one === said.toLowerCase());
  if (choice !== undefined) return choice;
  throw new UserError(
    `--${flag} cannot be “${said}”`,
    didYouMean(said, choices, `It can be ${choices.join(', ')}.`),
  );
}
