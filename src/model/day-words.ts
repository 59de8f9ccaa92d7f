/*
 * Words for days in other languages than English, in lower case and without accents unless these
 * matter, as sources of regular expressions where they are not lists.
 */

/** Days around today, from two days ago to two days ahead. */
export const NEAR_DAYS = [
  "vorgestern,avant-hier,anteayer,antes de ayer,altro ieri,l'altro ieri,anteontem,eergisteren,i forrgar,i forgars,позавчера,позавчора,przedwczoraj,predevcirem,evvelsi gun,おととい,前天,그저께",
  'gestern,hier,ayer,ieri,ontem,gisteren,igar,i gar,вчера,вчора,учора,wczoraj,vcera,dün,昨日,昨天,어제',
  "heute,aujourd'hui,hoy,oggi,hoje,vandaag,idag,i dag,сегодня,сьогодні,dzisiaj,dzis,dnes,bugun,今日,今天,오늘",
  'morgen,demain,manana,domani,amanha,imorgon,i morgon,i morgen,завтра,jutro,zitra,zajtra,yarin,明日,明天,내일',
  'ubermorgen,apres-demain,pasado manana,dopodomani,depois de amanha,overmorgen,i overmorgon,i overmorgen,послезавтра,післязавтра,pojutrze,pozitri,pozajtra,obur gun,あさって,后天,後天,모레',
].map((words) => words.split(','));

/** Small words before a day: `am Dienstag`, `op dinsdag`, `w piątek`, `в пятницу`. */
export const BEFORE_DAY = 'am|den|le|el|il|op|p[åa]|em|n[ao]|we?|ve?|во?|у|i';

/** Words before or after a weekday that say which one is meant. */
export const LAST =
  'letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|laatste|afgelopen|dernier|passe|pasad[oa]|passad[oa]|ultim[oa]|scors[oa]|forra|sidste|siste|forrige|ostatni[a-z]*|zesz\\S+|minul\\S+|прошл\\S+|минул\\S+';
export const NEXT =
  'nachste[nmrs]?|kommende[nmrs]?|volgende|komende|aanstaande|prochain|proxim[oa]|prossim[oa]|que (?:viene|vem)|nasta|kommande|næste|neste|nastepn\\S+|przysz\\S+|pristi|следующ\\S+|наступн\\S+';
export const THIS = 'diese[nmrs]?|deze|ce|est[ea]|quest[oa]';
