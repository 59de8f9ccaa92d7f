import { pathMatcher } from '../../vault/globs.ts';
import type { Surroundings } from '../../vault/surroundings.ts';

/** A setting that leaves notes out: `ignore` in `.netvault.yaml`, or the folders that Obsidian excludes. */
export type LeftOutBy = 'ignore' | 'excluded';

/** The settings by which some of these notes are not checked. */
export function leftOutBy(
  paths: readonly string[],
  { configuration, obsidian }: Pick<Surroundings, 'configuration' | 'obsidian'>,
): readonly LeftOutBy[] {
  const settings = [
    ['ignore', configuration.ignore],
    ['excluded', obsidian.ignoredFolders],
  ] as const;
  return settings.flatMap(([by, globs]) => (paths.some(pathMatcher(globs)) ? [by] : []));
}
