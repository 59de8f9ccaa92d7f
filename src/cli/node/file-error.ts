import { CliError, type FileFault } from '../cli-error.ts';

/** Why the file system refused, as data; `words/fault-words.ts` has words for it. */
export function faultOf(error: unknown): FileFault {
  if (!(error instanceof Error)) return { code: '', text: String(error) };
  return { code: 'code' in error ? String(error.code) : '', text: error.message };
}

/** The error for a person whose disk failed where nobody reckoned with it; null for an error that is none of the file system's. */
export function diskFault(error: unknown): CliError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  return new CliError('disk-fault', { path: String(error.path), fault: faultOf(error) });
}

/** The error for a person whose file could not be read. */
export function cannotRead(path: string, error: unknown): CliError {
  return new CliError('cannot-read', { path, fault: faultOf(error) });
}
