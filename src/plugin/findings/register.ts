import type { Plugin } from 'obsidian';
import { addForNote } from '../commands/for-note.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { showSideLeaf } from '../side-leaf.ts';
import * as words from '../words/command-words.ts';
import { FINDINGS, FindingsView } from './findings-view.ts';

/** The view of the findings, and the commands that lint. */
export function registerFindings(plugin: Plugin, vault: NetVault): void {
  const { app } = plugin;
  plugin.registerView(FINDINGS, (leaf) => new FindingsView(leaf, vault));
  const check = (path: string | null): void =>
    void reportErrors(async () => {
      const { view } = await showSideLeaf(app, FINDINGS);
      if (view instanceof FindingsView) await view.check(path);
    });
  plugin.addCommand({
    id: 'check-vault',
    name: words.checkVault,
    callback: () => {
      check(null);
    },
  });
  addForNote(plugin, 'check-note', words.checkNote, check);
  vault.actions.add('findings', (path) => {
    check(path || null);
  });
}
