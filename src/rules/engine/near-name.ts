/**
 * What two spellings of one name have in common: the last part of a path, its
 * words without accents and signs, in order of the alphabet. `Dashwood,
 * Marianne` and `People/marianne-dashwood.md` are one.
 */
export function nearKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
