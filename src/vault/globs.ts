import picomatch from 'picomatch';

/** Patterns come from a vault: what could make matching slow or strange is read as plain text. */
const OPTIONS = { dot: true, noextglob: true, windows: false, maxLength: 1000 } as const;

/** Makes a test for paths: a glob, or the plain name of a folder or file, which takes in all below it. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/+$/, ''))
    .filter((glob) => glob !== '')
    .flatMap((glob) => (picomatch.scan(glob).isGlob ? [glob] : [escaped(glob), `${escaped(glob)}/**`]));
  return patterns.length === 0 ? () => false : picomatch(patterns, OPTIONS);
}

function escaped(text: string): string {
  return text.replace(/[\\*?[\]{}()!+@|$^]/g, '\\$&');
}
