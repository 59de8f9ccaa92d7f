import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { FileFault } from './cli-error.ts';
import { EXIT, type Io, type Out } from './command-line/io.ts';
import { faultOf } from './node/file-error.ts';
import { tellIncomplete } from './node/incomplete.ts';
import * as faultWords from './words/fault-words.ts';
import { systemClock } from './node/clock.ts';

/** Ends with one line on stderr, if that can be written: nothing that was asked for reached its reader. */
function giveUp(error: unknown, words: (fault: FileFault) => string): never {
  try {
    writeSync(2, words(faultOf(error)));
  } catch {
    // There is nowhere to say it.
  }
  process.exit(EXIT.couldNotRun);
}

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads may stop reading, as `head` does: no reason to complain.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    giveUp(error, faultWords.resultLost);
  });
}

/** The folder in which the command was given; somebody may have removed it. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    return giveUp(error, faultWords.noCurrentFolder);
  }
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The question goes to stderr: stdout is for results. Ctrl-C and Ctrl-D answer `ended`. */
async function ask(question: string, ended = ''): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const end = new AbortController();
  terminal.once('close', () => {
    end.abort();
  });
  try {
    return await terminal.question(question, { signal: end.signal });
  } catch {
    process.stderr.write('\n');
    return ended;
  } finally {
    terminal.close();
  }
}

/** Node keeps what the terminal says of its size up to date. */
function outOf(stream: NodeJS.WriteStream): Out {
  return {
    isTTY: stream.isTTY,
    write: (text) => void stream.write(text),
    columns: () => stream.columns,
    rows: () => stream.rows,
  };
}

const { stdin, stdout, stderr } = process;
const io: Io = {
  cwd: currentFolder(),
  env: process.env,
  platform: process.platform,
  stdin: readAll,
  stdout: outOf(stdout),
  stderr: outOf(stderr),
  clock: systemClock,
  ask: stdin.isTTY && stderr.isTTY ? ask : null,
  onInterrupt: (stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  },
};
// Not before: what reads the arguments asks for the current folder as soon as it is loaded.
void import('./run.ts')
  .then(({ run }) => run(process.argv.slice(2), io))
  .then((code) => {
    process.exitCode = code;
  })
  .catch(tellIncomplete);
