import process from 'node:process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { checksum } from './checksum.ts';
import { makeFolder } from './make-folder.ts';
import { faultOf } from '../node/file-error.ts';
import { stateFolder } from './state-folder.ts';
import { sharedFolder } from './shared-folder.ts';

/** The longest time in milliseconds to wait for earlier commands. */
const MAX_WAIT = 30_000;
/** A claim that was made more than this many milliseconds before or after now may be abandoned. */
const ABANDONED = 300_000;
/**
 * For how many milliseconds such a claim must remain before it is ignored: if the clock was
 * changed, any claim looks old.
 */
const WATCHED = 10_000;

/**
 * A claim on a vault is an empty file whose name contains its number in the queue and the process
 * that made it: `N-HOST-PID-RANDOM`. The lowest number has the vault.
 */
export interface Claim {
  readonly name: string;
  /** Null while the process is still choosing a number. */
  readonly number: number | null;
  readonly host: string;
  readonly pid: number;
}

const CLAIM = /^(?:(\d{1,15})|c)-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}$/;

/**
 * Waits until no other command writes in a vault, first come, first served. Returns a function
 * that ends the turn. Claims of killed commands are ignored. Claims contain their process, so
 * none can be mistaken for that of another (Lamport's bakery algorithm, with files for its
 * variables).
 *
 * If no folder outside the vault can be written, it does not wait. Throws `UserError` if the
 * others take longer than `longest` milliseconds, or if other users could write the claims. A
 * claim of a running process, or of another machine, is ignored after `watched` milliseconds if
 * its time differs too much from now (`ABANDONED`).
 */
export async function lockVault(
  io: Pick<Io, 'env' | 'platform'>,
  realVault: string,
  { longest = MAX_WAIT, watched = WATCHED } = {},
): Promise<() => void> {
  const claimed = claimOf(io, realVault);
  if (claimed === null) return () => undefined;
  const { folder, own } = claimed;
  const release = (): void => {
    rmSync(join(folder, own.name), { force: true });
  };
  try {
    await turnOf(own, folder, { longest, watched });
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

export type OwnClaim = Claim & { readonly number: number };

/**
 * Null if neither the folder for state nor the one for temporary files can be written. Throws
 * `UserError` if the latter contains something in its place that is not the user's own folder.
 */
function claimOf(
  io: Pick<Io, 'env' | 'platform'>,
  realVault: string,
): { readonly folder: string; readonly own: OwnClaim } | null {
  const state = stateFolder(io);
  const inState = state === null ? null : claimIn(join(state, 'netvault'), realVault);
  if (inState !== null) return inState;
  const shared = sharedFolder(io);
  return shared === null ? null : claimIn(shared, realVault);
}

function claimIn(base: string, realVault: string): ReturnType<typeof claimOf> {
  try {
    const folder = join(base, 'locks', checksum(realVault).slice(0, 32));
    makeFolder(folder, 0o700);
    return { folder, own: claim(folder) };
  } catch {
    // The folder cannot be written.
    return null;
  }
}

/** Makes a claim with a number that is higher than all others. */
function claim(folder: string): OwnClaim {
  const host = ownHost();
  const rest = `${host}-${String(process.pid)}-${randomBytes(6).toString('hex')}`;
  const choosing = join(folder, `c-${rest}`);
  touch(choosing);
  try {
    const number = 1 + Math.max(0, ...claimsIn(folder).map((one) => one.number ?? 0));
    const name = `${String(number)}-${rest}`;
    touch(join(folder, name));
    return { name, number, host, pid: process.pid };
  } finally {
    rmSync(choosing, { force: true });
  }
}

async function turnOf(
  own: OwnClaim,
  folder: string,
  { longest, watched }: { readonly longest: number; readonly watched: number },
): Promise<void> {
  const start = performance.now();
  for (let pause = 5; ; pause = Math.min(40, pause * 1.5)) {
    const waited = performance.now() - start;
    const ahead = claimsIn(folder).filter(
      (one) => isAhead(one, own) && isHeld(one, folder, waited >= watched),
    );
    const [first] = ahead;
    if (!first) return;
    if (waited > longest) throw new CliError('vault-busy', { pid: first.pid });
    await wait(pause + Math.random() * pause);
  }
}

/**
 * Whether a claim comes before one's own. If both have the same number, which can happen, both
 * processes agree on the order.
 */
export function isAhead(other: Claim, own: OwnClaim): boolean {
  if (other.name === own.name) return false;
  // A process that is still choosing may get our number; which of the two is first is decided only then.
  if (other.number === null) return true;
  return other.number === own.number ? other.name < own.name : other.number < own.number;
}

/**
 * Whether the process of a claim still exists; otherwise its claim is deleted. Process ids are
 * reused, so a claim that was waited for (`isWatched`) is also judged by its age.
 */
function isHeld({ name, host, pid }: Claim, folder: string, isWatched: boolean): boolean {
  const place = join(folder, name);
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return false;
  const isGone = host === ownHost() && !isRunning(pid);
  const isOfNow = Math.abs(Date.now() - stat.mtimeMs) < ABANDONED;
  if (!isGone && (isOfNow || !isWatched)) return true;
  rmSync(place, { force: true });
  return false;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists and belongs to another user.
    return faultOf(error).code === 'EPERM';
  }
}

function claimsIn(folder: string): Claim[] {
  return readdirSync(folder).flatMap((name): Claim[] => {
    const [, number, host, pid] = CLAIM.exec(name) ?? [];
    if (host === undefined || pid === undefined) return [];
    return [{ name, number: number === undefined ? null : Number(number), host, pid: Number(pid) }];
  });
}

/** Identifies the machine: several machines can share a home folder, and their process ids mean nothing elsewhere. */
const ownHost = (): string => checksum(hostname()).slice(0, 8);

function touch(place: string): void {
  closeSync(openSync(place, 'wx', 0o600));
}
