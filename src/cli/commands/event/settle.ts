import { settleEvent, type EventOutcome, type EventYield } from '../../../app/events/settle-event.ts';
import { mergeChanges } from '../../../app/notes/note-change.ts';
import { linkTo, peopleCalled } from '../../../app/people/find-person.ts';
import type { FieldValue } from '../../../edit/set-field.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { LinePeople } from '../../asking/log-lines.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { say } from '../../report/say.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import * as eventWords from '../../words/event-words.ts';
import { settledReport, settledText } from './event-text.ts';

/** More cards than this nobody is given. */
const MOST_CARDS = 10_000;

/** Settles an event, with what there is to note of it; answers the vault as it is then. Throws `UserError` as `settleEvent` does, before anything is asked. */
export async function settle(
  context: Context,
  vault: OpenVault,
  event: EventRecord,
  outcome: EventOutcome,
): Promise<VaultIndex> {
  const { io, args, style } = context;
  const { path } = event;
  settleEvent(vault, path, outcome);
  const people = new LinePeople(context, vault, newPerson(vault, event));
  const more = outcome === 'attended' ? await yieldOf(context, people, event) : {};
  const change = settleEvent({ index: people.index, now: vault.now }, path, outcome, more);
  const changes = mergeChanges(people.made, change ? [change] : []);
  const dryRun = args.flag('dry-run');
  const written = writeUndoably(context, vault, 'event', changes);
  people.tell();
  const after = change ? people.index.with({ path, text: change.after }) : people.index;
  const how = { dryRun, isUndoable: written.isUndoable, before: event, changes };
  const report = settledReport(Ledger.of(after, vault.now), path, outcome, how);
  io.stdout.write(args.isJson ? safeJson(report) : settledText(report, how, style));
  warnIfNotUndoable(written, context);
  return dryRun ? vault.index : after;
}

/** What is known of somebody who was met there. */
function newPerson(
  { index }: OpenVault,
  { path, date }: EventRecord,
): ReadonlyMap<string, FieldValue | null> {
  return new Map<string, FieldValue | null>([
    ['met', date],
    ['met_at', linkTo(index, path)],
  ]);
}

/** What the options say of it; with none of them it is asked, where somebody can be asked. */
async function yieldOf(context: Context, people: LinePeople, event: EventRecord): Promise<EventYield> {
  const { args, io } = context;
  const isGiven = ['met', 'with', 'cards', 'result'].some((option) => args.text(option) !== null);
  if (!isGiven && io.ask !== null) return askYield(context, people, event);
  const cards = args.text('cards');
  const count = cards === null ? null : cardsOf(cards);
  if (count === undefined) throw new CliError('bad-count', { option: 'cards', given: cards ?? '' });
  const results = args.list('result').map(plain).filter(Boolean);
  const met = await linksOf(context, people, args.list('met'), event);
  const others: string[] = [];
  for (const name of args.list('with')) others.push(await people.person(name));
  return { met, with: others, cards: count, results };
}

const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Undefined for what is no number of cards. */
function cardsOf(text: string): number | undefined {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : MOST_CARDS + 1;
  return count <= MOST_CARDS ? count : undefined;
}

async function askYield(context: Context, people: LinePeople, event: EventRecord): Promise<EventYield> {
  const ask = async (question: string): Promise<string> =>
    plain((await context.io.ask?.(context.errorStyle.words(`${question} `))) ?? '');
  const met = await linksOf(context, people, namesIn(people.index, await ask(eventWords.whomMet)), event);
  let cards: number | null | undefined;
  while (cards === undefined) {
    const answer = await ask(eventWords.howManyCards(event.cards));
    cards = answer === '' ? null : cardsOf(answer);
    if (cards === undefined) say(context, eventWords.noNumber);
  }
  const result = await ask(eventWords.whatCame);
  return { met, cards, results: result === '' ? [] : [result] };
}

/** The names in an answer, parted by commas, and by “and” where nobody is called so. */
function namesIn(index: VaultIndex, answer: string): string[] {
  const parts = answer.split(',').map((part) => part.replace(/^\s*and\s+/i, '').trim());
  return parts
    .flatMap((part) => (peopleCalled(index, part).length > 0 ? [part] : part.split(/\s+(?:and|&|\+)\s+/i)))
    .filter(Boolean);
}

/** Links to these people; says of those who were met before the event. */
async function linksOf(
  context: Context,
  people: LinePeople,
  names: readonly string[],
  { date }: EventRecord,
): Promise<string[]> {
  const links: string[] = [];
  for (const name of names) {
    links.push(await people.person(name));
    const [path = ''] = peopleCalled(people.index, links.at(-1) ?? '');
    const known = people.index.record('contact', path);
    if (known?.met && date !== null && known.met < date)
      say(context, eventWords.metBefore(context.errorStyle.safe(known.name), known.met));
  }
  return [...new Set(links)];
}
