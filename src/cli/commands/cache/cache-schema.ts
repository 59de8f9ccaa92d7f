import { COUNT, TEXT, orNull, outputSchema, type JsonSchema } from '../../report/json-schema.ts';

/** The schema of `cache --format json`. */
export function cacheSchema(): JsonSchema {
  return outputSchema(
    'cache',
    'What `netvault cache --format json` prints, version 1: where the cache is, of how many vaults, how large, how many bytes of compiled code are kept beside it, and whether all was thrown away.',
    { folder: orNull(TEXT), vaults: COUNT, bytes: COUNT, compiled: COUNT, cleared: { type: 'boolean' } },
  );
}
