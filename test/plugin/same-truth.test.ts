import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { momentIn } from '../../src/app/vault/moment-in.ts';
import type { UserErrorData } from '../../src/app/user-error.ts';
import { adviseCommand } from '../../src/app/words/command-advice.ts';
import { reportInWords } from '../../src/app/words/wording.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import type { LintReport } from '../../src/model/finding.ts';
import type { Unit } from '../../src/model/period.ts';
import { safeJson } from '../../src/model/safe-text.ts';
import type { NetVault } from '../../src/plugin/netvault.ts';
import { themes, type Case } from '../fixtures/expectation.ts';
import { moment } from '../harness/dates.ts';
import { worded } from '../harness/in-words.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { hasBrowser, openApp, vaultFiles, type AppPage } from './harness/app-page.ts';
import { CORPUS } from '../harness/corpus.ts';

const VAULTS = join(import.meta.dirname, '../../fixtures/vaults');

type Look = Pick<Case, 'today' | 'unit' | 'date'>;

/** Opens the plugin with a vault as it is on disk, and waits until it has read all notes. */
async function openVault(folder: string): Promise<AppPage> {
  const app = await openApp(vaultFiles(folder));
  await app.page.waitForFunction(() => {
    const found = window.host.plugin.parts().find((part) => 'engine' in part) as NetVault | undefined;
    Object.assign(window, { netvault: found });
    return found?.progress.stage === 'all';
  });
  return app;
}

/** The instant at which it is `today` in the vault's time zone. */
async function instantOf(folder: string, today: string): Promise<number> {
  const { settings } = await loadVault(new DiskVaultFiles(folder));
  const wanted = moment(today.replace('T', ' '));
  const utc = Date.parse(`${wanted.date}T00:00Z`) + wanted.minutes * 60_000;
  const zones = Array.from({ length: 27 * 4 }, (_, quarter) => utc + (quarter - 14 * 4) * 900_000);
  const found = zones.find(
    (at) => safeJson(momentIn(new Date(at), settings.timeZone ?? 'UTC')) === safeJson(wanted),
  );
  if (found === undefined) throw new Error(`It is never ${today} there`);
  return found;
}

/**
 * What the command line prints about a vault at one moment, and what the plugin answers, printed in the same
 * way; with the findings only if `findings` is true.
 */
async function bothSay(folder: string, { page }: AppPage, { today, unit, date }: Look, findings: boolean) {
  const cli = (...args: string[]) =>
    runHere([...args, '--today', today, '--format', 'json'], { cwd: folder }).then(said);
  const period = ['--period', unit, ...(date === undefined ? [] : ['--date', date])];
  const asked = { at: await instantOf(folder, today), unit, date: date ?? null, findings };
  const { summary, lint } = await page.evaluate(async ({ at, unit, date, findings }) => {
    const { engine } = (window as unknown as { netvault: NetVault }).netvault;
    const userErrorOf = (error: unknown) => {
      const { code, data, place } = error as UserErrorData;
      return { code, data, place };
    };
    const say = (answer: Promise<unknown>) =>
      answer.then(
        (value) => JSON.stringify(value),
        (error: unknown) => JSON.stringify({ error: userErrorOf(error) }),
      );
    return {
      summary: await say(engine.scorecard.summary(at, unit, date)),
      lint: findings ? await say(engine.lint.findings(at, null)) : null,
    };
  }, asked);
  const both = [{ plugin: printed(summary), cli: await cli('summary', '--vault', folder, ...period) }];
  if (lint !== null) both.push({ plugin: printed(lint), cli: await cli('lint', '--vault', folder) });
  return both;
}

/** The plugin's answer as the command line would print it: a report, or the message of an error. */
function printed(text: string): string {
  const answer = JSON.parse(text) as Partial<LintReport> & { readonly error?: UserErrorData };
  if (answer.error) return worded(answer.error).message;
  return safeJson(answer.diagnostics ? reportInWords(answer as LintReport, adviseCommand) : answer);
}

/** What was printed; for an error, its first line without `netvault: `. */
function said({ stdout, stderr, code }: Awaited<ReturnType<typeof runHere>>): string {
  return code < 2 ? stdout : (/^netvault: (.+)$/m.exec(stderr)?.[1] ?? stderr);
}

async function holdEqual(folder: string, looks: readonly Look[]): Promise<void> {
  const app = await openVault(folder);
  // Findings are the same for every period of a day, so they are compared once a day.
  const days = new Set<string>();
  for (const look of looks) {
    const both = await bothSay(folder, app, look, !days.has(look.today));
    days.add(look.today);
    for (const { plugin, cli } of both) expectSame(plugin, cli);
  }
  expect(app.errors).toEqual([]);
  await app.close();
}

/**
 * Checks that both are the same. For an error, the command line prints the message, too, and then what to
 * type.
 */
function expectSame(plugin: string, cli: string): void {
  expect(plugin.length).toBeGreaterThan(20);
  expect(plugin.startsWith('{') ? cli : cli.slice(0, plugin.length)).toBe(plugin);
}

const eachUnit = (today: string): Look[] =>
  (['day', 'week', 'month', 'quarter', 'year'] as Unit[]).map((unit) => ({ today, unit }));

describe.skipIf(!hasBrowser())('the answers of the plugin', () => {
  it.each(themes())('equal those of the command line for the vault $name', async ({ name, cases }) => {
    const [first] = cases;
    await holdEqual(join(VAULTS, name), [...cases, ...eachUnit(first?.today ?? '')]);
  });

  it('equal those of the command line in another time zone, with settings of the vault', async () => {
    const folder = tempVault({
      'Scorecard.md': '---\ntype: scorecard\ntime_zone: Pacific/Auckland\nweek_start: sunday\n---\n',
      'Ada.md': '\ufeff---\r\ntype: contact\r\nmet: 2026/11/16\r\n---\r\n## Log\r\n- 2026-11-18 cal\r\n',
      '.netvault.yaml': 'rules:\n  unknown-activity: error\nignore: ["Old/**"]\n',
      'Old/Bob.md': '---\ntype: contact\nmet: never\n---\n',
    });
    await holdEqual(folder, eachUnit('2026-11-20T00:30'));
  });

  it('equal those of the command line with a baseline, and with a missing baseline', async () => {
    const files = {
      'Ada.md': '---\ntype: contact\nmet: 2026/11/16\n---\n',
      'Bob.md': '---\ntype: contact\nmet: 2026/11/16\nlast_contact: never\n---\n',
      '.netvault.yaml': 'baseline: .kept/known.json\n',
    };
    const known = { 'Ada.md': { 'invalid-date': 1 }, 'Bob.md': { 'invalid-date': 1 } };
    const baseline = JSON.stringify({ version: 1, known });
    const looks: Look[] = [{ today: '2026-11-20', unit: 'week' }];
    await holdEqual(tempVault({ ...files, '.kept/known.json': baseline }), looks);
    // Larger than any settings file may be: the baseline of a large vault.
    await holdEqual(tempVault({ ...files, '.kept/known.json': baseline + ' '.repeat(2_200_000) }), looks);
    await holdEqual(tempVault(files), looks);
  });
});

/** The folders of the corpus, each of which somebody keeps as a vault. */
const others = CORPUS === undefined ? [] : readdirSync(join(CORPUS, 'vaults'));

describe.skipIf(!hasBrowser() || others.length === 0)('the answers of the plugin for the corpus', () => {
  it.each(others.length === 0 ? ['vaults of others'] : others)(
    'equal those of the command line for %s',
    { timeout: 60_000 },
    async (name) => {
      await holdEqual(join(CORPUS ?? '', 'vaults', name), eachUnit('2026-11-19'));
    },
  );
});
