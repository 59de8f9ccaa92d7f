import type { KeptVault } from '../kept/kept-vault.ts';
import { Forms } from './forms.ts';
import { LintService } from './lint-service.ts';
import { ScorecardService } from './scorecard-service.ts';
import { VaultState } from './state.ts';

/**
 * The core at work on one vault: services over one state of it. It lives in a
 * worker, so that no arithmetic ever holds up typing; where there is none, it
 * lives beside the app. Its parts are what the plugin can call (`remote.ts`).
 */
export class Engine {
  readonly vault: VaultState;
  readonly forms: Forms;
  readonly lint: LintService;
  readonly scorecard: ScorecardService;

  /** `kept` is what is kept from one start of the app to the next: nothing unless given. */
  constructor(kept: KeptVault | null = null) {
    this.vault = new VaultState(kept);
    this.forms = new Forms(this.vault);
    this.lint = new LintService(this.vault);
    this.scorecard = new ScorecardService(this.vault);
  }
}
