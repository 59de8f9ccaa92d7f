import type { Plugin } from 'obsidian';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import * as words from '../words/command-words.ts';
import { FINDINGS, FindingsView } from './findings-view.ts';

/** The view of the findings, and the commands that check. */
export function registerFindings(plugin: Plugin, vault: NetVault): void {
  const { app } = plugin;
  plugin.registerView(FINDINGS, (leaf) => new FindingsView(leaf, vault));
  const check = (path: string | null): void =>
    void reportErrors(async () => {
      const leaf = await app.workspace.ensureSideLeaf(FINDINGS, 'right', { active: true, reveal: true });
      await app.workspace.revealLeaf(leaf);
      if (leaf.view instanceof FindingsView) await leaf.view.check(path);
    });
  plugin.addCommand({
    id: 'check-vault',
    name: words.checkVault,
    callback: () => {
      check(null);
    },
  });
  plugin.addCommand({
    id: 'check-note',
    name: words.checkNote,
    checkCallback: (checking) => {
      const file = app.workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!checking) check(file.path);
      return true;
    },
  });
  vault.actions.add('findings', (path) => {
    check(path || null);
  });
}
