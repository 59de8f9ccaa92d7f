import type { Kind } from '../../model/records.ts';
import type { Settings } from '../../model/settings.ts';
import { configuredNames } from '../../parser/records/configured-names.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import { rankKey } from '../../parser/records/rank-key.ts';

/** NetVault's name of a field in any spelling that is read, those of the scorecard included; null if it is none. */
export function fieldNamed({ fieldNames }: Settings, kind: Kind, given: string): string | null {
  const { ours } = configuredNames(fieldNames.get(kind));
  return rankKey(DEFINITIONS[kind].names, given.trim(), ours)?.name ?? null;
}
