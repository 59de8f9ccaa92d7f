import type { RuleSettings } from '../../../vault/configuration.ts';

/** The cache key of `lint` for a whole vault: the severities that override the vault's settings. */
export function lintQuestion(rules: RuleSettings): readonly unknown[] {
  return ['lint', [...rules]];
}
