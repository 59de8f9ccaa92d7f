import type { Buffer } from 'node:buffer';
import { fixStaged, lintStaged, writeStagedFixes } from '../../../app/lint/lint-staged.ts';
import type { StagedFix } from '../../../app/lint/staged-port.ts';
import { sameUntil } from '../../../app/summary/same-until.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { keepJudgement } from '../../cache/update-judgement.ts';
import type { Context } from '../../command-line/command.ts';
import { questionText } from '../../command-line/question-text.ts';
import { EXIT } from '../../command-line/io.ts';
import { reportNothingChecked } from './finish-lint.ts';
import { reportDroppedFixes, showFixes, type VaultAfterFixes } from './fixing.ts';
import type { LintRequest } from './options.ts';
import { isCertainVault, requireVault } from '../../command-line/require-vault.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import { stagedFile } from '../../git/staged-file.ts';
import { IndexWriter } from '../../git/index-writer.ts';
import type { OpenedVault } from '../../git/opened-vault.ts';
import { findVaultInRepository, openStaged, stagedChange, type OpenStaged } from '../../git/staged-vault.ts';
import { lintStagedFromCache } from './lint-few-staged.ts';
import { lintQuestion } from './question.ts';
import { recognizedIn } from './recognized-in.ts';
import { reportRecognized } from './recognized.ts';
import { summaryFromAllNotes, summaryOfTree } from '../summary/committed-summary.ts';
import type { StagedLint, StagedVaultLint } from './staged-lint.ts';

/** The vault of which staged notes were checked, given the differences of the index from the last commit. */
export function stagedVaultOf(
  { io, args }: Context,
  opened: OpenedVault,
  differences: Buffer,
): StagedVaultLint {
  const place = findVaultInRepository(io, args, opened);
  const change = stagedChange(place, differences);
  return {
    place,
    change,
    summary: () => (change ? summaryOfTree(place, change.after) : Promise.resolve(null)),
  };
}

/**
 * `netvault lint --staged`, without its output, given the differences of the index from the last
 * commit. Throws `UserError` if git or the vault cannot be read.
 */
export async function runStaged(
  context: Context,
  asked: LintRequest,
  opened: OpenedVault,
  differences: Buffer,
): Promise<StagedLint> {
  const looked = stagedVaultOf(context, opened, differences);
  const { place, change } = looked;
  const question = questionText(lintQuestion(asked.rules), null);
  // Fixes need the whole vault.
  const few =
    change && asked.fix === 'none'
      ? await lintStagedFromCache(place, change, { question, rules: asked.rules, language: null })
      : null;
  const readStaged = { staged: (path: string) => stagedFile(place, path) };
  if (few) return { ...few, ...looked, ...readStaged, code: EXIT.fine };
  const open = await openStaged(place, change);
  const settled = await fixIfAsked(context, open, asked);
  const ledger = Ledger.of(settled.index, open.now);
  const { report, found } = lintStaged(open.staged, ledger, asked.rules);
  if (open.kept && asked.fix === 'none') {
    const { seen, files } = open.kept;
    keepJudgement(seen, files, ledger, { question, until: sameUntil(ledger.index, open.now), ...found });
  }
  const { index } = settled;
  // Somebody who stands beside the vault must not take silence for notes without findings.
  if (index.notes.size === 0 && !isCertainVault(opened.found)) reportNothingChecked(context, open.folder);
  reportRecognized(context, asked, recognizedIn(index));
  return {
    ...{ report, code: settled.code, folder: open.folder, place, change, ...readStaged },
    configured: index.surroundings.configuration.baseline,
    validity: null,
    textOf: (path) => index.note(path)?.text,
    summary: () => {
      const committed = open.committed();
      if (committed === null) return Promise.resolve(null);
      const seen = place.seenIn(open.tree);
      const kept = open.kept && seen && { ...open.kept, seen };
      return Promise.resolve(
        summaryFromAllNotes(committed, open.now, ledger.next(committed, open.now), kept),
      );
    },
  };
}

async function fixIfAsked(context: Context, open: OpenStaged, asked: LintRequest): Promise<VaultAfterFixes> {
  const { staged, now, folder } = open;
  const { fix, rules, unsafe } = asked;
  if (fix === 'none') return { index: staged.index, code: EXIT.fine };
  if (fix === 'diff') {
    const options = { rules, unsafe, paths: staged.paths };
    return showFixes(context, { folder, foundBy: open.foundBy, index: staged.index, now }, options);
  }
  requireVault({ ...open, index: staged.index });
  const fixed = fixStaged(staged, now, { rules, unsafe });
  const { index, fixes } = await context.turn.runInTurn(folder, (writer) =>
    writeStagedFixes(fixed, new IndexWriter(open, writer)),
  );
  reportFixes(context, fixes);
  reportDroppedFixes(context, fixed);
  // As with `lint --fix`, exit 1 if a note was left alone, since the user should look at it.
  return { index, code: fixes.some(({ done }) => done === 'none') ? EXIT.doesNotHold : EXIT.fine };
}

/** Reports the fixes on stderr, naming each note whose index and file were not both fixed. */
function reportFixes(context: Context, fixes: readonly StagedFix[]): void {
  for (const { note, done } of fixes) {
    const path = context.errorStyle.safe(note.path);
    if (done === 'staged') printMessage(context, lintWords.fixedAsStaged(path));
    if (done === 'none') printMessage(context, lintWords.notFixedAsStaged(path));
  }
  const made = fixes.filter(({ done }) => done !== 'none');
  const count = made.reduce((sum, { note }) => sum + note.fixes, 0);
  if (count > 0) printMessage(context, lintWords.stagedAnew(count, made.length));
}
