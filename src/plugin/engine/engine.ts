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
  readonly vault = new VaultState();
  readonly forms = new Forms(this.vault);
  readonly lint = new LintService(this.vault);
  readonly scorecard = new ScorecardService(this.vault);
}
