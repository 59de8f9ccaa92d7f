import { Buffer } from 'node:buffer';
import { fstatSync } from 'node:fs';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { faultOf } from './file-error.ts';

/** The largest piped input in megabytes. */
const MAX_MEGABYTES = 100;

/** A source of piped input; `fd` is its file descriptor. */
export type Input = AsyncIterable<Uint8Array | string> & { readonly fd?: number };

/** Everything that is piped in. Throws `CliError` if it cannot be read, or is larger than `largest` megabytes. */
export async function readPiped(input: Input, largest = MAX_MEGABYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Node treats a folder as an empty input.
    if (input.fd !== undefined && fstatSync(input.fd).isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' });
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > largest * 1_000_000) throw new CliError('input-too-large', { most: largest });
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new CliError('input-unreadable', { fault: faultOf(error) });
  }
  return Buffer.concat(chunks);
}
