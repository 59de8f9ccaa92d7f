import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, runSpawned, type RunCli } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { TRANSCRIPTS } from './transcripts.ts';
import type { Transcript } from './transcripts/transcript.ts';

async function ran({ files, args, from = '.', env, stdout, stderr, code }: Transcript, runCli: RunCli) {
  const folder = tempVault(files);
  const result = await runCli(args, { cwd: join(folder, from), ...(env ? { env } : {}) });
  const said = stdout ?? stderr;
  return {
    result: said === undefined ? { code: result.code } : result,
    expected: said === undefined ? { code } : { stdout: stdout ?? '', stderr: stderr ?? '', code },
  };
}

describe('transcripts of commands in this process', () => {
  it.each(TRANSCRIPTS)('$name', async (transcript) => {
    const { result, expected } = await ran(transcript, runHere);
    expect(result).toEqual(expected);
  });
});

/** The first transcript of each kind (command, code, streams, variables); all in `npm run test:long`. */
function oneOfEachKind(): readonly Transcript[] {
  if (Number(process.env['NETVAULT_RUNS'] ?? 0) > 0) return TRANSCRIPTS;
  const kindOf = ({ args, env, stdout, stderr, code }: Transcript): string =>
    [args[0], code, stdout === undefined, stderr === undefined, ...Object.keys(env ?? {})].join(' ');
  return [...new Map(TRANSCRIPTS.toReversed().map((one) => [kindOf(one), one])).values()];
}

describe('transcripts of commands of the built program', () => {
  it.each(oneOfEachKind())('$name', async (transcript) => {
    const { result, expected } = await ran(transcript, runSpawned);
    expect(result).toEqual(expected);
  });
});
