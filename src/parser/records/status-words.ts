/** The kinds whose status people write in their own words. */
export type StatusKind = 'event' | 'contact' | 'goal' | 'introduction';

/**
 * What a status is called elsewhere: our word → how such words begin, in small
 * letters and without accents; `$` ends one that is a word of its own. In English
 * first, then in the languages that calendars and task managers speak. Words that
 * could say two things are not here. The kinds share what means the same.
 */
const OFF =
  'cancel|absage|call(ed)? off|postpon|reschedul|defer|moved|void|abandon|annul|anul|abgesagt|verschoben|entfallen|storniert|ausgefallen|fallt aus|vertagt|reporte|decale|aplaza|pospuest|suspend|cancellat|rinviat|rimandat|posticipat|disdett|adiad|geannuleerd|afgezegd|afgelast|uitgesteld|verzet|verplaatst|aflyst|avlyst|udskudt|udsat|utsatt|installd|installt|avbok|uppskjut|odwołan|przełozon|отмен|перенес|отложен|已?取消|已?推[迟遲]|已?延期|改期|中止|キャンセル|취소|연기|zrusen|odlozen|presunut|peru[ut]|siirret|lykat|elmarad|lemond|torol[tv]|elhalaszt|iptal|ertelen|ملغ|الغ|تم (ال)?الغ|موجل|تاجيل|تم (ال)?تاجيل|בוטל|מבוטל';
const DONE =
  'done|complet|finish|closed|ended|conclu|erledigt|abgeschlossen|fertig|beendet|faite?s?$|termin|hech[oa]|realiz|finaliz|fatt[oa]|feit[oa]|gedaan|afgerond|voltooid|klar|klaar|færdig|ferdig|fardig|afslut|avslut|zakonczon|zrobion|wykonan|zrealiz|ukonczon|заверш|сделан|выполнен|готов|已?完成|已?[结結]束|完了|済|終了|완료|hotov|dokoncen|splnen|ukoncen|valmis$|tehty|suoritettu|paattynyt|kesz|befejez|elvegez|teljesit|tamamland|bitti|bitmis|yap[ıi]ld|تم$|تمت$|مكتمل|اكتمل|انته|منته|انجز|הושלמ|הושלם|בוצע|הסתיימ|הסתיים';
const OPEN =
  'in progress|ongoing|current|open|started|aktiv|laufend|acti[fv]|en cours|en curso|ativ|attiv|in corso|actief|aktyw|w toku|актив|进行中|進行中|活[跃躍]|probiha|aktiivi|kesken|kaynnissa|folyamatban|devam|aktif|نشط|جاري|جار$|فعال|פעיל|בתהליך|בביצוע';
const HOLD =
  'pause|on hold|hold$|inacti|inakti|inatt?iv|waiting|blocked|en pausa|in pausa|pausad|gepauzeerd|wstrzyman|неактив|приостанов|暂停|不活跃|一時停止|pozastav|neaktivn|tauolla|odotta|szunetel|felfuggeszt|beklemede|pasif|معلق|متوقف|غير نشط|מושה|בהמתנה|לא פעיל';
const REFUSED =
  'reject|refus|abgelehnt|rechazad|rifiutat|recusad|afgewezen|已?拒绝|odmitn|zamitn|hylat|elutas|redded|مرفوض';

export const STATUS_WORDS: Readonly<Record<StatusKind, Readonly<Record<string, string>>>> = {
  event: {
    skipped:
      REFUSED +
      "|missed|no ?show|absent|not attend|did not|didn't|not going|declined|verpasst|versaumt|nicht (teilg|ersch)|ausgelassen|manque|ratee?$|falto|ausente|perdid|no asist|saltat|assente|mancat|faltou|gemist|overgeslagen|afwezig|niet (geweest|gegaan)|udeblev|utebl|missad|missat|franvarande|opuszczon|nieobecn|pominiet|пропущ|не явил|неявка|缺席|未参加|未參加|未出席|欠席|不参加|불참|zmeskan|nezucastn|neprisel|poissa|ei osallistu|jai valiin|kihagy|elmulaszt|nem (jott|jelen|vett)|kac[ıi]r[ıi]ld|kat[ıi]lmad|gelmed|غائب|تغيب|لم يحضر|הוחמצ|נעדר|לא הגיע",
    attended:
      DONE +
      '|(was |were )?held|happened|took place|vorbei|voruber|fand(en)? statt|past$|over$|met$|occurred|conducted|true$|(hat )?stattgefunden|teilgenommen|besucht|gehalten|durchgefuhrt|effectue|realise|tenue?$|passee?$|a eu lieu|celebrad|asisti|svolt|tenut|finit|bijgewoond|gehouden|geweest|plaatsgevonden|afholdt|avholdt|gennemført|gjennomført|udført|utført|delta|deltog|genomfor|hallen|hallits|gjor[dt]|odby|состоял|проведен|прош|已?[参參]加|已?出席|已?[举舉]行|開催済|参加|実施済|참석|passed$|probehl|uskutecn|zucastn|pidetty|toteutu|osallistu|megtart|megtortent|reszt vett|gerceklesti|kat[ıi]ld|حضر|عقد|נערכ|התקיים|השתתפ',
    canceled:
      OFF +
      "|delay|(on )?hold$|neuskutecn|nekonal|ei toteutu|nem (tart|valosul)|נדח|dropped|not (held|happen)|never happened|((fand(en)?|hat|haben) )?nicht (statt|gehalten)|n'a pas eu",
    planned:
      'false$|schedul|confirm|zugesagt|zusage|angemeldet|tentative|upcoming|pending|open$|to ?do$|accepted|booked|registered|going$|proposed|in progress|ongoing|needs action|not started|invited|maybe|future|set$|geplant|bestatigt|vorlaufig|angesetzt|offen|ausstehend|anstehend|prevu|planifi|provisoire|programm|programad|a venir|a faire|planead|provisional|pendiente|previst|agendad|pianificat|conferm|provvisori|in programma|planejad|marcad|pendente|gepland|bevestigd|voorlopig|ingepland|aankomend|planlagt|bekræftet|bekreftet|foreløbig|foreløpig|kommende|planer|inplaner|bekraftad|preliminar|zaplanowan|planowan|potwierdzon|wstepn|запланир|подтвержд|предварит|已?[计計][划劃]|已?[确確][认認]|待定|已安排|予定|確定|仮予定|예정|확정|bokad|bokat|planovan|naplanovan|potvrzen|predbezn|suunnitel|vahvist|tulossa|tuleva|alustav|sovittu|varattu|tervez|megerosit|visszaigazol|fuggo|kozelgo|utemez|planlan|onayla|beklem|beklen|yaklasan|kesinles|مخطط|مجدول|موكد|معلق|قادم|مقرر|מתוכנ|מאושר|ממתין|ממתינ|נקבע',
  },
  contact: {
    archived:
      'archiv|arquivad|arkiv|gearchiveerd|zarchiw|former|closed|ended|done$|deceased|dead|died|gone|removed|deleted|ex$|verstorben|decede|fallecid|decedut|falecid|overleden|død|avliden|архив|в архиве|已归档|zemrel|arkist|kuollut|elhunyt|arsiv|vefat|مورشف|متوف|בארכיון|נפטר',
    paused: HOLD + "|snoozed|muted|lost$|never|no contact|do not contact|don't contact",
    active: OPEN + '|dormant|lapsed|cold$|warm$|lost touch|lost contact|out of touch',
  },
  goal: {
    paused: HOLD + '|someday|backlog|not started',
    done:
      DONE +
      '|achieved|reached|met$|accomplished|erreicht|atteint|lograd|raggiunt|behaald|fuldført|fullført|достиг|達成',
    dropped:
      OFF +
      '|fail|given up|gave up|archived|obsolete|aufgegeben|verworfen|abgebrochen|abbandonat|opgegeven|opgivet|avbrut|porzucon|放弃',
    active: OPEN + '|on track|doing|in arbeit|en progreso|em andamento|pagaende|в процессе',
  },
  introduction: {
    declined: REFUSED + '|no$|cancel|dropped',
    consented:
      'agreed|accept|approved|confirmed|opted in|zugestimmt|einverstanden|aceit|aceptad|accettat|akkoord',
    made: DONE + '|introduced|connected|sent$|vorgestellt|presentad',
    asked:
      'pending|waiting|requested|in progress|gefragt|angefragt|demande|preguntad|chiest|perguntad|gevraagd',
    proposed: 'idea|planned|suggested|draft|to ?do$|open$|vorgeschlagen|propose|propuest|propost|voorgesteld',
  },
};
