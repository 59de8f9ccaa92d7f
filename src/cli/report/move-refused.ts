import type { MoveErrors } from '../cli-error.ts';

/** Maximum number of notes that the error names. */
const SHOWN = 4;

/** The data of the error `move-refused`. */
export function moveRefusedData({
  why,
  paths,
}: {
  readonly why: MoveErrors['move-refused']['why'];
  readonly paths: readonly string[];
}): MoveErrors['move-refused'] {
  return { why, shown: paths.slice(0, SHOWN), more: Math.max(0, paths.length - SHOWN) };
}
