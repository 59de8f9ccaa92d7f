/**
 * Octets of a line after which ical.js folds it; with the space before the rest it has 75 (RFC
 * 5545, 3.1; RFC 6350, 3.2).
 */
export const LINE_LENGTH = 74;
