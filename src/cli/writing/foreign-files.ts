import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import { OpenFile } from '../node/plain-file.ts';
import { isStream } from './named-file.ts';

/** A file to be written, and how to tell by its beginning whether NetVault wrote the existing one. */
export interface ReplaceableFile {
  readonly place: string;
  /** The name as it was given. */
  readonly shown: string;
  readonly isOwn: (beginning: string) => boolean;
}

/** How much of a file identifies it, in bytes: more than the longest row of most tables. */
const BEGINNING = 64_000;

/** Throws `UserError` if files exist that NetVault did not write: overwriting them could not be undone. */
export function refuseForeign(files: readonly ReplaceableFile[]): void {
  const paths = files.filter(isForeign).map(({ shown }) => shown);
  if (paths.length > 0) throw new CliError('not-own-files', { paths });
}

function isForeign({ place, isOwn }: ReplaceableFile): boolean {
  try {
    if (isStream(place)) return false;
    const file = new OpenFile(place);
    try {
      const beginning = file.read(0, BEGINNING).toString('utf8');
      return beginning !== '' && !isOwn(beginning);
    } finally {
      file.close();
    }
  } catch (error) {
    // Links, and whatever else is no file, are refused when they are written.
    return faultOf(error).code === 'EACCES';
  }
}
