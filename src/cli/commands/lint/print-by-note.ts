import { Buffer } from 'node:buffer';
import { NOTHING_FOUND } from '../../../app/lint/note-findings.ts';
import { KeptBlocks, writeBlocks, type NoteBlock } from '../../cache/kept-blocks.ts';
import { areAsKept } from '../../cache/kept-judgement.ts';
import type { UpdatedJudgement } from '../../cache/update-judgement.ts';
import type { VaultCache } from '../../cache/vault-cache.ts';
import type { Answered, Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { prepareOutput } from '../../terminal/streams.ts';
import { exitCodeOf } from './exit-code.ts';
import { closing } from './lint-stylish.ts';
import type { LintRequest } from './options.ts';
import { numbersInBasis, reportByNote, type ReportByNote, type UpdatedFindings } from './report-by-note.ts';

/** If more notes than this were laid out whose blocks can be kept, the blocks are kept again. */
const MAX_NEW_BLOCKS = 20;

/** Whether these findings are printed as text for people, all of them and nothing else. */
export function canPrintByNote(
  { style }: Pick<Context, 'style'>,
  { outputs, quiet, statistics, fix, baseline }: LintRequest,
  { found }: UpdatedFindings,
): boolean {
  const [output] = outputs;
  const isPlain =
    !quiet && !statistics && fix === 'none' && baseline.then === 'use' && baseline.file === null;
  const isText = outputs.length === 1 && output?.format === 'stylish' && output.file === null;
  // On a narrower terminal rows are folded in view of all others.
  return isPlain && isText && style.columns >= style.width && found.notes > 0;
}

/** Prints the findings of all notes as `printAll` does, from the blocks of the last report and those that differ. */
export function printByNote(
  context: Context,
  asked: LintRequest,
  { found, cache, question }: UpdatedFindings,
  textOf: Answered<unknown>['textOf'],
): ExitCode {
  const { style, io } = context;
  const { stdout } = io;
  const basis = { judgement: found.basis.id, layout: JSON.stringify([question, style.name, stdout.isTTY]) };
  const kept = KeptBlocks.read(cache, basis);
  const prepare = (text: string): string => prepareOutput(stdout, text, false);
  const report = reportByNote({ found, kept, style, prepare, textOf });
  keepBlocks(cache, basis, found, report);
  const { blocks, summary, first } = report;
  const count = summary.errors + summary.warnings + summary.infos;
  const end = count === 0 ? '' : prepare(closing(summary, first, style));
  const parts = blocks.flatMap((block) => block?.bytes ?? []);
  for (const bytes of joinAdjacent([...parts, Buffer.from(end)])) {
    if (stdout.writeBytes) stdout.writeBytes(bytes);
    else stdout.write(Buffer.from(bytes).toString(), true);
  }
  return exitCodeOf(context, asked, summary, EXIT.fine);
}

/** Keeps the blocks of the notes that are as in the kept judgement, if many of them are new. */
function keepBlocks(
  cache: VaultCache,
  basis: Parameters<typeof writeBlocks>[1],
  found: UpdatedJudgement,
  { blocks, ruleAt, fresh }: ReportByNote,
): void {
  const isAsKept = (at: number): boolean => areAsKept(found.findings[at] ?? NOTHING_FOUND);
  if (fresh.filter(isAsKept).length <= MAX_NEW_BLOCKS) return;
  const numbers = numbersInBasis(found);
  const ofBasis: (NoteBlock | null | undefined)[] = found.basis.paths.map(() => undefined);
  for (const [at, block] of blocks.entries()) if (isAsKept(at)) ofBasis[numbers?.[at] ?? at] = block;
  writeBlocks(cache, basis, { ruleAt, blocks: ofBasis });
}

/** Joins parts that follow each other in the same buffer, without copying them. */
function joinAdjacent(parts: readonly Uint8Array[]): Uint8Array[] {
  const joined: Uint8Array[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.buffer === part.buffer && last.byteOffset + last.length === part.byteOffset)
      joined[joined.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + part.length);
    else joined.push(part);
  }
  return joined;
}
