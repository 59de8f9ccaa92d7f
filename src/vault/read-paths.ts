/** Whether folders of this name are read: not those that begin with a dot, and not `node_modules`. */
export function isReadFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Whether a file of this name is read, in a folder that is read. */
export function isReadFile(name: string): boolean {
  return !name.startsWith('.');
}

/**
 * Whether a file can be part of the vault: no name in its path begins with a dot, and no folder
 * is called `node_modules`. `path` is relative to the vault and separated by `/`.
 */
export function isReadPath(path: string): boolean {
  return !/(?:^|\/)(?:\.|node_modules\/)/.test(path);
}
