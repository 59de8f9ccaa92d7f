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

/** Folded after so many bytes, wherever a letter ends. */
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

describe('lines that are folded in the midst of a letter', () => {
  const PLACE = 'é日本🎉'.repeat(20);
  it.each([40, 41, 42, 43, 44])('are read in a calendar, after %i bytes', async (at) => {
    expect(await imported('ics', folded(ICS(PLACE), at))).toContain(PLACE);
  });

  it.each([40, 41, 42, 43, 44])('are read in an address book, after %i bytes', async (at) => {
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
  ])('has the dashes and quotes of Windows: %s', async (kind, text) => {
    expect(await imported(kind, Buffer.from(text, 'latin1'))).toContain(MEANT);
  });

  it('has them in the quoted-printable of old phones', async () => {
    const note = 'NOTE;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB =96 =93x=94, 5 =80';
    const card = CARD('').replace('VERSION:3.0', 'VERSION:2.1').replace('NOTE:', note);
    expect(await imported('vcard', Buffer.from(card))).toContain(`> ${MEANT}\n`);
  });

  it('has the letters of the charset that each line of an old address book names', async () => {
    const card = CARD('\xc8\xe2\xe0\xed').replace('NOTE', 'NOTE;CHARSET=windows-1251');
    expect(await imported('vcard', Buffer.from(card, 'latin1'))).toContain('> Иван\n');
  });

  it.each(['with a mark', 'without one'])('is in UTF-16, %s', async (how) => {
    const text = `${how === 'with a mark' ? '\ufeff' : ''}Name,Notes\nAda,"${MEANT}"\n`;
    const little = Buffer.from(text, 'utf16le');
    expect(await imported('csv', little)).toContain(MEANT);
    expect(await imported('csv', Buffer.from(little).swap16())).toContain(MEANT);
  });
});
