import { UserError } from '../../app/user-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be opened by you',
  EPERM: 'it may not be opened by you',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  EEXIST: 'something is there already',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MB',
};

/** Why the file system refused, in words; the error's own text where it is a rare one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? error.message;
}

/** The error for a person whose file could not be read. */
export function cannotRead(path: string, error: unknown): UserError {
  return new UserError(`${path} cannot be read: ${reasonOf(error)}`, '');
}
