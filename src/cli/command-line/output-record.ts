import { Buffer } from 'node:buffer';
import type { Written } from '../cache/kept-output.ts';
import type { Style } from '../terminal/style.ts';
import { prepareOutput } from '../terminal/streams.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { Context } from './command.ts';
import { ioWith, type Io, type Out } from './io.ts';
import { questionText } from './question-text.ts';

/** The text under which the output of a command is kept: `question` with the properties of the two streams. */
export function outputKey(
  { io, style, errorStyle }: Pick<Context, 'io' | 'style' | 'errorStyle'>,
  question: readonly unknown[],
  language: Surroundings['language'],
): string {
  return questionText(
    [...question, ...outputTraits(io.stdout, style), ...outputTraits(io.stderr, errorStyle)],
    language,
  );
}

/** Writes output that was prepared for a stream earlier. */
export function writeRecorded({ stdout, stderr }: Io, { to, bytes }: Written): void {
  // A command that is run again recognizes by their text the messages that it has shown already, so
  // stderr gets text.
  if (to === 'stdout' && stdout.writeBytes) stdout.writeBytes(bytes);
  else (to === 'stdout' ? stdout : stderr).write(Buffer.from(bytes).toString(), true);
}

/** Returns an `Io` that records what is written to its two streams. */
export function recordingIo(io: Io): { readonly io: Io; readonly written: readonly Written[] } {
  const written: Written[] = [];
  const recording = (to: 'stdout' | 'stderr'): Out => ({
    ...io[to],
    write: (text, exact = false) => {
      const ready = prepareOutput(io[to], text, exact);
      written.push({ to, bytes: Buffer.from(ready) });
      io[to].write(ready, true);
    },
    writeBytes: (bytes) => {
      written.push({ to, bytes });
      writeRecorded(io, { to, bytes });
    },
  });
  return { io: ioWith(io, { stdout: recording('stdout'), stderr: recording('stderr') }), written };
}

/** The properties of a stream that affect how text is written to it. */
function outputTraits({ isTTY }: Out, { name }: Style): readonly unknown[] {
  return [isTTY, name];
}
