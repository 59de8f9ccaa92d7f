/** Whether a folder of this name is looked into: none whose name begins with a dot, and not `node_modules`. */
export function isReadFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Whether a file of this name is read, in a folder that is looked into. */
export function isReadFile(name: string): boolean {
  return !name.startsWith('.');
}

/**
 * Whether a file can be a part of the vault: neither it nor a folder above it
 * has a name that begins with a dot, and no folder above it is `node_modules`.
 * `path` is relative to the vault, with `/`.
 */
export function isReadPath(path: string): boolean {
  return !/(?:^|\/)(?:\.|node_modules\/)/.test(path);
}
