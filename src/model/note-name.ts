/** The name of a file or folder without the folders above it: the part after the last slash. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A link's target without `.md`, which is optional there. */
export function withoutExtension(target: string): string {
  return target.trim().replace(/\.md$/i, '');
}

/** A note's name: its path without folders and `.md`. */
export function noteName(path: string): string {
  return lastPart(path).replace(/\.md$/i, '');
}
