/**
 * gray-matter keeps a copy of what it reads in a `Buffer`, which NetVault never
 * looks at. Where there is none (browsers, Obsidian on a phone), text will do.
 */
export const Buffer = { from: (text) => text, isBuffer: () => false };
