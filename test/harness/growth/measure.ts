import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { countSteps } from './count-steps.ts';
import { once } from '../once.ts';

/** Steps at n, 2n and 4n. */
type Steps = readonly [number, number, number];

/** By construct and stage: `index` to `plan`, as `work.ts` takes them apart. */
type Work = Readonly<Record<string, Readonly<Record<string, Steps>>>>;

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Far more than any of them needs: what hangs ends here, and fails. */
const MOST_MILLISECONDS = 840_000;

/**
 * Counts the steps of every construct of a set (see `constructs.ts`) at `n`,
 * 2`n` and 4`n`, in a process of its own. `names`: of these alone, if any are given.
 */
export function measure(n: number, set: 'few' | 'all', names: readonly string[] = []): Work {
  // Much is made and thrown away: with more room for it, less is looked through for what is still needed.
  const flags = ['--max-old-space-size=2048', '--max-semi-space-size=64'];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, join(counted(), 'work.cjs'), String(n), set, ...names],
    { encoding: 'utf8', timeout: MOST_MILLISECONDS, maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`It ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout) as Work;
}

/** The folder in which the program stands that counts what it does, bundled once a run. */
function counted(): string {
  return once('growth', (folder) => {
    const { outputFiles } = buildSync({
      entryPoints: [join(HERE, 'work.ts')],
      bundle: true,
      // The package says that its modules do nothing by being loaded: this one does.
      ignoreAnnotations: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
      logOverride: { 'empty-import-meta': 'silent' },
    });
    writeFileSync(join(folder, 'work.cjs'), countSteps(outputFiles[0]?.text ?? ''));
  });
}

/**
 * By how much the work of a doubling grows over that of the doubling before: 2
 * where it is linear, 4 where it is squared. What a run costs however short
 * the input is falls out.
 */
function growth([one, two, four]: Steps): number {
  // Where a bound is met on the way, the first doubling may cost next to nothing.
  return (four - two) / Math.max(two - one, two / 2);
}

/** More than linear by this much is allowed: for sorting, and for what is looked up in halves. */
const MOST_GROWTH = 2.6;
/** Fewer steps than this at 4n say nothing: it is less than what one short note costs. */
const FEW_STEPS = 200_000;

/**
 * Measures what grows too fast at `n` again at 4`n`, and gives back what still
 * does: a bound that is met between 2`n` and 4`n` is one step, which is behind
 * it then; what is squared is squared still.
 */
export function tooFastAtBoth(n: number, work: Work): string[] {
  const names = Object.keys(work).filter((name) => tooFast({ [name]: work[name] ?? {} }).length > 0);
  return names.length === 0 ? [] : tooFast(measure(4 * n, 'all', names));
}

/** What grows too fast, as a test shows it: construct, stage, growth and steps. */
export function tooFast(work: Work): string[] {
  return Object.entries(work).flatMap(([construct, stages]) =>
    Object.entries(stages)
      .filter(([, steps]) => steps[2] > FEW_STEPS && growth(steps) > MOST_GROWTH)
      .map(
        ([stage, steps]) =>
          `${construct}, ${stage}: × ${growth(steps).toFixed(2)} (${steps.join(' → ')} steps)`,
      ),
  );
}
