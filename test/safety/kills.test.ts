import { describe, expect, it } from 'vitest';
import { IS_WHOLE, RUNS } from '../harness/scale.ts';
import {
  DAY,
  everything,
  expectWhole,
  LOGGED,
  SCENES,
  whole,
  world,
  type Files,
  type Scene,
} from './scenes.ts';

/**
 * How many writes of each command are tried, chosen at random: in `npm test`, each is tried in about
 * one of twelve runs. With at least 1000 runs in `npm run test:long`, every write is tried.
 */
const SOME = Math.max(2, Math.floor(RUNS / 50));

/**
 * Kills a command at one of its writes and checks what is left; returns false if it ends before
 * that write.
 */
async function killed(one: Scene, at: string, end: Files): Promise<boolean> {
  const { vault, run, runFailing, leftovers, start } = await world(one);
  if (runFailing(one.args, at).signal === null) return false;
  const isChanged = expectWhole(everything(vault), start, end);
  if (one.isUndoable) {
    expect(await run('log', '--undo')).toMatchObject({ code: 0 });
    const beforeBoth = { ...start, [`Daily/${DAY}.md`]: LOGGED };
    expect(isChanged ? [start] : [start, beforeBoth]).toContainEqual(everything(vault));
  } else {
    await run(...one.args);
    expect(everything(vault)).toEqual(end);
  }
  // After any further command, nothing of the killed one is left.
  expect(await run('log', 'email [[Bob]] after')).toMatchObject({ code: 0 });
  expect(leftovers()).toEqual([]);
  return true;
}

describe('a command that is killed at a write', () => {
  it.each(SCENES.map((one) => [one.args.join(' '), one] as const))(
    'leaves every file whole, can be undone or run again, and its drafts are removed later: %s',
    { timeout: 3_600_000 },
    async (_, one) => {
      const end = await whole(one);
      let writes = 0;
      if (IS_WHOLE) {
        for (const when of ['kill', 'half'])
          for (let at = 1; await killed(one, `${String(at)} ${when}`, end); at++) writes = at;
      } else {
        for (let tries = 0; tries < SOME; tries++) {
          const at = 1 + Math.floor(Math.random() * 24);
          if (await killed(one, `${String(at)} ${tries % 2 === 0 ? 'kill' : 'half'}`, end)) writes++;
        }
        if (await killed(one, '6 half', end)) writes++;
      }
      expect(writes).toBeGreaterThan(0);
    },
  );
});
