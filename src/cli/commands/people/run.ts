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
import { say } from '../../report/say.ts';
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
  const vault = await openVault({ toWrite: args.flag('write'), tellsUnread: true });
  const { index, now } = vault;
  const filter = filterOf(args, index);
  const usual = filter.due ? 'due' : filter.quiet ? 'last' : 'name';
  const order = args.text('sort') === null ? usual : args.choice('sort', PEOPLE_ORDERS);
  const ledger = Ledger.of(index, now);
  const listing = peopleListing(ledger, filter, order);
  const { name } = filter;
  if (name !== null && peopleListing(ledger, { ...ANYBODY, name }).people.length === 0) {
    const near = suggestPerson(index, name);
    const [shown, shownNear] = [errorStyle.safe(name), near === null ? null : errorStyle.safe(near)];
    say(
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

const ANYBODY: PeopleFilter = {
  ...{ name: null, tag: null, organization: null, purpose: null, due: false, quiet: null, status: 'all' },
};

/** Whether the value of `--quiet` is not a span, and so is the first word of a name. */
function isNameForSpan(quiet: string | null): quiet is string {
  return quiet !== null && quiet !== '' && !parseCadence(quiet);
}

function filterOf(args: Arguments, index: VaultIndex): PeopleFilter {
  const quiet = args.text('quiet');
  const span = quiet === null || quiet === '' ? undefined : parseCadence(quiet);
  const isName = isNameForSpan(quiet);
  if (isName && /^\d/.test(quiet)) throw new CliError('not-a-span', { option: 'quiet', given: quiet });
  const name = [...(isName ? [quiet] : []), ...args.rest].join(' ').trim();
  const purpose = args.text('purpose');
  const status = args.text('status');
  return {
    name: name === '' ? null : name,
    tag: args.text('tag'),
    organization: args.text('organization'),
    purpose: purpose === null ? null : findPurposePath(index, purpose),
    due: args.flag('due'),
    quiet: quiet === null ? null : (span ?? index.settings.dormantAfter),
    status: PEOPLE_STATUSES.find((one) => one === status) ?? null,
  };
}
