import { counted } from '../../app/words/phrases.ts';

/* What `netvault cache` says. */

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const cache = ({
  folder,
  vaults,
  bytes,
  cleared,
}: {
  readonly folder: string | null;
  readonly vaults: number;
  readonly bytes: number;
  readonly cleared: boolean;
}): string => {
  if (folder === null)
    return 'Nothing is kept: the environment names no folder for it (XDG_CACHE_HOME or HOME; LOCALAPPDATA on Windows).';
  const what = `${counted(vaults, 'vault')}, ${megabytes(bytes)}`;
  if (cleared) return vaults === 0 ? 'Nothing was kept.' : `Thrown away: what was kept of ${what}.`;
  return vaults === 0 ? `Nothing is kept yet in ${folder}` : `Kept of ${what}, in ${folder}`;
};
