import { notesCalled, requireOneNote } from '../../app/notes/find-note.ts';
import { KINDS } from '../../model/records.ts';
import { typedTarget } from '../../parser/links.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { chooseAmong } from './choose-person.ts';

/**
 * The one note, of whatever kind or none, that is meant by a name, a path or a link.
 * Where several are, and somebody can be asked, it asks which. Throws `UserError` where
 * there is none, or several and nobody to ask.
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
  // What is called so, whatever it is, comes before what only has the words in its name.
  const whole = [...new Set([...named, ...index.called(target)])];
  const paths =
    isExact && linked.length > 0
      ? linked
      : named.length > 0
        ? whole
        : notesCalled(Ledger.of(index, now), written, KINDS);
  return (await chooseAmong(context, written, paths)) ?? requireOneNote(index, written, paths, KINDS);
}
