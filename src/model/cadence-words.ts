/*
 * Words for cadences in other languages than English, in lower case and without accents.
 */

/** A number of days or months. */
export type Interval = readonly [count: number, unit: 'day' | 'month'];

/** “Never”, in many languages, without accents. */
export const NEVER =
  /^(?:never|nie(?:mals)?|jamais|nunca|mai|nooit|nigdy|nikdy|aldrig?|(?:ei )?koskaan|soha|никогда|ніколи|asla|ποτε|[从從]不|ابدا|לעולם לא)$/;

/** “As needed” and “none”: as with “never” there is no cadence, and that of the tier does not apply either. */
export const NONE =
  /^(?:none|no|off|false|n\/?a|-+|(?:as|when) ?(?:need|requir)ed|on ?demand|ad ?hoc|whenever|irregular(?:ly)?|no ?cadence|keine[nr]?|(?:nach|bei) bedarf|aucune?|au besoin|ningun[oa]|segun necesidad|quando necessario|nessun[oa]|al bisogno|geen|naar behoefte|brak|w razie potrzeby|podle potreby|(?:vid|efter|ved) behov|tarvittaessa|нет|по необходимости|за потреби|gerektiginde|なし|必要に応[じし]て|[无無]|按需|없음|필요시)$/;

/**
 * How the words for an interval, and for “once per interval”, begin in the other languages in
 * which statuses are read (see status-words.ts), without accents. `$` marks a whole word.
 */
export const WORDS_OF_OTHER_LANGUAGES: Readonly<Record<string, Interval>> = {
  'zweiw|vierzehnt|quin[cz]en|quinzom|tweewe|quindic|kethet|اسبوعين|שבועיי|隔[周週]$|격주': [14, 'day'],
  'tage?n?$|tagl|tagig|jours?$|quotid|dias?$|diari|giorn|dag(e[nrl]|ar|l|$)|codz|dzien|dni$|denne|den$|paiv|nap(onta|i?$)|gun(de|luk)?$|ежедн|день$|дн[яеі]|щодн|ημερ|μερα|καθημερ|יו(ם|מי)$|يوم|[天日일]$':
    [1, 'day'],
  'woche|hebdo|sema[in]|settim|week$|weke[nl]|uge|uken?t|uke[nr]?$|veck|tydz|tygod|tyd[en]|viik|het(i|en|ente)?$|haft|еженед|недел|тижн|тижд|щотиж|εβδομ|اسبوع|اسابيع|שבוע|[周週주]$':
    [7, 'day'],
  隔日$: [2, 'day'],
  'monat|mois$|mens[uai]|mes(es|i|e)?$|maand|man[ae]d|miesi|mesic|kuu(kau|ssa)|kk$|hav[oi]|honap|ay(da|lik)?$|ежемес|месяц|місяц|щоміс|μην|شهر|اشهر|חודש|[月월달]$':
    [1, 'month'],
  隔月$: [2, 'month'],
  'viertelj|quartal|trimes|k[vw]art|driemaand|ctvrtl|neljannes|negyedev|haromhav|ежекв|щокварт|кварт|τριμην|ربع|רבע?ו|季|四半期|분기':
    [3, 'month'],
  'hal[bf]j|halvar|semest|p[oó]lro|pololet|puolivuo|felev|hathav|полг|полуг|півр|εξαμην|半年$|반년': [
    6,
    'month',
  ],
  'jahr|anne?e|annue|annual|ann[io]$|aret$|anual|a[nr]s?$|anos?$|jaar|arlig|corocz|ro[cč][nzk]|rok|lat[ay]?$|vuosi|vuode|vuotta|ev(es|ente|ben)?$|y[iı]l(da|l[iı]k)?$|ежег|год|лет$|рік|рок|щор[оі]|ετη?σ|χρον|سنو|سنة|عام|שנת|שנה|[年년연]$':
    [12, 'month'],
};
export const EVERY_IN_OTHER_LANGUAGES =
  /^(?:(?:alle|jede[nrs]?|tou(?:te)?s les|chaque|(?:a )?cada|tod[oa]s?(?: l?[oa]s)?|ogni|elke?|per|hvert?|varje|co|ka[zž]d\S+|joka|minden|кажд\S+|кож\S+|her|καθε|كل|כל) |[每毎매])/u;
/** `einmal im Monat`, `раз в месяц`. */
export const ONCE_PER =
  /^(?:(?:1 ?x|einmal|une fois|una vez|uma vez|una volta|eens|(?:een|1) keer|raz|jednou|en gang|kerran|раз) ?(?:im |pro |die |in der |par |al? |a la |por |per |all'|w |za |om |i |в |на )?|פעם ב|مرة في (?:ال)?)/u;
/** `zweimal im Jahr`, `два раза в год`. */
export const TWICE_PER =
  /^(?:(?:2 ?x|zweimal|(?:deux|2) fois|dos veces|duas vezes|due volte|(?:twee|2) keer|dwa razy|dvakrat|tva ganger|to gange?r?|kahdesti|(?:два|2) раза|двічі) (?:im |pro |par |al? |por |per |all'|w |om |i |в |на )?|פעמיים ב|مرتين في (?:ال)?)|(?: ?に?[2二]回|[2二两兩]次| ?2회)$/u;
/** `週に1回`, `3か月ごと`, `每周一次`, `2주마다`, `ayda bir`. */
export const EVERY_BEHIND =
  /(?: ?に?(?:[1一]回|一度)|[ごこ]と|[1一]次|마다|에 한 ?번| ?1회| valein| bir| egyszer)$/u;
/** `varannan vecka`: every second one. */
export const EVERY_OTHER =
  /^(?:om de(?: twee)?|varannan|vartannat|hver(?:t)? ande[nt]|annenhver|joka toinen|jede[nrs]? zweite[nrs]?) /;
/** `elk half jaar`, `co pół roku`. */
export const HALF_YEAR = /^(?:hal[fv](?:e|t)? (?:jaar|ar)|po[lł] roku|חצי שנה)$/;
/** Numbers in words before a unit. */
export const NUMBERS = [
  'zwei|deux|dos|duas|due|twee|dwa|dv[ae]|tva|to|kahden|ket|две?|дв[аі]|iki|δυο|[两兩二]|두',
  'drei|trois|tres|tre|drie|trzy|tri|kolmen|harom|три|uc|τρεις|三|세|ثلاثة|שלושה',
  'vier|quatre|cuatro|quatro|quattro|cztery|ctyri|fyra|fire|neljan|negy|четыре|чотири|dort|τεσσερις|四|네',
  '',
  'sechs|six|seis|sei|zes|szesc|sest|sex|seks|kuuden|hat|шесть|шість|alti|εξι|六|여섯|ستة',
].map((words) => new RegExp(`^(?:${words || '(?!)'})(?: ?个?(?=[月周週])| )`, 'u'));
