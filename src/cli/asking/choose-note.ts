import { findNotesByName, requireOneNote } from '../../app/notes/find-note.ts';
import { KINDS } from '../../model/records.ts';
import { typedTarget } from '../../parser/links.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { chooseAmong } from './choose-person.ts';

/**
 * The path of the note, of any kind or none, that a name, path or link refers to. If several
 * match, the user is asked which. Throws `UserError` if there is none, or if several match and
 * the user cannot be asked.
 */
export async function chooseNote(
  context: Pick<Context, 'io' | 'errorStyle'>,
  { index, now }: OpenVault,
  written: string,
): Promise<string> {
  const { target, isExact } = typedTarget(written);
  const isNote = (path: string): boolean => index.note(path) !== undefined;
  const linked = (index.links.resolve(target, '')?.candidates ?? []).filter(isNote);
  const named = target === '' ? [] : index.links.withName(target).filter(isNote);
  // Notes with exactly this name, of any kind, come before those whose names only contain the words.
  const whole = [...new Set([...named, ...index.called(target)])];
  const paths =
    isExact && linked.length > 0
      ? linked
      : named.length > 0
        ? whole
        : findNotesByName(Ledger.of(index, now), written, KINDS);
  return (await chooseAmong(context, written, paths)) ?? requireOneNote(index, written, paths, KINDS);
}
