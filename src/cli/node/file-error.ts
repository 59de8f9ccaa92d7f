import { CliError, type FileFault } from '../cli-error.ts';

/** A file-system error as data; `words/fault-words.ts` has the words for it. */
export function faultOf(error: unknown): FileFault {
  if (!(error instanceof Error)) return { code: '', text: String(error) };
  return { code: 'code' in error ? String(error.code) : '', text: error.message };
}

/** The error to show for an unexpected file-system error; null if the error is of another kind. */
export function diskErrorToShow(error: unknown): CliError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  return new CliError('disk-fault', { path: String(error.path), fault: faultOf(error) });
}

/** The error for a file that could not be read. */
export function cannotRead(path: string, error: unknown): CliError {
  return new CliError('cannot-read', { path, fault: faultOf(error) });
}
