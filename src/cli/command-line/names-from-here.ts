import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { findVault } from '../node/find-vault.ts';
import { pathInVault } from '../writing/named-file.ts';
import { isRelativePath, type Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import type { Completes } from './option.ts';

/** What words are that name a note of the vault. */
const NAMES: ReadonlySet<Completes> = new Set(['subject', 'person', 'activity-or-person', 'open-event']);

/**
 * The arguments with every path from the current folder that names a note as a path in the vault,
 * which is how links and names are read. Paths that lead to no file of the vault stay.
 */
export function withVaultPaths({ completes }: Command, args: Arguments, io: Io): Arguments {
  const isName = (at: number): boolean => {
    const what = completes?.(args.rest.slice(0, at), new Set()) ?? null;
    return what !== null && NAMES.has(what);
  };
  const rest = args.rest.map((word, at) =>
    isRelativePath(word) && isName(at) ? (vaultPathOf(word, args, io) ?? word) : word,
  );
  return args.withRest(rest);
}

/** The path in the vault of the file that a path from the current folder, with or without `.md`, leads to; null for none. */
function vaultPathOf(word: string, args: Arguments, io: Io): string | null {
  const place = [word, `${word}.md`]
    .map((one) => resolve(io.cwd, one))
    .find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (place === undefined) return null;
  const path = pathInVault({ place, vault: findVault(args.text('vault'), io).folder });
  return path?.split(sep).join('/') ?? null;
}
