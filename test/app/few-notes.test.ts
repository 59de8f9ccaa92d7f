import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgementOf } from '../../src/app/lint/judgement.ts';
import { rejudge } from '../../src/app/lint/rejudge.ts';
import { countAgain } from '../../src/app/summary/count-again.ts';
import { tallyOf } from '../../src/app/summary/tally.ts';
import { NO_FILE_CHANGES } from '../../src/app/vault/files-difference.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { judge } from '../../src/rules/engine/run-rules.ts';
import { Ledger, wholeViews } from '../../src/scorecard/index.ts';
import { mayBeScorecard } from '../../src/vault/parse-source.ts';
import { tempFolder } from '../harness/temp-folder.ts';

const NOTES = 200;
const NOW = readMoment('2026-11-26T12:00');
/** One in this many notes is changed. */
const EVERY = 12;
/**
 * Kinds of notes that are read together with any other note, since they decide how others are read
 * and counted.
 */
const SETTING = new Set(['scorecard', 'goal']);
const MORE = '\nA line more.\n';

it.each(['make-vault.mjs', 'make-odd-vault.mjs'])(
  'a line added to a note of %s is linted and counted again from few notes',
  async (script) => {
    const folder = tempFolder('netvault-few-');
    execFileSync(process.execPath, [join(import.meta.dirname, '../../bench', script), String(NOTES), folder]);
    const index = await loadVault(new DiskVaultFiles(folder), null);
    const ledger = Ledger.of(index, NOW);
    const judgement = judgementOf(ledger, judge(index, NOW, { ledger }), mayBeScorecard);
    if (!judgement) throw new Error('The vault is set up');
    const tally = tallyOf(ledger, wholeViews(ledger), mayBeScorecard);
    const isSetting = (path: string): boolean => SETTING.has(index.note(path)?.record?.kind ?? '');
    const paths = [...index.notes.keys()];
    expect([...judgement.always].sort()).toEqual(paths.filter(isSetting));
    const whole = paths.filter((path, at) => {
      if (at % EVERY > 0 || isSetting(path)) return false;
      const was = (one: string) => ({ path: one, text: index.note(one)?.text ?? '' });
      const is = (one: string) => ({ path: one, text: was(one).text + (one === path ? MORE : '') });
      const changed = { ...NO_FILE_CHANGES, paths: [path], surroundings: index.surroundings, now: NOW };
      const judged = rejudge(judgement, { ...changed, read: is, rules: new Map() });
      const choose = () => ({ unit: 'week', date: null }) as const;
      return !judged || !countAgain(tally, { ...changed, was, is, choose });
    });
    expect(whole).toEqual([]);
  },
);
