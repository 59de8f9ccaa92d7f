import { describe, expect, it } from 'vitest';
import { textsOf, type EntryField } from '../../src/exchange/contact-entry.ts';
import { readVcards } from '../../src/exchange/vcard/read-vcards.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

/** The values of a field in the first card of a text. */
function says(text: string, field: EntryField | 'text'): readonly string[] {
  const [first] = readVcards(text).entries;
  return first ? textsOf(first, field) : [];
}

const NAMED = ['VERSION:3.0', 'FN:Ada Lovelace'];

describe('readVcards', () => {
  it.each<[string, string[], EntryField | 'text', string[]]>([
    ['a name in parts', ['VERSION:3.0', 'N:Lovelace;Ada;King;Dr.;'], 'name', ['Dr. Ada King Lovelace']],
    [
      'a name without the brackets of a link',
      ['VERSION:3.0', 'FN:[[People/Ada|Ada L.]]'],
      'name',
      ['Ada L.'],
    ],
    ['brackets without a name in them', ['VERSION:3.0', 'FN:[[]] Ada'], 'name', ['[[]] Ada']],
    ['the formatted name before its parts', [...NAMED, 'N:Byron;Augusta'], 'name', ['Ada Lovelace']],
    [
      'a name without its form of address',
      ['VERSION:3.0', 'N:Huber;Max;;Herr;', 'FN:Herr Max Huber'],
      'name',
      ['Max Huber'],
    ],
    ['the same in parts', ['VERSION:3.0', 'N:Huber;Max;;Herr Dr.;'], 'name', ['Dr. Max Huber']],
    ['the form of address', [...NAMED, 'N:Lovelace;Ada;;Ms;'], 'text', ['Form of address: Ms']],
    [
      'a name that only looks like a form of address',
      ['VERSION:3.0', 'N:Bean;Mr;;;', 'FN:Mr Bean'],
      'name',
      ['Mr Bean'],
    ],
    ['a private person', [...NAMED, 'CLASS:PRIVATE'], 'private', ['true']],
    ['a confidential one', [...NAMED, 'CLASS:CONFIDENTIAL'], 'private', ['true']],
    ['a public one', [...NAMED, 'CLASS:PUBLIC'], 'private', []],
    [
      'several addresses',
      [...NAMED, 'EMAIL;TYPE=home:a@b.c', 'item1.EMAIL;TYPE=INTERNET:d@e.f'],
      'email',
      ['a@b.c', 'd@e.f'],
    ],
    ['bare parameters of 2.1', ['VERSION:2.1', 'FN:Ada', 'TEL;HOME;VOICE:+1 555'], 'phone', ['+1 555']],
    [
      'a telephone as a link',
      ['VERSION:4.0', 'FN:Ada', 'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-5555;ext=5'],
      'phone',
      ['+1-555-5555 ext. 5'],
    ],
    ['several commas that are not escaped', ['VERSION:3.0', 'FN:Ada,, Countess'], 'name', ['Ada,, Countess']],
    [
      'a long text in Latin-1',
      [...NAMED, `NOTE;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:${'=E9'.repeat(200_000)}`],
      'text',
      ['é'.repeat(200_000)],
    ],
    ['folded lines', [...NAMED, 'ORG:Difference', '  Works'], 'organization', ['Difference Works']],
    [
      'units below an organization',
      [...NAMED, 'ORG:Difference Works;Engines'],
      'text',
      ['Department: Engines'],
    ],
    [
      'quoted-printable over several lines',
      ['VERSION:2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =', 'M=C3=BCller'],
      'name',
      ['Jörg Müller'],
    ],
    [
      'quoted-printable of another charset',
      ['VERSION:2.1', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg'],
      'name',
      ['Jörg'],
    ],
    [
      'bytes that are not what they say',
      ['VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:J=F6rg'],
      'name',
      ['Jörg'],
    ],
    ...(
      [
        ['windows-1251', '=C8=E2=E0=ED', 'Иван'],
        ['KOI8-R', '=E9=D7=C1=CE', 'Иван'],
        ['"ISO-8859-2"', '=A3ukasz', 'Łukasz'],
        ['GB2312', '=CD=F5;=D0=A1', '王小'],
        // The second byte is a letter that is not escaped.
        ['Shift_JIS', '=8ER=93c', '山田'],
        ['Shift_JIS', '=8E=52=93=63', '山田'],
        ['utf8', '=C8=E2', 'Èâ'],
        ['x-nobody-knows', '=C3=B6', 'ö'],
      ] as const
    ).map(([charset, value, name]): [string, string[], EntryField, string[]] => [
      `quoted-printable in ${charset}: ${value}`,
      ['VERSION:2.1', `N;CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:${value}`],
      'name',
      [name],
    ]),
    ['escaped commas and line breaks', [...NAMED, 'NOTE:one\\, two\\nthree'], 'text', ['one, two\nthree']],
    ['an escaped semicolon', [...NAMED, 'TITLE:Head\\; Chief\\: all'], 'role', ['Head; Chief: all']],
    ['a semicolon that is not escaped', [...NAMED, 'TITLE:Head; Chief'], 'role', ['Head; Chief']],
    ['an escaped semicolon in a name', ['VERSION:4.0', 'FN:Ada\\; Countess'], 'name', ['Ada; Countess']],
    ['escaped semicolons in a list', [...NAMED, 'NICKNAME:x\\; y,z'], 'aliases', ['x; y', 'z']],
    ['an escaped semicolon in a part', [...NAMED, 'ORG:A\\;B;C'], 'organization', ['A;B']],
    ['a backslash before a semicolon', [...NAMED, 'NOTE:a\\\\;b\\\\,c'], 'text', ['a\\;b\\,c']],
    ['commas that are not escaped', [...NAMED, 'NOTE:one, two,three'], 'text', ['one, two,three']],
    ['a place', [...NAMED, 'ADR:;;1 Main St;London;;SW1;UK'], 'location', ['London, UK']],
    [
      'a whole address',
      [...NAMED, 'ADR:;;1 Main St;London;;SW1;UK'],
      'text',
      ['Address: 1 Main St, London, SW1, UK'],
    ],
    ['a birthday', [...NAMED, 'BDAY:1980-04-17'], 'birthday', ['1980-04-17']],
    ['a birthday without signs', [...NAMED, 'BDAY:19800417'], 'birthday', ['1980-04-17']],
    ['a birthday with a time', [...NAMED, 'BDAY:1980-04-17T00:00:00Z'], 'birthday', ['1980-04-17']],
    ['a birthday that is no day', [...NAMED, 'BDAY:circa 1815'], 'text', ['Birthday: circa 1815']],
    ['a birthday without year', [...NAMED, 'BDAY:--0417'], 'birthday', ['--04-17']],
    ['a birthday without year, with signs', [...NAMED, 'BDAY:--04-17'], 'birthday', ['--04-17']],
    [
      'Apple’s birthday without year',
      [...NAMED, 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29'],
      'birthday',
      ['--02-29'],
    ],
    [
      'a birthday without the year that the card names',
      [...NAMED, 'BDAY;X-APPLE-OMIT-YEAR=1804:1804-02-29'],
      'birthday',
      ['--02-29'],
    ],
    ['a birthday without year, with a time', [...NAMED, 'BDAY:--0417T10'], 'birthday', ['--04-17']],
    ['a birthday with its type', [...NAMED, 'BDAY;VALUE=date:19800417'], 'birthday', ['1980-04-17']],
    ['a birthday with a time that is cut', [...NAMED, 'BDAY:1980-04-17T00:00'], 'birthday', ['1980-04-17']],
    ['a birthday in words', [...NAMED, 'BDAY;VALUE=text:April 17\\, 1980'], 'birthday', ['1980-04-17']],
    ['a birthday in words without year', [...NAMED, 'BDAY:17 April'], 'birthday', ['--04-17']],
    ['a year of birth', [...NAMED, 'BDAY:1980'], 'birthday', ['1980']],
    ['a month of birth', [...NAMED, 'BDAY:1980-04'], 'birthday', ['1980-04']],
    ['a month of birth, as text', [...NAMED, 'BDAY;VALUE=text:April 1980'], 'birthday', ['1980-04']],
    ['a day of birth without month', [...NAMED, 'BDAY:---17'], 'text', ['Birthday: ---17']],
    ['a month of birth without year', [...NAMED, 'BDAY:--04'], 'text', ['Birthday: --04']],
    ['a birthday that no calendar has', [...NAMED, 'BDAY:19800230'], 'text', ['Birthday: 19800230']],
    ['a birthday with more behind it', [...NAMED, 'BDAY:--04-17?'], 'text', ['Birthday: --04-17?']],
    ['a birthday in words, as they are', [...NAMED, 'BDAY:in May 1815'], 'text', ['Birthday: in May 1815']],
    ['no year of birth as text', [...NAMED, 'BDAY;X-APPLE-OMIT-YEAR=1604:1604'], 'text', ['Birthday: 1604']],
    ['an anniversary', [...NAMED, 'ANNIVERSARY:2010-06'], 'text', ['Anniversary: 2010-06']],
    [
      'groups as tags',
      [...NAMED, 'CATEGORIES:Book club,2026,work/old friends'],
      'tags',
      ['Book-club', 'work/old-friends'],
    ],
    [
      'profiles as pages',
      [...NAMED, 'X-SOCIALPROFILE;TYPE=linkedin:https://linkedin.com/in/ada'],
      'url',
      ['https://linkedin.com/in/ada'],
    ],
    [
      'profiles as pages, as version 4.0 has them',
      [...NAMED, 'SOCIALPROFILE;TYPE=linkedin:https://linkedin.com/in/ada'],
      'url',
      ['https://linkedin.com/in/ada'],
    ],
    ['what has no field as text', [...NAMED, 'X-SPOUSE:William'], 'text', ['Spouse: William']],
    ['Apple’s address of a page', [...NAMED, 'URL:https\\://ada.example'], 'url', ['https://ada.example']],
    [
      'addresses of pages with commas',
      [
        ...NAMED,
        'URL:https://maps.example.org/@51.5,-0.1;z=3',
        'item1.URL:https\\://a.example/b\\,c,d',
        'X-SOCIALPROFILE;TYPE=x:https://s.example/a,b',
        'URL;VALUE=uri:https://u.example/a,b',
      ],
      'url',
      [
        'https://maps.example.org/@51.5,-0.1;z=3',
        'https://a.example/b,c,d',
        'https://s.example/a,b',
        'https://u.example/a,b',
      ],
    ],
    [
      'Apple’s label of a day and of a relative',
      [
        ...NAMED,
        ...['item1.X-ABDATE:1835-07-08', 'item1.X-ABLabel:_$!<Anniversary>!$_'],
        ...['item2.X-ABLabel:Aunt', 'ITEM2.X-ABRELATEDNAMES:Bo', 'X-ABRELATEDNAMES:Cy'],
      ],
      'text',
      ['Anniversary: 1835-07-08', 'Aunt: Bo', 'Related name: Cy'],
    ],
    [
      'Apple’s anniversary without year',
      [...NAMED, 'item1.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-03-01', 'item1.X-ABLabel:_$!<Anniversary>!$_'],
      'text',
      ['Anniversary: --03-01'],
    ],
    [
      'a user’s own label of a number',
      [
        ...[...NAMED, 'item1.TEL:+1 555 0100', 'item1.X-ABLabel:Assistant Bob', 'item2.TEL:+1 555 0101'],
        ...['item2.X-ABLabel:_$!<Work>!$_', 'item3.TEL:+1 555 0102', 'item3.X-ABLabel:work'],
      ],
      'text',
      ['Assistant Bob: +1 555 0100'],
    ],
    [
      'a user’s own label of an address',
      [...NAMED, 'item1.EMAIL:a@b.c', 'item1.X-ABLabel:Newsletter\\; press'],
      'text',
      ['Newsletter; press: a@b.c'],
    ],
    ['a Japanese name without FN', ['VERSION:3.0', 'N:田中;太郎;;;'], 'name', ['田中太郎']],
    ['several addresses in one line', [...NAMED, 'EMAIL:a@b.c, d@e.f'], 'email', ['a@b.c', 'd@e.f']],
    ['no address within Exchange', [...NAMED, 'EMAIL;TYPE=EX:/o=Org/ou=Site/cn=ada'], 'email', []],
    [
      'several numbers in one line',
      [...NAMED, 'TEL:+44 20 7946 0018 / +44 20 7946 0019', 'TEL:tel:+1-555-5555;ext=5'],
      'phone',
      ['+44 20 7946 0018', '+44 20 7946 0019', '+1-555-5555 ext. 5'],
    ],
    ['groups but Google’s of all contacts', [...NAMED, 'CATEGORIES:myContacts,Friends'], 'tags', ['Friends']],
    [
      'Android’s other name',
      [...NAMED, 'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Addie;1;;;'],
      'aliases',
      ['Addie'],
    ],
    [
      'Android’s birthday',
      [...NAMED, 'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1815-12-10;3;;;'],
      'birthday',
      ['1815-12-10'],
    ],
    [
      'an anniversary of Android, which is no birthday',
      [...NAMED, 'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1815-12-10;1;;;'],
      'birthday',
      [],
    ],
    [
      'what else Android has',
      [...NAMED, 'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;14;;'],
      'text',
      ['Android custom: vnd.android.cursor.item/relation;Bo;14;;'],
    ],
    ['what identifies the card', [...NAMED, 'UID:urn:uuid:4fbe8971'], 'uid', ['urn:uuid:4fbe8971']],
    [
      'characters that cannot be seen, without them',
      ['VERSION:3.0', 'FN:Ada\u200b Love\u202elace'],
      'name',
      ['Ada Lovelace'],
    ],
  ])('reads %s', (_, lines, field, expected) => {
    expect(says(card(...lines), field)).toEqual(expected);
  });

  it('reports no label that it uses', () => {
    const [entry] = readVcards(
      card(
        ...[...NAMED, 'item1.X-ABDATE:1835-07-08', 'item1.X-ABLabel:_$!<Anniversary>!$_'],
        ...['item2.TEL:+44 20 7946 0018', 'item2.X-ABLabel:Boat'],
        ...['item3.TEL:+44 20 7946 0019', 'item3.X-ABLabel:Home'],
      ),
    ).entries;
    expect(entry?.values.filter(({ source }) => source === 'X-ABLABEL')).toEqual([
      { source: 'X-ABLABEL', to: { not: 'technical' }, text: '' },
    ]);
  });

  it('reads a card with any line ends, and after a BOM', () => {
    for (const end of ['\n', '\r', '\r\n'])
      expect(says(`\ufeff${card(...NAMED)}`.replace(/\r\n/g, end), 'name')).toEqual(['Ada Lovelace']);
  });

  it('leaves out a folded picture, and reports it as binary', () => {
    const photo = ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', ' AAAA', 'BBBB='];
    const [entry] = readVcards(card(...NAMED, ...photo, 'TITLE:director')).entries;
    expect(entry?.values.filter(({ source }) => source === 'PHOTO')).toEqual([
      { source: 'PHOTO', to: { not: 'binary' }, text: '' },
    ]);
    expect(entry && textsOf(entry, 'role')).toEqual(['director']);
  });

  it.each([
    ['has no name', card('VERSION:3.0', 'TEL:+1'), 'no-name'],
    ['is a list', card(...NAMED, 'KIND:group'), 'group'],
    ['is Apple’s list', card(...NAMED, 'X-ADDRESSBOOKSERVER-KIND:group'), 'group'],
    ['is an organization', card(...NAMED, 'KIND:ORG'), 'organization'],
    ['is Apple’s organization', card(...NAMED, 'X-ADDRESSBOOKSERVER-KIND:organization'), 'organization'],
    ['is a place', card(...NAMED, 'KIND:location'), 'place'],
    ['is a program', card(...NAMED, 'KIND:application'), 'thing'],
    ['is a device', card(...NAMED, 'kind;value=text: Device '), 'thing'],
    ['has an organization alone', card('N:;;;;', 'FN:', 'ORG:Guild Hall;'), 'organization'],
    ['is called as its organization', card('N:;;;;', 'FN:Guild Hall', 'ORG:GUILD HALL'), 'organization'],
    [
      'is shown as a company',
      card('N:Hall;Guild;;;', 'FN:Guild Hall', 'ORG:Guild Hall', 'X-ABShowAs:COMPANY'),
      'organization',
    ],
    ['has no end', 'BEGIN:VCARD\nFN:Ada\n', 'unreadable'],
    ['has no begin', 'VERSION:3.0\nFN:Ada\nEND:VCARD\n', 'unreadable'],
    ['has neither', 'VERSION:3.0\nFN:Ada\n', 'unreadable'],
  ])('refuses a card that %s, and reads the others', (_, text, why) => {
    const { entries, refused } = readVcards(`${card(...NAMED)}${text}`);
    expect(entries).toHaveLength(1);
    expect(refused.map((one) => [one.why, one.line])).toEqual([[why, 5]]);
  });

  it.each([
    ['an individual', ['KIND:individual', 'FN:Ada', 'ORG:Ada'], 'Ada'],
    ['a kind that nobody knows', ['KIND:x-robot', 'FN:Ada'], 'Ada'],
    [
      'somebody whose company has their name',
      ['N:Lovelace;Ada', 'FN:Ada Lovelace', 'ORG:Ada Lovelace'],
      'Ada Lovelace',
    ],
    ['a person by the role', ['N:;;;;', 'FN:Ada', 'ORG:Ada', 'TITLE:Founder'], 'Ada'],
    ['a person of a company', ['N:;;;;', 'FN:Ada', 'ORG:Difference Works', 'X-ABShowAs:COMPANY'], 'Ada'],
    [
      'somebody in a card of a company',
      ['N:Lovelace;Ada;;;', 'FN:Works', 'ORG:Works', 'X-ABShowAs:COMPANY'],
      'Ada Lovelace',
    ],
    ['somebody filed under a company', ['N:Lovelace;Ada', 'FN:Works', 'ORG:Works;Engines'], 'Ada Lovelace'],
  ])('reads a card of %s as that of a person', (_, lines, name) => {
    const { entries, refused } = readVcards(card(...lines));
    expect(refused).toEqual([]);
    expect(entries.map((entry) => textsOf(entry, 'name'))).toEqual([[name]]);
  });

  it('ends a card without END where the next card begins', () => {
    const { entries, refused } = readVcards(`BEGIN:VCARD\nFN:Bo\n${card(...NAMED)}${card('FN:Di')}`);
    expect(entries.map((entry) => textsOf(entry, 'name'))).toEqual([['Bo'], ['Ada Lovelace'], ['Di']]);
    expect(refused).toEqual([]);
  });

  it('refuses a card as cut short if the card nested in it has no end', () => {
    const { entries, refused } = readVcards(
      `BEGIN:VCARD\nFN:Bo\nAGENT:\nBEGIN:VCARD\nFN:Cy\n${card(...NAMED)}`,
    );
    expect(entries.map((entry) => textsOf(entry, 'name'))).toEqual([['Ada Lovelace']]);
    expect(refused.map((one) => [textsOf(one, 'name'), one.why])).toEqual([[['Bo'], 'unreadable']]);
  });

  it('ignores lines between cards and an END without a card', () => {
    const { entries, refused } = readVcards(
      `X-NOTE: two cards\n\n${card(...NAMED)}END:VCARD\n\n${card('FN:Di')}--\n`,
    );
    expect([entries.length, refused.length]).toEqual([2, 0]);
  });

  it('ignores a card that is nested in another', () => {
    const { entries } = readVcards(card(...NAMED, 'AGENT:', 'BEGIN:VCARD', 'FN:Bo', 'END:VCARD', 'TITLE:x'));
    expect(entries.map((entry) => [textsOf(entry, 'name'), textsOf(entry, 'role')])).toEqual([
      [['Ada Lovelace'], ['x']],
    ]);
  });
});

describe('the charset that a line names', () => {
  const name = (value: string, charset: string, isUtf8: boolean): readonly string[] =>
    readVcards(card('VERSION:3.0', `FN;CHARSET=${charset}:${value}`), isUtf8).entries.flatMap((entry) =>
      textsOf(entry, 'name'),
    );

  it.each([
    ['Jörg Kö', 'windows-1251', false, 'Jцrg Kц'],
    ['Jörg Kö', 'windows-1251', true, 'Jörg Kö'],
    ['Anna Lin', 'UTF-16', false, 'Anna Lin'],
    ['Änna Lin', 'UTF-16LE', false, 'Änna Lin'],
    ['\u001b$B;3ED\u001b(B', 'ISO-2022-JP', true, '山田'],
  ])(
    'is used only if it fits the bytes: %j, charset %s, file is UTF-8 %s',
    (value, charset, isUtf8, read) => {
      expect(name(value, charset, isUtf8)).toEqual([read]);
    },
  );
});

describe('a card that is quoted in the note of another card', () => {
  it('is read as part of that note', () => {
    const text = card(
      'VERSION:3.0',
      'FN:Ada',
      'NOTE:sent me',
      ' BEGIN:VCARD',
      ' END:VCARD',
      'EMAIL:ada@example.org',
    );
    expect(says(text, 'email')).toEqual(['ada@example.org']);
    expect(readVcards(text).entries).toHaveLength(1);
  });
});
