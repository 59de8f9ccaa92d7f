import { suggestPerson } from '../../../app/people/find-person.ts';
import { findPurposePath } from '../../../app/notes/find-purpose.ts';
import { peopleListing, type PeopleFilter } from '../../../app/listings/people-listing.ts';
import { parseCadence } from '../../../model/cadence.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { PEOPLE_ORDERS, PEOPLE_STATUSES } from '../../../app/listings/people-choices.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { printMessage } from '../../report/print-message.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import * as listingWords from '../../words/listing-words.ts';
import { peopleCsv } from './people-csv.ts';
import { setForPeople } from './set.ts';
import { peopleText } from './people-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault people`: lists the matching contacts, or sets a field of them all. Exit 1 if nobody has the name. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style, errorStyle, openVault } = context;
  const set = args.text('set');
  const only = (['write', 'overwrite'] as const).find((one) => args.flag(one));
  if (set === null && only !== undefined) throw new CliError('option-needs-set', { option: only });
  const vault = await openVault({ toWrite: args.flag('write'), reportsUnread: true });
  const { index, now } = vault;
  const ledger = Ledger.of(index, now);
  const asked = namesOf(args);
  const names = asked.length === 0 ? null : splitNames(ledger, asked);
  const filter = filterOf(args, index, names);
  const usual = filter.due ? 'due' : filter.quiet ? 'last' : 'name';
  const order = args.text('sort') === null ? usual : args.choice('sort', PEOPLE_ORDERS);
  const listing = peopleListing(ledger, filter, order);
  const name = names?.find((one) => !isCalled(ledger, one)) ?? null;
  if (name !== null) {
    const near = suggestPerson(index, name);
    const [shown, shownNear] = [errorStyle.safe(name), near === null ? null : errorStyle.safe(near)];
    printMessage(
      context,
      isNameForSpan(args.text('quiet'))
        ? listingWords.noSpanNorName(shown, shownNear)
        : listingWords.nobodyCalled(shown, shownNear),
    );
    return EXIT.doesNotHold;
  }
  if (set !== null) return setForPeople(context, vault, filter, set);
  const format = args.text('format');
  if (format === 'csv') io.stdout.write(peopleCsv(listing));
  else
    io.stdout.write(
      args.isJson ? safeJson(listing) : fitReport(style, (page) => peopleText(listing, index, page)),
    );
  return EXIT.fine;
}

const NO_FILTER: PeopleFilter = {
  ...{ names: null, tag: null, organization: null, purpose: null, due: false, quiet: null, status: 'all' },
};

/** Whether the value of `--quiet` is not a span, and so is the first word of a name. */
function isNameForSpan(quiet: string | null): quiet is string {
  return quiet !== null && quiet !== '' && !parseCadence(quiet);
}

/** The words that are names, the first of which may follow `--quiet`. */
function namesOf(args: Arguments): readonly string[] {
  const quiet = args.text('quiet');
  return [...(isNameForSpan(quiet) ? [quiet] : []), ...args.rest].map((one) => one.trim()).filter(Boolean);
}

const isCalled = (ledger: Ledger, name: string): boolean =>
  peopleListing(ledger, { ...NO_FILTER, names: [name] }).people.length > 0;

/**
 * All words as one name, unless nobody has it and a part of the words is somebody's: then each
 * word is a name. A whole name with a typing error stays whole.
 */
function splitNames(ledger: Ledger, words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  if (words.length === 1 || isCalled(ledger, whole)) return [whole];
  const isEach = words.every((word) => isCalled(ledger, word));
  const isSome = suggestPerson(ledger.index, whole) === null && words.some((word) => isCalled(ledger, word));
  return isEach || isSome ? words : [whole];
}

function filterOf(args: Arguments, index: VaultIndex, names: PeopleFilter['names']): PeopleFilter {
  const quiet = args.text('quiet');
  const span = quiet === null || quiet === '' ? undefined : parseCadence(quiet);
  if (isNameForSpan(quiet) && /^\d/.test(quiet))
    throw new CliError('not-a-span', { option: 'quiet', given: quiet });
  const purpose = args.text('purpose');
  const status = args.text('status');
  return {
    names,
    tag: args.text('tag'),
    organization: args.text('organization'),
    purpose: purpose === null ? null : findPurposePath(index, purpose),
    due: args.flag('due'),
    quiet: quiet === null ? null : (span ?? index.settings.dormantAfter),
    status: PEOPLE_STATUSES.find((one) => one === status) ?? null,
  };
}
