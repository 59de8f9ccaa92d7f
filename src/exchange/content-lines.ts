/** Octets of a line after which ical.js folds it; a blank in front of the rest makes that 75 (RFC 5545, 3.1; RFC 6350, 3.2). */
export const LINE_LENGTH = 74;
