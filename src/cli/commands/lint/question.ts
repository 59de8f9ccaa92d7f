import type { RuleSettings } from '../../../vault/configuration.ts';

/** What `lint` is asked of a whole vault: severities in place of the vault’s settings. */
export function lintQuestion(rules: RuleSettings): readonly unknown[] {
  return ['lint', [...rules]];
}
