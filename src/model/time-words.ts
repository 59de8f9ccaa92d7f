/** Words before a time of day, as the source of a regular expression; the longest of those that begin alike is first. */
export const BEFORE_TIME = String.raw`at|from|um|ab|von|gegen|[àáa]s|à|vers|dès|a las?|(?:desde|sobre|hacia) las?|d?alle(?: ore)?|verso le|ore|om|rond|vanaf|kl(?:okken|ockan|o)?\.?|kello|(?:[oO] )?godz\.?|od|saat|около|(?:[ouvвосуз]|во|об)(?=[ \t])|@`;
/** Words between the start and the end of a range of days or hours, likewise. */
export const UNTIL =
  "to|till?|until|through|thru|bis(?: zum)?|au|jusqu['’]au|alle|al?|à|até|hasta|tot|t/m|do|до|по";
/** Words for the middle of the day, likewise. */
export const NOON = '(?:12 )?(?:noon|midday|mittags?|midi)';
