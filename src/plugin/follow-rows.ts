import { ItemView, type Component } from 'obsidian';
import { onActs } from './dom/acts.ts';
import { previewLinks } from './dom/preview-links.ts';
import type { NetVault } from './netvault.ts';
import { openNote } from './vault/open-note.ts';

/** Handles the actions of rows, wherever they are drawn; `more` expands the list with that key. */
export function followRows(
  owner: Component,
  vault: NetVault,
  el: HTMLElement,
  more?: (key: string) => void,
): void {
  onActs(owner, el, ({ name, value, pane, event }) => {
    // A click on a code block must not open it for editing.
    if (!(owner instanceof ItemView)) event.stopPropagation();
    if (name === 'open') void openNote(vault.app, value, pane);
    else if (name === 'more') more?.(value);
    else vault.actions.run(name, value, event);
  });
  previewLinks(owner, vault.app, el);
}
