import fc from 'fast-check';

/** How many random cases a property is tried with: more in `npm run test:long`. */
const runs = Number(process.env['NETVAULT_RUNS'] ?? 0);
if (runs > 0) fc.configureGlobal({ numRuns: runs });
