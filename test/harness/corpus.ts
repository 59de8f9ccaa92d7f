import { resolve } from 'node:path';

const given = process.env['NETVAULT_CORPUS'];

/** The folder of other people's notes, or undefined: tests that read it are skipped then. */
export const CORPUS = given ? resolve(given) : undefined;
