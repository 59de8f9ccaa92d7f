import { realpathSync } from 'node:fs';
import type { Io } from '../command-line/io.ts';
import type { VaultWriter } from './vault-writer.ts';

/** A command's turn to write in a vault: while it has it, no other command writes there. */
export class Turn {
  readonly #io: Pick<Io, 'env' | 'platform'>;
  #isRepeatable = true;
  #held: { readonly folder: string; readonly release: () => void } | null = null;

  constructor(io: Pick<Io, 'env' | 'platform'>) {
    this.#io = io;
  }

  /** False once the command has done what cannot be done a second time. */
  get isRepeatable(): boolean {
    return this.#isRepeatable;
  }

  /** Says that the command must not be run again: a person has answered, or named things by numbers of a list that was shown. */
  onlyOnce(): void {
    this.#isRepeatable = false;
  }

  /** Waits for the turn and keeps it until `end`. Throws `UserError` where others take too long. */
  async begin(folder: string): Promise<void> {
    const real = realpathSync(folder);
    if (this.#held?.folder === real) return;
    this.end();
    // Most commands write nothing: what takes a turn is loaded when one is taken.
    const { lockVault } = await import('./vault-lock.ts');
    this.#held = { folder: real, release: await lockVault(this.#io, real) };
  }

  end(): void {
    this.#held?.release();
    this.#held = null;
  }

  /** Does some work that writes in a vault, in a turn of its own where the command has none yet. */
  async during<Done>(folder: string, work: (writer: VaultWriter) => Done | Promise<Done>): Promise<Done> {
    const hadIt = this.#held !== null;
    await this.begin(folder);
    const [{ Drafts }, { VaultWriter }] = await Promise.all([
      import('./drafts.ts'),
      import('./vault-writer.ts'),
    ]);
    const drafts = new Drafts(folder);
    try {
      return await work(new VaultWriter(folder, drafts));
    } finally {
      drafts.clear();
      if (!hadIt) this.end();
    }
  }
}
