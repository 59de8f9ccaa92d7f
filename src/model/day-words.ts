/*
 * Words for days in other languages than English, in lower case and without accents unless these
 * matter, as sources of regular expressions where they are not lists.
 */

/** Days around today, from two days ago to two days ahead, but for those in other letters that the platform knows. */
export const NEAR_DAYS = [
  "vorgestern,avant-hier,anteayer,antes de ayer,altro ieri,l'altro ieri,anteontem,eergisteren,i forrgar,i forgars,przedwczoraj,predevcirem,evvelsi gun,おととい",
  'gestern,hier,ayer,ieri,ontem,gisteren,igar,i gar,вчора,wczoraj,vcera,dün',
  "heute,aujourd'hui,hoy,oggi,hoje,vandaag,idag,i dag,dzisiaj,dzis,dnes,bugun",
  'morgen,demain,manana,domani,amanha,imorgon,i morgon,i morgen,jutro,zitra,zajtra,yarin',
  'ubermorgen,apres-demain,pasado manana,dopodomani,depois de amanha,overmorgen,i overmorgon,i overmorgen,pojutrze,pozitri,pozajtra,obur gun,あさって',
].map((words) => words.split(','));

/** Small words before a day: `am Dienstag`, `op dinsdag`, `w piątek`, `в пятницу`. */
export const BEFORE_DAY = 'am|den|le|el|il|op|p[åa]|em|n[ao]|we?|ve?|во?|у|i';

/** Words before or after a weekday that say which one is meant. */
export const LAST =
  'letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|laatste|afgelopen|dernier|passe|pasad[oa]|passad[oa]|ultim[oa]|scors[oa]|forra|sidste|siste|forrige|ostatni[a-z]*|zesz\\S+|minul\\S+|прошл\\S+|минул\\S+';
export const NEXT =
  'nachste[nmrs]?|kommende[nmrs]?|volgende|komende|aanstaande|prochain|proxim[oa]|prossim[oa]|que (?:viene|vem)|nasta|kommande|næste|neste|nastepn\\S+|przysz\\S+|pristi|следующ\\S+|наступн\\S+';
export const THIS = 'diese[nmrs]?|deze|ce|est[ea]|quest[oa]';
