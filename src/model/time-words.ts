/** Words before a time of day, as the source of a regular expression; the longest of those that begin alike is first. */
export const BEFORE_TIME = String.raw`at|from|um|ab|von|gegen|à|a las?|alle|om|kl(?:okken|ockan|o)?\.?|@`;
/** Words between the start and the end of a time range. */
export const UNTIL_TIME = 'to|till|until|bis|à|a|tot|til|do|до';
