import { resolve } from 'node:path';

const given = process.env['NETVAULT_CORPUS'];

/** The folder of other people's notes; if it is undefined, tests that read it are skipped. */
export const CORPUS = given ? resolve(given) : undefined;
