declare const NETVAULT_BUILD: string | undefined;

/** A checksum of all that the program was built from; null where it runs from its sources, which change without notice. */
export const BUILD = typeof NETVAULT_BUILD === 'string' ? NETVAULT_BUILD : null;
