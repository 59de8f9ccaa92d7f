/**
 * gray-matter keeps a copy of its input in a `Buffer`, which NetVault never uses.
 * Browsers and Obsidian on phones have no `Buffer`, so the text itself replaces it.
 */
export const Buffer = { from: (text) => text, isBuffer: () => false };
