import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

/** The text of the only note that an import makes. */
async function imported(kind: string, bytes: Uint8Array): Promise<string> {
  const cwd = tempVault({ 'Scorecard.md': '---\ntype: scorecard\n---\n' });
  writeFileSync(join(cwd, 'a.file'), bytes);
  const { stderr } = await runHere(['import', kind, 'a.file', '--write', '--today', '2026-11-20'], { cwd });
  expect(stderr).toBe('');
  const [made = '', ...others] = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && name !== 'Scorecard.md',
  );
  expect(others).toEqual([]);
  return readFileSync(join(cwd, made), 'utf8');
}

/** A text with its lines folded after every `at` bytes, even within a character. */
function folded(text: string, at: number, newline = '\r\n'): Buffer {
  const lines = text.split('\n').map((line) => {
    const parts: Buffer[] = [];
    let rest = Buffer.from(line);
    for (; rest.length > at; rest = rest.subarray(at)) parts.push(rest.subarray(0, at));
    return [...parts, rest].map((part) => part.toString('latin1')).join(`${newline} `);
  });
  return Buffer.from(lines.join(newline), 'latin1');
}

const ICS = (place: string): string =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20261201\nLOCATION:${place}\nEND:VEVENT\nEND:VCALENDAR\n`;
const CARD = (note: string): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nN:;Ada;;;\nNOTE:${note}\nEND:VCARD\n`;

describe('lines that are folded in the middle of a character', () => {
  const PLACE = 'é日本🎉'.repeat(20);
  it.each([40, 41, 42, 43, 44])('are read in a calendar, folded after %i bytes', async (at) => {
    expect(await imported('ics', folded(ICS(PLACE), at))).toContain(PLACE);
  });

  it.each([40, 41, 42, 43, 44])('are read in an address book, folded after %i bytes', async (at) => {
    expect(await imported('vcard', folded(CARD(PLACE), at, '\n'))).toContain(`> ${PLACE}\n`);
  });
});

/** Bytes of Windows-1252: `Zoë – “x”, 5 €`. */
const WINDOWS = 'Zo\xeb \x96 \x93x\x94, 5 \x80';
const MEANT = 'Zoë – “x”, 5 €';

describe('a file that is not in UTF-8', () => {
  it.each([
    ['ics', ICS(WINDOWS)],
    ['vcard', CARD(WINDOWS)],
    ['csv', `Name,Notes\nAda,"${WINDOWS}"\n`],
  ])('keeps its Windows-1252 dashes and quotes: %s', async (kind, text) => {
    expect(await imported(kind, Buffer.from(text, 'latin1'))).toContain(MEANT);
  });

  it('keeps Windows-1252 characters in the quoted-printable of vCard 2.1', async () => {
    const note = 'NOTE;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB =96 =93x=94, 5 =80';
    const card = CARD('').replace('VERSION:3.0', 'VERSION:2.1').replace('NOTE:', note);
    expect(await imported('vcard', Buffer.from(card))).toContain(`> ${MEANT}\n`);
  });

  it('is read in the charset that a line of a vCard names', async () => {
    const card = CARD('\xc8\xe2\xe0\xed').replace('NOTE', 'NOTE;CHARSET=windows-1251');
    expect(await imported('vcard', Buffer.from(card, 'latin1'))).toContain('> Иван\n');
  });

  it.each(['with a mark', 'without one'])('is read in UTF-16, %s', async (how) => {
    const text = `${how === 'with a mark' ? '\ufeff' : ''}Name,Notes\nAda,"${MEANT}"\n`;
    const little = Buffer.from(text, 'utf16le');
    expect(await imported('csv', little)).toContain(MEANT);
    expect(await imported('csv', Buffer.from(little).swap16())).toContain(MEANT);
  });
});

/** The bytes of a text in an encoding with one byte per character. */
function inEncoding(text: string, encoding: string): Buffer {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (letter) => letters.get(letter) ?? 0));
}

const TABLE = 'Name;Company;Notes\n';

describe('a table in an unknown encoding', () => {
  const run = async (
    bytes: Uint8Array,
    ...more: readonly string[]
  ): Promise<{
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
    readonly notes: readonly string[];
  }> => {
    const cwd = tempVault({ 'Scorecard.md': '---\ntype: scorecard\n---\n' });
    writeFileSync(join(cwd, 'a.csv'), bytes);
    const args = ['import', 'csv', 'a.csv', '--write', '--today', '2026-11-20', ...more];
    const { code, stdout, stderr } = await runHere(args, { cwd });
    const notes = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    return { code, stdout, stderr, notes };
  };

  it.each([
    ['windows-1251', 'Иван Петров;Рога и копыта;друг Анны'],
    ['koi8-r', 'Иван Петров;Works;с 2019 года'],
    ['ibm866', 'Иван Петров;Works;с 2019 года'],
    ['windows-1253', 'Νίκος Παππάς;Works;φίλος της Άννας'],
    ['windows-1255', 'דוד כהן;Works;חבר'],
    ['windows-1250', 'Pawe\u0142 Mazurek;Pa\u0142ac;du\u017cy zesp\u00f3\u0142'],
  ])('is refused if it cannot be Windows-1252, and read with --encoding: %s', async (encoding, row) => {
    const bytes = inEncoding(`${TABLE}${row}\n`, encoding);
    const guess = await run(bytes);
    expect([guess.code, guess.notes]).toEqual([2, ['Scorecard.md']]);
    expect(guess.stderr).toContain('a.csv does not say which encoding it is in');
    expect(guess.stderr).toContain('--encoding NAME');
    const told = await run(bytes, '--encoding', encoding.toUpperCase());
    expect(told.stderr).toBe('');
    expect(told.notes.join()).toContain(`${row.split(';')[0] ?? ''}.md`);
  });

  it.each([
    [
      'French',
      'Zo\u00eb L\u00e9a;Caf\u00e9 \u00ab\u00a0cr\u00e9\u00e9e\u00a0\u00bb;\u2026\u201c\u00c0 bient\u00f4t\u201d\u2026',
    ],
    ['Spanish', 'Jos\u00e9 Nu\u00f1ez;\u00bfQu\u00e9?;\u00a1Hola! d\u00b4Art, 1\u00ba'],
    ['Icelandic', '\u00de\u00f3ra \u00d3sk;\u00d3\u00fe\u00e6gindi ehf;l\u00e6r\u00f0 \u00ed \u00e1r'],
    [
      'Estonian',
      'T\u00f5nu \u00d5unap;J\u00e4\u00e4\u00e4r;\u00f6\u00f6bik, k\u00f5ne, h\u00e4sti, t\u00f6\u00f6l',
    ],
    ['Spanish, loudly', 'Jos\u00e9;Works;\u00a1\u00a1\u00a1Feliz!!! \u20ac\u20ac\u20ac'],
    ['letters in a row', '\u00c4\u00d6\u00dc M\u00fcller;J\u00e4\u00e4\u00e4\u00e4r;x'],
    ['a sign in a word', 'Tom\u00aeTom;Works;x'],
  ])('is read as Windows-1252 if it may be that, and reported: %s', async (_, row) => {
    const { code, stdout, notes } = await run(inEncoding(`${TABLE}${row}\n`, 'windows-1252'));
    expect([code, notes.join()]).toEqual([0, expect.stringContaining(row.split(';')[0] ?? '')]);
    expect(stdout).toContain('a.csv is not in UTF-8, and read as Windows-1252.');
    expect(stdout).toContain('--encoding windows-1250');
  });

  it('keeps its letters if it is UTF-8 except for a few bytes', async () => {
    const row = Buffer.from('Зоя Łukasz;Works;Zo');
    const { stdout, notes } = await run(Buffer.concat([Buffer.from(TABLE), row, Buffer.from([0xeb])]));
    expect(notes.join()).toContain('Зоя Łukasz.md');
    expect(stdout).toContain('a.csv is not in UTF-8, and read as Windows-1252.');
  });

  it('is not reported if it is UTF-8', async () => {
    expect((await run(Buffer.from(`${TABLE}Zoë;Works;x\n`))).stdout).not.toContain('UTF-8');
  });

  it('is refused in Shift_JIS, and read with --encoding cp932', async () => {
    const bytes = Buffer.from('Name,Email\n\x93\x63\x92\x86\x91\xbe\x98\x59,a@b.c\n', 'latin1');
    expect((await run(bytes)).stderr).toContain('--encoding NAME');
    expect((await run(bytes, '--encoding', 'cp932')).stdout).toContain('田中太郎');
  });

  it('is refused with an unknown --encoding, or with one that does not fit', async () => {
    const bytes = inEncoding(`${TABLE}Иван;Works;x\n`, 'windows-1251');
    expect((await run(bytes, '--encoding', 'cp-9')).stderr).toContain('no encoding is called “cp-9”');
    expect((await run(bytes, '--encoding', 'utf-8')).stderr).toContain('a.csv is not in utf-8');
  });
});
