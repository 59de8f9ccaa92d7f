import { describe, expect, it } from 'vitest';
import { addCadence, isNoCadence, parseCadence, saysNever } from '../../src/model/cadence.ts';
import { date } from '../harness/dates.ts';

/** A row for each of some words, separated by commas. */
function inWords(every: number, unit: string, words: string): [text: string, every: number, unit: string][] {
  return words.split(', ').map((text) => [text, every, unit]);
}

describe('a cadence', () => {
  it.each([
    ['daily', 1, 'day'],
    ['weekly', 7, 'day'],
    ['Biweekly', 14, 'day'],
    ['monthly', 1, 'month'],
    ['quarterly', 3, 'month'],
    ['yearly', 12, 'month'],
    ['6 weeks', 42, 'day'],
    ['every 6 weeks', 42, 'day'],
    ['6w', 42, 'day'],
    ['6 months', 6, 'month'],
    ['6mo', 6, 'month'],
    ['P6W', 42, 'day'],
    ['p2m', 2, 'month'],
    ['30', 30, 'day'],
    ['every 2 years', 24, 'month'],
    ['every week', 7, 'day'],
    ['every other week', 14, 'day'],
    ['every second month', 2, 'month'],
    ['every two weeks', 14, 'day'],
    ['six months', 6, 'month'],
    ['bi-weekly', 14, 'day'],
    ['every fortnight', 14, 'day'],
    ['twice a year', 6, 'month'],
    ['2x per year', 6, 'month'],
    ['4 times a year', 3, 'month'],
    ['once a month', 1, 'month'],
    ['twice a month', 15, 'day'],
    ['twice a week', 3, 'day'],
    ['semi-annually', 6, 'month'],
    ['half-yearly', 6, 'month'],
    ['once a quarter', 3, 'month'],
    ['once every 6 weeks', 42, 'day'],
    ['once weekly', 7, 'day'],
    ['twice a quarter', 45, 'day'],
    ['every-6-weeks', 42, 'day'],
    ['every_6_weeks', 42, 'day'],
    ['6-weeks', 42, 'day'],
    ['6 wk', 42, 'day'],
    ['6 wks', 42, 'day'],
    ['2 yrs', 24, 'month'],
    ['3 mths', 3, 'month'],
    ['week', 7, 'day'],
    ['Month', 1, 'month'],
    ['quarter', 3, 'month'],
    ['1/month', 1, 'month'],
    ['1 / week', 7, 'day'],
    ['2/year', 6, 'month'],
    ['one month', 1, 'month'],
    ['every one week', 7, 'day'],
    ['three times a year', 4, 'month'],
    ['every half year', 6, 'month'],
    ['half a year', 6, 'month'],
    ...inWords(
      7,
      'day',
      'týdně, každý týden, viikoittain, joka viikko, hetente, minden héten, щотижня, кожного тижня',
    ),
    ...inWords(
      7,
      'day',
      'haftalık, her hafta, κάθε εβδομάδα, أسبوعيا, כל שבוע, einmal pro Woche, une fois par semaine',
    ),
    ...inWords(
      7,
      'day',
      'una vez por semana, una volta a settimana, eens per week, raz w tygodniu, jednou týdně',
    ),
    ...inWords(
      7,
      'day',
      'en gång i veckan, kerran viikossa, hetente egyszer, haftada bir, раз в неделю, 週に1回, 每周一次',
    ),
    ...inWords(
      14,
      'day',
      'alle zwei Wochen, jede zweite Woche, toutes les deux semaines, cada dos semanas, om de week',
    ),
    ...inWords(
      14,
      'day',
      'ogni due settimane, co dwa tygodnie, každé dva týdny, varannan vecka, hver anden uge',
    ),
    ...inWords(
      14,
      'day',
      'joka toinen viikko, kéthetente, каждые две недели, κάθε δύο εβδομάδες, 每两周, 2주마다, כל שבועיים',
    ),
    ...inWords(
      1,
      'month',
      'einmal im Monat, tous les mois, todo mês, měsíčně, kuukausittain, havonta, щомісяця, кожен місяць',
    ),
    ...inWords(1, 'month', 'ayda bir, κάθε μήνα, 月に一度, 매달, كل شهر, פעם בחודש, кожний місяць'),
    ...inWords(
      3,
      'month',
      'alle drei Monate, tous les trois mois, a cada três meses, co trzy miesiące, čtvrtletně, negyedévente',
    ),
    ...inWords(
      3,
      'month',
      'каждый квартал, раз в три месяца, üç ayda bir, κάθε τρεις μήνες, 3ヶ月ごと, 분기별',
    ),
    ...inWords(
      6,
      'month',
      'zweimal im Jahr, deux fois par an, dos veces al año, elk half jaar, co pół roku, dvakrát ročně',
    ),
    ...inWords(
      6,
      'month',
      'två gånger per år, to ganger i året, два раза в год, раз на півроку, 半年ごと, 年に2回, פעמיים בשנה',
    ),
    ...inWords(
      12,
      'month',
      'chaque année, todos los años, ročně, vuosittain, évente, щороку, yılda bir, ετήσια, 연 1회, כל שנה',
    ),
    ...inWords(1, 'day', 'todos los días, denně, päivittäin, naponta, щодня, her gün, καθημερινά, כל יום'),
    ...inWords(15, 'day', 'zweimal im Monat, two times a month'),
    ['wöchentlich', 7, 'day'],
    ['1 mese', 1, 'month'],
    ['ogni mese', 1, 'month'],
    ['3 mesi', 3, 'month'],
    ['1 mês', 1, 'month'],
    ['1ヶ月', 1, 'month'],
    ['３か月', 3, 'month'],
    ['3ヵ月', 3, 'month'],
    ['3个月', 3, 'month'],
    ['每3个月', 3, 'month'],
    ['3개월', 3, 'month'],
    ['2週間', 14, 'day'],
    ['2주간', 14, 'day'],
    ['10日間', 10, 'day'],
    ['隔週', 14, 'day'],
    ['隔月', 2, 'month'],
    ['半年', 6, 'month'],
    ['1年間', 12, 'month'],
    ['2周', 14, 'day'],
    ['6 uker', 42, 'day'],
    ['2 dni', 2, 'day'],
    ['2 lata', 24, 'month'],
    ['5 лет', 60, 'month'],
    ['3 дня', 3, 'day'],
    ['alle 6 Wochen', 42, 'day'],
    ['14-tägig', 14, 'day'],
    ['monatlich', 1, 'month'],
    ['vierteljährlich', 3, 'month'],
    ['halbjährlich', 6, 'month'],
    ['jährlich', 12, 'month'],
    ['6 Monate', 6, 'month'],
    ['quotidien', 1, 'day'],
    ['hebdomadaire', 7, 'day'],
    ['toutes les 2 semaines', 14, 'day'],
    ['mensuel', 1, 'month'],
    ['tous les 3 mois', 3, 'month'],
    ['annuelle', 12, 'month'],
    ['semanal', 7, 'day'],
    ['quincenal', 14, 'day'],
    ['cada 6 meses', 6, 'month'],
    ['mensal', 1, 'month'],
    ['settimanale', 7, 'day'],
    ['ogni 2 mesi', 2, 'month'],
    ['wekelijks', 7, 'day'],
    ['elke week', 7, 'day'],
    ['månedlig', 1, 'month'],
    ['varje vecka', 7, 'day'],
    ['årligen', 12, 'month'],
    ['co miesiąc', 1, 'month'],
    ['co 2 tygodnie', 14, 'day'],
    ['ежемесячно', 1, 'month'],
    ['каждую неделю', 7, 'day'],
    ['每月', 1, 'month'],
    ['毎週', 7, 'day'],
    ['매주', 7, 'day'],
    ['Alle_6-Wochen', 42, 'day'],
    ['viertel-jährlich', 3, 'month'],
    ['Halb_jährlich', 6, 'month'],
    ['zwei-wöchentlich', 14, 'day'],
    ['toutes-les-2-semaines', 14, 'day'],
    ['tous_les_3_mois', 3, 'month'],
    ['cada-6_meses', 6, 'month'],
    ['tri-mestral', 3, 'month'],
    ['co-2-tygodnie', 14, 'day'],
    ['каждую_неделю', 7, 'day'],
    ['еже-месячно', 1, 'month'],
    ['every_other-week', 14, 'day'],
    ['Twice_a_year', 6, 'month'],
    ['once-every-6-weeks', 42, 'day'],
    ['half_yearly', 6, 'month'],
    ['SEMI_annually', 6, 'month'],
    ['bi_weekly', 14, 'day'],
  ] as const)('%s is every %i %ss', (text, every, unit) => {
    expect(parseCadence(text)).toEqual({ every, unit, text });
  });

  it.each([
    '',
    '0',
    'now and then',
    'weeks',
    'every',
    '3 times a day',
    '1/2 weeks',
    '2026-10',
    'weekend',
    'later',
    'moist',
    'alle',
    '99999 Jahre',
    `every ${'-'.repeat(9999)}week`,
    '6 moons',
    'bimonthly',
    '0 times a week',
    'as needed',
    '-3',
    'bi-monthly',
    'week-end',
    'as-needed',
    '1.5 weeks',
    '99999 years',
    'constructor',
  ])('“%s” is not a cadence', (text) => {
    expect(parseCadence(text)).toBeUndefined();
  });

  it.each(
    'nie, jamais, nunca, mai, nooit, nigdy, nikdy, aldrig, ei koskaan, soha, никогда, ніколи, asla, ποτέ, 从不'.split(
      ', ',
    ),
  )('“%s” means never', (text) => {
    expect([saysNever(text), isNoCadence(text), parseCadence(text)]).toEqual([true, true, undefined]);
  });

  it.each([
    'nach Bedarf',
    'au besoin',
    'w razie potrzeby',
    'по необходимости',
    'なし',
    '必要に応じて',
    '없음',
  ])('“%s” means none, but not never', (text) => {
    expect([saysNever(text), isNoCadence(text)]).toEqual([false, true]);
  });

  it.each(['never', 'None', 'n/a', 'NA', 'off', '-', '--', 'whenever', 'irregularly', 'asrequired', 'adhoc'])(
    '“%s” means no cadence',
    (text) => {
      expect(isNoCadence(text)).toBe(true);
      expect(parseCadence(text)).toBeUndefined();
    },
  );

  it.each(['as needed', 'as required', 'when needed', 'on demand', 'ad hoc', 'no cadence'])(
    '“%s” means no cadence, also with hyphens, underscores, blanks or capitals',
    (text) => {
      for (const sign of [' ', '-', '_', '  ', ' - ', '--']) {
        const written = text.replace(' ', sign);
        expect([written, isNoCadence(written), isNoCadence(written.toUpperCase())]).toEqual([
          written,
          true,
          true,
        ]);
        expect(parseCadence(written)).toBeUndefined();
      }
    },
  );

  it.each(['', 'needed', 'as', 'on', 'non-e x', 'as needed or so'])(
    '“%s” does not mean no cadence',
    (text) => {
      expect(isNoCadence(text)).toBe(false);
    },
  );

  it('is added by the calendar, and the 31st becomes the last day of a shorter month', () => {
    expect(addCadence(date('2026-08-31'), { every: 1, unit: 'month', text: 'monthly' })).toBe('2026-09-30');
    expect(addCadence(date('2026-08-31'), { every: 42, unit: 'day', text: '6w' })).toBe('2026-10-12');
  });
});
