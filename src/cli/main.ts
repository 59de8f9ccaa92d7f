import { createInterface } from 'node:readline/promises';
import { run } from './run.ts';
import type { Out } from './command-line/io.ts';
import { systemClock } from './node/clock.ts';

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads may stop reading, as `head` does: no reason to complain.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
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
void run(process.argv.slice(2), {
  cwd: process.cwd(),
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
}).then((code) => {
  process.exitCode = code;
});
