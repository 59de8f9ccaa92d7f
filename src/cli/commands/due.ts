import { summarize } from '../../app/summarize.ts';
import type { Context } from '../command.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { dueReport } from '../reporters/due-report.ts';
import { dueText } from '../reporters/due-text.ts';
import { safeJson } from '../terminal/safe-text.ts';

/** `netvault due`: whom to reconnect with, and why. */
export async function run({ io, args, style, openVault }: Context): Promise<ExitCode> {
  const { index, now } = await openVault();
  const summary = summarize(index, now, { unit: 'week', date: null });
  const isJson = args.choice('format', ['text', 'json']) === 'json';
  io.stdout.write(isJson ? safeJson(dueReport(summary)) : dueText(summary, style));
  return EXIT.fine;
}
