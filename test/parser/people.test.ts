import { describe, expect, it } from 'vitest';
import type { LinkRef } from '../../src/model/records.ts';
import { faults, note, read } from './context.ts';

const PEOPLE: Readonly<Record<string, string>> = {
  'Cleo Vance': 'People/Cleo Vance.md',
  Ben: 'People/Ben.md',
  ben: 'People/Ben.md',
  art: 'Art.md',
  ורד: 'ורד.md',
  דנה: 'דנה.md',
  'Ada Lovelace': 'Ada Lovelace.md',
  'Smith and Sons': 'Smith and Sons.md',
  'Vance, Cleo': 'People/Cleo Vance.md',
  'C# Carl': 'People/C# Carl.md',
};
const personNamed = (name: string): string | null => PEOPLE[name] ?? null;

function people(value: string, type = 'meeting'): string[] {
  const { record, text } = read('N.md', note(`type: ${type}`, 'date: 2026-11-17', `with: ${value}`), {
    personNamed,
  });
  if (record?.kind !== 'event') throw new Error('no event');
  return record.with.map(({ target, plain, start, end }: LinkRef) =>
    plain ? `${target} by “${text.slice(start, end)}”` : target,
  );
}

const CLEO = 'People/Cleo Vance by “Cleo Vance”';
const BEN = 'People/Ben by “Ben”';

describe('people in a field', () => {
  it.each([
    ['Cleo Vance', [CLEO]],
    ['[Cleo Vance, Ben]', [CLEO, BEN]],
    ['"Cleo Vance, Ben"', [CLEO, BEN]],
    ['Cleo Vance and Ben', [CLEO, BEN]],
    ['Cleo Vance und Ben', [CLEO, BEN]],
    ['Cleo Vance et Ben', [CLEO, BEN]],
    ['Cleo Vance y Ben', [CLEO, BEN]],
    ['Cleo Vance og Ben', [CLEO, BEN]],
    ['"Ben, ורד, ודנה"', [BEN, 'ורד by “ורד”', 'דנה by “דנה”']],
    ['Ben ו־דנה', [BEN, 'דנה by “דנה”']],
    ['Cleo Vance & Ben', [CLEO, BEN]],
    ['Cleo Vance + Ben', [CLEO, BEN]],
    ['Cleo Vance; Ben', [CLEO, BEN]],
    ['Cleo Vance، Ben', [CLEO, BEN]],
    ['Cleo Vance؛ Ben', [CLEO, BEN]],
    ['Cleo Vance＆Ben', [CLEO, BEN]],
    ['Cleo Vance و Ben', [CLEO, BEN]],
    ['Cleo Vance وBen', [CLEO, BEN]],
    ['Cleo Vance ו-Ben, Ada Lovelace', [CLEO, BEN, 'Ada Lovelace by “Ada Lovelace”']],
    ['Cleo Vance وsomebody', []],
    ['Cleo Vance, and Ben', [CLEO, BEN]],
    ['Cleo Vance (host)', [CLEO]],
    ['"@Cleo Vance"', [CLEO]],
    ['Ben — CTO', [BEN]],
    ['Smith and Sons', ['Smith and Sons by “Smith and Sons”']],
    ['"Vance, Cleo"', ['People/Cleo Vance by “Vance, Cleo”']],
    ['"C# Carl"', ['People/C# Carl by “C# Carl”']],
    ['Cleo Vance and somebody', []],
    ['somebody', []],
    ['[{name: Cleo Vance, role: host}]', [CLEO]],
    ['["[[Ben]] (host)"]', ['Ben']],
    ['"[[P2|Grace]] — CTO"', ['P2']],
    ['"[[A]]; [[B]]"', ['A', 'B']],
    ['"[[A]] [[B]]"', ['A', 'B']],
    ['"Ben (host), [[Ada]]"', [BEN, 'Ada']],
    ['"[[A, B]], Ben"', ['A, B', BEN]],
    ['"somebody, [[Ada]]"', ['Ada']],
    ['"[[Ada]] and her brother"', ['Ada']],
    ['"[Ben](People/Ben.md) (host)"', ['People/Ben.md']],
    ['[["[[A]]"], Ben]', ['A', BEN]],
    ['[["[[A]]", "[[B]]"]]', ['A', 'B']],
    ['[["[[A]]"]]', ['A']],
    ["[['[[A]]', Ben]]", ['A', BEN]],
    ['[["[[A]]"], ["[[B]]"]]', ['A', 'B']],
    // Roles after names that are a list.
    ['Cleo Vance - host, Ben - guest', [CLEO, BEN]],
    ['Cleo Vance — host, Ben — guest', [CLEO, BEN]],
    ['Cleo Vance – host; Ben', [CLEO, BEN]],
    ['Cleo Vance - host and Ben', [CLEO, BEN]],
    ['"Cleo Vance - host\\nBen - guest"', [CLEO, 'People/Ben by “"Cleo Vance - host\\nBen - guest"”']],
    ['Cleo Vance (host), Ben (guest, late)', [CLEO, BEN]],
    ['Ben — CTO, Acme & Company', [BEN]],
    ['Ben — CTO, art and sons', [BEN]],
    ['Cleo Vance - host, somebody - guest, Ben - guest', [CLEO, BEN]],
    // Names beside a link, among other text.
    ['"[[A]], Ben, Zed Moe"', ['A', BEN]],
    ['"[[A]], Cleo Vance, and her brother"', ['A', CLEO]],
    ['"[[A]], ben, and others"', ['A']],
    ['"[[A]], ben"', ['A', 'People/Ben by “ben”']],
    ['"[[A]]: about Ben, at length"', ['A']],
    // Names with an “and”.
    ['Smith and Sons, Ben', ['Smith and Sons by “Smith and Sons”', BEN]],
    ['Ben and Cleo Vance, Smith and Sons', [BEN, CLEO, 'Smith and Sons by “Smith and Sons”']],
    ['"Ben; Vance, Cleo"', [BEN, 'People/Cleo Vance by “Vance, Cleo”']],
    ['"[[A]], Smith and Sons"', ['A', 'Smith and Sons by “Smith and Sons”']],
    // Addresses after names.
    ['Cleo Vance <cleo@example.org>', [CLEO]],
    ['Cleo Vance <cleo+a@example.org>, Ben <b@example.org>', [CLEO, BEN]],
    ['Cleo Vance (https://example.org/a-1?p=2,3), Ben (https://example.org/b)', [CLEO, BEN]],
    ['Cleo Vance <-> Ben', [CLEO, BEN]],
  ])('are read from %s', (value, expected) => {
    expect(people(value)).toEqual(expected);
  });

  it.each(['Cleo Vance', 'somebody', '[somebody, "[[A]]"]', 'Cleo Vance and somebody', '42', 'true'])(
    'are not reported in a record of another tool: %s',
    (value) => {
      expect(
        faults(read('N.md', note('type: meeting', 'date: 2026-11-17', `with: ${value}`), { personNamed })),
      ).toEqual([]);
    },
  );

  it.each([
    ['Cleo Vance', []],
    ['"[[Ben]] (host)"', []],
    ['[Cleo Vance, somebody]', ['unlinked-name at "somebody"']],
    ['Cleo Vance and somebody', ['unlinked-name at "Cleo Vance and somebody"']],
    ['"[[A]], Ben, Zed Moe"', ['unlinked-name at "Zed Moe"']],
    ['"[[A]], Nobody Known"', ['unlinked-name at "Nobody Known"']],
    ['"[[A]], Ludwig van Nobody (host), Ben"', ['unlinked-name at "Ludwig van Nobody"']],
    ['Cleo Vance - host, Zed Moe - guest', ['unlinked-name at "Zed Moe"']],
    ['Cleo Vance - host; Zed Moe', ['unlinked-name at "Zed Moe"']],
    ['Cleo Vance - director, Sales', []],
    ['Ben — CTO, Acme & Company', []],
    ['"[[A]] and her brother, with cake"', []],
    ['"[[A]], Room 4"', []],
  ])('are reported in our own type if nobody has the name: %s', (value, expected) => {
    expect(
      faults(read('N.md', note('type: event', 'date: 2026-11-17', `with: ${value}`), { personNamed })),
    ).toEqual(expected);
  });

  it('can be the two people of an introduction', () => {
    const lines = (between: string): string =>
      note('type: introduction', 'status: asked', `between: ${between}`);
    expect(read('I.md', lines('[Cleo Vance, Ben]'), { personNamed }).record).toMatchObject({
      between: [{ target: 'People/Cleo Vance' }, { target: 'People/Ben' }],
    });
    const nested = read('I.md', lines('[["[[A]]", "[[B]]"]]'));
    expect(nested.record).toMatchObject({ between: [{ target: 'A' }, { target: 'B' }] });
    expect(nested.findings).toEqual([]);
    expect(faults(read('I.md', lines('[Cleo Vance, nobody]'), { personNamed }))).toEqual([
      'invalid-value at "[Cleo Vance, nobody]"',
    ]);
  });

  it.each(['"[[A]] + [[B]]"', '"[[A]], who knows [[B]]"', '"A and B"', '"[[A]] + B"'])(
    'can be the two people of a planned introduction: %s',
    (value) => {
      const { record, findings } = read(
        'E.md',
        note('type: event', 'date: 2026-11-17', `introductions: [${value}]`),
        {
          personNamed: (name) => (/^[AB]$/.test(name) ? `${name}.md` : null),
        },
      );
      expect(findings).toEqual([]);
      expect(record).toMatchObject({ introductions: [{ between: [{ target: 'A' }, { target: 'B' }] }] });
    },
  );

  const introduced = (value: string): unknown[] => {
    const parsed = read('E.md', note('type: event', 'date: 2026-11-17', `introductions: ${value}`), {
      personNamed: (name) => (/^[A-D]$/.test(name) ? `${name}.md` : null),
    });
    if (parsed.record?.kind !== 'event') throw new Error('no event');
    const pairs = parsed.record.introductions.map(({ between }) =>
      between.map((link) => [link.target, parsed.text.slice(link.start, link.end)].join()).join(' '),
    );
    return [pairs, parsed.findings.map(({ message }) => message)];
  };

  it.each([
    ['"[[A]] + [[B]], [[C]] + [[D]]"', 2],
    ['"[[A]] + [[B]]; [[C]] + [[D]]"', 2],
    ['"[[A]] and [[B]], [[C]] and [[D]]"', 2],
    ['"[[A]] + [[B]] (poets), [[C]] + [[D]] (printers)"', 2],
    ['"[[A]], [[B]]; [[C]], [[D]]"', 2],
    ['"[A](A.md) + [B, too](B.md), [C](C.md) + [D](D.md)"', 2],
    ['|\n  [[A]] + [[B]]\n  [[C]] + [[D]]', 2],
    ['|\n  [[A]] + [[B]], over lunch\n  [[C]] + [[D]]', 2],
    ['A + B, C + D', 2],
    ['["[[A]] + [[B]], [[C]] + [[D]]", "[[A]] + [[D]]"]', 3],
    // Words after a pair are no other pair.
    ['"[[A]] + [[B]], who share a love of [[Chess]]"', 1],
    ['"[[A]] + [[B]], who share [[Chess]] and [[Go]]"', 1],
    ['"[[A]], who knows [[B]], and her brother"', 1],
  ])('can be those of several introductions in one value: %s', (value, count) => {
    const [pairs, messages] = introduced(value);
    expect(messages).toEqual([]);
    expect(pairs).toHaveLength(count);
    expect((pairs as string[])[0]).toMatch(/^A(\.md)?,\S+ B(\.md)?,/);
    if (count > 1) expect((pairs as string[])[1]).toMatch(/^C(\.md)?,[^]+ D(\.md)?,/);
  });

  it.each([
    '"[[A]] + [[B]] + [[C]]"',
    '"[[A]] + [[B]], [[C]]"',
    '"[[A]] + [[B]], [[C]] + nobody"',
    'A + B + C',
  ])('are reported if an introduction has more of them: %s', (value) => {
    const [pairs, messages] = introduced(value);
    expect(pairs).toHaveLength(1);
    expect(messages).toEqual([
      expect.stringMatching(/names more than two people: only the first two are read/),
    ]);
  });

  it('can be the owner of the vault, by plain name', () => {
    const text = note('type: scorecard', 'me: Ada Lovelace');
    expect(read('S.md', text, { personNamed }).record).toMatchObject({
      me: { target: 'Ada Lovelace', plain: true },
    });
  });

  it.each(['Nobody Known', '[Nobody]'])(
    'are an error as the owner of the vault if nobody is named: %s',
    (name) => {
      const { record, findings } = read('S.md', note('type: scorecard', `me: ${name}`), { personNamed });
      expect(record).toMatchObject({ me: null, complete: false });
      expect(findings).toMatchObject([{ rule: 'invalid-value' }]);
    },
  );

  it('are read from a long text in linear time', () => {
    const text = note(
      'type: meeting',
      'date: 2026-11-17',
      `with: "${'a, '.repeat(20_000)}${' and (b '.repeat(10_000)}"`,
    );
    expect(read('N.md', text).record?.kind).toBe('event');
  });
});
