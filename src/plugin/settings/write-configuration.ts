import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import type { Severity } from '../../model/finding.ts';
import type { NetVault } from '../netvault.ts';
import { PluginError } from '../plugin-error.ts';

/** Sets the severity of a rule in `.netvault.yaml` (`''`: the default), and creates the file if it is missing. */
export async function writeConfiguration(vault: NetVault, rule: string, value: string): Promise<void> {
  const { adapter } = vault.app.vault;
  const before = (await adapter.exists(CONFIGURATION_FILE)) ? await adapter.read(CONFIGURATION_FILE) : null;
  const severity = value === '' ? null : (value as Severity | 'off');
  const after = await vault.engine.forms.changeRule(before, rule, severity);
  if (after === (before ?? '')) return;
  if (before === null) await adapter.write(CONFIGURATION_FILE, after);
  else {
    const now = await adapter.process(CONFIGURATION_FILE, (text) => (text === before ? after : text));
    if (now !== after) throw new PluginError('settings-changed-meanwhile', { path: CONFIGURATION_FILE });
  }
  await vault.sync.readSettings();
}
