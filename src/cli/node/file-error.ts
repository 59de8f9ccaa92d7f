import { CliError, type FileFault } from '../cli-error.ts';

/** Why the file system refused, as data; `words/fault-words.ts` has words for it. */
export function faultOf(error: unknown): FileFault {
  if (!(error instanceof Error)) return { code: '', text: String(error) };
  return { code: 'code' in error ? String(error.code) : '', text: error.message };
}

/** The error for a person whose file could not be read. */
export function cannotRead(path: string, error: unknown): CliError {
  return new CliError('cannot-read', { path, fault: faultOf(error) });
}
