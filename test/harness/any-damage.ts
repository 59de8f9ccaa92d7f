import fc from 'fast-check';

/** What a note may contain after a typing error, a merge, another program or an attack. */
const PIECES = [
  '---\n',
  '---',
  '...\n',
  '\n---\ntype: contact\n---\n',
  '\ufeff',
  '\r',
  '\r\n',
  '\n\n\n',
  '\t',
  '\u0000',
  '\u2028',
  '\ud83d',
  '\u200b',
  '\u202e',
  '[',
  ']',
  '{',
  '}',
  '[[',
  ']]',
  '[[]]',
  '[[ ]]',
  '[[#]]',
  '[[|]]',
  '[[a|b|c]]',
  '![[x]]',
  '[[../../x]]',
  ': ',
  ' #',
  '- ',
  '- - ',
  '? ',
  '! ',
  '!!js/function ',
  '!!binary ',
  '&a ',
  '*a ',
  '<<: *a\n',
  '| \n',
  '>- \n',
  '"',
  "'",
  '“',
  '”',
  'type: goal\n',
  'type: scorecard\n',
  'type: [contact, event]\n',
  'type: {a: b}\n',
  '__proto__: 1\n',
  'constructor: x\n',
  'toString: {}\n',
  'date: 2026-02-30\n',
  'date: 9999-12-31\n',
  'date: 0001-01-01\n',
  'target: 1e308\n',
  'target: -1\n',
  'target: .nan\n',
  'every: day\n',
  'met: 2026-11-19\n',
  'cadence: every 0 days\n',
  'cadence: 99999 years\n',
  'on: [mon, mon]\n',
  'days_off: ["2026-01-01..2099-12-31"]\n',
  'points: [call 1e99, __proto__ 2]\n',
  'aliases: [Ada Lovelace, Ada Lovelace]\n',
  'me: "[[Ada Lovelace]]"\n',
  'goals: [meet 99999999999]\n',
  '## Log\n',
  '# Log',
  'Log\n---\n',
  '- call\n',
  '- [x] call [[Ada Lovelace]]\n',
  '- [ ] 2026-11-20 call\n',
  '- call x99999999999999\n',
  '- call 1:60h\n',
  '- 25:99 call\n',
  '<!-- netvault-disable -->\n',
  '<!-- netvault-disable-next-line x -->\n',
  '<!--',
  '-->',
  '%%',
  '```\n',
  '~~~\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> x\n',
  '<script>',
  '> ',
  '    ',
  '|',
  '\\',
  '$',
  '`',
] as const;

interface Damage {
  readonly at: number;
  readonly take: number;
  readonly put: string;
  readonly from: number;
  readonly kind: 'put' | 'take' | 'double' | 'cut' | 'move';
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.constantFrom(...PIECES),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('put', 'put', 'put', 'take', 'double', 'cut', 'move'),
});

function damaged(text: string, { at, take, put, from, kind }: Damage): string {
  const place = Math.floor(at * text.length);
  switch (kind) {
    case 'put':
      return text.slice(0, place) + put + text.slice(place);
    case 'take':
      return text.slice(0, place) + text.slice(place + take);
    case 'double':
      return text.slice(0, place + take) + text.slice(place);
    case 'cut':
      return text.slice(0, place);
    case 'move': {
      const start = Math.floor(from * text.length);
      const moved = text.slice(start, start + take);
      const rest = text.slice(0, start) + text.slice(start + take);
      return rest.slice(0, place) + moved + rest.slice(place);
    }
  }
}

/** The same texts by path, damaged in up to eight places. */
export function anyDamage(
  files: fc.Arbitrary<Readonly<Record<string, string>>>,
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const hit = fc.tuple(fc.nat(), damage);
  return fc.tuple(files, fc.array(hit, { minLength: 1, maxLength: 8 })).map(([texts, hits]) => {
    const left = { ...texts };
    const paths = Object.keys(left);
    for (const [which, how] of hits) {
      const path = paths[which % paths.length] ?? '';
      left[path] = damaged(left[path] ?? '', how);
    }
    return left;
  });
}
