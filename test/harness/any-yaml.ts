import fc from 'fast-check';

const PIECES = [
  ...[
    'a',
    'b: ',
    ': ',
    '- ',
    '? ',
    '\n',
    '\n  ',
    '\n    ',
    '\n ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '"',
    "'",
    '#',
    ' # c',
  ],
  ...[
    '&x ',
    '&',
    '*x',
    '*',
    '!t ',
    '!',
    '!!str ',
    '!!int ',
    '!!float ',
    '!!null ',
    '!<a> ',
    '!e!b ',
    '!<!>',
    '|',
    '>',
  ],
  ...[
    '>-',
    '|+2',
    '|-\n',
    '>+\n   ',
    '1',
    '0x1f',
    '0o7',
    '1e3',
    '.5',
    '-.inf',
    '.nan',
    'true',
    '~',
    'null',
    '<<: ',
  ],
  ...[
    '%YAML 1.1',
    '%YAML 1.2\n',
    '%YAML 1',
    '%TAG !e! tag:x,1:\n',
    '%TAG x\n',
    '%FOO\n',
    '---',
    '---\n',
    '...',
    '...\n',
  ],
  ...[
    '\t',
    '\\n',
    '\\x4',
    '\\x41',
    '\\u00e9',
    '\\q',
    '\\',
    'é',
    '  ',
    ' ',
    '\r',
    '\r\n',
    '"a b"',
    "'c d'",
    'a: b\n',
  ],
  ...[
    '- c\n',
    '  d: e\n',
    '@',
    '`',
    '\u0018',
    '\u001f',
    '\u0002',
    '\ufeff',
    'quote',
    '"a\n  b\\\n c"',
    ':',
    '-',
    '?',
  ],
];

/** YAML made of pieces in any order; few of these texts can be read. */
export const anyYaml = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const INDENTS = ['', '', '', '', '  ', '  ', '    ', ' ', '\t'];
const DASHES = ['', '', '', '- ', '- ', '- - ', '? ', ': '];
const KEYS = [
  ...[
    '',
    '',
    'a: ',
    'b: ',
    '"k": ',
    "'k': ",
    '? c\n: ',
    '<<: ',
    '[x, y]: ',
    '{z: 1}: ',
    '*x : ',
    '&x d: ',
    '!!str e: ',
  ],
  'f:',
];
const PROPS = ['', '', '', '', '&x ', '!!str ', '!!int ', '!t ', '*x'];
const VALUES = [
  ...[
    '',
    'v',
    'v w',
    '"q"',
    '"q',
    '"a\\tb"',
    "'q'",
    "'it''s'",
    '"m\n  n\n\n o"',
    "'m\n  n '",
    '1',
    '1.5',
    'true',
    '~',
  ],
  ...[
    'null',
    '[a, b]',
    '[a',
    '{b: c, d}',
    '{b: c',
    '[a: b, ? c : d, e]',
    '[{a: 1}, [2]]',
    '|\n    x\n     y\n',
    '>-\n',
  ],
  ...[
    '>\n   x\n   y\n\n     z\n',
    '|+\n  a\n\n',
    '# c',
    'x # c',
    'x#c',
    'm\n  n',
    '[a,\n b]',
    '[a,\n  b,\n  ]',
    '@',
    '*y',
  ],
  ...['{a: "b"\n }', '`x`', '%a', 'v: w', '- z', '---'],
];
const ENDS = ['', '', '', '', ' # c', '  ', ':', ','];

/** YAML made of lines like those that people write; a third of these texts can be read. */
export const anyYamlLines = fc
  .array(
    fc
      .tuple(...[INDENTS, DASHES, KEYS, PROPS, VALUES, ENDS].map((words) => fc.constantFrom(...words)))
      .map((parts) => `${parts.join('')}\n`),
    { minLength: 1, maxLength: 7 },
  )
  .map((lines) => lines.join(''));
