import { describe, expect, it } from 'vitest';
import { unmappedFields } from '../../../src/app/set-up/unmapped-fields.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const found = (...notes: readonly string[]): string[] =>
  unmappedFields(
    vaultOf(Object.fromEntries(notes.map((fields, at) => [`N${at}.md`, `---\n${fields}\n---\n`]))),
  ).map(({ kind, field, key, notes: count }) => `${kind} ${key} ${field} ${count}`);

describe('keys in other languages', () => {
  it.each<[string, string[], string[]]>([
    ['of people', ['type: person\nFirma: A', 'type: person\nfirma: B'], ['contact Firma organization 2']],
    [
      'of meetings',
      ['type: meeting\nDatum: 2026-11-02\nOrt: Hof', 'type: meeting\nDatum: 2026-11-03\nOrt: Hof'],
      ['event Datum date 2', 'event Ort place 2'],
    ],
    ['not in one note alone', ['type: person\nFirma: A', 'type: person'], []],
    ['not where they say nothing', ['type: person\nFirma:', 'type: person\nFirma: ""'], []],
    [
      'not beside the field itself',
      ['type: person\nFirma: A\norganization: B', 'type: person\nFirma: A\ncompany: B'],
      [],
    ],
    ['not what is known already', ['type: person\ncompany: A', 'type: person\ncompany: A'], []],
    ['not what says nothing', ['type: person\nFarbe: rot', 'type: person\nFarbe: blau'], []],
  ])('finds keys %s', (_, notes, expected) => {
    expect(found(...notes)).toEqual(expected);
  });

  it.each<[field: string, keys: readonly string[]]>([
    [
      'last_contact',
      [
        ...['Letzter Kontakt', 'Dernier contact', 'Último contacto', 'Ultimo contatto', 'Laatste contact'],
        ...[
          'Ostatni kontakt',
          'Последний контакт',
          '最終連絡日',
          '最后联系',
          '마지막 연락',
          'last-contacted-on',
        ],
      ],
    ],
    ['organization', ['Arbeitgeber', 'Employeur', 'Компания', '会社']],
    ['phone', ['Телефон', '電話']],
    ['email', ['Почта', 'メール']],
    ['location', ['Wohnort', 'Город', 'Miasto']],
    ['birthday', ['День рождения', '誕生日', 'Urodziny', 'Verjaardag']],
    ['cadence', ['Häufigkeit', 'Fréquence', 'Frecuencia', 'Frequenza', 'Частота', '連絡頻度']],
    ['met', ['Kennengelernt am', 'rencontrée le', '知り合った日']],
    ['introduced_by', ['Vorgestellt von', 'présenté par', '紹介者']],
  ])('finds the keys of %s in other languages', (field, keys) => {
    for (const key of keys) {
      const value = field === 'cadence' ? 'monthly' : field === 'introduced_by' ? '"[[Bo]]"' : '2026-10-01';
      const note = `type: person\n${key}: ${value}`;
      expect(found(note, note)).toEqual([`contact ${key} ${field} 2`]);
    }
  });

  it('does not find keys that decide which notes are records', () => {
    const card =
      '---\ntype: scorecard\nrecords:\n  contact:\n    - property: Category\n      value: "[[People]]"\n---\n';
    const person = '---\ncategory: "[[People]]"\nFirma: A\n---\n';
    const index = vaultOf({ 'Scorecard.md': card, 'A.md': person, 'B.md': person });
    expect(unmappedFields(index).map(({ key, field }) => [key, field])).toEqual([['Firma', 'organization']]);
  });
});
