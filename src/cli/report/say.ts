import type { Context } from '../command-line/command.ts';

/** Says a sentence on stderr, where it is in no result's way. Names in it have to be safe for a terminal. */
export function say({ io, errorStyle }: Pick<Context, 'io' | 'errorStyle'>, sentence: string): void {
  io.stderr.write(errorStyle.words(`netvault: ${sentence}\n`));
}
