declare const NETVAULT_BUILD: string | undefined;

/**
 * A checksum of everything that the program was built from. Null if the program runs from its
 * sources, which may change at any time.
 */
export const BUILD = typeof NETVAULT_BUILD === 'string' ? NETVAULT_BUILD : null;
