/** The kinds of record whose status people write in their own words. */
export type StatusKind = 'event' | 'contact' | 'goal' | 'introduction';

/**
 * Other words for a status: NetVault's word → how such words begin, in lower case and without
 * accents; `$` marks a whole word. First in English, then in the languages of calendars and task
 * managers. Ambiguous words are left out. Kinds share the words with the same meaning.
 */
const OFF =
  'cancel|absage|call(ed)? off|postpon|reschedul|defer|moved|void|abandon|an+ul|abgesagt|verschob|entfall|storniert|ausgefall|fallt aus|vertagt|reporte|decale|aplaza|pospuest|suspend|ri(nvi|mand)at|posticip|disdett|adiad|geannul|afge(zegd|last)|uitgest|verzet|verplaatst|a[fv]lyst|udskudt|udsat|utsatt|install[dt]|avbok|uppskjut|odwołan|przełozon|отмен|перенес|отложен|已?(取消|推[迟遲]|延期)|改期|中止|キャンセル|취소|연기|zrusen|odlozen|presunut|peru[ut]|siirret|lykat|megse|elmarad|lemond|torol[tv]|elhalaszt|iptal|ertelen|ملغ|موجل|(تم (ال)?)?(الغ|تاجيل)|מ?בוטל|ακυρω|(đa )?h(uy|oan)|supprim|deplac|reprogramad|remarcad|suspens|spostat|přelož|flyt+[ae]|kansel+er|скасов|відмін|відклад|αναβ[λα]|ματαιω|تاجل';
const DONE =
  'done|complet|finish|closed|ended|conclu|erledigt|abgeschlos|fertig|beendet|faite?s?$|termin|hech[oa]|reali[sz]|finaliz|fatt[oa]|feit[oa]|gedaan|afgerond|voltooid|kla+r|f[æea]rdig|a[fv]slut|(za|do|u)koncz?[eo]n|zrobion|wykonan|zrealiz|заверш|сделан|выполнен|готов|已?(完成|[结結]束)|完了|済|終了|완료|hotov|splnen|valmis$|tehty|suoritettu|paattynyt|ολοκλ|(đa )?hoan t|kesz|befejez|elvegez|teljesit|tamamland|bit(ti|mis)|yap[ıi]ld|تمت?$|[ما](كتمل|نته)|انجز|הושל[מם]|בוצע|הסתיי[מם]|зроблен|виконан';
const OPEN =
  'in progress|ongoing|current|open|started|laufend|a[ckt]?ti?[iey][fvw]|en cours|en curso|in corso|w toku|актив|[进進]行中|活[跃躍]|probiha|kesken|kaynnissa|folyamatban|devam|نشط|جار(ي|$)|فعال|פעיל|בתהליך|בביצוע|ενεργ|アクティブ|활성';
const HOLD =
  '([ei]n |satt p[aå] |sat p[aå] )?paus[aei]|on hold|hold$|ina[ckt]?ti|waiting|blocked|gepauzeerd|wstrzyman|неактив|приостанов|暂停|不活跃|一時停止|pozastav|neaktivn|tauolla|odotta|szunetel|felfuggeszt|beklemede|pasif|معلق|متوقف|غير نشط|מושה|בהמתנה|לא פעיל|призупин|σε παυση|σε αναμονη|保留|보류|nieaktyw|passiv|epäaktiiv|ανενεργ|非アクティブ|비활성';
const REFUSED =
  'reject|refus|abgelehnt|declin|odrzucon|a[fv]vis|avslag|a[fv]sl[aå]|avb[oö][jy]|отклон|відхил|απορρ|辞退|거절|rechazad|rifiutat|recusad|afgewezen|已?拒绝|(od|za)mitn|hylat|elutas|redded|مرفوض';

export const STATUS_WORDS: Readonly<Record<StatusKind, Readonly<Record<string, string>>>> = {
  event: {
    skipped:
      REFUSED +
      "|miss[ea][dt]|no ?show|ab(we)?sen|not (attend|going)|did( not|n't)|verpasst|versaumt|nicht (teilg|ersch)|ausgelassen|manque|ratee?$|falto|ausente|perdid|no asist|saltat|assente|mancat|gemist|overgesl|afwezig|niet ge(weest|gaan)|u[dt]ebl|franvarande|opuszczon|nieobecn|pominiet|пропущ|не явил|неявка|[缺欠]席|[未不]([参參]加|出席)|불참|zmeskan|nezucastn|neprisel|poissa|ei osallistu|jai valiin|kihagy|elmulaszt|nem (jott|jelen|vett)|kac[ıi]r[ıi]ld|kat[ıi]lmad|gelmed|غائب|تغيب|لم يحضر|הוחמצ|נעדר|לא הגיע|fehlte|gefehlt|nicht (da|dabei)|pas (venu|alle)|non (present|andat)|nao (comparec|fui)|perdi$|niet versch|nie (by[lł]|przysz)|vynechan|(hoppade|hoppet|sprunget) [oö]ver|fravær|ei (tullut|paassyt)|väliin jää|hiányz|не (приш|был|прийш|був)|отсутств|відсутн|пропуст|atlandı|απων|δεν πηγ|χαθηκ|スキップ|跳[过過]|[错錯][过過]|결석|건너뜀|فات|דילג|החמצ",
    attended:
      DONE +
      '|(was |were )?held|happened|took place|vorbei|voruber|fand(en)? statt|past$|passe[de]?$|over$|met$|occurred|conducted|true$|(hat )?stattgef|[td]e[ie]lgen|besucht|gehalten|durchgefu|effectue|tenue?$|a eu lieu|celebrad|asisti|part[ei]cip(a(t[eo]|d)|ei?$)|comparec|present|atendid|a?anwe[sz]|went|svolt|tenut|finit|bijgewo|gehouden|geweest|plaatsgev|a[fv]holdt|g(enne|jenno)mført|u[dt]ført|delt[ao]|genomfor|hall(en|its)|gjor[dt]|odby|состоял|проведен|прош|已?([参參]加|出席|[举舉]行)|(開催|実施)済|참석|probehl|uskutecn|zucastn|pidetty|toteutu|osallistu|megt(art|ortent)|reszt vett|gerceklesti|kat[ıi]ld|حضر|عقد|נערכ|התקיים|השתתפ|assiste|uczestnicz|höll?s|holdt$|fullført|järjestet|osallistu[it]|lezajl|посетил|участвовал|відбу|пройш|взяв участь|έγινε|πραγματοποι|συμμετείχ|끝[남났]|진행됨|참여|נכח',
    canceled:
      OFF +
      "|delay|(on )?hold$|neuskutecn|nekonal|ei toteutu|nem (tart|valosul)|נדח|dropped|not (held|happen)|never happened|((fand(en)?|hat|haben) )?nicht (statt|gehalten)|n'a pas eu",
    planned:
      'false$|schedul|conf[ie]rm|((in)?ge|za|in|na)?plan[a-z]|zugesagt|zusage|angemeldet|tentative|upcoming|pend(ing|i?ente)|open$|to ?do$|accepted|booked|registered|going$|proposed|in progress|ongoing|needs action|not started|invited|maybe|future|set$|bestatigt|vorlaufig|angesetzt|offen|(aus|an)stehend|prevu|prov+is[io]|(in )?program|a venir|a faire|previst|agendad|pianific|marcad|bevestigd|voorlopig|(aan)?kom+end|bekr[æea]ft|forelø[bp]ig|preliminar|potwierdzon|wstepn|запланир|подтвержд|предварит|已?([计計][划劃]|[确確][认認])|待定|已安排|仮?予定|確定|예정|확정|boka[dt]|potvrzen|predbezn|suunnitel|vahvist|tulossa|tuleva|alustav|sovittu|varattu|tervez|megerosit|visszaigazol|fuggo|kozelgo|utemez|onayla|bekle[mn]|yaklasan|kesinles|مخطط|مجدول|موكد|معلق|قادم|مقرر|מתוכנ|מאושר|ממתי[ןנ]|נקבע|eingeladen|inscri[tp]|in attesa|aangemeld|umówi|inboka|anmäl|a[fv]tal|(til|på)meld|ilmoittaut|előzet|планир|назнач|заплан|підтвер|планує|признач|προγραμμ|επιβεβ|προσωρ|仮|予約|申込|計画|未[开開]始|[预預]定|확인됨|계획|예약',
  },
  contact: {
    archived:
      '(ge|z)?archi[vw]|arquivad|arki[sv]|arsiv|former|closed|ended|done$|dece[ad]|dead|died|gone|removed|deleted|ex$|ehemal|verstorb|fal+ecid|overled|død|avliden|(в )?архив|已归档|zemrel|kuollut|elhunyt|vefat|مورشف|متوف|בארכיון|נפטר|afdød|умер|помер|απεβιωσε|ancien|zmarł|архів|αρχειοθ|αποβιω|故人|[去逝]世|アーカイブ|보관|사망|고인',
    paused: HOLD + "|snoozed|muted|lost$|never|(no|do not|don't) contact",
    active: OPEN + '|dormant|lapsed|cold$|warm$|lost (touch|contact)|out of touch',
  },
  goal: {
    paused: HOLD + '|someday|backlog|not started|pend(ing|i?ente)|en attente|in attesa|(aus|an)stehend',
    done:
      DONE +
      '|achiev|reached|met$|accompl|erreicht|atteint|lograd|raggiunt|behaald|ful[dl]ført|достиг|達成|opnå|досяг|달성',
    dropped:
      OFF +
      '|fail|g(iven|ave) up|archived|obsolete|aufgegeb|verworf|abgebroc|abbandonat|opgegev|opgivet|avbrut|porzucon|放弃',
    active: OPEN + '|on track|doing|in arbeit|en progreso|em andamento|pagaende|в процессе',
  },
  introduction: {
    declined:
      REFUSED + '|no$|cancel|dropped|abb?andon|g(iven|ave) up|aufgegeb|abgebroc|opgegev|porzucon|放弃|נדחה',
    consented:
      'agreed|ac?cept|zgod[az]|godk[äj]|godt[aæ]|موافق|approved|confirmed|opted in|zugest|einverst|aceit|accettat|akkoord|souhlas|samty[ck]k|suostu|beleegy|соглас|погод|kabul|συμφων|同意|承[诺諾]|동의|הסכי',
    made:
      DONE +
      '|introduced|connected|sent$|vorgest|presentad|présent[ée]|przedstaw|představ|seznám|præsent|introdu[sc]er|esitelty|bemutat|познаком|познайом|tanıştır|συστη|[介紹绍]{2}|소개|הוצג',
    asked:
      'pending|waiting|requested|in progress|(an)?gefragt|demande|p(re|er)guntad|chiest|gevraagd|zapytan|zeptan|požádán|spur(gt|t)|tillfråg|kysytty|megkérdez|спро[сш]|запрош|запит|soruldu|ρωτη|已?[询詢]问|依頼|確認中|요청|נשאל',
    proposed:
      'idea|planned|suggested|مقترح|draft|to ?do$|open$|vorgeschl|prop(os|uest)|voorgest|zapropon|navr[hž]|foresl[aå]|föresl|ehdot|javasol|предлож|запропон|öneril|προτα|[提建][案议議]|제안|הוצע',
  },
};
