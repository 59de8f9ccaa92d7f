import { loadVault } from '../../src/app/vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../../src/app/vault/settings-files.ts';
import { readRuleFixture, type RuleExample } from '../../src/rules/engine/rule-fixture.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { RULES } from '../../src/rules/index.ts';
import type { RuleSettings } from '../../src/vault/configuration.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from './dates.ts';
import { MemoryFiles } from './memory-files.ts';

/** The vault of an example, with a settings file, even if empty, so that it counts as set up for NetVault. */
export function exampleIndex({ notes, settings }: RuleExample): Promise<VaultIndex> {
  return loadVault(
    new MemoryFiles({
      [CONFIGURATION_FILE]: '',
      ...Object.fromEntries(settings),
      ...Object.fromEntries(notes),
    }),
  );
}

/** Settings that turn every rule off except those that are named. */
export function onlyRules(ids: readonly string[]): RuleSettings {
  return new Map([...RULES.keys()].filter((id) => !ids.includes(id)).map((id) => [id, 'off']));
}

/**
 * The ids of the other rules that report something on a rule's example, by rule and example; examples without
 * any are left out.
 */
export type AlsoReported = Record<string, Record<string, string[]>>;

/** Runs every rule on every example in the files of `fixtures/rules`. */
export async function alsoReported(files: ReadonlyMap<string, string>): Promise<AlsoReported> {
  const found: AlsoReported = {};
  for (const id of RULES.keys()) {
    const { reported, silent } = readRuleFixture(files, id);
    for (const example of [...reported, ...silent]) {
      const { diagnostics } = runRules(await exampleIndex(example), moment(example.today));
      const others = new Set(diagnostics.map(({ rule }) => rule).filter((rule) => rule !== id));
      if (others.size > 0) (found[id] ??= {})[example.name] = [...others].sort();
    }
  }
  return found;
}
