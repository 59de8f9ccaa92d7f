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

/** Milliseconds that a command waits for those before it. */
const LONGEST_WAIT = 30_000;
/** Milliseconds from now, before or after, in which a claim is made that does not count as left behind. */
const ABANDONED = 300_000;
/** Milliseconds for which one has to stand there before it counts as left behind: a clock that was set makes any claim look old. */
const WATCHED = 10_000;

/**
 * A claim on a vault is an empty file, named after its number in the queue and
 * after the process that made it: `N-HOST-PID-RANDOM`. The lowest has the vault.
 */
export interface Claim {
  readonly name: string;
  /** Null while its process still chooses one. */
  readonly number: number | null;
  readonly host: string;
  readonly pid: number;
}

const CLAIM = /^(?:(\d{1,15})|c)-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}$/;

/**
 * Waits until no other command writes in a vault, first come, first served, and
 * answers how to let the next one. Commands that were killed are passed over:
 * their claims are known by their process, so no one of them is ever taken for
 * that of another (Lamport's bakery algorithm, with files for its variables).
 *
 * Where no folder can be written outside the vault nobody is kept waiting.
 * Throws `UserError` where the others take longer than `longest` milliseconds, and
 * where somebody else could write the claims. A claim of a process that is there
 * still, or of another machine, is passed over after `watched` milliseconds if its
 * time is not of these days.
 */
export async function lockVault(
  io: Pick<Io, 'env' | 'platform'>,
  realVault: string,
  { longest = LONGEST_WAIT, watched = WATCHED } = {},
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

/** Null where neither the folder for state nor the one for temporary files can be written in. Throws `UserError` as `sharedFolder` does. */
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
    // Not there to be written in.
    return null;
  }
}

/** Takes a number that is higher than those of all who have one. */
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

/** Whether a claim comes before one's own; of two with one number, which can happen, the same one for both. */
export function isAhead(other: Claim, own: OwnClaim): boolean {
  if (other.name === own.name) return false;
  // Whoever still chooses may get our number: which of the two is first is known only then.
  if (other.number === null) return true;
  return other.number === own.number ? other.name < own.name : other.number < own.number;
}

/**
 * Whether the process of a claim is there still; the claim of one that is not is
 * taken away. Numbers of processes are used again, so age tells too, of one that
 * was waited for (`isWatched`).
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
    // It is there, and belongs to somebody else.
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

/** A home folder can be shared by machines, and the numbers of processes mean nothing elsewhere. */
const ownHost = (): string => checksum(hostname()).slice(0, 8);

function touch(place: string): void {
  closeSync(openSync(place, 'wx', 0o600));
}
