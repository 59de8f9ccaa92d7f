import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamesInText } from '../../../src/app/export/names-in-text.ts';
import { Discretion } from '../../../src/app/export/discretion.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const person = (name: string): string => `---\ntype: contact\nprivate: true\nname: ${name}\n---\n`;
const discretion = new Discretion(
  vaultOf({
    'Ada.md': person('Ada Lovelace'),
    'Bo.md': person('Bo Vance'),
    'Cy.md': '---\ntype: contact\n---\n',
  }),
  false,
);

describe('a private name in any spelling', () => {
  const nfd = (text: string): string => text.normalize('NFD');
  const files = (change: (name: string) => string) =>
    Object.fromEntries(
      ['Zelda Quux', 'Jürg Öxx', 'Ōe Gaku ガ', '김철수', 'Ana', '田中太郎', '佐藤 健', '王明', 'Kim 민'].map(
        (name) => [`People/${change(name)}.md`, '---\ntype: contact\nprivate: true\n---\n'],
      ),
    );
  const withNames = {
    composed: new Discretion(vaultOf(files((name) => name)), false),
    decomposed: new Discretion(vaultOf(files(nfd)), false),
  };

  it.each([
    ['sister of [her](Zelda%20Quux.md) and 100% sure', 'sister of [private](private.md) and 100% sure'],
    ['[hey](../People/Zelda%20Quux.md)', '[private](../People/private.md)'],
    ['[![Zed](a.png)](Zelda%20Quux.md)', '[private](private.md)'],
    ['[Zed [x]](Zelda%20Quux.md)', '[private](private.md)'],
    ['[Zed\\]x](Zelda%20Quux.md)', '[private](private.md)'],
    ['[[Zelda Quux|Zed [x]]]', '[[private]]'],
    ['[Zed](a(b(c))/Zelda%20Quux.md)', '[private](a(b(c))/private.md)'],
    ['<a class="x" href="Zelda%20Quux.md">Zed</a>', '<a class="x" href="private.md">private</a>'],
    ['<a href="b.md">Zed</a>', '<a href="b.md">Zed</a>'],
    ['<../People/Zelda Quux.md>', '<../People/private.md>'],
    [
      'obsidian://open?vault=v&file=People%2FZelda%20Quux&x=1',
      'obsidian://open?vault=v&file=People%2Fprivate&x=1',
    ],
    ['obsidian://open?file=People%252Fzelda%2520quux', 'obsidian://open?file=People%252Fprivate'],
    ['?file=Zelda+Quux, /in/zelda-quux, Zelda_Quux.png', '?file=private, /in/private, private.png'],
    ['[him](J%C3%BCrg%20%C3%96xx.md) 50%', '[private](private.md) 50%'],
    ['[him](Ju%CC%88rg%20O%CC%88xx.md)', '[private](private.md)'],
    ['[[Zelda Quux|Zelda]], ![[P/zelda quux#Home|her]]', '[[private]], ![[P/private]]'],
    ['| [[Zelda Quux\\|Z]] | [[Cy|Zelda]]', '| [[private]] | [[Cy|Zelda]]'],
    ['[Z (1)](<Zelda Quux.md#Her (old) home>)', '[private](<private.md>)'],
    ['[Z](Zelda%20Quux.md#Home "Zelda") [x](y.md "z")', '[private](private.md) [x](y.md "z")'],
    [nfd('a Jürg Öxx, née Ömer'), `a private, ${nfd('née Ömer')}`],
    ['a Jürg Öxx', 'a private'],
    [nfd('with Ōe Gaku ガ'), 'with private'],
    ['%C5%8Ce%20Gaku%20%E3%82%AB%E3%82%99!', 'private!'],
    [nfd('see 김철수.'), 'see private.'],
    [`${encodeURI(nfd('김철수'))}.md`, 'private.md'],
    [nfd('Aná and ANA, not Anna'), 'private and private, not Anna'],
    ['田中太郎さんの件、前田中太郎', 'privateさんの件、前private'],
    ['田中 太郎様と佐藤健さん、佐藤・健', 'private様とprivateさん、private'],
    ['김철수씨 소개, 김 철수는', 'private씨 소개, private는'],
    ['认识王明的人', '认识private的人'],
    ['Zelda-Quux, Zelda - Quux, Zelda  Quux, 田中-太郎', 'private, private, private, private'],
    ['Zelda Quuxさんと会うZelda Quux', 'privateさんと会うprivate'],
    ['会うKim 민씨, aKim 민', '会うprivate씨, aKim 민'],
    ['%E7%94%B0%E4%B8%AD%E5%A4%AA%E9%83%8E%E3%81%95%E3%82%93.md', 'private%E3%81%95%E3%82%93.md'],
    ['Ｚｅｌｄａ　Ｑｕｕｘ, ﾞ', 'private, ﾞ'],
    ['Zel\u00adda\u034f Qu\u200bux\u200e!', 'private!'],
    ['\u202aZelda Quux\u202c', '\u202aprivate'],
    ['Zelda&nbsp;Quux & J&#252;rg &#xD6;xx; &#9999999; &#x0;', 'private & private; &#9999999; &#x0;'],
    ['with Ｏ\u0304e Gaku ｶﾞ', 'with private'],
    ['Zel%C2%ADda%20Quux.md', 'private.md'],
    ['Zelda Quuxﬁ and ½ Zelda', 'Zelda Quuxﬁ and ½ Zelda'],
    ['Zelda%2 %zz %C3 %FF Quux%E0%A4%A', 'Zelda%2 %zz %C3 %FF Quux%E0%A4%A'],
  ])('%s', (text, expected) => {
    expect(withNames.composed.clean(text)).toBe(expected);
    expect(withNames.decomposed.clean(text)).toBe(expected);
    expect(withNames.composed.mentions(text)).toBe(text !== expected);
  });
});

describe('the addresses of a private person', () => {
  const one = new Discretion(
    vaultOf({
      'Zed.md':
        '---\ntype: contact\nprivate: true\nemail: "Zed <z1@x.example>, [z2@x.example](mailto:z2@x.example)"\nurl: [https://www.site.example/in/zed, https://acme.example]\n---\n',
    }),
    false,
  );

  it.each([
    ['write to z1@x.example', 'write to private'],
    ['mailto:z2@x.example', 'mailto:private'],
    ['see http://site.example/in/zed/', 'see http://private/'],
    ['bo@acme.example, acme.example', 'bo@acme.example, acme.example'],
  ])('are hidden, however they are written: %s', (text, expected) => {
    expect(one.clean(text)).toBe(expected);
  });
});

describe('a private name in other letters', () => {
  const names = ['O’Neill Pat', 'Işıl Kaya', 'İrem Işık', 'Νίκος Παπάς', 'Алёна Соловьёва', 'José Núñez'];
  const more = ['مُحَمَّد', 'مريم', 'Søren Straße', '𝐙oe 𝐐'];
  const one = new Discretion(
    vaultOf(Object.fromEntries([...names, ...more].map((name) => [`${name}.md`, person(name)]))),
    false,
  );

  it.each([
    ["O'Neill Pat, O‘Neill Pat, OʼNEILL PAT, oneill pat", 'private, private, private, private'],
    ['O%E2%80%99Neill%20Pat.md', 'private.md'],
    ['IŞIL KAYA, ışıl kaya, Isil Kaya', 'private, private, private'],
    ['İREM IŞIK, irem ışık', 'private, private'],
    ['ΝΙΚΟΣ ΠΑΠΑΣ, Νικος Παπας', 'private, private'],
    ['АЛЕНА СОЛОВЬЕВА, Алена Соловьева', 'private, private'],
    ['Jose Nunez, JOSÉ NUNEZ', 'private, private'],
    ['مع محمد اليوم', 'مع private اليوم'],
    ['مع مَرْيَم', 'مع private'],
    ['SOREN STRASSE, Soeren', 'private, Soeren'],
    ['Zoe Q', 'private'],
    ['O’Neil Pat, Nikos, Josef Nunez, محمود', 'O’Neil Pat, Nikos, Josef Nunez, محمود'],
  ])('%s', (text, left) => {
    expect(one.clean(text)).toBe(left);
    expect(one.mentions(text)).toBe(text !== left);
  });

  it('follows prefixes of Hebrew and Arabic, which are letters of its word', () => {
    const names = ['ענת', 'ליאור', 'לי', 'سارة', 'مريم'];
    const hidden = Object.fromEntries(names.map((name) => [`${name}.md`, person(name)]));
    const one = new Discretion(vaultOf(hidden), false);
    const clean = (text: string): string => one.clean(text);
    expect(clean('דן וענת, לענת, ולענת, שענת')).toBe('דן וprivate, לprivate, ולprivate, שprivate');
    expect(clean('וליאור, ליאור')).toBe('וprivate, private');
    expect(clean('أحمد وسارة، لمريم')).toBe('أحمد وprivate، لprivate');
    expect(clean('שלי, בלי, טענת, ענתות, محمد')).toBe('שלי, בלי, טענת, ענתות, محمد');
  });

  it('is somebody else’s where only accents distinguish the two', () => {
    const both = new Discretion(
      vaultOf({ 'Ana.md': person('Ana'), 'Aná.md': '---\ntype: contact\n---\n' }),
      false,
    );
    expect(both.clean('Ana, ANÁ, Ána and [[Aná|her]]')).toBe('private, ANÁ, private and [[Aná|her]]');
    expect(both.isHidden('Aná.md')).toBe(false);
  });
});

describe('private notes and names', () => {
  it.each([
    ['maybe', ['“private” cannot be “maybe”']],
    ['"ture"', ['“private” cannot be “ture”']],
    ['{a: b}', ['“private” cannot be “{a: b}”']],
    ['true', []],
    ['yes', []],
    ['no', []],
    ['thoughts of mine', []],
    ['', []],
  ])('“private: %s” in a daily note has the findings %j', (said, messages) => {
    const note = (path: string): readonly string[] =>
      vaultOf({ [path]: `---\nprivate: ${said}\n---\n` })
        .note(path)
        ?.findings.map(({ message }) => message) ?? [];
    expect(note('2026-11-18.md')).toEqual(messages);
    expect(note('Plain.md')).toEqual([]);
  });

  it.each([
    ['true', true],
    ['yes', true],
    ['ture', true],
    ['[maybe]', true],
    ['no', false],
    ['', false],
    ['[]', false],
    ['a diary', false],
  ])('a daily note with “private: %s” is hidden: %s', (said, isPrivate) => {
    const index = vaultOf({ '2026-11-18.md': `---\nprivate: ${said}\n---\n## Log\n- call [[Ada]]\n` });
    expect(new Discretion(index, false).isHidden('2026-11-18.md')).toBe(isPrivate);
  });

  it('only the key “private”, in any case, makes a note private', () => {
    const hidden = (lines: string): boolean =>
      new Discretion(vaultOf({ 'N.md': `---\n${lines}\n---\n` }), false).isHidden('N.md');
    expect(hidden('mood: private')).toBe(false);
    expect(hidden('mood: fine\nPrivate: yes')).toBe(true);
  });

  it.each([
    'type: event\ndate: 2026-11-18',
    'type: review\nperiod: 2026-W46',
    'type: scorecard\npoints: [call 2]',
    'type: goal\nkind: overall',
  ])('a record is hidden if “private” is true or unreadable, but not if it is off or empty: %j', (lines) => {
    const noteOf = (said: string) => vaultOf({ 'N.md': `---\n${lines}\nprivate: ${said}\n---\n` });
    for (const said of ['ture', '[maybe so]', 'yes']) {
      expect(new Discretion(noteOf(said), false).isHidden('N.md')).toBe(true);
    }
    for (const said of ['off', '', '[]'])
      expect(new Discretion(noteOf(said), false).isHidden('N.md')).toBe(false);
  });

  it('an unreadable “private” is reported for a scorecard, and does not invalidate scorecard or review', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\npoints: [call 7]\nprivate: ture\n---\n',
      'R.md': '---\ntype: review\nperiod: 2026-W46\ncall: 0\nprivate: 1\n---\n',
    });
    const findings = runRules(index, moment('2026-11-19')).diagnostics;
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual([['S.md', 'invalid-value']]);
    expect(index.record('scorecard', 'S.md')?.complete).toBe(true);
    expect([...(index.record('review', 'R.md')?.assertions.keys() ?? [])]).toEqual(['call']);
  });

  it.each([
    ['Ada', 'private'],
    ['Ada Lovelace', 'private'],
    ['with Ada Lovelace, Bo and Cy', 'with private, private and Cy'],
    // Adjacent names share the space between them.
    ['Ada Bo Ada', 'private private private'],
    ['(ada)', '(private)'],
    ['ADA\nLOVELACE', 'private'],
    ['“Bo”, Bo.', '“private”, private.'],
    ['Adam and Bobby, Hobo, Bo2', 'Adam and Bobby, Hobo, Bo2'],
    ['Ada’s', 'private’s'],
    ['', ''],
  ])('removes private names, and nothing else, from “%s”', (text, left) => {
    expect(discretion.clean(text)).toBe(left);
    expect(discretion.mentions(text)).toBe(left !== text);
  });

  it('keeps the names of others in scripts without spaces, of which a private name is a part', () => {
    const index = vaultOf({
      ...{ '王明.md': person('王明'), '王明亮子.md': person('王明亮子') },
      ...{
        '王明亮.md': '---\ntype: contact\n---\n',
        '李王明.md': '---\ntype: contact\naliases: [小李王明]\n---\n',
      },
    });
    const one = new Discretion(index, false);
    expect(one.clean('王明亮と王明、王明亮子、小李王明と李王明と王 明亮')).toBe(
      '王明亮とprivate、private、小李王明と李王明と王 明亮',
    );
    expect(['王明亮', '李王明さん', '王明と', '王明亮子'].map((text) => one.mentions(text))).toEqual([
      ...[false, false, true, true],
    ]);
    expect([one.isHidden('王明亮.md'), one.isHidden('王明生日会.md')]).toEqual([false, true]);
  });

  it('keeps the names of others of which a private first or family name is a part', () => {
    const names = [
      'Anna Karenina',
      'Li Wei',
      'Anna-Maria van den Berg',
      'Anna and Bo',
      'Anna’s sister',
      'Bo',
    ];
    const index = vaultOf({
      ...{ 'Anna.md': person('Anna'), 'Li.md': person('Li'), 'Zelda Quux.md': person('Zelda Quux') },
      ...Object.fromEntries(
        [...names, 'Zelda Quux Jones'].map((name) => [`${name}.md`, '---\ntype: contact\n---\n']),
      ),
    });
    const one = new Discretion(index, false);
    expect(one.clean('Anna met anna karenina, Li-Wei, Anna-Maria van den Berg and Li')).toBe(
      'private met anna karenina, Li-Wei, Anna-Maria van den Berg and private',
    );
    expect(names.map((name) => one.isHidden(`${name}.md`))).toEqual([false, false, false, true, true, false]);
    expect(one.clean('Zelda Quux Jones')).toBe('private Jones');
  });

  it('finds names of which each begins like the one before, however many there are', () => {
    const names = Array.from({ length: 400 }, (_, at) => 'ab'.repeat(at + 1));
    const one = new NamesInText(names);
    expect(one.without(`(${names.at(-1) ?? ''}) ${names[150] ?? ''}, ${names[0] ?? ''}c`, '#')).toBe(
      '(#) #, abc',
    );
  });

  it('finds no name that is only signs, or that is one letter without them', () => {
    const one = new NamesInText(['-', '--', ' + ', 'A-', '·']);
    expect(one.areNone).toBe(true);
    expect(one.without('A - B -- C', '#')).toBe('A - B -- C');
  });

  it('finds a private name of one letter only where it is a word', () => {
    const one = new Discretion(vaultOf({ '林.md': person('林'), 'X.md': person('X') }), false);
    expect(one.clean('林さん、林 と 小林さん、森林、林様, 林. X')).toBe(
      'privateさん、private と 小林さん、森林、private様, private. X',
    );
  });

  it('finds the longest of names that begin alike, whatever their order and case', () => {
    const name = fc.array(fc.constantFrom('Ab', 'ab', 'Abc', 'x', '王', '王明', ' ', '-'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(
          name.map((parts) => parts.join('').trim()),
          { minLength: 1, maxLength: 8 },
        ),
        (some) => {
          const names = some.filter(
            (text) => text.replace(/[ -]/g, '').length > 1 && !/^-|-$|- *-/.test(text),
          );
          const one = new NamesInText(names);
          for (const text of names) {
            expect(one.without(`(${text})`, '#')).toBe('(#)');
            expect(one.without(`(${text.toUpperCase()})`, '#')).toBe('(#)');
          }
        },
      ),
    );
  });

  it('removes private names between any characters that are not letters', () => {
    const sign = fc.constantFrom(' ', '-', '(', '“', '/', '🙂', '.', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(sign, fc.constantFrom('Ada', 'Bo', 'Cy', 'Adam'))), (parts) => {
        const text = parts.map(([before, name]) => before + name).join('');
        const left = parts.map(([before, name]) => before + (/^(?:Ada|Bo)$/.test(name) ? 'private' : name));
        expect(discretion.clean(text)).toBe(left.join(''));
      }),
    );
  });
});

describe('a redacted text', () => {
  const ada = '---\ntype: contact\nphone: ["+33 6 12 34 56 78", "20 794 600", 11 22 33]\n---\n';
  const cleaned = (text: string, redact = true): string =>
    new Discretion(vaultOf({ 'Ada.md': ada }), redact).clean(text);

  it.each([
    ['tel 06 12 34 56 78', 'tel private'],
    ['Tel.: 12345', 'Tel.: private'],
    ['phone no. 12345', 'phone no. private'],
    ['téléphone : 0198 76 54', 'téléphone : private'],
    ['+33 6 98 76 54 32', 'private'],
    ['+1 (212) 555-0119, at work', 'private, at work'],
    ['555-0119', 'private'],
    ['555-0119 ext 3, 5550119x12', 'private ext 3, privatex12'],
    ['06.98.76.54.32', 'private'],
    ['030/9876543', 'private'],
    ['0698765432', 'private'],
    ['698 765 432', 'private'],
    ['2026-11-17 06 98 76 54 32', '2026-11-17 private'],
    ['0698765432 2026-11-17', 'private 2026-11-17'],
    ['€50 06 98 76 54 32', '€private'],
    ['a@b.fr', 'private'],
    ['mailto:a@b.fr, _c@d.example', 'mailto:private, private'],
    ['see (https://x.fr/y).', 'see (private).'],
    ['https://a@x.fr/2', 'private'],
    ['www.x.fr', 'private'],
    ['[her site](obsidian://open?vault=x)', '[her site](private)'],
    ['linkedin.com/in/ada, and ada.dev.', 'private, and private.'],
    ['電話０９０ー１１１１ー２２２２', '電話private'],
    ['０３−１２３４−５６７８まで', 'privateまで'],
    ['電話番号：12345、携帯 12345', '電話番号：private、携帯 private'],
    ['090ー1111ー2222です', 'privateです'],
    ['会社03-9876-5432に', '会社privateに'],
    ['ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ へ', 'private へ'],
    ['ｈｔｔｐｓ：／／ｘ．ｊｐ／ｙ', 'private'],
  ])('%j leaves as %j', (text, left) => {
    expect(cleaned(text)).toBe(left);
    expect(cleaned(text, false)).toBe(text);
  });

  it.each([
    '０６１２３４５６７８',
    '０６ー１２ー３４−５６−７８',
    '0612345678',
    '0033 612.345.678',
    '20 794 600',
    '20794600',
    '11-22-33',
    '112233',
  ])('has no number of a contact in another spelling: %s', (number) => {
    expect(cleaned(`at ${number}!`)).toBe('at private!');
  });

  it.each([
    '2026-11-17',
    '2026-11-17 15 minutes',
    '2026-11-17 18.30-20.00',
    '2026-11-16..2026-11-22 holidays',
    '17.11.2026 - 20.11.2026',
    '2026-11-17T18:30:00',
    '2019-2026 15 minutes',
    '1300-1430',
    'Daily/2026/11/2026-11-17.md',
    'Daily/2026/2026-11/2026-11-17.md',
    '20261117.md',
    '202611171830 Tea.md',
    '15 minutes',
    '1 200 euros',
    '1 200 000',
    '10 000 - 20 000',
    '200 000 000 euros',
    '€1234567',
    '98765432円',
    ...[
      '₩98765432',
      '98765432 ₽',
      '98765432 kr',
      '98765432 zł',
      'JPY 98765432',
      '98765432圓',
      '98765432 บาท',
    ],
    '９８７６５４３２円',
    '98765432 元',
    'ISO 9001',
    'reading 1 per 15 min',
    'x3 1h30m 20m',
    'commit 12345678abcd',
    'Node.js, v1.2.3, e.g. People/Ada.md',
  ])('keeps %j', (text) => {
    expect(cleaned(text)).toBe(text);
  });
});

it('a number of a hidden person is hidden in any spelling, other numbers are not', () => {
  const index = vaultOf({
    'Zed.md': '---\ntype: contact\nprivate: true\nphone: "+33 6 12 34 56 78"\n---\n',
  });
  const text = 'call 0612345678 or 06 98 76 54 32 on 2026-11-17';
  expect(new Discretion(index, false).clean(text)).toBe('call private or 06 98 76 54 32 on 2026-11-17');
});

it.each([
  ['0501234567', '٠٥٠١٢٣٤٥٦٧'],
  ['0501234567', '۰۵۰۱۲۳۴۵۶۷'],
  ['0501234567', '٠٥٠ ١٢٣ ٤٥٦٧'],
  ['0501234567', '०५०-१२३-४५६७'],
  ['٠٥٠١٢٣٤٥٦٧', '050 123 4567'],
  ['۰۵۰۱۲۳۴۵۶۷', '٠٥٠١٢٣٤٥٦٧'],
  ['０３－１２３４－５６７８', '0312345678'],
])('a number of a hidden person (%s) is hidden in the digits of any script: %s', (phone, written) => {
  const index = vaultOf({ 'Zed.md': `---\ntype: contact\nprivate: true\nphone: "${phone}"\n---\n` });
  for (const redact of [false, true]) {
    const one = new Discretion(index, redact);
    expect(one.clean(`call ${written}, or ١٢٣٤`)).toBe('call private, or ١٢٣٤');
  }
});
