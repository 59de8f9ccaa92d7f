import { findIntroducedPeople } from '../../../app/introductions/find-introduction.ts';
import { introductionsOf } from '../../../app/introductions/introductions.ts';
import { introductionEntry } from '../../../app/introductions/introduction-ledger.ts';
import type { IntroductionStep } from '../../../app/introductions/introduction-steps.ts';
import { nameToType, findPeopleByName } from '../../../app/people/find-person.ts';
import { splitNames } from '../../../app/people/split-names.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { proposeIntroduction } from '../../../app/introductions/propose-introduction.ts';
import {
  recordIntroduction,
  type RecordedIntroduction,
} from '../../../app/introductions/record-introduction.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { chooseAmong } from '../../asking/choose-person.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { dayWithoutTime } from '../../command-line/day-without-time.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { refuseOptionsOfOthers, type OptionsOfActions } from '../../command-line/options-of-actions.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { introText } from './intro-text.ts';
import { recordedReport, recordedText } from './intro-recorded.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { printMessage } from '../../report/print-message.ts';
import * as introWords from '../../words/intro-words.ts';
import { INTRO_ACTIONS } from '../../command-line/choices.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

type Action = (typeof INTRO_ACTIONS)[number];

/**
 * `netvault intro`: lists who should meet whom, and the state of each introduction; with an
 * action, records a step of an introduction.
 */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const action = actionOf(args);
  if (action === null) {
    const { index, now } = await context.openVault({ reportsUnread: true });
    const all = args.flag('all');
    const shown = introductionsOf(Ledger.of(index, now), { all });
    io.stdout.write(
      args.isJson
        ? safeJson(shown)
        : fitReport(style, (page) => introText(shown, { all, callName: callNames(index) }, page)),
    );
    return EXIT.fine;
  }
  const vault = await context.openVault({ toWrite: true });
  requireScorecards(vault.index);
  const recorded =
    action === 'propose' ? await propose(context, vault) : await record(context, vault, action);
  const dryRun = args.flag('dry-run');
  const written = await writeUndoably(context, vault, 'intro', recorded.changes);
  const how = {
    ledger: Ledger.of(vault.index, vault.now),
    today: vault.now.date,
    dryRun,
    isUndoable: written.isUndoable,
    callName: callNames(vault.index),
  };
  io.stdout.write(args.isJson ? safeJson(recordedReport(recorded, how)) : recordedText(recorded, how, style));
  warn(context, recorded);
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

/** Returns what to type for a person in an introduction, with or without a note. */
const callNames =
  (index: VaultIndex) =>
  (path: string): string =>
    nameToType(index, path);

const OPTIONS: OptionsOfActions<Action> = [
  ['all', [null]],
  ['date', ['asked', 'made']],
  ['outcome', ['made']],
  ['with', ['asked', 'consented', 'made', 'declined']],
  ['yes', ['propose']],
  ['dry-run', INTRO_ACTIONS],
];

function actionOf(args: Arguments): Action | null {
  const [given] = args.rest;
  const action = INTRO_ACTIONS.find((one) => one === given) ?? null;
  if (given !== undefined && action === null) {
    throw new CliError('no-such-intro-action', choiceErrorData(given, INTRO_ACTIONS));
  }
  refuseOptionsOfOthers(args, 'intro', action, OPTIONS);
  return action;
}

async function propose(context: Context, { index, now }: OpenVault): Promise<RecordedIntroduction> {
  const names = context.args.rest.slice(1).flatMap((one) => splitNames(index, one));
  if (names.length !== 2) {
    throw new CliError('propose-not-of-two', {});
  }
  const meant: string[] = [];
  for (const name of names)
    meant.push((await chooseAmong(context, name, findPeopleByName(index, name))) ?? name);
  const { path, text } = proposeIntroduction(index, now, meant, {
    isAnother: context.args.flag('yes'),
  });
  const fresh = index.with({ path, text });
  const made = fresh.record('introduction', path);
  const entry = made ? introductionEntry(fresh, now, made) : null;
  if (!entry) throw new CliError('not-an-introduction', { path });
  return { entry, changes: [{ path, before: null, after: text } satisfies NoteChange] };
}

async function record(
  context: Context,
  { index, now }: OpenVault,
  step: IntroductionStep,
): Promise<RecordedIntroduction> {
  const { args } = context;
  const given = args.rest.slice(1);
  const text = step === 'outcome' ? given.pop() : args.text('outcome');
  const isNote = (name: string | undefined): boolean =>
    index.record('introduction', index.links.resolve(name ?? '', '')?.path ?? '') !== undefined;
  const words = given.flatMap((one) => (isNote(one) ? [one] : splitNames(index, one)));
  const least = step === 'outcome' && !isNote(words[0]) ? 2 : 1;
  if (words.length < least || words.length > 3)
    throw new CliError('intro-names', { step, tooMany: words.length > 3 });
  const other = args.text('with');
  if (other !== null && words.length > 1) {
    throw new CliError('with-after-two-names', {});
  }
  const meant = async (name: string): Promise<string> =>
    (await chooseAmong(context, name, findIntroducedPeople(index, name, step))) ?? name;
  const names: string[] = [];
  for (const name of words) names.push(await meant(name));
  return recordIntroduction(index, now, {
    step,
    names,
    other: other === null ? null : await meant(other),
    date: dayWithoutTime(args, 'intro', now.date, 'back'),
    outcome: text ?? null,
  });
}

/** Warns about an introduction that was made before both people agreed; it is recorded all the same. */
function warn(context: Context, { entry }: RecordedIntroduction): void {
  if (entry.status !== 'made' || entry.missingNames.length === 0) return;
  printMessage(context, introWords.madeUnasked(entry.missingNames.map(context.errorStyle.safe)));
}
