/** A file's name, or a folder's own: what stands behind the last slash of its path. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A note's name: its path without folders and `.md`. */
export function noteName(path: string): string {
  return lastPart(path).replace(/\.md$/i, '');
}
