import { realpathSync } from 'node:fs';
import type { Io } from '../command-line/io.ts';
import type { VaultWriter } from './vault-writer.ts';

/** A command's turn to write in a vault: during it, no other command writes there. */
export class Turn {
  readonly #io: Pick<Io, 'env' | 'platform'>;
  #isRepeatable = true;
  #held: { readonly folder: string; readonly release: () => void } | null = null;

  constructor(io: Pick<Io, 'env' | 'platform'>) {
    this.#io = io;
  }

  /** False once the command has done something that cannot be repeated. */
  get isRepeatable(): boolean {
    return this.#isRepeatable;
  }

  /**
   * Records that the command must not be run again: the user has answered a question, or has named
   * items by their numbers in a list that was shown.
   */
  forbidRepeating(): void {
    this.#isRepeatable = false;
  }

  /** Waits for the turn and keeps it until `end`. Throws `UserError` if other commands take too long. */
  async begin(folder: string): Promise<void> {
    const real = realpathSync(folder);
    if (this.#held?.folder === real) return;
    this.end();
    // Loaded only here, because most commands write nothing.
    const { lockVault } = await import('./vault-lock.ts');
    this.#held = { folder: real, release: await lockVault(this.#io, real) };
  }

  end(): void {
    this.#held?.release();
    this.#held = null;
  }

  /** Runs `work`, which writes in a vault, during a turn: the one that the command has already, or one of its own. */
  async runInTurn<Done>(folder: string, work: (writer: VaultWriter) => Done | Promise<Done>): Promise<Done> {
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
