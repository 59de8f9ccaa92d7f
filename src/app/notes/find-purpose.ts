import { guessWord } from '../../model/nearest-word.ts';
import { isSameName, plainWordings } from '../../model/plain-name.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { linkTo } from '../../vault/link-to.ts';
import { UserError } from '../user-error.ts';

/** The link to the overall goal with a name. Throws `UserError` if there is none, or several. */
export function findPurposeLink(index: VaultIndex, written: string): string {
  return linkTo(index, findPurposePath(index, written));
}

/** The path of the overall goal with a name. Throws `UserError` if there is none, or several. */
export function findPurposePath(index: VaultIndex, written: string): string {
  const target = written.trim().replace(/^\[\[|\]\]$|\.md$/g, '');
  const plain = foldPath(target);
  const goals = index.records('goal').filter(({ goalKind }) => goalKind === 'overall');
  const exact = goals.filter(({ path }) =>
    [foldPath(fileName(path)), foldPath(path.replace(/\.md$/, ''))].includes(plain),
  );
  const typed = plainWordings(target);
  const found =
    exact.length > 0 ? exact : goals.filter(({ path }) => isSameName(plainWordings(fileName(path)), typed));
  const [goal, other] = found;
  if (goal && !other) return goal.path;
  if (goal) {
    throw new UserError('ambiguous-purpose', {
      given: written,
      paths: found.map(({ path }) => path.replace(/\.md$/, '')),
    });
  }
  const known = goals.map(({ path }) => fileName(path));
  const near = guessWord(written.trim(), known);
  throw new UserError('no-such-purpose', { given: written, near, known });
}
