import { eventPage } from '../../../app/show/event-page.ts';
import { goalPage } from '../../../app/show/goal-page.ts';
import { personPage } from '../../../app/show/person-page.ts';
import type { Subject } from '../../../app/show/find-subject.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { chooseSubject } from '../../asking/choose-subject.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { eventText } from './event-text.ts';
import { goalText } from './goal-text.ts';
import { personText } from './person-text.ts';
import type { ShowReport } from './show-report.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault show NAME`: prints the page of a person, an event or a goal. Exit 1 if nothing has that name. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style, openVault } = context;
  const { index, now } = await openVault({ reportsUnread: true });
  const ledger = Ledger.of(index, now);
  const subject = await chooseSubject(context, ledger, args.rest.join(' '));
  if (subject === null) return EXIT.doesNotHold;
  const report = reportOf(ledger, subject);
  if (args.isJson) {
    io.stdout.write(safeJson(report));
    return EXIT.fine;
  }
  const how = { ledger, all: args.flag('all') };
  const { person, event, goal } = report;
  if (person) io.stdout.write(fitReport(style, (page) => personText(person, how, page)));
  if (event) io.stdout.write(fitReport(style, (page) => eventText(event, how, page)));
  if (goal) io.stdout.write(fitReport(style, (page) => goalText(goal, how, page)));
  return EXIT.fine;
}

function reportOf(ledger: Ledger, { is, path }: Subject): ShowReport {
  return {
    version: 1,
    today: ledger.now.date,
    is,
    person: is === 'person' ? personPage(ledger, path) : null,
    event: is === 'event' ? eventPage(ledger, path) : null,
    goal: is === 'goal' ? goalPage(ledger, path) : null,
  };
}
