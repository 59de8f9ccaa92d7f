import type { KeptVault } from '../kept/kept-vault.ts';
import { Forms } from './forms.ts';
import { LintService } from './lint-service.ts';
import { ScorecardService } from './scorecard-service.ts';
import { VaultState } from './state.ts';

/**
 * The core for one vault: services over one state of it. It runs in a worker, so that its work
 * never blocks typing; without a worker, it runs in the app's thread. Its properties are what the
 * plugin can call (`remote.ts`).
 */
export class Engine {
  readonly vault: VaultState;
  readonly forms: Forms;
  readonly lint: LintService;
  readonly scorecard: ScorecardService;

  /** `kept` is the storage from one start of the app to the next; null for none. */
  constructor(kept: KeptVault | null = null) {
    this.vault = new VaultState(kept);
    this.forms = new Forms(this.vault);
    this.lint = new LintService(this.vault);
    this.scorecard = new ScorecardService(this.vault);
  }
}
