/** The kinds whose status people write in their own words. */
export type StatusKind = 'event' | 'contact' | 'goal' | 'introduction';

/**
 * What a status is called elsewhere: our word → a pattern of others, in small
 * letters and without accents. In English first, then in the languages that
 * calendars and task managers speak: German, French, Spanish, Italian,
 * Portuguese, Dutch, Danish, Norwegian, Swedish, Polish, Russian, Chinese,
 * Japanese, Korean. Words that could say two things are not here.
 */
export const STATUS_WORDS: Readonly<Record<StatusKind, Readonly<Record<string, string>>>> = {
  event: {
    attended:
      'done|completed?|held|finished|happened|took place|past|over|closed|ended|met|occurred|concluded|conducted|true|' +
      'stattgefunden|hat stattgefunden|erledigt|abgeschlossen|fertig|teilgenommen|besucht|gehalten|durchgefuhrt|beendet|' +
      'faite?|termine[es]?|effectuee?|realisee?|tenue?|passee?|a eu lieu|' +
      'hech[oa]|realizad[oa]|completad[oa]|terminad[oa]|celebrad[oa]|finalizad[oa]|concluid[oa]|asisti(?:do)?|' +
      'fatt[oa]|completat[oa]|conclus[oa]|svolt[oa]|terminat[oa]|tenut[oa]|finit[oa]|feit[oa]|' +
      'gedaan|afgerond|voltooid|bijgewoond|gehouden|klaar|geweest|plaatsgevonden|' +
      'afholdt|avholdt|gennemført|gjennomført|færdig|ferdig|udført|utført|deltaget|deltatt|deltog|afsluttet|avsluttet|' +
      'genomfor[dt]|klart?|fardig|avslutad|avslutat|hallen|hallits|gjor[dt]|' +
      'odbyt[eya]|odbył[ao]? sie|zakonczon[eya]|zrobion[eya]|wykonan[eya]|ukonczon[eya]|' +
      'состоял(?:ась|ось|ся)|завершен[ао]?|сделано|проведен[ао]?|прош(?:ла|ло|ел)|выполнен[ао]?|готово|' +
      '已?完成|已?(?:参加|參加)|已?出席|已?(?:举行|舉行)|已?(?:结束|結束)|完了|済み?|終了|開催済み?|参加済み?|実施済み?|완료|참석',
    canceled:
      'cancell?ed|cancel|cancellation|called off|dropped|postponed|rescheduled|deferred|moved|void|abandoned|' +
      'abgesagt|verschoben|entfallen|storniert|ausgefallen|fallt aus|vertagt|' +
      'annulee?|reportee?|decalee?|cancelad[oa]|aplazad[oa]|pospuest[oa]|anulad[oa]|suspendid[oa]|' +
      'annullat[oa]|cancellat[oa]|rinviat[oa]|rimandat[oa]|posticipat[oa]|disdett[oa]|adiad[oa]|' +
      'geannuleerd|afgezegd|afgelast|uitgesteld|verzet|verplaatst|aflyst|avlyst|udskudt|udsat|utsatt|' +
      'installd|installt|avbokad|avbokat|uppskjut(?:en|et)|odwołan[eya]|anulowan[eya]|przełozon[eya]|' +
      'отмен(?:а|ен[ао]?)|перенесен[ао]?|отложен[ао]?|已?取消|已?推[迟遲]|已?延期|改期|中止|キャンセル(?:済み?)?|취소|연기',
    skipped:
      "missed|no show|noshow|absent|not attended|did not attend|didn't attend|did not go|didn't go|not going|declined|" +
      'verpasst|versaumt|nicht teilgenommen|nicht erschienen|ausgelassen|manquee?|absente?|ratee?|falto|ausente|perdid[oa]|no asisti|' +
      'no asistio|saltat[oa]|assente|mancat[oa]|faltou|gemist|overgeslagen|afwezig|niet geweest|udeblevet|uteblitt|uteblev|' +
      'missad|missat|franvarande|opuszczon[eya]|nieobecn[ya]|pominiet[eya]|пропущен[ао]?|не явил(?:ся|ась)|неявка|' +
      '缺席|未参加|未參加|未出席|欠席|不参加|불참',
    planned:
      'scheduled|confirmed|tentative|upcoming|pending|open|to ?do|accepted|booked|registered|going|proposed|in progress|ongoing|' +
      'needs action|not started|invited|maybe|future|set|' +
      'geplant|bestatigt|vorlaufig|angesetzt|offen|ausstehend|anstehend|prevue?|planifiee?|confirmee?|provisoire|programmee?|a venir|' +
      'a faire|planead[oa]|programad[oa]|confirmad[oa]|provisional|pendiente|previst[oa]|agendad[oa]|' +
      'pianificat[oa]|programmat[oa]|confermat[oa]|provvisori[oa]|in programma|planejad[oa]|marcad[oa]|pendente|' +
      'gepland|bevestigd|voorlopig|ingepland|aankomend|planlagt|bekræftet|bekreftet|foreløbig|foreløpig|kommende|' +
      'planera[dt]|inplanera[dt]|bekraftad|preliminar|zaplanowan[eya]|planowan[eya]|potwierdzon[eya]|wstepn[eya]|' +
      'запланирован[ао]?|подтвержден[ао]?|предварительно|[计計][划劃]中?|已[计計][划劃]|已?[确確][认認]|待定|已安排|予定|確定|仮予定|예정|확정',
  },
  contact: {
    active:
      'current|open|ongoing|dormant|lapsed|cold|warm|lost touch|lost contact|out of touch|aktive?|act[iu]?f|active|activ[oa]|attiv[oa]|ativ[oa]|actief|aktywn[ya]|активн(?:ый|ая)|活跃|活躍',
    paused:
      "inactive|pause|on hold|hold|snoozed|muted|lost|never|no contact|do not contact|don't contact|blocked|" +
      'inakti[vf]e?|pausiert|inacti[vf]e?|inactiv[oa]|inattiv[oa]|inativ[oa]|inactief|en pause|en pausa|in pausa|gepauzeerd|pauset|pausad|wstrzyman[ya]|неактивн(?:ый|ая)|不活跃',
    archived:
      'archive|former|closed|ended|done|deceased|dead|died|gone|removed|deleted|ex|archiviert|verstorben|archivee?|decedee?|archivad[oa]|fallecid[oa]|archiviat[oa]|decedut[oa]|arquivad[oa]|falecid[oa]|gearchiveerd|overleden|arkivere?t|død|arkivera[dt]|avliden|zarchiwizowan[ya]|архив|в архиве|已归档',
  },
  goal: {
    active:
      'in progress|ongoing|current|open|started|on track|doing|aktiv|laufend|in arbeit|acti[fv]e?|en cours|activ[oa]|en curso|en progreso|attiv[oa]|in corso|ativ[oa]|em andamento|actief|lopend|pagaende|w toku|активн(?:ый|ая)|в процессе|进行中|進行中',
    paused:
      'pause|on hold|inactive|waiting|blocked|someday|backlog|not started|pausiert|en pause|en pausa|pausad[oa]|in pausa|gepauzeerd|pauset|wstrzyman[ya]|приостановлен[ао]?|暂停|一時停止',
    done: 'completed?|achieved|reached|finished|met|accomplished|closed|erledigt|erreicht|abgeschlossen|fertig|atteinte?|terminee?|faite?|logrado|completad[oa]|terminad[oa]|hecho|raggiunt[oa]|completat[oa]|fatto|concluid[oa]|feito|voltooid|behaald|klaar|fuldført|fullført|klart?|ukonczon[ya]|выполнен[ао]?|достигнут[ао]?|已?完成|完了|達成',
    dropped:
      'abandoned|cancell?ed|failed|given up|gave up|archived|obsolete|aufgegeben|verworfen|abgebrochen|abandonnee?|annulee?|abandonad[oa]|cancelad[oa]|abbandonat[oa]|annullat[oa]|opgegeven|geannuleerd|opgivet|avbrut(?:en|et)|porzucon[ya]|отменен[ао]?|已?取消|放弃|中止',
  },
  introduction: {
    proposed:
      'idea|planned|suggested|draft|to ?do|open|vorgeschlagen|proposee?|propuest[oa]|propost[oa]|voorgesteld',
    asked:
      'pending|waiting|requested|in progress|gefragt|angefragt|demandee?|preguntad[oa]|chiest[oa]|perguntad[oa]|gevraagd',
    consented:
      'agreed|accepted|approved|confirmed|opted in|zugestimmt|einverstanden|accepte?e?|aceptad[oa]|accettat[oa]|aceit[oa]|akkoord',
    made: 'done|introduced|completed?|connected|sent|vorgestellt|erledigt|faite?|hech[oa]|presentad[oa]|fatt[oa]|feit[oa]|gedaan|已?完成|完了',
    declined:
      'rejected|refused|cancell?ed|dropped|no|abgelehnt|refusee?|rechazad[oa]|rifiutat[oa]|recusad[oa]|afgewezen|已?拒绝',
  },
};
