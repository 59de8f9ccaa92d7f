import { findEventsByName, eventsToSettle, requireOneEvent } from '../../../app/events/find-event.ts';
import { eventToNoteOn, eventsOfToday, noteDown } from '../../../app/events/note-down.ts';
import { requireUserError } from '../../../app/user-error.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { chooseAmong } from '../../asking/choose-person.ts';
import { askWhich } from '../../asking/ask-which.ts';
import { fileName } from '../../../vault/vault-index.ts';
import { isQuit } from '../../asking/is-quit.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { EVENT_ACTIONS } from '../../command-line/choices.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { refuseOptionsOfOthers, type OptionsOfActions } from '../../command-line/options-of-actions.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { requireVault } from '../../command-line/require-vault.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import * as eventWords from '../../words/event-words.ts';
import { eventsReport, eventsText, notedReport, notedDownText } from './event-text.ts';
import { askAndSettle } from './settle.ts';
import { fitReport } from '../../terminal/narrow.ts';

type Action = (typeof EVENT_ACTIONS)[number];

/** `netvault event`: lists events and asks for their outcomes; with an action, settles an event or adds a note to it. */
export async function run(context: Context): Promise<ExitCode> {
  const { args } = context;
  const action = actionOf(args);
  if (action === null) return listAndAsk(context);
  const words = args.rest.slice(1);
  if (action === 'note') return note(context, words);
  const vault = await context.openVault({ toWrite: true });
  const written = words.join(' ');
  const ledger = Ledger.of(vault.index, vault.now);
  const events = eventsToSettle(ledger, written, action === 'canceled' ? 'ahead' : 'back');
  if (events.length === 0) throw new CliError('no-event-awaits', { action });
  const settled = await askAndSettle(context, vault, await oneOf(context, written, events), action);
  return settled === null ? EXIT.couldNotRun : EXIT.fine;
}

const OPTIONS: OptionsOfActions<Action> = [
  ['met', ['attended']],
  ['with', ['attended']],
  ['cards', ['attended']],
  ['result', ['attended']],
  ['dry-run', EVENT_ACTIONS],
];

function actionOf(args: Arguments): Action | null {
  const [given] = args.rest;
  const plain = given?.toLowerCase().replace(/^cancelled$/, 'canceled');
  const action = EVENT_ACTIONS.find((one) => one === plain) ?? null;
  if (given !== undefined && action === null)
    throw new CliError('no-such-event-action', choiceErrorData(given, EVENT_ACTIONS));
  refuseOptionsOfOthers(args, 'event', action, OPTIONS);
  return action;
}

/** The event that a name refers to. If several match, the user is asked which, if possible. */
async function oneOf(
  context: Context,
  written: string,
  events: readonly EventRecord[],
): Promise<EventRecord> {
  const paths = events.map(({ path }) => path);
  const chosen = await chooseAmong(context, written, paths);
  return events.find(({ path }) => path === chosen) ?? requireOneEvent(written, events);
}

async function listAndAsk(context: Context): Promise<ExitCode> {
  const { io, args, style, errorStyle } = context;
  const vault = await context.openVault({ reportsUnread: true });
  const ledger = Ledger.of(vault.index, vault.now);
  requireScorecards(vault.index);
  const report = eventsReport(ledger);
  if (args.isJson || io.ask === null || report.awaitingOutcome.length === 0) {
    io.stdout.write(args.isJson ? safeJson(report) : fitReport(style, (page) => eventsText(report, page)));
    return EXIT.fine;
  }
  requireVault(vault);
  io.stderr.write(fitReport(errorStyle, (page) => eventsText(report, page)));
  let { index } = vault;
  for (const event of report.awaitingOutcome) {
    const question = eventWords.wereYouAt({ ...event, name: errorStyle.safe(event.name) }, report.today);
    const answer = await askUntilValid(context, question, (text) =>
      eventWords.isAnswer(text) ? text : undefined,
    );
    if (answer === null || isQuit(answer)) break;
    const outcome = eventWords.outcomeOf(answer);
    const record = index.record('event', event.path);
    if (outcome === null || !record) continue;
    const after = await askAndSettle(context, { ...vault, index }, record, outcome);
    if (after === null) break;
    index = after;
  }
  return EXIT.fine;
}

/**
 * The text of a note, and before it the name of the event if quotes separate the two. The shell
 * removes quotes around one word, so of two words the first is the name if it is that of an event.
 * Throws `CliError` if the first of more words without quotes are.
 */
function nameAndText(ledger: Ledger, words: readonly string[]): readonly [name: string, text: string] {
  const ends = words.slice(1).map((_, at) => words.length - 1 - at);
  const isQuoted = words.some((word) => /\s/.test(word.trim()));
  const end = isQuoted ? ends[0] : ends.find((one) => namesEvent(ledger, words.slice(0, one).join(' ')));
  if (end === undefined) return ['', words.join(' ')];
  const [name, text] = [words.slice(0, end).join(' '), words.slice(end).join(' ')];
  if (!isQuoted && words.length > 2) throw new CliError('event-or-text', { name, text });
  return [name, text];
}

/** Whether a text names events; false for an ambiguous day. */
function namesEvent(ledger: Ledger, text: string): boolean {
  try {
    return findEventsByName(ledger, text, 'back').length > 0;
  } catch (error) {
    requireUserError(error);
    return false;
  }
}

async function note(context: Context, words: readonly string[]): Promise<ExitCode> {
  const { io, args, style } = context;
  const vault = await context.openVault({ toWrite: true });
  const ledger = Ledger.of(vault.index, vault.now);
  const [name, given] = nameAndText(ledger, words);
  const text = given !== '' || io.ask === null ? given : await io.ask(`${eventWords.whatToNote} `);
  const path = name === '' ? await eventForNote(context, ledger) : await eventNamed(context, ledger, name);
  const noted = noteDown(ledger, path, text);
  const dryRun = args.flag('dry-run');
  const written = await writeUndoably(context, vault, 'event', noted.changes);
  const how = { dryRun, isUndoable: written.isUndoable };
  io.stdout.write(args.isJson ? safeJson(notedReport(noted, how)) : notedDownText(noted, path, how, style));
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

/**
 * The path of the event that is on or has just ended; otherwise the user is asked for one of
 * today's, if possible. Null for none of them.
 */
async function eventForNote(context: Context, ledger: Ledger): Promise<string | null> {
  const { io, errorStyle } = context;
  const path = eventToNoteOn(ledger);
  const today = path === null ? eventsOfToday(ledger) : [];
  if (path !== null || today.length === 0 || io.ask === null) return path;
  const choices = today.map((value, at) => ({ value, number: at + 1, label: fileName(value) }));
  const rows = choices.map(({ number, label }) => `  ${String(number)}  ${errorStyle.safe(label)}`);
  io.stderr.write(
    fitReport(errorStyle, ({ words }) => words(`${eventWords.noneIsOn}\n${rows.join('\n')}\n`)),
  );
  return askWhich(context, eventWords.whichEvent, choices);
}

async function eventNamed(context: Context, ledger: Ledger, name: string): Promise<string> {
  const events = findEventsByName(ledger, name, 'back');
  return (await oneOf(context, name, events)).path;
}
