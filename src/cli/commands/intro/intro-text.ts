import type { IntroductionEntry } from '../../../app/introductions/introduction-ledger.ts';
import type { ProposalView } from '../../../app/introductions/introduction-proposals.ts';
import type { Introductions } from '../../../app/introductions/introductions.ts';
import { namedApart } from '../../../app/people/shared-names.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { nextCommand, proposeCommand, type CallName } from './intro-commands.ts';
import * as peopleWords from '../../words/people-words.ts';
import { blocksText, section } from '../../report/section.ts';
import { introductionState } from '../../../app/words/introduction-words.ts';
import * as introWords from '../../words/intro-words.ts';

const HEADING = 2;
const NAMES = 4;
const WHY = 6;
/** Maximum number of introductions of each closed state (made, declined) that are shown without `--all`. */
const MAX_CLOSED = 5;

interface How {
  readonly all: boolean;
  readonly callName: CallName;
}

/**
 * The list of proposals with reasons, of people whose needs the user can meet, and of all
 * introductions with their state.
 */
export function introText(shown: Introductions, { all, callName }: How, style: Style): string {
  const [proposed, recorded] = [withPeople(shown.proposals), withPeople(shown.ledger)];
  const both = [...proposed, ...recorded];
  const [proposals, ledger] = [namedApart(proposed, both), namedApart(recorded, both)];
  const isOpen = ({ status }: IntroductionEntry): boolean => status !== 'made' && status !== 'declined';
  const sections = [
    pairs(
      introWords.headings.proposed,
      proposals.map(proposalRows),
      style,
      shown.proposed - proposals.length,
    ),
    help(shown, style),
    pairs(
      introWords.headings.open,
      ledger.filter(isOpen).map((entry) => entryRow(entry, shown)),
      style,
    ),
    over('made', { ...shown, ledger }, all, style),
    over('declined', { ...shown, ledger }, all, style),
  ].filter((lines) => lines.length > 0);
  if (sections.length === 0) return blocksText([nothingLines(shown, style)]);
  const closing = closingLines(shown, callName, style);
  return style.words(blocksText([...sections, closing]));
}

function withPeople<One extends Pick<ProposalView, 'between'>>(
  all: readonly One[],
): readonly (One & { readonly people: readonly string[] })[] {
  return all.map((one) => ({ ...one, people: one.between }));
}

interface Row {
  readonly names: string;
  readonly why: readonly string[];
}

function proposalRows({ names, reasons }: ProposalView): Row {
  return { names: introWords.pair(names), why: reasons.map(({ text }) => text) };
}

function entryRow(entry: IntroductionEntry, { today }: Introductions): Row {
  return { names: introWords.pair(entry.names), why: [introductionState(entry, today)] };
}

function help({ yours }: Introductions, style: Style): string[] {
  const rows = yours.flatMap(({ text }) =>
    wrap(style.safe(text), style.right - WHY).map((part, at) =>
      line({ at: at === 0 ? NAMES : WHY, text: part }),
    ),
  );
  return section(introWords.headings.yours, rows, style);
}

function over(status: 'made' | 'declined', shown: Introductions, all: boolean, style: Style): string[] {
  const entries = shown.ledger.filter((entry) => entry.status === status);
  // The heading already says that these are declined.
  const rows = entries.map((entry) =>
    status === 'declined' ? { names: introWords.pair(entry.names), why: [] } : entryRow(entry, shown),
  );
  const some = all ? rows : rows.slice(0, MAX_CLOSED);
  return pairs(introWords.headings[status], some, style, rows.length - some.length);
}

function pairs(heading: string, rows: readonly Row[], style: Style, more = 0): string[] {
  const lines = [
    ...rows.flatMap(({ names, why }) => [
      line({ at: NAMES, text: cutUnlessPiped(style, style.safe(names), style.right - NAMES) }),
      ...why
        .flatMap((text) => wrap(style.safe(text), style.right - WHY))
        .map((text) => line({ at: WHY, text, paint: style.dim })),
    ]),
    ...(more > 0 ? [line({ at: NAMES, text: introWords.more(more) })] : []),
  ];
  return section(heading, lines, style);
}

/** The next commands to type: for the first proposal, and for the first introduction that waits for the user. */
function closingLines({ proposals, ledger }: Introductions, callName: CallName, style: Style): string[] {
  const [proposal] = proposals;
  const waiting = ledger.find(({ next }) => next !== null);
  return [
    ...(proposal ? proposeCommand(proposal, callName, style) : []),
    ...(waiting ? nextCommand(waiting, callName, style) : []),
  ].map((text) => line({ at: HEADING, text, paint: style.dim }));
}

function nothingLines(shown: Introductions, style: Style): string[] {
  return nothing(shown)
    .flatMap((text) => wrap(text, style.right - HEADING))
    .map((text) => line({ at: HEADING, text }));
}

function nothing({ contacts, notes, records }: Introductions): string[] {
  if (contacts === 0) return [peopleWords.noContacts({ notes, records, contacts })];
  return [introWords.nobodyToIntroduce(contacts), introWords.whereNeedsStand];
}
