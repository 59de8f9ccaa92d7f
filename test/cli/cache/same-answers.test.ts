import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { keptOrComputed } from '../../../src/cli/cache/kept-or-computed.ts';
import type { KeptFiles } from '../../../src/cli/cache/kept-files.ts';
import { lintFilesFromCache } from '../../../src/cli/commands/lint/lint-from-cache.ts';
import { lintQuestion } from '../../../src/cli/commands/lint/question.ts';
import { makeLintWork } from '../../../src/cli/commands/lint/lint-work.ts';
import { computeSummaryAnswer, type SummaryRequest } from '../../../src/cli/commands/summary/answer.ts';
import { makeSummaryWork as workOfSummary } from '../../../src/cli/commands/summary/summary-work.ts';
import type { SourceNote } from '../../../src/model/note.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { SeenFiles } from '../../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { questionText } from '../../../src/cli/command-line/question-text.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import { steadySoon } from '../../harness/cached-vault.ts';
import { tempVault } from '../../harness/temp-vault.ts';
import { PATHS, TEXTS, answer, answerOrError, damage, type Damage } from '../../harness/vault-history.ts';

const MOMENTS = [
  '2026-11-19',
  '2026-11-19T17:59',
  '2026-11-19T18:00',
  '2026-11-19T21:00',
  '2026-11-20',
  '2026-12-25',
];

/** The question under which `summary` keeps and looks up the findings of `lint`. */
const LINT = questionText(lintQuestion(new Map()), null);
const ASKED: SummaryRequest = { period: null, date: null, withFindings: true, withMissed: true };

type Step =
  | { readonly is: 'write'; readonly path: string; readonly which: number }
  | { readonly is: 'append' | 'remove' | 'touch' | 'mode'; readonly path: string }
  | { readonly is: 'rename'; readonly path: string; readonly to: string }
  | { readonly is: 'clock'; readonly now: string }
  | ({ readonly is: 'damage' } & Damage)
  | { readonly is: 'build' };

const path = fc.constantFrom(...PATHS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('write' as const), path, which: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constantFrom('append' as const, 'remove', 'touch', 'mode'), path }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('rename' as const),
      path,
      to: fc.constantFrom('People/Cy.md', 'Ada.md', 'People/Bo 3.md', 'Days/2026-11-17.md'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('clock' as const), now: fc.constantFrom(...MOMENTS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('damage' as const),
      file: fc.constantFrom('files', 'notes', 'evidence', 'answers', 'judged', 'counted'),
      at: fc.nat(5000),
      how: fc.constantFrom('flip' as const, 'cut', 'remove'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'build' as const }) },
);

/** What is linted alone: named notes, and a note that is piped in, whether or not it has a file. */
const alone = fc.record({
  paths: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }),
  piped: fc.record({ path: fc.oneof(path, fc.constant('New.md')), of: path, which: fc.nat(3) }),
});

const steps = fc.array(step, { minLength: 2, maxLength: 8 });

/** The time of the last write, in milliseconds since 1970. Each write gets a later time. */
let tick = Date.UTC(2020, 0, 1);

function put(vault: string, file: string, text: string): void {
  const place = join(vault, file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  later(place);
}

function later(place: string): void {
  tick += 1000;
  utimesSync(place, new Date(tick), new Date(tick));
}

/** Performs a step; does nothing if the file that it needs is missing. */
function take(vault: string, cacheFolder: string, one: Step): void {
  if (one.is === 'write') {
    const texts = TEXTS[one.path] ?? [];
    put(vault, one.path, texts[one.which % texts.length] ?? '');
  } else if (one.is === 'damage') damage(cacheFolder, one);
  else if ('path' in one && existsSync(join(vault, one.path))) {
    const place = join(vault, one.path);
    if (one.is === 'append')
      put(vault, one.path, `${readFileSync(place, 'utf8')}- 2026-11-19 email [[Ada]]\n`);
    if (one.is === 'remove') rmSync(place);
    if (one.is === 'touch') later(place);
    if (one.is === 'mode') chmodSync(place, statSync(place).mode & 0o100 ? 0o644 : 0o755);
    if (one.is === 'rename') {
      mkdirSync(dirname(join(vault, one.to)), { recursive: true });
      renameSync(place, join(vault, one.to));
    }
  }
}

it(
  'with a cache, after any changes and damage, each answer equals that of a vault read from scratch',
  { timeout: 600_000 },
  async () => {
    let [asked, kept] = [0, 0];
    const counted = { all: 0, few: 0 };
    const alike = { all: 0, few: 0 };
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom(0.02, 0.5),
        fc.boolean(),
        alone,
        async (history, mostFresh, lintsFirst, { paths, piped }) => {
          const files = Object.fromEntries(PATHS.slice(0, -3).map((one) => [one, TEXTS[one]?.[0] ?? '']));
          const vault = tempVault(files);
          const env = { XDG_CACHE_HOME: tempVault({}) };
          let now = readMoment('2026-11-19');
          let build = 'first';
          for (const one of history) {
            take(vault, join(env.XDG_CACHE_HOME, 'netvault', 'vaults'), one);
            if (one.is === 'clock') now = readMoment(one.now);
            if (one.is === 'build') build = build === 'first' ? 'second' : 'first';
            const clock = { now: () => now };
            const scratch = await answerOrError(async () =>
              answer(await loadVault(new DiskVaultFiles(vault)), now),
            );
            const linted = await answerOrError(async () =>
              JSON.stringify(runRules(await loadVault(new DiskVaultFiles(vault)), now)),
            );
            const summarized = await answerOrError(async () => {
              const index = await loadVault(new DiskVaultFiles(vault));
              return JSON.stringify(
                computeSummaryAnswer({ folder: vault, foundBy: 'option', index, now }, ASKED).answer,
              );
            });
            for (let again = 0; again < 2; again++) {
              const cache = VaultCache.of({ env, platform: 'linux' }, vault, { build });
              if (!cache) throw new Error('There is no folder for the cache');
              const look = (): SeenFiles =>
                new SeenFiles(steadySoon(new DiskVaultFiles(vault)), cache, {
                  started: Date.now() + 10_000,
                  mostFresh,
                });
              const askAll = async (): Promise<void> => {
                const reads: string[] = [];
                const read = (files: KeptFiles): Promise<VaultIndex> => {
                  reads.push(vault);
                  return loadVault(files);
                };
                const work = ({ index }: { readonly index: VaultIndex }): string => answer(index, now);
                const found = await answerOrError(
                  async () => (await keptOrComputed(look(), clock, 'all', read, work)).answer,
                );
                expect(found).toBe(scratch);
                asked++;
                if (reads.length === 0) kept++;
              };
              // If few notes have changed, they are judged without reading all others.
              const lint = async (): Promise<void> => {
                const { workOut, rework } = makeLintWork(new Map(), null);
                const found = await answerOrError(async () => {
                  const found = await keptOrComputed(look(), clock, LINT, loadVault, workOut, rework);
                  return JSON.stringify(found.answer.report);
                });
                expect(found).toBe(linted);
              };
              // They are also counted without reading all others.
              const summarize = async (): Promise<void> => {
                const { workOut, rework } = workOfSummary(ASKED, null);
                const work = ({ index }: { readonly index: VaultIndex }): Promise<unknown> =>
                  workOut({ folder: vault, foundBy: 'option', index, now });
                const found = await answerOrError(async () => {
                  const found = await keptOrComputed(look(), clock, 'summary', loadVault, work, {
                    ...rework,
                    updateAnswer: async (...all) => {
                      const again = await rework.updateAnswer(...all);
                      counted[again === null ? 'all' : 'few']++;
                      return again;
                    },
                  });
                  return JSON.stringify(found.answer);
                });
                expect(found).toBe(summarized);
              };
              // Some notes are judged, from the findings kept for all notes.
              const some = async (note: SourceNote | null): Promise<void> => {
                const asked = { folder: vault, note, rules: new Map(), clock, language: null };
                const few = await lintFilesFromCache(look(), asked);
                alike[few === null ? 'all' : 'few']++;
                if (few === null) return;
                const index = await loadVault(new DiskVaultFiles(vault));
                const wanted = note ? [note.path] : paths.filter((one) => index.notes.has(one));
                const scratch = runRules(note ? index.with(note) : index, now, { paths: wanted });
                expect(few.of(wanted).report).toEqual(scratch);
              };
              const texts = TEXTS[piped.of] ?? [];
              const text = texts[piped.which % texts.length] ?? '';
              const named = (): Promise<void> => some(null);
              const withPiped = (): Promise<void> => some({ path: piped.path, text, validUtf8: true });
              const asks = [lint, named, withPiped, askAll, summarize];
              for (const ask of lintsFirst ? asks : asks.reverse()) await ask();
            }
          }
        },
      ),
      { numRuns: Math.max(60, 4 * Number(process.env['NETVAULT_RUNS'] ?? 0)) },
    );
    // The second time, the answer comes from the cache, unless a file can never be recognized by its stamp.
    expect(kept).toBeGreaterThan(asked / 3);
    expect(counted.few).toBeGreaterThan(counted.all / 50);
    expect(alike.few).toBeGreaterThan(alike.all / 50);
  },
);
