import process from 'node:process';
import { writeSync } from 'node:fs';
import { EXIT, type Io, type Out } from './command-line/io.ts';
import { faultOf } from './node/file-error.ts';
import { tellIncomplete } from './node/incomplete.ts';
import { readPiped } from './node/piped-input.ts';
import * as faultWords from './words/fault-words.ts';
import { systemClock } from './node/clock.ts';

/** Says on stderr, if that can be written, why nothing that was asked for reaches its reader. */
function complain(words: string): void {
  try {
    writeSync(2, words);
  } catch {
    // There is nowhere to say it.
  }
}

/** Streams that nothing can be written to any more. */
const lost = new Set<NodeJS.WriteStream>();
/** What a command that goes on without end does when somebody has had enough, or nobody sees it any more. */
const stops: (() => void)[] = [];
let isResultLost = false;

// A command goes on to its end all the same: what it writes is not left half done, and it exits with what it came to.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    lost.add(stream);
    if (stream === process.stdout) for (const stop of stops) stop();
    // Whoever reads may stop reading, as `head` does: no reason to complain.
    if (error.code === 'EPIPE' || isResultLost) return;
    isResultLost = true;
    process.exitCode = EXIT.couldNotRun;
    complain(faultWords.resultLost(faultOf(error)));
  });
}

/** The folder in which the command was given; somebody may have removed it. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    complain(faultWords.noCurrentFolder(faultOf(error)));
    process.exit(EXIT.couldNotRun);
  }
}

/** The question goes to stderr: stdout is for results. Ctrl-C and Ctrl-D answer `ended`. */
async function ask(question: string, ended = ''): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
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
  const write = (text: string | Uint8Array): void => {
    if (!lost.has(stream)) stream.write(text);
  };
  return {
    isTTY: stream.isTTY,
    write,
    writeBytes: write,
    columns: () => stream.columns,
    rows: () => stream.rows,
  };
}

const { stdout, stderr } = process;
const io: Io = {
  cwd: currentFolder(),
  env: process.env,
  platform: process.platform,
  stdin: () => readPiped(process.stdin),
  stdout: outOf(stdout),
  stderr: outOf(stderr),
  clock: systemClock,
  // Looking at stdin opens it, which takes as long as all else until then.
  get ask() {
    return process.stdin.isTTY && stderr.isTTY ? ask : null;
  },
  onInterrupt: (stop) => {
    stops.push(stop);
    if (lost.has(stdout)) stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  },
};
// Not before: what reads the arguments asks for the current folder as soon as it is loaded.
void import('./run.ts')
  .then(({ run }) => run(process.argv.slice(2), io))
  .then((code) => {
    if (!isResultLost) process.exitCode = code;
  })
  .catch(tellIncomplete);
