import { Buffer } from 'node:buffer';
import { NOTHING_FOUND } from '../../../app/lint/note-findings.ts';
import { findingInWords } from '../../../app/words/wording.ts';
import type { LintReport } from '../../../model/finding.ts';
import {
  causedAmong,
  countPerCause,
  reportedAmong,
  type CausedFinding,
} from '../../../rules/engine/once-per-cause.ts';
import { reportOf } from '../../../rules/engine/run-rules.ts';
import { positionsIn } from '../../cache/columns.ts';
import { areAsKept } from '../../cache/kept-judgement.ts';
import type { KeptBlocks, NoteBlock } from '../../cache/kept-blocks.ts';
import type { UpdatedJudgement } from '../../cache/update-judgement.ts';
import type { VaultCache } from '../../cache/vault-cache.ts';
import type { Style } from '../../terminal/style.ts';
import { advise } from '../../words/command.ts';
import { firstToFix, noteBlock, ruleColumn, widestRule, type FirstToFix } from './lint-stylish.ts';

/** Findings that were updated after a few notes had changed, and where the blocks of their reports are kept. */
export interface UpdatedFindings {
  readonly found: UpdatedJudgement;
  readonly cache: VaultCache;
  /** The question under which the findings are kept. */
  readonly question: string;
}

/** Findings to report, and how. */
export interface ToReport {
  readonly found: UpdatedJudgement;
  /** The blocks of an earlier report of the same kept judgement in the same layout; null if there are none. */
  readonly kept: KeptBlocks | null;
  readonly style: Style;
  /** Prepares a text for the stream (`prepareOutput`). */
  readonly prepare: (text: string) => string;
  readonly textOf: (path: string) => string | undefined;
}

/** What `lintStylish` makes, in parts: a block for each note, null for one without findings, and what its end is made of. */
export interface ReportByNote {
  readonly blocks: readonly (NoteBlock | null)[];
  readonly ruleAt: number;
  readonly summary: LintReport['summary'];
  readonly first: FirstToFix;
  /** The numbers of the notes that were laid out now. */
  readonly fresh: readonly number[];
}

/**
 * Reports the findings of all notes. Laid out are only the notes that have changed or whose
 * findings have, and those with a finding that is reported for several with the same cause, if
 * another one of these is reported now, or their number differs.
 */
export function reportByNote(asked: ToReport): ReportByNote {
  const { found, kept, style, prepare, textOf } = asked;
  const { paths, findings } = found;
  const judged = (at: number): UpdatedJudgement['findings'][number]['judged'] => findings[at]?.judged ?? [];
  const earlier = earlierBlocks(found, kept);
  const causes = earlier.map((block, at): readonly CausedFinding[] =>
    block === undefined ? causedAmong(judged(at)) : (block?.caused ?? []),
  );
  const counts = countByNote(causes);
  const reported = (at: number): LintReport => {
    const { summary, diagnostics } = reportOf(1, reportedAmong(judged(at), counts[at] ?? []));
    return { version: 1, summary, diagnostics: diagnostics.map((one) => findingInWords(one, advise)) };
  };
  const isOther = (block: NoteBlock | null | undefined, at: number): boolean =>
    block === undefined || block?.caused.every(({ count }, nth) => count === counts[at]?.[nth]) === false;
  const fresh = new Map(
    earlier.flatMap((block, at) => (isOther(block, at) ? [[at, reported(at)] as const] : [])),
  );
  const widest = earlier.reduce(
    (most, block, at) =>
      Math.max(most, fresh.has(at) ? widestRule(fresh.get(at)?.diagnostics ?? []) : (block?.widest ?? 0)),
    0,
  );
  const ruleAt = ruleColumn(widest, style);
  if (kept && kept.ruleAt !== ruleAt) return reportByNote({ ...asked, kept: null });
  const blocks = earlier.map((block, at): NoteBlock | null => {
    const report = fresh.get(at);
    if (!report) return block ?? null;
    const path = paths[at] ?? '';
    const text =
      report.diagnostics.length === 0
        ? ''
        : noteBlock(path, report.diagnostics, { text: textOf(path), ruleAt }, style);
    const caused = (causes[at] ?? []).map(({ key, rank }, nth) => ({
      key,
      rank,
      count: counts[at]?.[nth] ?? 0,
    }));
    return { ...countsOf(report), bytes: Buffer.from(prepare(text)), caused };
  });
  return { blocks, ruleAt, ...endOf(found.notes, blocks, reported), fresh: [...fresh.keys()] };
}

/** For each note the block of the earlier report if it is still right: null for an empty one, undefined if there is none. */
function earlierBlocks(
  { paths, findings, basis }: UpdatedJudgement,
  kept: KeptBlocks | null,
): (NoteBlock | null | undefined)[] {
  const numbers = numbersInBasis({ paths, basis });
  return findings.map((some, at) => {
    if (some === NOTHING_FOUND) return null;
    const number = numbers?.[at] ?? at;
    // The findings of changed notes are always found anew.
    const isSame = kept?.has(number) === true && areAsKept(some);
    return isSame ? kept.block(number) : undefined;
  });
}

/** The number of each note in the kept judgement, -1 for none; null if all have the same numbers. */
export function numbersInBasis({
  paths,
  basis,
}: Pick<UpdatedJudgement, 'paths' | 'basis'>): Int32Array | null {
  return paths === basis.paths ? null : positionsIn(paths, basis.paths);
}

function countByNote(causes: readonly (readonly CausedFinding[])[]): number[][] {
  const counts = countPerCause(causes.flat());
  let at = 0;
  return causes.map(({ length }) => counts.slice(at, (at += length)));
}

function countsOf({ summary, diagnostics }: LintReport): Omit<NoteBlock, 'bytes' | 'caused'> {
  const { errors, warnings, infos, fixable } = summary;
  const { unreadable, error } = firstToFix(diagnostics);
  return {
    ...{ errors, warnings, infos, fixable, widest: widestRule(diagnostics) },
    ...{ unreadable: unreadable ? 1 : 0, unfixed: error ? 1 : 0 },
  };
}

/** What the end of the report is made of. */
function endOf(
  notes: number,
  blocks: readonly (NoteBlock | null)[],
  reported: (at: number) => LintReport,
): Pick<ReportByNote, 'summary' | 'first'> {
  const summary = { notes, errors: 0, warnings: 0, infos: 0, fixable: 0 };
  for (const block of blocks) {
    if (!block) continue;
    for (const name of ['errors', 'warnings', 'infos', 'fixable'] as const) summary[name] += block[name];
  }
  const firstIn = (mark: 'unreadable' | 'unfixed'): FirstToFix => {
    const at = blocks.findIndex((block) => block?.[mark] === 1);
    return firstToFix(at < 0 ? [] : reported(at).diagnostics);
  };
  return {
    summary,
    first: { unreadable: firstIn('unreadable').unreadable, error: firstIn('unfixed').error },
  };
}
