import type { Moment } from '../model/moment.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { Ledger } from './ledger.ts';

/**
 * Keeps the ledger of one vault while its notes change and time goes by. It
 * belongs to whoever follows a vault over several states, and remembers the
 * last of them.
 */
export class Scorekeeper {
  #last: Ledger | null = null;

  /** The ledger of a state at a moment, made from the last one: the same one while neither has changed. */
  update(index: VaultIndex, now: Moment): Ledger {
    this.#last = this.#last?.next(index, now) ?? Ledger.of(index, now);
    return this.#last;
  }
}
