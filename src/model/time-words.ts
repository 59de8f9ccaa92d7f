/** Words before a time of day, the longest of those that begin alike first, as the source of a regular expression. */
export const BEFORE_TIME = String.raw`at|from|um|ab|von|gegen|à|a las?|alle|om|kl(?:okken|ockan|o)?\.?|@`;
/** Words between the beginning and the end of a time. */
export const UNTIL_TIME = 'to|till|until|bis|à|a|tot|til|do|до';
