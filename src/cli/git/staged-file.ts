import type { Buffer } from 'node:buffer';
import { posix } from 'node:path';
import type { Blobs } from './blobs.ts';
import { isPlaceholder } from './git-files.ts';
import type { Repository } from './repository.ts';
import { isPlainFile } from './tree.ts';

/**
 * The bytes of a file of the vault as the index has them; null if it is not in the index, is empty,
 * in conflict or no plain file, or if git stores its content elsewhere. Throws `UserError` if git
 * cannot be run.
 */
export function stagedFile(
  { repository, blobs }: { readonly repository: Repository; readonly blobs: Blobs },
  path: string,
): Buffer | null {
  const name = repository.prefix + posix.normalize(path);
  const listed = repository.git(['--literal-pathspecs', 'ls-files', '-s', '-z', '--', name]).toString('utf8');
  const [whole = '', mode = '', blob = ''] = /^(\d+) ([\da-f]+) 0\t/.exec(listed) ?? [];
  // A folder would be listed with what is in it.
  if (!isPlainFile(mode) || listed !== `${whole}${name}\0`) return null;
  blobs.fetch([blob]);
  const bytes = blobs.bytes(blob);
  // A file that is only meant to be added is empty.
  return bytes.length === 0 || isPlaceholder(bytes) ? null : bytes;
}
