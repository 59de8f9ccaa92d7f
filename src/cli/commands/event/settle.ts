import { settleEvent, type EventOutcome, type EventResults } from '../../../app/events/settle-event.ts';
import { mergeChanges } from '../../../app/notes/note-change.ts';
import { findPeopleByName } from '../../../app/people/find-person.ts';
import { linkTo } from '../../../vault/link-to.ts';
import { splitNames } from '../../../app/people/split-names.ts';
import type { FieldValue } from '../../../edit/set-field.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { LinePeople } from '../../asking/log-lines.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import * as eventWords from '../../words/event-words.ts';
import { settledReport, settledText } from './event-text.ts';

/** Maximum number of business cards that is accepted. */
const MAX_CARDS = 10_000;

/**
 * Settles an event together with what there is to note about it. Returns the vault after the
 * change, or null if the user broke off the questions; then nothing is written. Throws
 * `UserError` as `settleEvent` does, before any question.
 */
export async function askAndSettle(
  context: Context,
  vault: OpenVault,
  event: EventRecord,
  outcome: EventOutcome,
): Promise<VaultIndex | null> {
  const { io, args, style } = context;
  const { path } = event;
  settleEvent(vault, path, outcome);
  const people = new LinePeople(context, vault, newPerson(vault, event));
  const more = outcome === 'attended' ? await eventResultsOf(context, people, event) : {};
  if (more === null) {
    printMessage(context, eventWords.brokenOff);
    return null;
  }
  const change = settleEvent({ index: people.index, now: vault.now }, path, outcome, more);
  const changes = mergeChanges(people.newNotes, change ? [change] : []);
  const dryRun = args.flag('dry-run');
  const written = await writeUndoably(context, vault, 'event', changes);
  people.reportNewPeople();
  const after = change ? people.index.with({ path, text: change.after }) : people.index;
  const old = Ledger.of(vault.index, vault.now);
  const how = { old, dryRun, isUndoable: written.isUndoable, before: event, changes };
  const report = settledReport(Ledger.of(after, vault.now), path, outcome, how);
  io.stdout.write(args.isJson ? safeJson(report) : settledText(report, how, style));
  warnIfNotUndoable(written, context);
  return dryRun ? vault.index : after;
}

/** The fields of a person who was met at the event. */
function newPerson(
  { index }: OpenVault,
  { path, date }: EventRecord,
): ReadonlyMap<string, FieldValue | null> {
  return new Map<string, FieldValue | null>([
    ['met', date],
    ['met_at', linkTo(index, path)],
  ]);
}

/**
 * What the options say about the event. Without such options the user is asked, if possible; null
 * if the questions are broken off.
 */
async function eventResultsOf(
  context: Context,
  people: LinePeople,
  event: EventRecord,
): Promise<EventResults | null> {
  const { args, io } = context;
  const isGiven = ['met', 'with', 'cards', 'result'].some((option) => args.text(option) !== null);
  if (!isGiven && io.ask !== null) return askEventResults(context, people, event);
  const cards = args.text('cards');
  const count = cards === null ? null : cardsOf(cards);
  if (count === undefined) throw new CliError('bad-count', { option: 'cards', given: cards ?? '' });
  const results = args.list('result').map(plain).filter(Boolean);
  const named = (option: string): string[] =>
    args.list(option).flatMap((names) => splitNames(people.index, plain(names)));
  const met = await linksOf(context, people, named('met'), event);
  const others: string[] = [];
  for (const name of named('with')) others.push(await people.person(name));
  return { met, with: [...new Set(others)], cards: count, results };
}

const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The number of cards in a text; undefined if it is not a number up to `MAX_CARDS`. */
function cardsOf(text: string): number | undefined {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : MAX_CARDS + 1;
  return count <= MAX_CARDS ? count : undefined;
}

/** Asks for everything there is to note; null if the questions are broken off. */
async function askEventResults(
  context: Context,
  people: LinePeople,
  event: EventRecord,
): Promise<EventResults | null> {
  const met = await askUntilValid(context, eventWords.whomMet, (answer) =>
    linksOf(context, people, splitNames(people.index, plain(answer)), event),
  );
  if (met === null) return null;
  const cards = await askUntilValid(context, eventWords.howManyCards(event.cards), (answer) => {
    const count = answer === '' ? null : cardsOf(answer);
    if (count === undefined) printMessage(context, eventWords.noNumber);
    return count === undefined ? undefined : { cards: count };
  });
  if (cards === null) return null;
  const results = await askUntilValid(context, eventWords.whichResults, (answer) =>
    answer === '' ? [] : [plain(answer)],
  );
  return results && { met, ...cards, results };
}

/** Links to these people; reports those who were already met before the event. */
async function linksOf(
  context: Context,
  people: LinePeople,
  names: readonly string[],
  { date }: EventRecord,
): Promise<string[]> {
  const links: string[] = [];
  for (const name of names) {
    links.push(await people.person(name));
    const [path = ''] = findPeopleByName(people.index, links.at(-1) ?? '');
    const known = people.index.record('contact', path);
    if (known?.met && date !== null && known.met < date)
      printMessage(
        context,
        eventWords.metBefore(context.errorStyle.safe(known.name), known.metAbout ?? known.met),
      );
  }
  return [...new Set(links)];
}
