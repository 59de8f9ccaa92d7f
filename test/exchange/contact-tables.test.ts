import { describe, expect, it } from 'vitest';
import { nameOf, textsOf, type EntryField } from '../../src/exchange/contact-entry.ts';
import { readContactTable } from '../../src/exchange/csv/read-contacts.ts';

const FIELDS: readonly (EntryField | 'text')[] = [
  'name',
  'organization',
  'role',
  'email',
  'phone',
  'url',
  'location',
  'birthday',
  'met',
  'tags',
  'text',
];

/** The values of each row of a table, without fields that have none. */
function rows(text: string): readonly Partial<Record<string, readonly string[]>>[] {
  return (readContactTable(text)?.entries ?? []).map((entry) =>
    Object.fromEntries(
      FIELDS.map((field) => [field, textsOf(entry, field)] as const).filter(([, texts]) => texts.length > 0),
    ),
  );
}

const ADA = {
  name: ['Ada Lovelace'],
  organization: ['Difference Works'],
  role: ['director'],
  url: ['https://www.linkedin.com/in/ada'],
};

describe('readContactTable', () => {
  it.each([
    [
      'LinkedIn’s',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,https://www.linkedin.com/in/ada,,Difference Works,director,05 Mar 2024\n',
    ],
    [
      'LinkedIn’s below its notes',
      'Notes:\n"When exporting, some, addresses\nare missing"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,https://www.linkedin.com/in/ada,,Difference Works,director,05 Mar 2024\n',
    ],
    [
      'LinkedIn’s in German, with BOM and CRLF',
      '\ufeffVorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\r\nAda,Lovelace,https://www.linkedin.com/in/ada,,Difference Works,director,05 Mar 2024\r\n',
    ],
    [
      'LinkedIn’s in another order',
      'Connected On,Company,Position,Last Name,First Name,URL\n05 Mar 2024,Difference Works,director,Lovelace,Ada,https://www.linkedin.com/in/ada\n',
    ],
    [
      'one with semicolons',
      'Name;Firma;Funktion;Website\nAda Lovelace;Difference Works;director;https://www.linkedin.com/in/ada\n',
    ],
    [
      'one with tabs',
      'Full name\tCompany\tRole\tURL\nAda Lovelace\tDifference Works\tdirector\thttps://www.linkedin.com/in/ada\n',
    ],
  ])('reads a table of people: %s', (_, text) => {
    expect(rows(text)).toEqual([ADA]);
  });

  it.each([
    'AD SOYAD;ŞİRKET;E-POSTA;DOĞUM TARİHİ',
    'Ad Soyad;Şirket;E-posta;Doğum Tarihi',
    'ΟΝΟΜΑΤΕΠΩΝΥΜΟ;ΕΤΑΙΡΕΙΑ;ΗΛΕΚΤΡΟΝΙΚΟ ΤΑΧΥΔΡΟΜΕΙΟ;ΓΕΝΕΘΛΙΑ',
  ])('knows headings in capitals of any language: %s', (header) => {
    expect(rows(`${header}\nAda Lovelace;Acme;a@b.c;1815-12-10\n`)).toEqual([
      { name: ['Ada Lovelace'], organization: ['Acme'], email: ['a@b.c'], birthday: ['1815-12-10'] },
    ]);
  });

  it.each(['ADI;SOYADI;FİRMA', 'Adı;Soyadı;Firma'])('knows first and last names in Turkish: %s', (header) => {
    expect(rows(`${header}\nAda;Lovelace;Acme\n`)).toEqual([
      { name: ['Ada Lovelace'], organization: ['Acme'] },
    ]);
  });

  it('reads a current export of Google Contacts', () => {
    const header =
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - City,Address 1 - Country';
    const row =
      'Ada,King,Lovelace,Difference Works,director, --12-10,"first\nsecond",https://x.y/p.jpg,Book club ::: * myContacts,* Work,a@b.c ::: d@e.f,Mobile,+44 1,Home,"1 Main St\nLondon",London,UK';
    expect(rows(`${header}\n${row}\n`)).toEqual([
      {
        name: ['Ada King Lovelace'],
        organization: ['Difference Works'],
        role: ['director'],
        email: ['a@b.c', 'd@e.f'],
        phone: ['+44 1'],
        location: ['London, UK'],
        birthday: ['--12-10'],
        tags: ['Book-club'],
        text: ['first\nsecond', 'Address: 1 Main St\nLondon'],
      },
    ]);
  });

  it.each(['Groups', 'Labels', 'Group Membership', 'Categories'])(
    'reads the groups in the column %s as tags, except those that contain everybody',
    (column) => {
      const groups =
        'Family;* Friends ::: Coworkers ::: *starred,* myContacts ::: My Contacts;* Other Contacts';
      expect(rows(`Name,Email,${column}\nAda,a@b.c,"${groups}"\nBo,b@b.c,* myContacts\n`)).toEqual([
        { name: ['Ada'], email: ['a@b.c'], tags: ['Family', 'Friends', 'Coworkers', 'starred'] },
        { name: ['Bo'], email: ['b@b.c'] },
      ]);
    },
  );

  it('reads an older export of Google Contacts', () => {
    const header =
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title';
    expect(
      rows(
        `${header}\nAda Lovelace,Ada,Lovelace,Friends ::: Book club ::: * My Contacts,* Home,a@b.c,Difference Works,director\n`,
      ),
    ).toEqual([
      {
        name: ['Ada Lovelace'],
        organization: ['Difference Works'],
        role: ['director'],
        email: ['a@b.c'],
        tags: ['Friends', 'Book-club'],
      },
    ]);
  });

  it.each([
    ['Firma (kurz)', 'organization'],
    ['E-Mail privat', 'email'],
    ['Firmentelefon', 'phone'],
    ['Kundenname', 'name'],
    ['Work phone 2', 'phone'],
    ['Name der Firma', null],
    ['Dernier contact', null],
    ['Contact e-mail', 'email'],
    ['Schuhgröße', null],
    ['Photo 2', null],
    ['', null],
  ])('has no field for the column “%s”, and proposes: %s', (heading, near) => {
    const table = readContactTable(`First Name,Email,${heading}\nAda,a@b.c,x\n`);
    expect(table?.columns[2]).toMatchObject({ purpose: null, near });
  });

  it('gives for each value the field where it goes, or why it is left out', () => {
    const table = readContactTable(
      'First Name,Last Name,Connected On,Photo,Shoe size,Birthday\nAda,Lovelace,05 Mar 2024,p.jpg,38,03/04/1980\n',
    );
    expect(table?.entries[0]?.values.map(({ source, to }) => [source, to])).toEqual([
      ['First Name', 'name'],
      ['Last Name', 'name'],
      ['Connected On', { not: 'not-met' }],
      ['Photo', { not: 'binary' }],
      ['Shoe size', 'text'],
      ['Birthday', 'text'],
    ]);
  });

  it.each([
    ['a day first', '25/12/1980', '1980-04-03'],
    ['a month first', '12/25/1980', '1980-03-04'],
    ['a day first, with other separators', '25-12-1980', '1980-04-03'],
  ])('reads ambiguous dates in the order of the clear dates of the table: %s', (_, clear, read) => {
    const dates = `Ada,03/04/1980,04/05/2024\nBo,${clear},\n`;
    const [ada] = rows(`Name,Birthday,Met\n${dates}`);
    expect(ada).toMatchObject({ birthday: [read] });
    expect(ada?.['text']).toBe(undefined);
    const [also] = rows(`Name,Met,Birthday\nAda,03/04/2024,\nBo,,${clear}\n`);
    expect(also).toMatchObject({ met: [read.replace('1980', '2024')] });
  });

  it.each([
    ['none of them is clear', '05/06/1975'],
    ['others are of both kinds', '25/12/1980\nCy,12/25/1980'],
    ['the other is no date', '25/12'],
    ['the other is no day', '45/01/1980'],
    ['the other is a day that no calendar has', '31/02/1980'],
    ['the other is the same in both orders', '05/05/1980'],
  ])('keeps an ambiguous date as text if %s', (_, others) => {
    const [ada] = rows(`Name,Birthday\nAda,03/04/1980\nBo,${others}\n`);
    expect(ada).toEqual({ name: ['Ada'], text: ['Birthday: 03/04/1980'] });
  });

  it.each([
    ['1992-02', '1992-02'],
    ['1992', '1992'],
    ['02/1992', '1992-02'],
    ['Feb 1992', '1992-02'],
    [' --02-12', '--02-12'],
    ['--0212', '--02-12'],
    ['Feb 12', '--02-12'],
    ['12. Februar', '--02-12'],
    ['12.02.', '--02-12'],
    ['12.02.1992', '1992-02-12'],
    ['19920212', '1992-02-12'],
  ])('reads the birthday %j', (written, read) => {
    expect(rows(`Name,Birthday\nAda,${written}\n`)).toEqual([{ name: ['Ada'], birthday: [read] }]);
  });

  it.each(['02-12', '12/02', '1492', '199202', '1992-13', '30 February', '---12'])(
    'keeps as text what is no birthday or may be two: %s',
    (written) => {
      const [ada] = rows(`Name,Birthday\nAda,${written}\n`);
      expect(ada).toEqual({ name: ['Ada'], text: [`Birthday: ${written}`] });
    },
  );

  it('keeps unreadable dates and cadences as text', () => {
    const [ada] = rows(
      'Name,Birthday,Met,Last contact,Cadence\nAda,1.2.80,at the fair,long ago,now and then\n',
    );
    expect(ada).toEqual({
      name: ['Ada'],
      text: ['Birthday: 1.2.80', 'Met: at the fair', 'Last contact: long ago', 'Cadence: now and then'],
    });
  });

  it('gives the line of each row, even if cells contain line breaks', () => {
    const table = readContactTable('x\n\nName,Notes,Email\nAda,"one\ntwo",a@b.c\nBo,,b@b.c\n,,nobody@b.c\n');
    expect(table?.entries.map(({ line }) => line)).toEqual([4, 6]);
    expect(table?.refused.map(({ line, why }) => [line, why])).toEqual([[7, 'no-name']]);
  });

  it('distinguishes rows with only an organization from rows without any name', () => {
    const table = readContactTable('First Name,Last Name,Organization Name,Phone\n,,Guild Hall,+1\n,,,+2\n');
    expect(table?.refused.map(({ line, why }) => [line, why])).toEqual([
      [2, 'organization'],
      [3, 'no-name'],
    ]);
  });

  it('needs a column for names, or one that the user chose', () => {
    expect(readContactTable('Wer,Wo\nAda,London\n')).toBeNull();
    const chosen = new Map([['wer', 'name' as const]]);
    const table = readContactTable('Wer,Wo\nAda,London\n', chosen);
    expect(table?.entries.map((entry) => [textsOf(entry, 'name'), textsOf(entry, 'text')])).toEqual([
      [['Ada'], ['Wo: London']],
    ]);
  });
});

it('keeps a cell beyond the last column', () => {
  const table = readContactTable('Name,Email\nAda,a@b.c,,her boat,\nBo,b@b.c,,,,\n');
  expect(table?.columns.map(({ name }) => name)).toEqual(['Name', 'Email', '', '']);
  expect(table?.entries.map(({ values }) => values.map(({ text }) => text))).toEqual([
    ['Ada', 'a@b.c', 'her boat'],
    ['Bo', 'b@b.c'],
  ]);
});

it('recognizes a table by its remembered columns, even with cells beyond the last column', () => {
  const kept = [{ columns: ['Wer', ''], chosen: new Map([['wer', 'name' as const]]) }];
  expect(readContactTable('Wer\nAda,x\n', new Map(), kept)?.kept).toBe(kept[0]);
});

it('reads a table with commas below a line with a semicolon', () => {
  const table = readContactTable('My contacts; exported today\nFirst Name,Email\nAda,a@b.c\n');
  expect(table?.entries.map(nameOf)).toEqual(['Ada']);
});

describe('an unclosed quotation mark in a table', () => {
  it('does not hide the semicolons of a table with two columns', () => {
    const names = readContactTable('Prénom;Nom\nX;Y\n"Ali;Ben\n')?.entries.map(nameOf);
    expect(names).toContain('X Y');
  });

  /** The names that are read; and the names that are left out, with the reason and the line. */
  const told = (text: string): readonly unknown[] => {
    const table = readContactTable(text);
    return [
      table?.entries.map((entry) => textsOf(entry, 'name')[0]),
      table?.refused.map((entry) => [textsOf(entry, 'name')[0], entry.why, entry.line]),
    ];
  };

  it.each<[string, string, string[], unknown[]]>([
    ['up to the end', 'Ada,a@b.c,"x\nBo,b@b.c,y\nCy,c@b.c,z\n', ['Bo', 'Cy'], [['Ada', 'unreadable', 2]]],
    [
      'up to the next mark',
      'Ada,a@b.c,"x\nBo,b@b.c,"y"\n"Cy, Jr.",c@b.c,"one\ntwo"\n',
      ['Bo', 'Cy, Jr.'],
      [['Ada', 'unreadable', 2]],
    ],
    [
      'twice',
      'Ada,a@b.c,"x\nBo,b@b.c,"y\nCy,c@b.c,z\n',
      ['Cy'],
      [
        ['Ada', 'unreadable', 2],
        ['Bo', 'unreadable', 3],
      ],
    ],
    [
      'of a cell that has several lines, of which none is somebody',
      'Ada,a@b.c,"she said "no" aloud\nand left, at once, again, for good"\nBo,b@b.c,y\n',
      ['Ada', 'Bo'],
      [],
    ],
    [
      'of a cell in the midst of a row',
      'Ada,"She said "hi" and\nleft",a@b.c\nBo,y,b@b.c\n',
      ['Ada', 'Bo'],
      [],
    ],
    [
      'from a cell in the midst of a row',
      'Ada,"x,a@b.c\nBo,"y",b@b.c\nCy,z,c@b.c\n',
      ['Bo', 'Cy'],
      [['Ada', 'unreadable', 2]],
    ],
    ['from the first cell', '"Ada,a@b.c,x\nBo,b@b.c,y\n', ['Bo'], [['Ada,a@b.c,x', 'unreadable', 2]]],
    ['at the end of the file', 'Ada,a@b.c,x\nBo,b@b.c,"y', ['Ada'], [['Bo', 'unreadable', 3]]],
    ['in the midst of a line', 'Ada,a@b.c,"she said "no", twice"\nBo,b@b.c,y\n', ['Ada', 'Bo'], []],
  ])('does not swallow the people in other rows: %s', (_, text, read, left) => {
    expect(told(`Name,Email,Notes\n${text}`)).toEqual([read, left]);
    expect(told(`Name,Email,Notes\n${text}`.replace(/\n/g, '\r\n'))).toEqual([read, left]);
  });

  it('in each of 300 rows is reported for 101 entries, and nobody is read', () => {
    const [read, left] = told(`Name,Notes\n${'Ada,"x\n'.repeat(300)}Bo,y\n`);
    expect(read).toEqual([]);
    expect(left).toHaveLength(101);
  });
});

it('reads every row of a table with mixed line ends', () => {
  const table = readContactTable('Name,Email\r\nAda,a@b.c\nBo,b@b.c\rCy,c@b.c\r\n');
  expect(table?.entries.map(({ line, values }) => [line, ...values.map(({ text }) => text)])).toEqual([
    [2, 'Ada', 'a@b.c'],
    [3, 'Bo', 'b@b.c'],
    [4, 'Cy', 'c@b.c'],
  ]);
});

describe('a contact table from Outlook', () => {
  const ADA = {
    name: ['Dr. Ada Lovelace'],
    role: ['director'],
    email: ['a@b.c', 'd@e.f'],
    phone: ['+44 1', '+44 2'],
    location: ['London, UK'],
  };
  it.each([
    [
      'in English',
      'Title,First Name,Last Name,Job Title,Business City,Business Country/Region,E-mail Address,E-mail Type,E-mail 2 Address,Business Phone,Home Phone 2,Anniversary\nDr.,Ada,Lovelace,director,London,UK,a@b.c,SMTP,d@e.f,+44 1,+44 2,0/0/00\n',
    ],
    [
      'in German',
      'Anrede,Vorname,Nachname,Position,Ort geschäftlich,Land/Region geschäftlich,E-Mail-Adresse,E-Mail-Typ,E-Mail 2: Adresse,Telefon geschäftlich,Mobiltelefon,Jahrestag\nDr.,Ada,Lovelace,director,London,UK,a@b.c,SMTP,d@e.f,+44 1,+44 2,0.0.00\n',
    ],
    [
      'in French',
      'Titre de civilité,Prénom,Nom,Fonction,Ville (bureau),Pays/Région (bureau),Adresse de messagerie,Type de messagerie,Adresse de messagerie 2,Téléphone (bureau),Tél. mobile,Fête\nDr.,Ada,Lovelace,director,London,UK,a@b.c,SMTP,d@e.f,+44 1,+44 2,00/00/00\n',
    ],
  ])('is read %s', (_, text) => {
    expect(rows(text)).toEqual([ADA]);
  });
});

it.each([
  ['Private', 'True', 'False'],
  ['Privat', 'Wahr', 'Falsch'],
  ['Sensitivity', 'Private', 'Normal'],
  ['Vertraulichkeit', 'Vertraulich', 'Normal'],
  ['Critère de diffusion', 'Privé', 'Normale'],
])('reads who is private from %s: %s, not %s', (column, yes, no) => {
  const table = readContactTable(`Name,${column},E-Mail\nAda,${yes},a@b.c\nBo,${no},b@b.c\nCy,,c@b.c\n`);
  expect(table?.entries.map((entry) => textsOf(entry, 'private'))).toEqual([['true'], [], []]);
  expect(table?.entries.map((entry) => textsOf(entry, 'text'))).toEqual([[], [], []]);
});

it('reads the columns of Thunderbird', () => {
  const header =
    'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes';
  const ada =
    'Ada,Lovelace,Ada Lovelace,Countess,a@b.c,d@e.f,,+44 1,+44 2,,,+44 3,1 Lane,,Bath,,,UK,,,London,,,England,director,,Works,http://a.b,http://c.d,1815,12,10,maps,,,,her note';
  const bo = `Bo,Vance,Bo Vance${','.repeat(28)}2,29${','.repeat(5)}`;
  const [first, second, third] = rows(
    `${header}\n${ada}\n${bo}\nCy,Fox${','.repeat(28)}2019${','.repeat(7)}\n`,
  );
  expect(first).toEqual({
    name: ['Ada Lovelace'],
    email: ['a@b.c', 'd@e.f'],
    phone: ['+44 1', '+44 2', '+44 3'],
    location: ['Bath, UK'],
    role: ['director'],
    organization: ['Works'],
    url: ['http://a.b', 'http://c.d'],
    birthday: ['1815-12-10'],
    text: ['Home Address: 1 Lane', 'Work City: London', 'Work Country: England', 'Custom: maps', 'her note'],
  });
  expect(second).toEqual({ name: ['Bo Vance'], birthday: ['--02-29'] });
  expect(third).toEqual({ name: ['Cy Fox'], text: ['Birth Year: 2019'] });
});

it('puts a second occupation, a second place and a hobby into the text', () => {
  expect(
    rows(
      'Name,Occupation,Job Title,City,Home City,Website,Hobby\nAda,poet,director,London,Bath,http\\://a.b,maps\n',
    ),
  ).toEqual([
    {
      name: ['Ada'],
      role: ['poet'],
      location: ['London'],
      url: ['http://a.b'],
      text: ['Job Title: director', 'Home City: Bath', 'Hobby: maps'],
    },
  ]);
});

it.each([
  ['Frau', 'Ada', ['Anrede: Frau']],
  ['Mr.', 'Ada', ['Anrede: Mr.']],
  ['Prof. Dr.', 'Prof. Dr. Ada', undefined],
  ['Herr Dr.', 'Dr. Ada', undefined],
])('leaves a salutation out of the name, but not an academic title: %s', (salutation, name, text) => {
  const [row] = rows(`Anrede,Vorname,E-Mail\n${salutation},Ada,a@b.c\n`);
  expect([row?.['name'], row?.['text']]).toEqual([[name], text]);
  const [whole] = rows(`Anrede,Anzeigename,Name,E-Mail\n${salutation},,${salutation} Ada,a@b.c\n`);
  expect(whole?.['name']).toEqual([name]);
});

describe('a second column for what a note has once becomes text:', () => {
  it.each<[string, string, Partial<Record<string, readonly string[]>>]>([
    [
      'a family name',
      'Last Name,First Name,Last Name\nBerg,Ann,Zeta',
      { name: ['Ann Berg'], text: ['Last Name: Zeta'] },
    ],
    [
      'a first name',
      'First Name,First Name,Last Name\nAnn,Bea,Berg',
      { name: ['Ann Berg'], text: ['First Name: Bea'] },
    ],
    [
      'a whole name',
      'Name,Nom complet\nAnn Berg,A. Zeta',
      { name: ['Ann Berg'], text: ['Nom complet: A. Zeta'] },
    ],
    [
      'parts that a whole name lacks',
      'Display Name,Given Name,Family Name\nThe Countess,Ada,King',
      { name: ['The Countess'], text: ['Given Name: Ada', 'Family Name: King'] },
    ],
    [
      'a birthday',
      'Name,Birthday,Geburtstag\nAnn,1980-04-17,1981-04-17',
      { name: ['Ann'], birthday: ['1980-04-17'], text: ['Geburtstag: 1981-04-17'] },
    ],
    [
      'a day of meeting',
      'Name,Met,Met\nAnn,2024-04-17,2024-04-18',
      { name: ['Ann'], met: ['2024-04-17'], text: ['Met: 2024-04-18'] },
    ],
    ['an id', 'Name,Id,UID\nAnn,7,8', { name: ['Ann'], text: ['UID: 8'] }],
    ['a tier', 'Name,Tier,Tier\nAnn,inner,outer', { name: ['Ann'], text: ['Tier: outer'] }],
    ['but not the same once more', 'Name,Last Name,Last Name\nAnn Berg,Berg,Berg', { name: ['Ann Berg'] }],
  ])('%s', (_, text, read) => {
    expect(rows(`${text}\n`)).toEqual([read]);
  });
});

describe('a column by which people become due or count as met', () => {
  const columnsOf = (header: string): unknown[] =>
    (readContactTable(`Name,Email,${header}\n`)?.columns ?? [])
      .slice(2)
      .map(({ purpose, near }) => [purpose, near]);

  it.each([
    ['cadence', 'cadence'],
    ['Last contact', 'last_contact'],
    ['lastContact', 'last_contact'],
    ['Met', 'met'],
    ['Tier', 'tier'],
    ['Status', 'status'],
    ['snoozeUntil', 'snooze_until'],
  ])('is one with NetVault’s own name: %s', (heading, field) => {
    expect(columnsOf(heading)).toEqual([[field, null]]);
  });

  it.each([
    ['Keep in touch', 'cadence'],
    ['Stay in touch', 'cadence'],
    ['Contact frequency', 'cadence'],
    ['Last interaction', 'last_contact'],
    ['Last contacted', 'last_contact'],
    ['First contact', 'met'],
    ['Snoozed until', 'snooze_until'],
  ])('is none with another tool’s name, which is only proposed: %s', (heading, field) => {
    expect(columnsOf(heading)).toEqual([[null, field]]);
  });

  it('has only the words and days that NetVault writes', () => {
    const table = readContactTable(
      'Name,Status,Snooze until\nAda,Paused,2027-01-11\nBo,Closed,next year\nCy,archived,2027\n',
    );
    expect(
      table?.entries.map((entry) =>
        (['status', 'snooze_until', 'text'] as const).map((field) => textsOf(entry, field)),
      ),
    ).toEqual([
      [['paused'], ['2027-01-11'], []],
      [[], [], ['Status: Closed', 'Snooze until: next year']],
      [['archived'], [], ['Snooze until: 2027']],
    ]);
  });

  it('is “last” only beside the other columns of NetVault’s export', () => {
    expect(columnsOf('lastContact,last,dueOn').slice(0, 2)).toEqual([
      [{ not: 'repeated' }, null],
      ['last_contact', null],
    ]);
    expect(columnsOf('last')).toEqual([[null, null]]);
  });
});

it('reads several addresses in one cell', () => {
  expect(
    rows('Name,Emails,Phone,Website\nInes,"i@b.c, j@b.c","+351 912 345 678 / +351 213 456 789",i.pt j.pt\n'),
  ).toEqual([
    {
      name: ['Ines'],
      email: ['i@b.c', 'j@b.c'],
      phone: ['+351 912 345 678', '+351 213 456 789'],
      url: ['i.pt', 'j.pt'],
    },
  ]);
});

it('reads several organizations in one cell, as NetVault exports them', () => {
  expect(rows('Name,Organization\nAda,Acme; Globex\nBo,"Acme, Inc."\n')).toEqual([
    { name: ['Ada'], organization: ['Acme', 'Globex'] },
    { name: ['Bo'], organization: ['Acme, Inc.'] },
  ]);
});

it('leaves out an address that is only one within Exchange', () => {
  const table = readContactTable(
    'First Name,E-mail Address,E-mail Type\nKen,/o=ExchangeLabs/ou=Group/cn=Recipients/cn=ken,EX\n',
  );
  expect(table?.entries[0]?.values.map(({ source, to }) => [source, to])).toEqual([
    ['First Name', 'name'],
    ['E-mail Address', { not: 'technical' }],
    ['E-mail Type', { not: 'technical' }],
  ]);
});

it.each(['Type', 'Label'])('keeps what the user calls a value in the text of Google’s %s', (label) => {
  const thing = (name: string): string => `${name} - ${label},${name} - Value`;
  const table = readContactTable(
    `Name,${['Relation 1', 'Event 1', 'Custom Field 1', 'Custom Field 2', 'Phone 1'].map(thing).join()}\n` +
      'Ada,Spouse,Bill,* Anniversary,2010-06-01,Wine,Rioja,,plain,Mobile,+44 20 7946 0018\n',
  );
  const values = table?.entries[0]?.values ?? [];
  expect(values.flatMap(({ to, text }) => (to === 'text' ? [text] : []))).toEqual([
    'Spouse: Bill',
    'Anniversary: 2010-06-01',
    'Wine: Rioja',
    'Custom Field 2: plain',
  ]);
  // The labels that were used are no values of their own.
  expect(values.flatMap(({ source, to }) => (typeof to === 'object' ? [source] : []))).toEqual([
    `Phone 1 - ${label}`,
  ]);
  expect(table?.columns.map(({ purpose }) => purpose).slice(1, 3)).toEqual(['label', null]);
});

it('reads tables that were put together, and makes nobody of the headings', () => {
  const table = readContactTable('Name,Email\nAda,a@b.c\nNAME,Email,\nBo,b@b.c\nName,c@b.c\n');
  expect(table?.entries.map(nameOf)).toEqual(['Ada', 'Bo', 'Name']);
  expect(table?.refused).toEqual([]);
});

describe('a row of headings', () => {
  const namesIn = (text: string): unknown => readContactTable(text)?.entries.map(nameOf) ?? null;

  it.each<[string, string, unknown]>([
    ['may have the name alone', 'Name\nAda\nBo\n', ['Ada', 'Bo']],
    ['may have one known heading', 'Shoe size,Name\n38,Ada\n', ['Ada']],
    ['may be below a title', 'Exported today\nName,Shoe size\nAda,38\n', ['Ada']],
    [
      'is not a title of one word that is also a heading',
      'Contact\nFirst Name,Last Name,Email\nAda,King,a@b.c\n',
      ['Ada King'],
    ],
    ['is not somebody with such a name', 'London,38,x\nAda,Name\nBo,40\n', null],
    ['needs a name', 'Email,City\na@b.c,Bath\n', null],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'Name,Телефон',
    'Name,Wohnort',
    '名前,メール,電話',
    '姓名,电子邮件,电话',
    '이름,이메일,전화번호',
    'ФИО,Телефон,Электронная почта',
    'Naam,Woonplaats',
    'Imię i nazwisko,Numer telefonu',
    'Ad Soyad,Cep telefonu',
    'Koko nimi,Matkapuhelin',
  ])('is known in other languages: %s', (header) => {
    const table = readContactTable(`${header}\nx,y\n`);
    expect(table?.columns.map(({ purpose }) => purpose)).not.toContain(null);
  });

  it('has the words of Outlook and of Russian tables', () => {
    const purposes = (header: string): unknown =>
      readContactTable(`${header}\n`)?.columns.map(({ purpose }) => purpose);
    expect(purposes('姓,名,会社名,電子メール アドレス,携帯電話,誕生日,メモ')).toEqual([
      ...['last name', 'first name', 'organization', 'email', 'phone', 'birthday', 'note'],
    ]);
    expect(purposes('Имя,Фамилия,Телефон,Электронная почта,Компания')).toEqual([
      ...['first name', 'last name', 'phone', 'email', 'organization'],
    ]);
    expect(purposes('Vorname,Weitere Vornamen,Nachname')).toEqual(['first name', 'middle name', 'last name']);
  });
});

it('puts the family name first in Chinese characters, kana and Hangul', () => {
  const read = rows('姓,名,メール\n田中,太郎,a@b.c\nスミス,ジョン,b@b.c\nTanaka,Hana,c@b.c\n');
  expect(read.map(({ name, text }) => [name, text])).toEqual([
    [['田中太郎'], undefined],
    [['スミス ジョン'], undefined],
    [['Hana Tanaka'], undefined],
  ]);
});
