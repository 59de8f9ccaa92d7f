import { planDay } from '../../../app/plan/plan-day.ts';
import { withoutGoals } from '../../../app/plan/day-plan.ts';
import { chosenDay } from '../../../app/dates/chosen-day.ts';
import { confirmFarDates, warnOfFarDate } from '../../asking/far-date.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { eventInProgress } from '../../../scorecard/events.ts';
import { checkWriteOptions } from '../../command-line/check-write-options.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { whatWasRead } from '../../report/what-was-read.ts';
import { planText } from './plan-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault plan [DATE]`: shows what is decided for a day, and what is left; `--write` writes decisions. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  checkWriteOptions(args, 'plan', 'yes');
  const vault = await context.openVault({
    toWrite: args.flag('write'),
    reportsUnread: args.isJson || args.flag('write'),
  });
  const given = args.rest.join(' ').trim();
  const { date: today } = vault.now;
  const day = given === '' ? null : chosenDay(given, today, 'ahead');
  const ledger = Ledger.of(vault.index, vault.now);
  const whole = planDay(ledger, day);
  const eventUntil = eventInProgress(ledger)?.until ?? null;
  const plan = eventUntil === null ? whole : withoutGoals(whole);
  if (args.flag('write')) {
    await confirmFarDates(context, [plan.date], today);
    const { writePlan } = await import('./write-plan.ts');
    return writePlan(plan, ledger, vault, context);
  }
  warnOfFarDate(context, plan.date, today);
  io.stdout.write(
    args.isJson
      ? safeJson(whole)
      : fitReport(style, (page) =>
          planText(plan, page, {
            ...whatWasRead(ledger),
            eventUntil,
          }),
        ),
  );
  return EXIT.fine;
}
