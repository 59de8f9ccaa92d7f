import type { Plugin } from 'obsidian';
import type { NetVault } from '../netvault.ts';
import { BlockView } from './block-view.ts';

/** Code blocks in notes: `summary week`, `today`, `due`, `events`, `intro`, `heat map of the year`, `goal [[Name]]`, `person [[Name]]`. */
export function registerCodeBlock(plugin: Plugin, vault: NetVault): void {
  plugin.registerMarkdownCodeBlockProcessor('netvault', (source, el, context) => {
    const view = new BlockView(el, vault, source, context.sourcePath);
    context.addChild(view);
    // An export waits for this promise.
    return view.drawn();
  });
}
