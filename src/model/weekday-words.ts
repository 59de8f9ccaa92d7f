/** The weekdays, as a pattern: in English, German, French, Spanish, Italian, Dutch and Scandinavian, but none that is a month too. */
export const WEEKDAY_WORD =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so|(?:lun|mar|mercre|jeu|vendre|same|lune|marte|mercole|giove|vener)d[iì]|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|domenica|(?:maan|dins|woens|donder|vrij|zater|zon|m[aå]n|tirs|tis|ons|tors|fre|l[øö]r|s[øö]n)dag)\\.?';
