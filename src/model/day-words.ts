/*
 * Words for days in other languages than English, in lower case and without accents unless these
 * matter, as sources of regular expressions where they are not lists.
 */

/** Days around today, from two days ago to two days ahead, but for those in other letters that the platform knows. */
export const NEAR_DAYS = [
  "vorgestern,avant-hier,anteayer,antes de ayer,altro ieri,l'altro ieri,anteontem,eergisteren,i forrgar,i forgars,przedwczoraj,predevcirem,evvelsi gun,おととい",
  'gestern,hier,ayer,ieri,ontem,gisteren,igar,i gar,вчора,wczoraj,vcera,dün,anoche,i aftes,昨夜,昨晩,昨晚',
  "heute,aujourd'hui,hoy,oggi,hoje,vandaag,idag,i dag,dzisiaj,dzis,dnes,bugun,stasera,stamattina,ikvall,i kvall,imorse,i morse,i aften,i kveld,i morges,今朝,今晩,今夜,今晚,今早",
  'morgen,demain,manana,domani,amanha,imorgon,i morgon,i morgen,jutro,zitra,zajtra,yarin',
  'ubermorgen,apres-demain,pasado manana,dopodomani,depois de amanha,overmorgen,i overmorgon,i overmorgen,pojutrze,pozitri,pozajtra,obur gun,あさって',
].map((words) => words.split(','));

/** Small words before a day: `am Dienstag`, `op dinsdag`, `w piątek`, `в пятницу`. */
export const BEFORE_DAY = 'am|den|le|el|il|op|p[åa]|em|n[ao]|we?|ve?|во?|у|i';

/**
 * Parts of a day, which do not matter for its date: those after a blank and perhaps a small word
 * (`ayer por la tarde`), and those directly after the day (`昨天晚上`, `昨日の夜`).
 */
export const PART_OF_DAY =
  '(?: (?:in the|at|am|in der|au|dans la|(?:por|en|de|a) la|de|al|ao|[àa]|di|nella))? (?:morning|afternoon|evening|night|matin|midi|apr[èe]s-midi|soir|nuit|fr[üu]h|morgen|vormittag|mittag|nachmittag|abend|nacht|ma[ñn]ana|mediod[íi]a|tarde|noche|manh[ãa]|noite|mattina|pomeriggio|sera|notte|ochtend|middag|avond|morse|morgon|f[öo]rmiddag|eftermiddag|ettermiddag|kv[äa]ll|kveld|aften|aftes|morges|natt|r[áa]no|wieczorem|(?:po|przed) po[łl]udniu|w nocy|v noci|dopoledne|odpoledne|popoludn[íi]|ve[čc]er|утром|дн[её]м|вечером|ночью|вранці|зранку|вдень|[ву]вечері|вночі|sabah|ak[şs]am|gece|아침|오전|오후|저녁|밤|בבוקר|בצהריים|בערב|בלילה|صباح\\S*|مساء\\S*|ليل\\S*)|(?:の?(?:朝|午前|昼|午後|夕方|夜|晩)|早上|上午|中午|下午|晚上)';
/** Words before or after a weekday that say which one is meant. */
export const LAST =
  'letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|laatste|afgelopen|dernier|passe|pasad[oa]|passad[oa]|ultim[oa]|scors[oa]|forra|sidste|siste|forrige|ostatni[a-z]*|zesz\\S+|minul\\S+|прошл\\S+|минул\\S+';
export const NEXT =
  'nachste[nmrs]?|kommende[nmrs]?|volgende|komende|aanstaande|prochain|proxim[oa]|prossim[oa]|que (?:viene|vem)|nasta|kommande|næste|neste|nastepn\\S+|przysz\\S+|pristi|следующ\\S+|наступн\\S+';
export const THIS = 'diese[nmrs]?|deze|cet?(?:te)?|est[ea]|quest[oa]|denn[ae]|bu';
