import fc from 'fast-check';

/** How many random cases a property is tried with: more in `npm run test:long`. */
const numRuns = Number(process.env['NETVAULT_RUNS'] ?? 0);
/** The seed of the random cases: another number in every run, unless one is given. */
const seed = Number(process.env['NETVAULT_SEED']);

fc.configureGlobal({ ...(numRuns > 0 ? { numRuns } : {}), ...(Number.isInteger(seed) ? { seed } : {}) });
