import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../src/parser/records/event.ts';
import { faults, note, read } from './context.ts';

function event(...lines: string[]): EventRecord {
  const { record } = read('N.md', note('type: event', ...lines));
  if (record?.kind !== 'event') throw new Error('no event');
  return record;
}

/** The end of an event that has a date and no time. */
const day = (date: string): unknown => ({ date, minutes: null });

describe('an end with another UTC offset than the start', () => {
  it.each([
    ['2026-11-20T18:00+01:00', '2026-11-20T20:00+00:00', '2026-11-20', 1260],
    ['2026-11-20T18:00:00+0100', '2026-11-20 13:30:00.000 -0500', '2026-11-20', 1170],
    ['2026-11-20T18:00Z', '2026-11-21T08:00+09:30', '2026-11-20', 1350],
    ['2021-10-01T02:00:00+02:00', '2021-10-01T13:00:00-10:00', '2021-10-02', 60],
    // One of the two has no offset, or both have the same.
    ['2026-11-20T18:00', '2026-11-20T20:00Z', '2026-11-20', 1200],
    ['2026-11-20T18:00+01:00', '2026-11-20T20:00', '2026-11-20', 1200],
    ['2026-11-20', '2026-11-20T20:00-05:00', '2026-11-20', 1200],
    ['2026-11-20T18:00+01:00', '2026-11-20T20:00+0100', '2026-11-20', 1200],
    ['2026-11-20T18:00-01:00', '2026-11-22', '2026-11-22', null],
  ])('is converted to the offset of the start: %s, %s', (start, end, date, minutes) => {
    const expected = { date, minutes };
    expect(event(`date: ${start}`, `end: ${end}`).end).toEqual(expected);
    if (end.includes('T')) expect(event(`date: ${start}/${end}`).end).toEqual(expected);
    expect(faults(read('N.md', note('type: event', `date: ${start}`, `end: ${end}`, 'place: Here')))).toEqual(
      [],
    );
  });

  it('is reported if it is before the start', () => {
    const { findings } = read(
      'N.md',
      note('type: event', 'date: 2026-11-20T18:00Z', 'end: 2026-11-20T19:00+03:00'),
    );
    expect(findings).toMatchObject([{ message: 'The event ends before it begins' }]);
  });
});

describe('a range of days in `date`', () => {
  it.each([
    ['2026-10-02 – 2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02 - 2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02--2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02 to 2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02..2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02 hasta 2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026-10-02/2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['"2026-10-02 → 2026-10-04"', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['02.10.2026 bis 04.10.2026', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2026/10/02 - 2026/10/04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['Fr 2026-10-02 – So 2026-10-04', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2–4 October 2026', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['Oct 2-4, 2026', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2.–4. Oktober 2026', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    ['2.-4.10.2026', 'Write date: 2026-10-02 and end: 2026-10-04', day('2026-10-04')],
    [
      '2026-10-02T18:00/2026-10-03T02:00',
      'Write date: 2026-10-02T18:00 and end: 2026-10-03T02:00',
      { date: '2026-10-03', minutes: 120 },
    ],
    ['2026-10-02T18:00/20:00', 'Write date: 2026-10-02T18:00 and end: 20:00', { date: null, minutes: 1200 }],
  ])('is read, and reported with advice: %s', (date, help, end) => {
    const text = note('type: event', `date: ${date}`, 'place: Here');
    const { record, findings } = read('N.md', text);
    expect(record).toMatchObject({ date: '2026-10-02', end });
    const message = `“${date.replaceAll('"', '')}” is a range, and date is its first day`;
    expect(findings).toMatchObject([{ rule: 'invalid-date', message, help }]);
  });

  it('also gives the time of the event', () => {
    expect(event('date: 2026-10-02T18:00/2026-10-03T02:00').time).toMatchObject({ start: 1080, end: null });
  });

  it('is not reported in a record of another tool', () => {
    const { record, findings } = read('N.md', note('type: meeting', 'start: 2026-10-02 – 2026-10-04'));
    expect(record).toMatchObject({ date: '2026-10-02', end: day('2026-10-04') });
    expect(findings).toEqual([]);
  });

  it.each([
    ['"[[2026-10-02]] – [[2026-10-04]]"', ''],
    ['[2026-10-02 – 2026-10-04]', ''],
    ['2026-10-02 – 2026-10-03', 'end: 2026-10-04'],
  ])('is read and reported as links, in a list or next to an end: %s %s', (date, end) => {
    const { record, findings } = read('N.md', note('type: event', `date: ${date}`, end));
    expect(record).toMatchObject({ date: '2026-10-02', end: day('2026-10-04') });
    expect(findings).toMatchObject([{ rule: 'invalid-date' }]);
  });

  it.each([
    ['2026-10-04 – 2026-10-02', ['invalid-date', 'invalid-value']],
    ['03/04/2026 – 05/04/2026', ['ambiguous-date']],
    ['2026-10-02 – 2026-13-04', ['invalid-date']],
    ['2026-10-02 – soon', ['invalid-date']],
    ['1-2-3-4-5-6', ['invalid-date']],
  ])('gives no end if it is reversed or unreadable: %s', (date, rules) => {
    const { record, findings } = read('N.md', note('type: event', `date: ${date}`));
    expect(record).toMatchObject({ end: null });
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(rules);
  });
});

describe('the time of an event', () => {
  it.each([
    ['13-14', '13:00-14:00', 780, 840],
    ['13 bis 14', '13:00-14:00', 780, 840],
    ['1300', '13:00', 780, null],
    ['0930', '09:30', 570, null],
    ['1300-1430', '13:00-14:30', 780, 870],
    ['13:00 bis 14:00 Uhr', '13:00-14:00', 780, 840],
    ['13 bis 14 Uhr', '13:00-14:00', 780, 840],
    ['13:00 to 14:00', '13:00-14:00', 780, 840],
    ['13h00 à 14h00', '13:00-14:00', 780, 840],
    ['kl. 13', '13:00', 780, null],
    ['kl 13.30', '13:30', 810, null],
    ['um 18 Uhr', '18:00', 1080, null],
    ['noon', '12:00', 720, null],
    ['12 noon', '12:00', 720, null],
    ['noon - 1pm', '12:00-13:00', 720, 780],
    ['Mittags', '12:00', 720, null],
    ['18:00-24:00', '18:00-24:00', 1080, 1440],
  ])('is read from “%s” as %s', (written, text, start, end) => {
    const lines = ['date: 2026-10-02', `time: ${written}`];
    expect(event(...lines).time).toEqual({ text, start, end });
    expect(faults(read('N.md', note('type: event', ...lines)))).toEqual([]);
  });

  it.each(['13', '2500', '1375', '24:30', 'afternoon', 'kl.', '13-'])('is not read from “%s”', (written) => {
    expect(event('date: 2026-10-02', `time: ${written}`).time).toBeNull();
  });

  it.each([
    ['24:00', { date: null, minutes: 1440 }],
    ['2026-10-02T24:00', { date: '2026-10-02', minutes: 1440 }],
    ['2026-10-02T20', { date: '2026-10-02', minutes: 1200 }],
    ['2000', { date: null, minutes: 1200 }],
    ['kl. 20', { date: null, minutes: 1200 }],
  ])('may end at %s', (written, end) => {
    const lines = ['date: 2026-10-02', 'time: 18:00', `end: ${written}`];
    expect(event(...lines).end).toEqual(end);
    expect(faults(read('N.md', note('type: event', ...lines)))).toEqual([]);
  });
});

describe('the status of an event', () => {
  it.each([
    ['status: fand statt', 'attended'],
    ['status: vorbei', 'attended'],
    ['status: Zrealizowane', 'attended'],
    ['status: was held', 'attended'],
    ['status: zugesagt', 'planned'],
    ['status: Zusage', 'planned'],
    ['status: angemeldet', 'planned'],
    ['status: not held', 'canceled'],
    ['status: fand nicht statt', 'canceled'],
    ['status: nicht stattgefunden', 'canceled'],
    ['status: n’a pas eu lieu', 'canceled'],
    ['status: abgelehnt', 'skipped'],
    ['status: passed', 'attended'],
    ['status: Hotovo', 'attended'],
    ['status: Dokončeno', 'attended'],
    ['status: Proběhlo', 'attended'],
    ['status: Uskutečněno', 'attended'],
    ['status: Valmis', 'attended'],
    ['status: Tehty', 'attended'],
    ['status: Pidetty', 'attended'],
    ['status: Osallistuin', 'attended'],
    ['status: Kész', 'attended'],
    ['status: Megtartva', 'attended'],
    ['status: Befejezve', 'attended'],
    ['status: Tamamlandı', 'attended'],
    ['status: Bitti', 'attended'],
    ['status: Yapıldı', 'attended'],
    ['status: Gerçekleşti', 'attended'],
    ['status: Katıldım', 'attended'],
    ['status: تم', 'attended'],
    ['status: مكتمل', 'attended'],
    ['status: انتهى', 'attended'],
    ['status: حضر', 'attended'],
    ['status: הושלם', 'attended'],
    ['status: בוצע', 'attended'],
    ['status: הסתיים', 'attended'],
    ['status: התקיים', 'attended'],
    ['status: delayed', 'canceled'],
    ['status: on hold', 'canceled'],
    ['status: Zrušeno', 'canceled'],
    ['status: Odloženo', 'canceled'],
    ['status: Neuskutečněno', 'canceled'],
    ['status: Peruttu', 'canceled'],
    ['status: Peruutettu', 'canceled'],
    ['status: Siirretty', 'canceled'],
    ['status: Lykätty', 'canceled'],
    ['status: Elmaradt', 'canceled'],
    ['status: Lemondva', 'canceled'],
    ['status: Törölve', 'canceled'],
    ['status: Elhalasztva', 'canceled'],
    ['status: İptal edildi', 'canceled'],
    ['status: Ertelendi', 'canceled'],
    ['status: ملغى', 'canceled'],
    ['status: تم الإلغاء', 'canceled'],
    ['status: مؤجل', 'canceled'],
    ['status: בוטל', 'canceled'],
    ['status: מבוטל', 'canceled'],
    ['status: נדחה', 'canceled'],
    ['status: rejected', 'skipped'],
    ['status: refused', 'skipped'],
    ['status: Nezúčastnil', 'skipped'],
    ['status: Zmeškáno', 'skipped'],
    ['status: Poissa', 'skipped'],
    ['status: Ei osallistunut', 'skipped'],
    ['status: Kihagyva', 'skipped'],
    ['status: Nem jött el', 'skipped'],
    ['status: Katılmadım', 'skipped'],
    ['status: Gelmedi', 'skipped'],
    ['status: غائب', 'skipped'],
    ['status: לא הגיע', 'skipped'],
    ['status: הוחמצה', 'skipped'],
    ['status: bokad', 'planned'],
    ['status: Bokat', 'planned'],
    ['status: Naplánováno', 'planned'],
    ['status: Potvrzeno', 'planned'],
    ['status: Suunniteltu', 'planned'],
    ['status: Vahvistettu', 'planned'],
    ['status: Tulossa', 'planned'],
    ['status: Tervezett', 'planned'],
    ['status: Megerősítve', 'planned'],
    ['status: Planlandı', 'planned'],
    ['status: Onaylandı', 'planned'],
    ['status: مخطط', 'planned'],
    ['status: مؤكد', 'planned'],
    ['status: قادم', 'planned'],
    ['status: מתוכנן', 'planned'],
    ['status: מאושר', 'planned'],
    ['status: ממתין', 'planned'],
    ['status: partecipato', 'attended'],
    ['status: deelgenomen', 'attended'],
    ['status: aanwezig', 'attended'],
    ['status: participado', 'attended'],
    ['status: compareceu', 'attended'],
    ['status: participé', 'attended'],
    ['status: présent', 'attended'],
    ['status: atendido', 'attended'],
    ['status: presente', 'attended'],
    ['status: anwesend', 'attended'],
    ['status: participated', 'attended'],
    ['status: present', 'attended'],
    ['status: went', 'attended'],
    ['status: teilgenommen', 'attended'],
    ['status: ολοκληρώθηκε', 'attended'],
    ['status: hoàn thành', 'attended'],
    ['status: đã hoàn thành', 'attended'],
    ['status: plaatsgevonden', 'attended'],
    ['status: stattgefunden', 'attended'],
    ['status: mégsem', 'canceled'],
    ['status: ακυρώθηκε', 'canceled'],
    ['status: đã hủy', 'canceled'],
    ['status: hủy', 'canceled'],
    ['status: hoãn', 'canceled'],
    ['status: đã hoãn', 'canceled'],
    ['status: abwesend', 'skipped'],
    ['status: absent', 'skipped'],
    ['status: ausente', 'skipped'],
    ['status: assente', 'skipped'],
    ['status: afwezig', 'skipped'],
    ['state: abgesagt', 'canceled'],
    ['meeting_status: Completed', 'attended'],
    ['event status: tentative', 'planned'],
    ['attended: true', 'attended'],
    ['attended: false', 'planned'],
    ['took_place: false', 'planned'],
    ...[
      ...['attended: yes', 'attended: Yes', 'attended: on', 'attended: 1', 'attended: y', 'attended: ja'],
      ...[
        'attended: oui',
        'attended: sí',
        'attended: si\u0301',
        'attended: x',
        'attended: ✅',
        'attended: tak',
      ],
      ...[
        'attended: [true]',
        'attended: ["yes"]',
        'attended: {name: yes}',
        'attended: "true"',
        'happened: yes',
      ],
      ...['held: yes', 'took_place: yes', 'tookPlace: да', 'took place: sim'],
    ].map((line) => [line, 'attended']),
    ...[
      'attended: no',
      'held: нет',
      'happened: 0',
      'took_place: nein',
      'attended: ❌',
      'attended: [não]',
    ].map((line) => [line, 'planned']),
    ['status: attended\ncanceled: não', 'attended'],
    ['status: attended\ncanceled: ❌', 'attended'],
    ['canceled: да', 'canceled'],
    ['canceled: true', 'canceled'],
    ['cancelled: rain', 'canceled'],
    ['canceled: rain', 'canceled'],
    ['status: attended\ncanceled: true', 'canceled'],
    ['status: attended\ncanceled: false', 'attended'],
    ['status: attended\nstate: cancelled', 'attended'],
  ])('is read from %j as %s', (lines, status) => {
    const text = note('type: event', 'date: 2026-10-02', ...lines.split('\n'));
    const { record, findings } = read('N.md', text);
    expect(record).toMatchObject({ status, unknownStatus: null });
    expect(findings).toEqual([]);
  });

  it.each([
    'state: NO',
    'state: Peru',
    'state: Kansas',
    'state: DC',
    'attended: ["[[Ada]]"]',
    'attended: 12',
    'attended: maybe',
    'held: Guild Hall',
  ])('is not read from %s', (line) => {
    expect(event('date: 2026-10-02', line)).toMatchObject({ status: null, unknownStatus: null });
  });
});

describe('the kind of an event', () => {
  it.each([
    'coffee',
    '"[[Coffee]]"',
    '"[[Kinds/Coffee.md#x|a cup]]"',
    '["[[Coffee]]"]',
    '"[coffee](c.md)"',
    '"[a cup](Kinds/Coffee.md)"',
    '"#coffee"',
    '"#kind/coffee"',
    '☕ coffee',
    'coffee ☕️',
    '{name: coffee}',
    '[{name: "[[Coffee]]"}]',
  ])('is read from what names it: %s', (kind) => {
    const { record, findings } = read('N.md', note('type: event', 'date: 2026-10-02', `kind: ${kind}`));
    expect([record?.kind === 'event' && record.activity, findings]).toEqual(['coffee', []]);
  });

  it('is read from a link without quotes, which is reported', () => {
    const parsed = read('N.md', note('type: event', 'date: 2026-10-02', 'kind: [[Coffee]]'));
    expect(parsed.record).toMatchObject({ activity: 'coffee' });
    expect(faults(parsed)).toEqual(['unquoted-link at "[[Coffee]]"']);
  });

  it.each(['"[[a cup of coffee]]"', 'C++', '"#"', '{city: Bath}'])('is not guessed: %s', (kind) => {
    const parsed = read('N.md', note('type: event', 'date: 2026-10-02', `kind: ${kind}`));
    expect(parsed.record).toMatchObject({ activity: 'event' });
    expect(parsed.findings).toMatchObject([{ rule: 'invalid-value' }]);
  });

  it('may be a link in a list of activities too', () => {
    const { record } = read('S.md', note('type: scorecard', 'for_me: ["[[Course]]", "#ask"]'));
    expect(record).toMatchObject({ forMe: ['course', 'ask'] });
  });
});
