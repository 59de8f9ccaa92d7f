import { describe, expect, it } from 'vitest';
import { IS_WHOLE, RUNS } from '../harness/scale.ts';
import { everything, expectWhole, SCENES, whole, world, type Files, type Scene } from './scenes.ts';

/** A full disk, too many open files, a broken disk, and a disk that has become read-only. */
const FAULTS = ['ENOSPC', 'EMFILE', 'EIO', 'EROFS'];
/** More writes than any of the commands makes. */
const MOST = 80;
/**
 * How many of the faults, chosen at random, are tried with a command, and at how many of its
 * writes. With at least 1000 runs in `npm run test:long`, every fault is tried at every write.
 */
const SOME = RUNS > 0 ? 4 : 2;
const TIMES = Math.max(1, Math.floor(RUNS / 100));

/**
 * Runs a command that fails at one of its writes to disk. Returns false if it reports nothing: it
 * made fewer writes, or nobody misses what was not written.
 */
async function failed(one: Scene, at: number, fault: string, end: Files): Promise<boolean> {
  const { vault, run, runFailing, leftovers, start } = await world(one);
  const { code, signal, stderr } = runFailing(one.args, `${String(at)} ${fault}`);
  expect(signal).toBeNull();
  expect(stderr).not.toMatch(/unexpected|^\s+at /m);
  const isChanged = expectWhole(everything(vault), start, end);
  if (code !== 0) expect(stderr).toMatch(/^netvault: /m);
  if (code === 0) expect(everything(vault)).toEqual(end);
  // A change that cannot be undone is reported; any other can be undone.
  const isTakenBack = one.isUndoable && isChanged && !stderr.includes('cannot take this back');
  if (isTakenBack) {
    expect(await run('log', '--undo')).toMatchObject({ code: 0 });
    expect(everything(vault)).toEqual(start);
  }
  // What the failed command leaves behind is removed by the next command of its kind.
  await run(...one.args);
  await run('log', 'email [[Bob]] after');
  expect(leftovers()).toEqual([]);
  return stderr !== '' || code !== 0;
}

describe('a command whose disk fails', () => {
  it.each(SCENES.map((one) => [one.args.join(' '), one] as const))(
    'reports it, leaves every file whole, and claims nothing that was not done: %s',
    { timeout: 3_600_000 },
    async (_, one) => {
      const end = await whole(one);
      let told = 0;
      const faults = FAULTS.toSorted(() => Math.random() - 0.5);
      for (const [turn, fault] of faults.entries()) {
        const writes = IS_WHOLE
          ? Array.from({ length: MOST }, (_, index) => index + 1)
          : Array.from({ length: turn < SOME ? TIMES : 0 }, () => 1 + Math.floor(Math.random() * 16));
        for (const at of writes) if (await failed(one, at, fault, end)) told++;
      }
      // If no random fault was reported, find the first that is: not every failed write is worth reporting.
      for (let at = 1; told === 0 && at <= MOST; at++) if (await failed(one, at, 'ENOSPC', end)) told++;
      expect(told).toBeGreaterThan(0);
    },
  );
});
