import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { note } from './context.ts';
import { applyEdits } from '../../src/edit/edits.ts';

const contact = (...lines: readonly string[]): string => note('type: contact', ...lines);
const PEOPLE: Readonly<Record<string, string>> = {
  'People/Ada Lovelace.md': contact('aliases: [Ada, The Countess]'),
  'People/Dana Reed.md': contact('aliases: [Dana, mum]'),
  'People/Ben Okri.md': contact(),
  'People/James Lee.md': contact(),
  'Work/James Lee.md': contact(),
  'Work/Sam.md': contact('aliases: [Sammy]'),
  'Old/Sam.md': contact(),
  'C# Carl.md': contact('aliases: [Carl]'),
};

function vault(notes: Readonly<Record<string, string>>): VaultIndex {
  return VaultIndex.build(Object.entries({ ...PEOPLE, ...notes }).map(([path, text]) => ({ path, text })));
}

const DAY = '2026-11-20.md';
function findings(...lines: readonly string[]): readonly Finding[] {
  return vault({ [DAY]: `## Log\n\n${lines.join('\n')}\n` }).note(DAY)?.findings ?? [];
}

describe('an item that is not counted', () => {
  it.each([
    ['Coffee with Ada @ Blue Bottle, 45 min', 'coffee with [[Ada Lovelace]] …'],
    ['Coffee with The Countess (again)', 'coffee with [[Ada Lovelace]] …'],
    ['call Dana about the boat', 'call [[Dana Reed]] …'],
    ['call mum about the boat', 'call [[Dana Reed]] …'],
    [
      'coffee with Ada Lovelace, Dana and Ben Okri at noon',
      'coffee with [[Ada Lovelace]] and [[Dana Reed]] and [[Ben Okri]] …',
    ],
    ['coffee after work with Dana', 'coffee [[Dana Reed]] …'],
    ['call about the boat of [[Ben Okri]]', 'call [[Ben Okri]] …'],
    ['call Dana about Ada', 'call [[Dana Reed]] …'],
    ['email Sammy about it', 'email [[Work/Sam]] …'],
    ['call James Lee', 'call: James Lee'],
    ['call Danas office', 'call: Danas office'],
    ['gift ideas', 'gift: ideas'],
    ['call me maybe, mum', 'call: me maybe, mum'],
    ['call 2026-11-12 about the boat', '2026-11-12 call about the boat'],
    ['Call on 2026-11-12', '2026-11-12 call'],
    ['yesterday call [[Ben Okri]]', 'YYYY-MM-DD call [[Ben Okri]]'],
    ['[] call 20m [[Ben Okri]]', '[ ] call 20m [[Ben Okri]]'],
    ['[x]16 Nov call', '[x] YYYY-MM-DD call'],
    ['[ x] 2026-11-12 call', '[x] 2026-11-12 call'],
  ])('is reported with advice how to write it: %s', (line, expected) => {
    const [found] = findings(`- ${line}`);
    expect(found?.rule).toBe('uncounted-log-item');
    expect(found?.help).toContain(`write “${expected}”`);
  });

  it.each([
    'yesterday call the bank',
    'prepare the call with [[Ben Okri]]',
    '[ ] prepare a call with [[Ben Okri]]',
    '[[Ben Okri]] call back',
    '[] milk',
    '[] todo: call the bank',
    '[-] yesterday call [[Ben Okri]]',
  ])('is not reported if it may be something else: %s', (line) => {
    expect(findings(`- ${line}`)).toEqual([]);
  });

  it('in the log of a contact is advised to begin with a date, and counts once it does', () => {
    const path = 'People/Ben Okri.md';
    const read = (line: string) =>
      vault({ [path]: `${note('type: contact')}\n## Log\n\n- ${line}\n` }).note(path);
    const advice = /write “(.*)”;/.exec(read('call about the boat')?.findings[0]?.help ?? '')?.[1] ?? '';
    expect(advice).toBe('YYYY-MM-DD call about the boat');
    const again = read(advice.replace('YYYY-MM-DD', '2026-11-16'));
    expect(again?.findings).toEqual([]);
    expect(again?.record).toMatchObject({ log: [{ activity: 'call' }] });
  });

  it.each([
    'Coffee with Ada @ Blue Bottle, 45 min',
    'call 2026-11-12 with [[Ben Okri]]',
    '[x]call 20m [[Ben Okri]]',
    'call Dana about the boat',
    'coffee after work with Dana',
  ])('counts with its person once it is written as advised: %s', (line) => {
    const advice = /write “(.*)”;/.exec(findings(`- ${line}`)[0]?.help ?? '')?.[1] ?? '';
    const again = vault({ [DAY]: `## Log\n\n- ${advice}\n` }).note(DAY);
    expect(again?.findings).toEqual([]);
    expect(again?.log[0]?.people).toHaveLength(1);
  });

  it('is reported with the lines of the others', () => {
    const plain = (count: number): string[] => Array.from({ length: count }, () => '- gift ideas');
    expect(findings(...plain(1))[0]?.message).toMatch(/is not counted$/);
    expect(findings(...plain(2))[0]?.message).toMatch(/, like one more of this log \(line 4\)$/);
    expect(findings(...plain(4))[0]?.message).toMatch(/, like 3 more of this log \(lines 4, 5, 6\)$/);
    expect(findings(...plain(10))[0]?.message).toMatch(
      /, like 9 more of this log \(lines 4, 5, 6, 7, 8 …\)$/,
    );
  });
});

describe('a line that counts without the person whose plain name it contains', () => {
  it.each([
    ['09:00 call Dana about the boat', '09:00 call [[Dana Reed|Dana]] about the boat'],
    ['9:00 coffee with Ada Lovelace at noon', '9:00 coffee with [[Ada Lovelace]] at noon'],
    ['call: Dana called back', 'call [[Dana Reed|Dana]] called back'],
    ['call 20m — with Dana, at last', 'call 20m with [[Dana Reed|Dana]], at last'],
    ['email: Ben Okri', 'email [[Ben Okri]]'],
    ['[ ] 09:00 call mum about the boat', '[ ] 09:00 call [[Dana Reed|mum]] about the boat'],
    ['2026-11-17 call 20m Dana about it', '2026-11-17 call 20m [[Dana Reed|Dana]] about it'],
    ['09:00 call Sammy about it', '09:00 call [[Work/Sam|Sammy]] about it'],
    ['call: [[Ben Okri]] called back', 'call [[Ben Okri]] called back'],
    ['coffee 20m - [[Ben Okri|Ben]]', 'coffee 20m [[Ben Okri|Ben]]'],
    [
      '[ ] email — with [Ben](../People/Ben%20Okri.md), soon',
      '[ ] email with [Ben](../People/Ben%20Okri.md), soon',
    ],
    ['call：[[people/ben okri]] about it', 'call [[people/ben okri]] about it'],
  ])('is reported, with an unsafe fix that links the name: %s', (line, expected) => {
    const [found, ...more] = findings(`- ${line}`);
    expect(more).toEqual([]);
    expect(found?.rule).toBe('unlinked-name');
    const fix = found?.fix;
    expect(fix?.safe).toBe(false);
    const text = applyEdits(`## Log\n\n- ${line}\n`, fix?.edits ?? []);
    expect(text).toBe(`## Log\n\n- ${expected}\n`);
    const again = vault({ [DAY]: text }).note(DAY);
    expect(again?.findings).toEqual([]);
    expect(again?.log.map(({ people }) => people.length)).toEqual([1]);
  });

  it.each([
    '09:00 call [[Ben Okri]] about Dana',
    '09:00 call about Dana',
    '09:00 call James Lee about it',
    '09:00 call Dana’s office',
    '09:00 call Carl about it',
    '09:00 call',
    'call: the boat, said Dana',
    'reading 30m — mum and her maps',
    'call Dana',
    '[-] 09:00 call Dana about it',
    'call: [[Ben Okri]]’s office',
    'call [[Ada Lovelace]]: [[Ben Okri]] was there',
    'reading: [[A book]]',
    'call: the office of [[Ben Okri]]',
    'call: [[Elsewhere/Ben Okri]]',
    'call: [[James Lee]]',
    'reading 15m',
  ])('is not reported if the person is not clear, or not meant: %s', (line) => {
    expect(findings(`- ${line}`)).toEqual([]);
  });

  it('is not reported in the log of a contact', () => {
    const own = contact() + '## Log\n\n- 2026-11-17 call: Dana called back\n';
    expect(vault({ 'People/Eve.md': own }).note('People/Eve.md')?.findings).toEqual([]);
  });

  it('has no fix if that would cut emphasis in two', () => {
    const [found] = findings('- **call:** Dana called back');
    expect(found?.rule).toBe('unlinked-name');
    expect(found?.fix).toBeUndefined();
  });

  it('is read in linear time', () => {
    const words = 'Dana '.repeat(20_000);
    expect(findings(`- 09:00 call about ${words}`)).toEqual([]);
    expect(findings(`- call ${words}`)).toHaveLength(1);
  });
});

describe('a plain name in a field, shared by several contacts', () => {
  const meeting = (people: string, type = 'meeting'): string =>
    note(`type: ${type}`, 'date: 2026-11-17', `attendees: ${people}`);
  const said = (text: string, more: Readonly<Record<string, string>> = {}): string[] =>
    (vault({ 'M.md': text, ...more }).note('M.md')?.findings ?? []).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  const BOTH =
    'unlinked-name: “James Lee” may be People/James Lee.md or Work/James Lee.md: nobody is known to be meant';

  it.each([
    ['[James Lee]', [BOTH]],
    ['James Lee (host)', [BOTH]],
    ['"@James Lee"', [BOTH]],
    ['"Ada Lovelace, James Lee"', [BOTH]],
    ['[Ada Lovelace, somebody]', []],
    ['[Ada Lovelace]', []],
  ])('is reported in a record of another tool: %s', (people, expected) => {
    expect(said(meeting(people))).toEqual(expected);
    expect(said(meeting(people).replace('meeting', 'event').replace('attendees', 'with'))[0]).toBe(
      expected[0] ??
        (people.includes('somebody')
          ? 'unlinked-name: “somebody” names no one contact, and is kept as text'
          : undefined),
    );
  });

  it('is reported only while several contacts have it', () => {
    const before = vault({ 'M.md': meeting('[Kim]') });
    const faults = (index: VaultIndex): number => index.note('M.md')?.findings.length ?? -1;
    const kim = (path: string) => ({ path, text: contact() });
    expect(faults(before)).toBe(0);
    const two = before.withAll([kim('A/Kim.md'), kim('B/Kim.md')]);
    expect(faults(two)).toBe(1);
    const three = two.with(kim('C/Kim.md'));
    expect(three.note('M.md')?.findings[0]?.message).toContain('A/Kim.md, B/Kim.md or C/Kim.md');
    expect(faults(three.withoutAll(['A/Kim.md', 'B/Kim.md']))).toBe(0);
    expect(faults(three.withoutAll(['A/Kim.md', 'B/Kim.md', 'C/Kim.md']))).toBe(0);
  });
});
