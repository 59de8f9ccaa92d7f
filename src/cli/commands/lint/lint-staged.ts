import { CliError } from '../../cli-error.ts';
import { fixStaged, lintStaged, writeStagedFixes } from '../../../app/lint/lint-staged.ts';
import type { StagedFix } from '../../../app/lint/staged-port.ts';
import type { LintReport } from '../../../model/finding.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT } from '../../command-line/io.ts';
import { sayDropped, showFixes, type Settled } from './fixing.ts';
import type { LintAsked } from './options.ts';
import { requireVault } from '../../command-line/require-vault.ts';
import { say } from '../../report/say.ts';
import * as lintWords from '../../words/lint-words.ts';
import { IndexWriter } from '../../git/index-writer.ts';
import { openStaged, type OpenStaged } from '../../git/staged-vault.ts';

export interface LintedStaged extends Settled {
  readonly folder: string;
  readonly report: LintReport;
  readonly ledger: Ledger;
  /** What was linted, before its fixes. */
  readonly open: OpenStaged;
}

/** `netvault lint --staged`, up to the report. Throws `UserError` where git or the vault cannot be read. */
export async function runStaged(context: Context, asked: LintAsked): Promise<LintedStaged> {
  const { io, args } = context;
  if (args.flag('stdin')) throw new CliError('options-exclusive', { one: '--staged', other: '--stdin' });
  if (args.rest.length > 0) {
    throw new CliError('staged-takes-no-names', {});
  }
  const open = await openStaged(io, args);
  const settled = await settle(context, open, asked);
  const ledger = Ledger.of(settled.index, open.now);
  const report = lintStaged(open.staged, ledger, asked.rules);
  return { ...settled, folder: open.folder, report, ledger, open };
}

async function settle(context: Context, open: OpenStaged, asked: LintAsked): Promise<Settled> {
  const { staged, now, folder } = open;
  const { fix, rules, unsafe } = asked;
  if (fix === 'none') return { index: staged.index, code: EXIT.fine };
  if (fix === 'diff') {
    const options = { rules, unsafe, paths: staged.paths };
    return showFixes(context, { folder, foundBy: open.foundBy, index: staged.index, now }, options);
  }
  requireVault({ ...open, index: staged.index });
  const fixed = fixStaged(staged, now, { rules, unsafe });
  const { index, fixes } = await context.turn.during(folder, (writer) =>
    writeStagedFixes(fixed, new IndexWriter(open, writer)),
  );
  sayWhatWasFixed(context, fixes);
  sayDropped(context, fixed);
  // As `lint --fix`: a note that was left alone is a reason to look again.
  return { index, code: fixes.some(({ done }) => done === 'none') ? EXIT.doesNotHold : EXIT.fine };
}

/** What was done, on stderr; names each note that is not the same everywhere now. */
function sayWhatWasFixed(context: Context, fixes: readonly StagedFix[]): void {
  for (const { note, done } of fixes) {
    const path = context.errorStyle.safe(note.path);
    if (done === 'staged') say(context, lintWords.fixedAsStaged(path));
    if (done === 'none') say(context, lintWords.notFixedAsStaged(path));
  }
  const made = fixes.filter(({ done }) => done !== 'none');
  const count = made.reduce((sum, { note }) => sum + note.fixes, 0);
  if (count > 0) say(context, lintWords.stagedAnew(count, made.length));
}
