import type { Plugin } from 'obsidian';
import type { NetVault } from '../netvault.ts';
import { BlockView } from './block-view.ts';

/** Code blocks in notes: `summary week`, `today`, `due`, `goal [[Name]]`. */
export function registerCodeBlock(plugin: Plugin, vault: NetVault): void {
  plugin.registerMarkdownCodeBlockProcessor('netvault', (source, el, context) => {
    context.addChild(new BlockView(el, vault, source, context.sourcePath));
  });
}
