import type { Moment } from '../model/moment.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { Ledger } from './ledger.ts';

/**
 * Keeps the ledger of one vault up to date while notes change and time passes. Whoever follows a
 * vault over several states owns one; it remembers the last state.
 */
export class Scorekeeper {
  #last: Ledger | null = null;

  /** The ledger of a state at a moment, made from the last one; the same object if neither has changed. */
  update(index: VaultIndex, now: Moment): Ledger {
    this.#last = this.#last?.next(index, now) ?? Ledger.of(index, now);
    return this.#last;
  }
}
