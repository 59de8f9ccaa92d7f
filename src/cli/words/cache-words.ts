import { counted } from '../../app/words/phrases.ts';

/* Texts of `netvault cache`. */

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const cache = ({
  folder,
  vaults,
  bytes,
  compiled,
  cleared,
}: {
  readonly folder: string | null;
  readonly vaults: number;
  readonly bytes: number;
  readonly compiled: number;
  readonly cleared: boolean;
}): string => {
  if (folder === null)
    return 'Nothing is kept: no folder for it is set in the environment (XDG_CACHE_HOME or HOME; LOCALAPPDATA on Windows).';
  const what = `${counted(vaults, 'vault')}, ${megabytes(bytes)}`;
  const code = `compiled code, ${megabytes(compiled)}`;
  if (cleared) {
    const kept = [...(vaults > 0 ? [`what was kept for ${what}`] : []), ...(compiled > 0 ? [code] : [])];
    return kept.length === 0 ? 'There was nothing to remove.' : `Removed: ${kept.join('; ')}.`;
  }
  const compiledText = compiled > 0 ? `; also ${code}` : '';
  return `${vaults === 0 ? 'Nothing is kept yet' : `Kept for ${what},`} in ${folder}${compiledText}`;
};
