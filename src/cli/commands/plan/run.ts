import { planDay } from '../../../app/plan/plan-day.ts';
import { CliError } from '../../cli-error.ts';
import { addDays, parseCivilDate, type CivilDate } from '../../../model/civil-date.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { checkWriting } from '../../command-line/check-writing.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { planText } from './plan-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';

/** `netvault plan [DATE]`: what is decided for a day, and what is left; with `--write` it decides. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  checkWriting(args, 'plan', 'yes');
  const vault = await context.openVault({ toWrite: args.flag('write') });
  const day = readPlanDay(args.rest[0], vault.now.date);
  const ledger = Ledger.of(vault.index, vault.now);
  const plan = planDay(ledger, day);
  if (args.flag('write')) {
    const { writePlan } = await import('./write-plan.ts');
    return writePlan(plan, ledger, vault, context);
  }
  io.stdout.write(args.isJson ? safeJson(plan) : planText(plan, style));
  return EXIT.fine;
}

/** `2026-11-20`, `today` or `tomorrow`; null where nothing is given. */
function readPlanDay(text: string | undefined, today: CivilDate): CivilDate | null {
  if (text === undefined) return null;
  const plain = text.trim().toLowerCase();
  if (plain === 'today') return today;
  if (plain === 'tomorrow') return addDays(today, 1);
  const date = parseCivilDate(plain);
  if (!date) {
    throw new CliError('plan-of-no-day', { given: text, tomorrow: addDays(today, 1) });
  }
  return date;
}
