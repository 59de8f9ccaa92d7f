import type { Finding, ParserRule } from '../../model/finding.ts';

/** Error code of the system, or `in-cloud` → its meaning. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to open it',
  EPERM: 'you are not allowed to open it',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  'in-cloud': 'it is only in iCloud, not on this device',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MB',
};

/** The finding for a file or folder that exists but could not be read. */
export function unreadFinding(path: string, code: string): Finding<ParserRule> {
  const what = path.endsWith('.md') ? 'The file' : 'The folder';
  const why = Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : code;
  return {
    rule: 'unreadable-file',
    span: { start: 0, end: 0 },
    message: `${what} cannot be read${why === '' ? '' : `: ${why}`}`,
    help: `Nothing in it is counted or checked; ${
      code === 'in-cloud'
        ? 'download it in Finder or the Files app'
        : 'look at its permissions, and at the disk or the tool that syncs it'
    }`,
  };
}
