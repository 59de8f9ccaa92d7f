import type { App, Plugin, WorkspaceLeaf } from 'obsidian';
import { HOVER_SOURCE } from '../dom/preview-links.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { showSideLeaf } from '../side-leaf.ts';
import * as words from '../words/command-words.ts';
import { product } from '../words/common-words.ts';
import { SIDEBAR, SidebarView } from './sidebar-view.ts';

/** Registers the sidebar, its command and its ribbon button. */
export function registerSidebar(plugin: Plugin, vault: NetVault): void {
  plugin.registerView(SIDEBAR, (leaf) => new SidebarView(leaf, vault));
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: product, defaultMod: true });
  plugin.addRibbonIcon('users', words.openScorecard, () => void openSidebar(plugin.app));
  plugin.addCommand({
    id: 'open-scorecard',
    name: words.openScorecard,
    callback: () => void openSidebar(plugin.app),
  });
  plugin.addCommand({
    id: 'set-goals-aside',
    name: words.setAside,
    callback: () =>
      void reportErrors(async () => {
        if (await vault.toggleAside()) await openSidebar(plugin.app);
      }),
  });
  vault.actions.add(
    'show-goals',
    () =>
      void reportErrors(async () => {
        await vault.toggleAside();
      }),
  );
}

/** Reveals the sidebar, and creates it if there is none. */
export const openSidebar = (app: App): Promise<WorkspaceLeaf> => showSideLeaf(app, SIDEBAR);
