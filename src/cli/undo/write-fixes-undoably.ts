import type { Fixed } from '../../app/lint/fix-vault.ts';
import { writeFixes, type WrittenFixes } from '../../app/lint/write-fixes.ts';
import type { Context } from '../command-line/command.ts';
import { UndoMemory, type UndoRecord } from './undo-memory.ts';

/**
 * Writes fixes, one note after the other, and records those that are written, so that `netvault
 * log --undo` can undo them. Like `writeUndoably`, it records them first.
 */
export function writeFixesUndoably(
  { io, turn }: Pick<Context, 'io' | 'turn'>,
  folder: string,
  fixed: Fixed,
): Promise<WrittenFixes & { readonly remembered: UndoRecord }> {
  return turn.runInTurn(folder, (writer) => {
    const memory = UndoMemory.of(io, folder);
    const remembered = memory.remember('lint', fixed.notes);
    const result = writeFixes(fixed, writer);
    if (result.written.length === fixed.notes.length) return { ...result, remembered };
    if (remembered.isUndoable) memory.forgetLast();
    return { ...result, remembered: memory.remember('lint', result.written) };
  });
}
