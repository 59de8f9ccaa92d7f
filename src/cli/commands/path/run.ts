import { wayReport } from '../../../app/path/way-report.ts';
import { nameToType, findPeopleByName } from '../../../app/people/find-person.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { chooseSubject } from '../../asking/choose-subject.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { wayText } from './way-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/**
 * `netvault path NAME`: shows who can introduce the user to somebody. Exit 1 if nobody has that
 * name, and if there is no way.
 */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style, openVault } = context;
  const { index, now } = await openVault({ reportsUnread: true });
  const ledger = Ledger.of(index, now);
  const name = args.rest.join(' ').trim();
  if (/^(?:me|myself)$/i.test(name) && findPeopleByName(index, name).length === 0)
    throw new CliError('path-to-oneself', { given: name });
  const subject = await chooseSubject(context, ledger, name, 'person');
  if (subject === null) return EXIT.doesNotHold;
  if (subject.path === index.me) throw new CliError('path-to-oneself', { given: name });
  const report = wayReport(ledger, subject.path);
  io.stdout.write(
    args.isJson
      ? safeJson(report)
      : fitReport(style, (page) => wayText(report, nameToType(index, subject.path), page)),
  );
  return report.known || report.ways.length > 0 ? EXIT.fine : EXIT.doesNotHold;
}
