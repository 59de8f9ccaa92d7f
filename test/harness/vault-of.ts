import type { Unit } from '../../src/model/period.ts';
import { scorecard, type Summary } from '../../src/scorecard/index.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { NO_SURROUNDINGS, type Surroundings } from '../../src/vault/surroundings.ts';
import { date, moment } from './dates.ts';

/** A vault from paths and texts, which is set up for NetVault. */
export function vaultOf(
  notes: Readonly<Record<string, string>>,
  surroundings: Partial<Surroundings> = {},
): VaultIndex {
  const sources = Object.entries(notes).map(([path, text]) => ({ path, text }));
  return VaultIndex.build(sources, { ...NO_SURROUNDINGS, configured: true, ...surroundings });
}

/** The scorecard of a vault from paths and texts. */
export function summaryOf(
  notes: Readonly<Record<string, string>>,
  today: string,
  { unit = 'week', day }: { unit?: Unit; day?: string } = {},
): Summary {
  return scorecard(vaultOf(notes), moment(today), unit, day === undefined ? null : date(day));
}
