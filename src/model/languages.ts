/**
 * The languages of the app and of Moment.js whose names of months and weekdays are known, in the
 * order in which they are tried.
 */
export const LANGUAGES: readonly string[] = (
  'en de fr es it pt nl ru pl sv da nb nn ja zh zh-TW ko uk be cs sk sl hr sr sr-Latn bs mk bg fi et lv lt ' +
  'hu ro el tr az sq eu ca gl oc cy ga gd br fo is lb fy af eo mt vi th id ms jv fil ar ar-MA ar-SY ar-DZ ' +
  'he fa ps ku ckb ur sd ug hi bn mr gu pa ta te kn ml ne si my km lo ka hy kk ky uz uz-Cyrl tg tk mn am sw yo mi pt-BR'
).split(' ');
