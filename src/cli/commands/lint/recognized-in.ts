import { recognizedWords } from '../../../app/words/recognized-words.ts';
import { vaultSize } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';

/**
 * What was recognized in a vault that is not set up. `''` for any other, and if a scorecard note
 * cannot be read: the vault may be set up in it.
 */
export const recognizedIn = (index: VaultIndex): string =>
  index.brokenScorecards.length > 0 ? '' : recognizedWords(vaultSize(index));
