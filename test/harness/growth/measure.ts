import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { countSteps } from './count-steps.ts';
import { once } from '../once.ts';

/** The numbers of steps at n, 2n and 4n. */
type Steps = readonly [number, number, number];

/** The steps of each construct in each stage, from `index` to `plan` (`work.ts`). */
type Work = Readonly<Record<string, Readonly<Record<string, Steps>>>>;

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Far more time than any of them needs, in milliseconds: a stage that hangs fails then. */
const MOST_MILLISECONDS = 840_000;

/**
 * Counts the steps of every construct of a set (`constructs.ts`) at `n`, 2`n` and 4`n`, in a
 * separate process. If `names` are given, only of these.
 */
export function measure(n: number, set: 'few' | 'all', names: readonly string[] = []): Work {
  // With more memory for new objects, garbage is collected less often.
  const flags = ['--max-old-space-size=2048', '--max-semi-space-size=64'];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, join(counted(), 'work.cjs'), String(n), set, ...names],
    { encoding: 'utf8', timeout: MOST_MILLISECONDS, maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`It ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout) as Work;
}

/** The folder with the bundle that counts its steps; it is built once in each run. */
function counted(): string {
  return once('growth', (folder) => {
    const { outputFiles } = buildSync({
      entryPoints: [join(HERE, 'work.ts')],
      bundle: true,
      // package.json says that no module has side effects, but this one has.
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
 * The steps from 2n to 4n divided by those from n to 2n: 2 for linear growth, 4 for quadratic
 * growth. What a run takes with any input cancels out.
 */
function growth([one, two, four]: Steps): number {
  // If a limit is reached on the way, the first doubling may take hardly any steps.
  return (four - two) / Math.max(two - one, two / 2);
}

/** How much more than linear growth is allowed, for sorting and binary search. */
const MOST_GROWTH = 2.6;
/** Fewer steps than this at 4n are not judged: one short note takes more. */
const FEW_STEPS = 200_000;

/**
 * Measures constructs that grow too fast at `n` again at 4`n`, and returns those that still do:
 * a limit between 2`n` and 4`n` no longer matters there, but quadratic growth remains.
 */
export function tooFastAtBoth(n: number, work: Work): string[] {
  const names = Object.keys(work).filter((name) => tooFast({ [name]: work[name] ?? {} }).length > 0);
  return names.length === 0 ? [] : tooFast(measure(4 * n, 'all', names));
}

/** The constructs that grow too fast, as a test shows them: construct, stage, growth and steps. */
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
