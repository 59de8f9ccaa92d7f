import fc from 'fast-check';

/** Names and values that a file system, YAML, markdown or a terminal could misread, and ordinary ones. */
const HOSTILE = [
  ...[
    '../../etc/passwd',
    '/',
    '\\\\host\\share',
    'a/b\\c',
    '.',
    '..',
    '...',
    '.obsidian',
    'node_modules',
    '.git',
  ],
  ...['CON', 'nul', 'aux.md', 'COM1', 'LPT9 ', 'con.', 'CONIN$', 'x:y', 'C:\\x', 'a|b', '<x>', '"', '*?'],
  ...[
    '\u202eadA',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u{e0041}',
    'a\u0000b',
    '\u0007',
    '\u001b[31m',
    '\u2028',
    '\ud83d',
  ],
  ...[
    '😀',
    '👩\u200d💻👩\u200d💻',
    '🏳️\u200d🌈'.repeat(30),
    'é',
    'e\u0301',
    'É',
    'ß',
    'SS',
    'ſ',
    'İ',
    'ı',
    'ﬁ',
  ],
  ...['x'.repeat(400), '葛'.repeat(400), '😀'.repeat(400), 'a '.repeat(200), `${'é'.repeat(99)}😀`],
  ...[
    '---',
    '...',
    '- x',
    ': x',
    'x: y',
    '# x',
    '[[x]]',
    '[x]',
    '{y}',
    '{{title}}',
    '&a',
    '*a',
    '!!js/function x',
  ],
  ...[
    '|',
    '>-',
    '%',
    '@x',
    '`',
    "'",
    '"x',
    'yes',
    'null',
    '~',
    '1e3',
    '0x1f',
    '2026-11-19',
    '12:30',
    '<<',
    '=',
    '-',
  ],
  ...[
    '%%',
    '<!--',
    '-->',
    '::add-mask::x',
    '##[group]x',
    '$(x)',
    '=1+1',
    '\t',
    '\n## Log\n- call [[Ada]]',
    ' x ',
  ],
  ...[
    '__proto__',
    'constructor',
    'type',
    'met',
    'Ada',
    'ada',
    'ADA',
    'Ada Lovelace',
    'A. Lovelace',
    'Bo',
    '',
  ],
];
const hostile = fc.constantFrom(...HOSTILE);
const text = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 1, arbitrary: fc.tuple(hostile, hostile).map((two) => two.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const value = fc.oneof(
  text,
  fc.constantFrom(
    'ada@example.org',
    'ADA@example.org',
    '+44 123456',
    'https://linkedin.com/in/ada',
    '1815-12-10',
  ),
);

const escaped = (one: string): string =>
  one.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/[,;]/g, '\\$&');
const coded = (one: string): string =>
  [...new TextEncoder().encode(one)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

const property = fc.tuple(
  fc.constantFrom(
    ...[
      'FN',
      'N',
      'NICKNAME',
      'ORG',
      'TITLE',
      'ROLE',
      'EMAIL',
      'item1.TEL',
      'URL',
      'ADR',
      'BDAY',
      'UID',
      'NOTE',
    ],
    ...[
      'CATEGORIES',
      'PHOTO;ENCODING=b',
      'X-ABLABEL',
      'X-SOCIALPROFILE',
      'X-MOOD',
      'KIND',
      'REV',
      'TEL;TYPE="a;b:c"',
    ],
  ),
  value,
  fc.constantFrom('escaped', 'escaped', 'raw', 'coded', 'folded'),
);
const line = property.map(([name, one, how]) => {
  if (how === 'coded') return `${name};ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${coded(one)}`;
  const written = `${name}:${how === 'raw' ? one : escaped(one)}`;
  return how === 'folded' ? written.replace(/(.{9})/g, '$1\r\n ') : written;
});
const card = fc
  .tuple(fc.constantFrom('2.1', '3.0', '4.0'), text, fc.array(line, { maxLength: 5 }))
  .map(([version, name, lines]) =>
    ['BEGIN:VCARD', `VERSION:${version}`, `FN:${escaped(name)}`, ...lines, 'END:VCARD', ''].join('\r\n'),
  );
const vcards = fc.array(card, { maxLength: 6 }).map((cards) => cards.join(''));

const HEADERS = {
  linkedin: ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
  google: [
    'Name',
    'E-mail 1 - Value',
    'Phone 1 - Value',
    'Organization 1 - Name',
    'Birthday',
    'Group Membership',
    'Notes',
  ],
  csv: ['Name', 'Email', 'Nickname', 'City', 'UID', 'Tags', 'Mood'],
} as const;
const cell = (one: string): string => (/[",\n\r;]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
const table = (kind: keyof typeof HEADERS): fc.Arbitrary<string> => {
  const head = HEADERS[kind];
  const row = fc.tuple(...head.map((_, at) => (at === 0 ? text : fc.oneof(fc.constant(''), value))));
  const rows = fc.array(row, { maxLength: 6 });
  return fc.tuple(rows, fc.constantFrom(',', ';', '\t')).map(([all, between]) => {
    const said = [head, ...all].map((cells) => cells.map(cell).join(between)).join('\r\n');
    return kind === 'linkedin' ? `Notes:\r\n"When exporting, ..."\r\n\r\n${said}` : said;
  });
};

function bytesIn(encoding: string, said: string): Buffer {
  if (encoding === 'utf8') return Buffer.from(said);
  if (encoding === 'utf8-bom') return Buffer.from(`\ufeff${said}`);
  if (encoding === 'latin1') return Buffer.from(said, 'latin1');
  const wide = Buffer.from(`\ufeff${said}`, 'utf16le');
  return encoding === 'utf16be' ? wide.swap16() : wide;
}

/** A file of an address book, and the kind that `netvault import` is given for it, which may be wrong. */
export interface AnyAddressBook {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/**
 * Any address book that another program may write: with hostile names and values, in several encodings,
 * sometimes cut off or with wrong bytes.
 */
export const anyAddressBook: fc.Arbitrary<AnyAddressBook> = fc
  .record({
    book: fc.oneof(
      vcards.map((said) => ({ of: 'vcard', said })),
      ...(['linkedin', 'google', 'csv'] as const).map((of) => table(of).map((said) => ({ of, said }))),
    ),
    given: fc.constantFrom(null, null, null, null, 'vcard', 'linkedin', 'google', 'csv'),
    encoding: fc.constantFrom('utf8', 'utf8', 'utf8', 'utf8-bom', 'latin1', 'utf16le', 'utf16be'),
    // The share of the file that is kept; the rest is cut off.
    share: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
    broken: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 2 }),
  })
  .map(({ book, given, encoding, share, broken }) => {
    const whole = bytesIn(encoding, book.said);
    const bytes = whole.subarray(0, Math.floor(share * whole.length));
    for (const [place, byte] of bytes.length === 0 ? [] : broken)
      bytes[Math.floor(place * bytes.length)] = byte;
    return { kind: given ?? book.of, bytes };
  });
