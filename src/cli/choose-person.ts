import { peopleCalled, requirePerson } from '../app/find-person.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Context } from './command.ts';

/** More than these nobody reads through; then more of the name is wanted. */
const MOST_CHOICES = 9;

/**
 * The note of the person that is meant by a name. Where several are, and
 * somebody can be asked, it asks which. Throws `UserError` as `requirePerson` does.
 */
export async function choosePerson(
  { io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>,
  index: VaultIndex,
  written: string,
): Promise<string> {
  const paths = peopleCalled(index, written);
  if (paths.length < 2 || paths.length > MOST_CHOICES || io.ask === null)
    return requirePerson(index, written);
  const rows = paths.map((path, at) => `  ${String(at + 1)}  ${errorStyle.safe(path.replace(/\.md$/, ''))}`);
  io.stderr.write(errorStyle.words(`“${errorStyle.safe(written)}” may be\n${rows.join('\n')}\n`));
  const answer = await io.ask(`Which? (1 to ${String(paths.length)}) `);
  return paths[Number(answer.trim()) - 1] ?? requirePerson(index, written);
}
