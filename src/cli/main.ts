import process from 'node:process';
import { writeSync } from 'node:fs';
import { EXIT, type Io, type Out } from './command-line/io.ts';
import { faultOf } from './node/file-error.ts';
import { reportIncomplete } from './node/incomplete.ts';
import { readPiped } from './node/piped-input.ts';
import * as faultWords from './words/fault-words.ts';
import { systemClock } from './node/clock.ts';

/** Reports on stderr, if possible, why the output does not reach its reader. */
function complain(words: string): void {
  try {
    writeSync(2, words);
  } catch {
    // Nothing more can be reported.
  }
}

/** Streams that can no longer be written to. */
const brokenStreams = new Set<NodeJS.WriteStream>();
/**
 * Called for commands that run until they are stopped, when the user presses Ctrl-C or the output
 * has no reader any more.
 */
const stops: (() => void)[] = [];
let isResultLost = false;

// A command still runs to its end, so that its writing is not left half done, and exits with its usual
// code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    brokenStreams.add(stream);
    if (stream === process.stdout) for (const stop of stops) stop();
    // A reader may stop reading, as `head` does: that is not an error.
    if (error.code === 'EPIPE' || isResultLost) return;
    isResultLost = true;
    process.exitCode = EXIT.couldNotRun;
    complain(faultWords.resultLost(faultOf(error)));
  });
}

/** The current folder; it may have been deleted. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    complain(faultWords.noCurrentFolder(faultOf(error)));
    process.exit(EXIT.couldNotRun);
  }
}

/** The question goes to stderr, because stdout is for results. Ctrl-C and Ctrl-D resolve to `ended`. */
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

/** Node keeps the size of the terminal up to date. */
function outOf(stream: NodeJS.WriteStream): Out {
  const write = (text: string | Uint8Array): void => {
    if (!brokenStreams.has(stream)) stream.write(text);
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
  // A getter, because accessing stdin opens it, which takes as long as everything before.
  get ask() {
    return process.stdin.isTTY && stderr.isTTY ? ask : null;
  },
  onInterrupt: (stop) => {
    stops.push(stop);
    if (brokenStreams.has(stdout)) stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  },
};
// Imported here, because the argument parser reads the current folder as soon as it is loaded.
void import('./run.ts')
  .then(({ run }) => run(process.argv.slice(2), io))
  .then((code) => {
    if (!isResultLost) process.exitCode = code;
  })
  .catch(reportIncomplete);
