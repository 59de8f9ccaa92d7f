import fc from 'fast-check';

/** Keys as people write them, and keys with a meaning in YAML. */
const KEYS = [
  ...[
    'first name',
    'Last Contact',
    'é',
    'e-mail',
    'a:b',
    'a#b',
    'a"b',
    "it's",
    'x[1]',
    '__proto__',
    '🙂',
    '<<',
  ],
  ...[
    '"k q"',
    "'k''s'",
    '"k\\"q"',
    '""',
    '"q" ',
    "'k1'",
    '1',
    '01',
    'true',
    'null',
    '~',
    'NaN',
    '.nan',
    '1e3',
  ],
  ...[
    '.a',
    '...',
    '---',
    'a ',
    '-a',
    '- a',
    '?',
    '[x]',
    '{x}',
    'a, b',
    '*x',
    '&x',
    '!x',
    '@x',
    '%x',
    '`x',
    '>x',
  ],
];
const TAME_KEYS = ['a', 'b', 'c', 'd', 'e', 'type', 'log', 'k0', 'k1'];

const ON_ONE_LINE = [
  ...[
    '',
    'x',
    'x y',
    'x  y',
    '"q"',
    "'q'",
    "'it''s'",
    "''",
    '""',
    "''''",
    "'''a'",
    '"a\\"b"',
    '"\\u00e9\\t"',
  ],
  ...[
    '1',
    '01',
    '1.5',
    '1e3',
    '-1',
    '+1',
    '.5',
    '-.inf',
    '.nan',
    'true',
    'False',
    'null',
    '~',
    '0x1f',
    '0o7',
  ],
  ...[
    '2026-11-20',
    '2026-11-20T10:00',
    '2026',
    '1234-',
    '12345',
    '1_000',
    '007',
    'a:b',
    'http://x.y/z',
    'x#c',
  ],
  ...['[a, b]', '[]', '[ ]', '[[a]]', '[[a b]]', '[[a|b]]', '[a, [b, c]]', '[a,]', '[ "a" , b c ]', '[a#b]'],
  ...['[1, 2.5, true, ~]', '[""]', '[-a]', '[a:b]', '[http://x/y]', '# c', 'x # c', '"q" # c', '[a] # c'],
  ...['-a', '--a', '?a', ':a', '=', 'a, b', 'a & b', '(a)', '“a”', '‘a’', 'a\ufffd', '🙂', '\ud800', '<a>'],
];
const ON_SEVERAL_LINES = [
  ...['\n  - x', '\n- x', '\n  - x\n  - y', '\n- x\n- y', '\n  - x\n\n  - y', '\n  - x\n# c\n  - y'],
  ...[
    '\n  - a: b',
    '\n  - a: b\n    c: d',
    '\n  - a: b\n  - c: d',
    '\n  - a:\n      - b',
    '\n  b: c\n  d: e',
  ],
  ...['\n  b:\n  - c', '\n  b:\n    c:\n      d: e', '\n  b:\n  c:', '\n  # c\n  - y', '\n# c\n  b: c'],
  ...[
    '\n  - "x"\n  - [y, z]',
    '\n  - x # c\n  - y  ',
    '\n  -   x: 1\n      y: 2',
    '\n  - http://a:b',
    '\n b:',
  ],
];
const ODD = [
  ...[
    '"a\\',
    '"open',
    "'open",
    '"\\x4"',
    '[,a]',
    '[a,,b]',
    '[a',
    'a]',
    '[a: b]',
    '["a": b]',
    '["a" b]',
    '[a #b]',
  ],
  ...[
    '[-]',
    '[- a]',
    '[?a]',
    '[:a]',
    '[a:]',
    '[a:,b]',
    '{}',
    '{a: b}',
    '|',
    '>',
    '|-',
    '>-\n  x',
    '|\n  x\n  y',
  ],
  ...[
    'x #',
    'x# c',
    '"q"#c',
    '[a]#c',
    '[a] x',
    '"q" x',
    'a: b',
    'a:',
    'a: ',
    '-',
    '- a',
    '?',
    '? a',
    ':',
    ': a',
  ],
  ...['@a', '`a', '%a', '&a', '&a b', '*a', '!a', '!!str 1', '>a', '|a', 'x\n  y', 'x\n\n  y', '"x\n  y"'],
  ...[
    '[a,\n  b]',
    '\n  - x\n # c\n  - y',
    '\n  - x\n  # c',
    '\n  - x\n    # c',
    '\n  - - a',
    '\n  -\n  - x',
    '\n  - ',
  ],
  ...[
    '\n  - x\n   - y',
    '\n    - x\n  - y',
    '\n  b: c\n\n  # c\n  d: e',
    '\n  b: c\n   d: e',
    '\n    b: c\n  d: e',
  ],
  ...['\n  x', '\n  "x"', '\n  -   x: 1\n    y: 2', '\n  - x:\n  - y', '\n  - x:\n    y: 1', '\n  - "a": b'],
  ...[
    '\n  - ? a',
    '\n  b: c\n  b: d',
    '\n  - a\n  b: c',
    '\n  b: c\n  - d',
    '\n  <<: x',
    '# c\n# d',
    '# c\n  # d',
  ],
];
const COLONS = [': ', ': ', ': ', ': ', ':', ':  ', ' : ', ':\t'];
const ENDS = [' ', '  ', ' # c', '\t', '\r', '\u00a0', ' \u00a0', '\u0085', '\u2028', '\ufeff'];
const BETWEEN = [
  ...['\n', '# c\n', '  # c\n', ' # c\n', '   \n', '#\n', '\t\n', '---\n', '...\n', '  x\n', '- x\n', 'x\n'],
];
const PIECES = [
  ...[
    'a',
    ':',
    '-',
    '#',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '\n',
    ' ',
    '  ',
    '?',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
  ],
  ...[
    '@',
    '`',
    'é',
    '1',
    '.',
    '~',
    '\\',
    '\t',
    ': ',
    '- ',
    '\n  ',
    '\n- ',
    '\n  - ',
    '\na: ',
    '\nb:',
    'x: y',
  ],
];

const one = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const mostly = (usual: fc.Arbitrary<string>, other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: other });

const line = fc
  .tuple(
    mostly(fc.constant(''), one(BETWEEN)),
    mostly(one(TAME_KEYS), one(KEYS)),
    mostly(fc.constant(': '), one(COLONS)),
    fc.oneof(
      { weight: 8, arbitrary: one(ON_ONE_LINE) },
      { weight: 4, arbitrary: one(ON_SEVERAL_LINES) },
      { weight: 1, arbitrary: one(ODD) },
    ),
    mostly(fc.constant(''), one(ENDS)),
  )
  .map((parts) => `${parts.join('')}\n`);

/** A piece put anywhere into a text. */
const damaged = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, one(PIECES), fc.nat()).map(([text, piece, at]) => {
    const where = at % text.length;
    return text.slice(0, where) + piece + text.slice(where);
  });

const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const indented = lines.map((text) => text.replace(/^(?=.)/gm, '  '));

/** Front matter as people write it, sometimes with surprising YAML; half of it is plain. */
export const anyPlainYaml: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: lines },
  { weight: 2, arbitrary: damaged(lines) },
  { weight: 1, arbitrary: indented },
  { weight: 1, arbitrary: fc.array(one(PIECES), { maxLength: 16 }).map((all) => `k: ${all.join('')}\n`) },
);
