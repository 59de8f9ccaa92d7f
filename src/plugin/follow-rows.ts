import { ItemView, type Component } from 'obsidian';
import { onActs } from './dom/acts.ts';
import { previewLinks } from './dom/preview-links.ts';
import type { NetVault } from './netvault.ts';
import { openNote } from './vault/open-note.ts';

/** Has rows do what they are for, wherever they are drawn; `more` lengthens the list of that key. */
export function followRows(
  owner: Component,
  vault: NetVault,
  el: HTMLElement,
  more?: (key: string) => void,
): void {
  onActs(owner, el, ({ name, value, pane, event }) => {
    // A click within a note must not open that for editing.
    if (!(owner instanceof ItemView)) event.stopPropagation();
    if (name === 'open') void openNote(vault.app, value, pane);
    else if (name === 'more') more?.(value);
    else vault.actions.run(name, value, event);
  });
  previewLinks(owner, vault.app, el);
}
