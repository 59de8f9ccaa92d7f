/**
 * The number of octets after which ical.js folds a line. With the space that begins a continuation
 * line, lines have at most 75 octets (RFC 5545, 3.1; RFC 6350, 3.2).
 */
export const LINE_LENGTH = 74;

/** The `PRODID` of what NetVault writes. */
export const PRODUCT = '-//NetVault//netvault export//EN';
