/** A note with front matter as people write it although it causes difficulties. */
export interface Awkward {
  readonly name: string;
  readonly text: string;
  /** `LINE:COLUMN RULE` of each finding. */
  readonly found: readonly string[];
  /** The replacements that `--fix` makes, as [old, new]; nothing else changes. */
  readonly fixes?: readonly (readonly [string, string])[];
  /** The further replacements that `--unsafe-fixes` makes. */
  readonly unsafe?: readonly (readonly [string, string])[];
}

const DATE = ['16.11.2025', '2025-11-16'] as const;
const contact = (...fields: readonly string[]): string =>
  ['---', 'type: contact', ...fields, '---', 'Text.', ''].join('\n');

export const AWKWARD: readonly Awkward[] = [
  {
    name: 'comments that are aligned',
    text: contact(
      'met: 16.11.2025      # at the fair',
      'role:                # unknown',
      'cadence: monthly     # or so',
    ),
    found: ['3:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'CRLF',
    text: contact('met: 16.11.2025', 'role: x').replaceAll('\n', '\r\n'),
    found: ['3:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'a byte order mark',
    text: `\ufeff${contact('met: 16.11.2025')}`,
    found: ['3:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'quotes of both kinds',
    text: contact(`met: '16.11.2025'`, `last_contact: "16.11.2025"`, `role: "it's"`, `offers: 'a "b"'`),
    found: ['3:6 invalid-date', '4:15 invalid-date'],
    fixes: [
      [`'16.11.2025'`, `'2025-11-16'`],
      ['"16.11.2025"', '"2025-11-16"'],
    ],
  },
  {
    name: 'blocks of text',
    text: contact(
      'role: |-',
      '  met: 16.11.2025',
      '',
      '   # no comment',
      'offers: >+',
      '  [[A]]',
      '',
      'met: 16.11.2025',
    ),
    found: ['10:6 invalid-date'],
    fixes: [['\nmet: 16.11.2025', '\nmet: 2025-11-16']],
  },
  {
    name: 'an anchor and its alias',
    text: contact('met: &day 16.11.2025', 'last_contact: *day'),
    found: ['3:11 invalid-date', '4:15 invalid-date'],
    fixes: [DATE, ['*day', '2025-11-16']],
  },
  {
    name: 'a key given twice',
    text: contact('met: 16.11.2025', 'met: 2025-11-16'),
    found: ['4:1 duplicate-key'],
  },
  { name: 'a tab', text: contact('\tmet: 16.11.2025'), found: ['3:1 invalid-yaml'] },
  {
    name: 'two links without quotes',
    text: contact('introduced_by: [[Ada]], [[Grace]]'),
    found: ['3:23 invalid-yaml'],
  },
  {
    name: 'a list in a list',
    text: contact('met_at: [[Book fair]]', 'aliases: [[Ada], [Grace]]'),
    found: ['3:9 unquoted-link'],
    fixes: [['[[Book fair]]', '"[[Book fair]]"']],
  },
  {
    name: 'dates and octals of YAML 1.1',
    text: contact('met: 2025-11-16 10:00:00', 'phone: 0123', 'cadence: 010', 'birthday: 1980-2-3'),
    found: ['6:11 invalid-date'],
    fixes: [['1980-2-3', '1980-02-03']],
  },
  {
    name: '--- in a block of text',
    text: contact('role: |', '  ---', '  x', 'met: 16.11.2025'),
    found: ['6:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: '---x at the margin',
    text: contact('---x: 1', 'met: 16.11.2025'),
    found: ['3:1 unknown-field', '4:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'a fence in the body only',
    text: 'Text.\n---\ntype: contact\nmet: 16.11.2025\n---\n',
    found: ['2:1 front-matter-not-first'],
  },
  { name: 'a rule across the page', text: 'Text.\n---\nNote: we met\n---\n', found: [] },
  {
    name: 'no closing fence',
    text: '---\ntype: contact\nmet: 16.11.2025\n',
    found: ['1:1 unclosed-front-matter'],
  },
  { name: 'nothing between the fences', text: '---\n---\nmet: 16.11.2025\n', found: [] },
  { name: 'only a comment', text: '---\n# met: 16.11.2025\n---\n', found: [] },
  {
    name: 'keys of emoji and Cyrillic',
    text: contact('🎂: 1', 'Имя: Ада', 'met: 16.11.2025'),
    found: ['3:1 unknown-field', '4:1 unknown-field', '5:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: '__proto__',
    text: contact('__proto__: {met: 1}', 'constructor: x', 'met: 16.11.2025'),
    found: ['3:1 unknown-field', '4:1 unknown-field', '5:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'a bomb of aliases',
    text: contact(
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g'].map(
        (key, at) =>
          `${key}: &${key} [${Array(10)
            .fill(`*${'abcdef'.charAt(at)}`)
            .join(', ')}]`,
      ),
      'met: 16.11.2025',
    ),
    found: ['8:7 too-large'],
  },
  {
    name: '... as the closing fence',
    text: '---\ntype: contact\nmet: 16.11.2025\n...\nText.\n',
    found: ['1:1 unclosed-front-matter'],
  },
  {
    name: 'blanks after the fences',
    text: contact('met: 16.11.2025').replaceAll('---', '---  \t'),
    found: ['3:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'a long line',
    text: contact(`role: ${'very '.repeat(2000)}long`, 'met: 16.11.2025'),
    found: ['4:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'odd indents',
    text: contact('offers:', '- a', '-   b', 'needs:', '      - c', '      -  d', 'met:    16.11.2025   '),
    found: ['9:9 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'marks of a conflict',
    text: contact('<<<<<<< HEAD', 'met: 16.11.2025', '=======', 'met: 17.11.2025', '>>>>>>> theirs'),
    found: ['3:1 merge-conflict'],
  },
  {
    name: 'a tag of its own',
    text: contact('met: !date 16.11.2025', 'role: !!str x'),
    found: ['3:12 invalid-date'],
    fixes: [DATE],
  },
  { name: 'a colon too many', text: contact('title: a: b', 'met: 16.11.2025'), found: ['3:8 invalid-yaml'] },
  {
    name: 'a value that begins with @',
    text: contact('role: @work', 'met: 16.11.2025'),
    found: ['3:7 invalid-yaml'],
  },
  {
    name: 'a tag that YAML takes for a comment',
    text: contact('tags: #x', 'met: 16.11.2025'),
    found: ['3:7 text-cut-by-comment', '4:6 invalid-date'],
    fixes: [DATE],
    unsafe: [['#x', '[x]']],
  },
  {
    name: 'an empty line before it',
    text: `\n${contact('met: 16.11.2025')}`,
    found: ['2:1 front-matter-not-first'],
    fixes: [['\n---\ntype', '---\ntype'], DATE],
  },
  {
    name: 'no line end at the end',
    text: '---\ntype: contact\nmet: 16.11.2025\n---',
    found: ['3:6 invalid-date'],
    fixes: [DATE],
  },
  {
    name: 'keys that are numbers',
    text: contact('1: a', '2.5: b', 'true: c', 'null: d', 'met: 16.11.2025'),
    found: [
      '3:1 unknown-field',
      '4:1 unknown-field',
      '5:1 unknown-field',
      '6:1 unknown-field',
      '7:6 invalid-date',
    ],
    fixes: [DATE],
  },
];
