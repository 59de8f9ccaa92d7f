import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fixVault } from '../../../src/app/lint/fix-vault.ts';
import { fixesOf } from '../../../src/app/lint/quick-fix.ts';
import type { Moment } from '../../../src/model/moment.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW: Moment = moment('2026-11-19');
const PATH = '2026-11-18.md';
const PEOPLE = {
  'Ada.md': '---\ntype: contact\n---\n',
  'Bob.md': '---\ntype: contact\naliases: [Robert]\n---\n',
};

const vault = (text: string): VaultIndex => vaultOf({ [PATH]: text, ...PEOPLE });

/** The activities that count in a vault, as text. */
function counts(index: VaultIndex): string[] {
  return Ledger.of(index, NOW)
    .activities.map(({ date, activity, count, minutes, people }) =>
      JSON.stringify([date, activity, count, minutes, people]),
    )
    .sort();
}

/** All findings except unused comments (`unused-disable`). */
function found(index: VaultIndex): string[] {
  return runRules(index, NOW, { everyPlace: true })
    .diagnostics.filter(({ rule }) => rule !== 'unused-disable')
    .map(({ path, rule, message }) => JSON.stringify([path, rule, message]));
}

const comment = fc.constantFrom(
  '<!-- netvault-disable -->',
  '<!-- netvault-disable-next-line unreadable-log-line -->',
  '  <!-- netvault-disable-line -->',
  '    <!-- netvault-disable-line -->',
  '> <!-- netvault-disable-file missing-field -->',
  '%% netvault-disable-file %%',
  '- <!-- netvault-disable-line -->',
  '<!-- netvault-enable -->',
  '<!-- netvault-disable-line --> ',
  '<!-- netvault-disable invalid-date, missing-field -->',
);
const line = fc.constantFrom(
  '## Log',
  '# Other',
  '- call [[Ada]]',
  '- 2x email [[Bob]]',
  '- [x] coffee 20m [[Ada]]: a talk',
  '  - call [[Bob]]',
  '  more',
  '    code',
  '\tcode',
  'She was in a hurry.',
  'and [[Bob]]',
  '===',
  '---',
  '1. call [[Bob]]',
  '2. call [[Ada]]',
  '* email [[Ada]]',
  '> quoted',
  '> - call [[Ada]]',
  '```',
  '<div>',
  '</div>',
  '| a |',
  '',
  '',
  '   ',
  '%%',
  '<!--',
  '-->',
  '- ?!',
);
const ended = fc
  .tuple(line, fc.constantFrom('', '', ' '))
  .chain(([text, gap]) =>
    gap === '' ? fc.constant(text) : comment.map((one) => `${text}${gap}${one.trim()}`),
  );
const note = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: ended }, { weight: 2, arbitrary: comment }), { maxLength: 12 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, end]) => ['## Log', '', ...lines, ''].join(end));

describe('removing an unused comment that disables rules', () => {
  it('does not make the text below the comment a part of the log line above', () => {
    const text = '## Log\n\n- call [[Ada]]\n<!-- netvault-disable-next-line -->\nShe was in a hurry.\n';
    const before = vault(text);
    const { index } = fixVault(before, NOW);
    expect(counts(before)).toHaveLength(1);
    expect(counts(index)).toEqual(counts(before));
    expect(index.note(PATH)?.text).toBe(text.replace(/<.*>/, ''));
  });

  it('changes neither what counts nor any other finding', () => {
    let fixed = 0;
    assertOften(
      fc.property(note, (text) => {
        const before = vault(text);
        const { index, notes } = fixVault(before, NOW);
        expect(counts(index)).toEqual(counts(before));
        expect(found(index)).toEqual(found(before));
        expect(fixVault(index, NOW).notes).toEqual([]);
        fixed += notes.length;
      }),
      () => fixed > 20,
      { numRuns: Math.max(200, Number(process.env['NETVAULT_RUNS'] ?? 0)) },
    );
  });
});

/** The result of `work`, and how often notes are parsed again during it. */
function rereads(work: () => number): readonly [number, number] {
  const reread = vi.spyOn(VaultIndex.prototype, 'reread');
  try {
    return [work(), reread.mock.calls.length];
  } finally {
    reread.mockRestore();
  }
}

describe('many fixes in one note', () => {
  const harmless = '- ?!\n- call [[Ada]] <!-- netvault-disable-next-line -->\n';
  // If the comment is removed, the rest of the line becomes an item of the log.
  const harmful = '<!-- netvault-disable-next-line --> - call [[Bob]]\n';
  const noteOf = (...parts: readonly string[]): string => `## Log\n\n${parts.join('\n')}\n`;
  const unused = (index: VaultIndex): number =>
    runRules(index, NOW, { everyPlace: true }).diagnostics.filter(({ rule }) => rule === 'unused-disable')
      .length;

  it.each([
    ['first', [harmful, harmless, harmless]],
    ['between others', [harmless, harmful, harmless]],
    ['last', [harmless, harmless, harmful]],
  ])('are all made except a harmful one: %s', (_, parts) => {
    const before = vault(noteOf(...parts));
    expect(unused(before)).toBe(3);
    const fixed = fixVault(before, NOW);
    expect(unused(fixed.index)).toBe(1);
    expect(fixed).toMatchObject({ dropped: 1, notes: [{ fixes: 2 }] });
    expect(counts(fixed.index)).toEqual(counts(before));
    expect(fixVault(fixed.index, NOW)).toMatchObject({ dropped: 1, notes: [] });
  });

  it('are verified by reading the note once if all are harmless, and a few times if one is harmful', () => {
    const many = Array.from({ length: 20 }, () => harmless);
    const fixesIn = (index: VaultIndex): number => fixVault(index, NOW).notes[0]?.fixes ?? 0;
    const all = vault(noteOf(...many));
    expect(rereads(() => fixesIn(all))).toEqual([20, 1]);
    const one = vault(noteOf(...many, harmful, ...many));
    expect(rereads(() => fixesIn(one))).toEqual([40, expect.toSatisfy((reads: number) => reads < 16)]);
    const findings = runRules(one, NOW, { everyPlace: true }).diagnostics;
    const offered = (): number => fixesOf(one, findings).filter(Boolean).length;
    expect(rereads(offered)).toEqual([40, expect.toSatisfy((reads: number) => reads < 16)]);
    const bad = vault(noteOf(...[...many, ...many, ...many].map(() => harmful)));
    expect(rereads(() => fixesIn(bad))).toEqual([0, 64]);
  });

  it.each([200, 1500])(
    'need few readings of a long note if a harmful fix comes before %i harmless ones',
    (count) => {
      const others = Array.from({ length: count }, () => harmless);
      const index = vault(`${noteOf(harmful, ...others)}\n## Rest\n\n${'words '.repeat(20_000)}\n`);
      const fixed = (): number => fixVault(index, NOW).notes[0]?.fixes ?? 0;
      expect(rereads(fixed)).toEqual([count, expect.toSatisfy((reads: number) => reads < 20)]);
    },
  );
});

const field = fc.constantFrom(
  'met: 16.11.2025',
  'met: "16.11.2025" # netvault-disable-line',
  'last_contact: 2025/11/16',
  'Last Contact: 2026-10-01',
  'introduced_by: [[Ada]]',
  'introduced_by: “[[Robert]]”',
  'met_at: [[Robert]]',
  'tags: #x',
  'role: “a b”, c',
  '# netvault-disable-next-line invalid-date',
  'birthday: 1980-2-3',
  'log:\n  - 2026-11-16 call: hello # more\n  - 2025/11/16 call [[Ada]]: x\n  - “2026-11-01 email [[Robert]]”',
  'log: [2026-11-02 call]',
);
const dated = fc.constantFrom(
  '- 2025/11/16 call [[Ada]]',
  '- 16.11.2025 coffee [[Robert]]: x',
  '- 2026-11-11 call Ada about it',
  '- 2026-11-12 call [[Ada]] <!-- netvault-disable-line -->',
  '- 2026-11-13 email [[Robert]]',
);
const anyFaults = fc
  .record({
    open: fc.constantFrom('---', '---', '---', '\n---', ' ---', '--', '---\ntags: a\n---\n---'),
    type: fc.constantFrom('contact', 'event\ndate: 16.11.2026', 'goal', 'person'),
    fields: fc.array(field, { maxLength: 5 }),
    close: fc.constantFrom('---', '---', ' ---', '—'),
    body: fc.array(fc.oneof(dated, ended, comment), { maxLength: 8 }),
    end: fc.constantFrom('\n', '\n', '\r\n'),
    path: fc.constantFrom(PATH, 'Carol.md'),
  })
  .map(({ open, type, fields, close, body, end, path }) => ({
    path,
    text: [open, `type: ${type}`, ...fields, close, '## Log', ...body, ''].join('\n').replaceAll('\n', end),
  }));

describe('fixing any note', () => {
  it('keeps a log line that is in the note twice', () => {
    const call = '- 2026-11-12 call [[Ada]]\n';
    // If the comment is removed, `===` makes the line above it a heading, which ends the log.
    const log = `## Log\n${call}\nand [[Bob]]\n=== <!-- netvault-disable -->\n${call}`;
    const before = vault(`---\ntags: a\n---\n---\ntype: contact\n---\n${log}`);
    const { index, notes } = fixVault(before, NOW, { unsafe: true });
    expect(notes).toHaveLength(1);
    expect(index.record('contact', PATH)?.log).toHaveLength(2);
  });

  const LOG = (value: string): string => `---\ntype: contact\nlog: ${value}\n---\n`;
  it.each([
    ['\n  - "12.11.2026 call 20m: she said \\"yes\\""'],
    ["\n  - '12.11.2026 call: it''s on'"],
    ['\n  - >-\n    12.11.2026 call [[Ada]]:\n    a talk'],
    ['\n  - | # as it was\n    12.11.2026 call: a talk'],
    ['\n  - "12.11.2026 email: about\n    it all"'],
    ['\n  - "12.11.2026 call: caf\\u00e9"'],
    ['\n  - &a "12.11.2026 call: x"\n  - "2026-11-13 call: y"'],
    ['\n  - "[x] 12.11.2026 call: \\"x\\""'],
    ['["12.11.2026 call: \\"x\\"", "12.11.2026 email: z"]'],
    ['>-\n  12.11.2026 call: x'],
    ['"12.11.2026 call: \\"x\\""'],
  ])('corrects only the day of a line in the front matter, however it is quoted: %j', (value) => {
    for (const end of ['\n', '\r\n']) {
      const before = LOG(value).replaceAll('\n', end);
      const { index } = fixVault(vaultOf({ ...PEOPLE, 'Carol.md': before }), NOW, { unsafe: false });
      expect(index.note('Carol.md')?.text).toBe(before.replaceAll('12.11.2026', '2026-11-12'));
    }
  });

  it.each([
    ['tags:\n  - #book #fair\n  - #one\n', 'tags:\n  - book\n  - fair\n  - one\n'],
    ['tags: #book #fair\n', 'tags: [book, fair]\n'],
    ['tags: !!str #book #fair\n', null],
    ['tags: &a #book\n', null],
    ['tags: #book\n  #fair\n', null],
    ['met: > # she told me in Bath\n  16.11.2025\n', null],
    ['met: >\n  16.11.2025\n', 'met: 2025-11-16\n'],
  ])('keeps what YAML reads, and comments: %j', (fields, after) => {
    for (const end of ['\n', '\r\n']) {
      const inNote = (own: string): string => `---\ntype: contact\n${own}---\n`.replaceAll('\n', end);
      const { index } = fixVault(vaultOf({ ...PEOPLE, 'Carol.md': inNote(fields) }), NOW, { unsafe: true });
      expect(index.note('Carol.md')?.text).toBe(inNote(after ?? fields));
    }
  });

  it.each([['"\\u00312.11.2026 call: x"'], ['["2026-11-13 call: y", &a "12.11.2026 call: x", *a]']])(
    'leaves a day of which the place is not known: %j',
    (value) => {
      const { index } = fixVault(vaultOf({ ...PEOPLE, 'Carol.md': LOG(value) }), NOW, { unsafe: true });
      const { text = '', record } = index.note('Carol.md') ?? {};
      expect(text).toBe(LOG(value).replace('&a "12.11.2026', '&a "2026-11-12'));
      const log = record?.kind === 'contact' ? record.log : [];
      expect(log.at(-1)).toMatchObject({ activity: 'call', text: 'x' });
    },
  );

  it('is not offered for a day of which the place is not known', () => {
    const fixes = ['"\\u00312.11.2026 call: x"', '"12.11.2026 call: x"'].map((value) => {
      const findings = vaultOf({ ...PEOPLE, 'Carol.md': LOG(value) }).note('Carol.md')?.findings ?? [];
      return findings.map(({ rule, fix }) => [rule, fix !== undefined]);
    });
    expect(fixes).toEqual([[['invalid-date', false]], [['invalid-date', true]]]);
  });

  it.each([
    ['safely', false],
    ['and more than safely', true],
  ])('loses no log line, and changes nothing when it is repeated: %s', (_, unsafe) => {
    let fixed = 0;
    assertOften(
      fc.property(anyFaults, ({ path, text }) => {
        const before = vaultOf({ ...PEOPLE, [path]: text });
        const { index, notes } = fixVault(before, NOW, { unsafe });
        const after = index.note(path)?.text ?? '';
        expect(fixVault(index, NOW, { unsafe }).notes).toEqual([]);
        const lines = (one: VaultIndex): number => {
          const { record = null, log = [] } = one.note(path) ?? {};
          return record?.kind === 'contact' || record?.kind === 'event' ? record.log.length : log.length;
        };
        expect(lines(index)).toBeGreaterThanOrEqual(lines(before));
        if (!unsafe && before.note(path)?.record)
          expect(index.note(path)?.record?.kind).toBe(before.note(path)?.record?.kind);
        fixed += notes.length;
        expect(after === text).toBe(notes.length === 0);
      }),
      () => fixed > 20,
      { numRuns: Math.max(200, Number(process.env['NETVAULT_RUNS'] ?? 0)) },
    );
  });
});
