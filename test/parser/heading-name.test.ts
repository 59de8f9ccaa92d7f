import { describe, expect, it } from 'vitest';
import { headingMatcher, headingName, newLogHeading } from '../../src/parser/heading-name.ts';
import { readLog } from '../../src/parser/body.ts';
import { appendLogLines } from '../../src/edit/append-log-lines.ts';
import { applyEdits } from '../../src/edit/edits.ts';
import { titleEdit } from '../../src/app/rename/title-edit.ts';
import { unreadLogs } from '../../src/app/vault/unread-logs.ts';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

const LOGS = [
  '## Log',
  '# LOG #',
  '###### log ##',
  '## **Log**',
  '## *Log*',
  '## ***Log***',
  '## __Log__',
  '## _Log_',
  '## ==Log==',
  '## ~~Log~~',
  '## `Log`',
  '## Log:',
  '## **Log**:',
  '## **Log:**',
  '## Log：',
  '## [[Log]]',
  '## [[Some note|Log]]',
  '## [[Folder/Log]]',
  '## [[Note#Log]]',
  '## **[[Log]]**',
  '## [Log](https://example.org)',
  '## [Log](Log.md) ^a1b2',
  '## Log #work',
  '## #work Log',
  '## Log ^a1b2c3',
  '## Log %%mine%%',
  '## Log <!-- mine -->',
  '## Log[^1]',
  '## <span style="color: red">Log</span>',
  '## 📓 Log',
  '## Log 📓',
  '## 🏴‍☠️ Log',
  '## 🏴‍☠ Log:',
  '## 📓 **Log** #work ^x',
  'Log\n---',
  '**Log**:\n===',
  '[[Log]]\n---',
  '   ## Log',
];

describe('the name of a heading', () => {
  it.each(LOGS)('%j is “log”', (heading) => {
    expect(headingName(heading.replace(/\n.*/, ''))).toBe('log');
    expect(readLog(`${heading}\n\n- a\n`, 0, ['log']).items).toHaveLength(1);
    expect(readLog(`text\n\n${heading}\n- a\n\n# Other\n- b\n`, 0, ['log']).items).toHaveLength(1);
  });

  it.each([
    ['## Logs', 'logs'],
    ['## Log book', 'log book'],
    ['## A Log', 'a log'],
    ['## #log', ''],
    ['## [[Log]] of [[Ada]]', 'log of ada'],
    ['## snake_case_log', 'snake_case_log'],
    ['## C#', 'c#'],
    ['## 2026-11-20', '2026-11-20'],
    ['## 📓', '📓'],
    ['## Tägliches Logbuch', 'tägliches logbuch'],
    ['## Ta\u0308gliches', 'tägliches'],
    ['## a  b', 'a b'],
    ['##', ''],
    ['## ##', ''],
  ])('of %j is %j', (heading, name) => {
    expect(headingName(heading)).toBe(name);
  });

  it('matches log_headings, however the setting is written', () => {
    for (const name of ['Journal', '📓 Journal', '**Journal**', '[[Journal]]', 'Journal:', 'journal']) {
      const card = `---\ntype: scorecard\nlog_headings: ["${name}"]\n---\n`;
      for (const heading of ['## Journal', '## 📓 Journal:', '**Journal**\n---'])
        expect(
          summaryOf({ 'S.md': card, '2026-11-20.md': `${heading}\n- email\n` }, '2026-11-20').points,
        ).toBe(1);
    }
  });

  it('is not that of a log in a callout, and is read in linear time', () => {
    expect(readLog('> [!note] Log\n> - a\n', 0, ['log']).items).toEqual([]);
    for (const bad of ['<!--', '[[', '%%', '[a](', '#', '*', ' ', '<', '📓', '^a '])
      expect(headingName(`## ${bad.repeat(100_000)}`).length).toBeLessThan(1000);
  });
});

describe('a line that is logged', () => {
  it.each(LOGS.filter((heading) => !heading.startsWith(' ')))(
    'is added below %j, without a second log',
    (heading) => {
      for (const text of [`${heading}\n`, `${heading}\n\n- call\n`, `${heading}\n\ntext\n\n## Other\n`]) {
        const edit = appendLogLines(text, ['email'], ['log']);
        const after = applyEdits(text, edit ? [edit] : []);
        expect(after.match(/^#+ Log$/gm)?.length ?? 0).toBe(text.match(/^#+ Log$/gm)?.length ?? 0);
        expect(readLog(after, 0, ['log']).sections).toHaveLength(1);
        expect(readLog(after, 0, ['log']).items.map((item) => item.text)).toContain('email');
      }
    },
  );

  it.each([
    ['Işık', 'IŞIK'],
    ['İletişim', 'İLETİŞİM'],
    ['Κλήσεις', 'ΚΛΗΣΕΙΣ'],
    ['ΕΠΑΦΕΣ', 'Επαφές'],
    ['Επαφές', 'Επαφεσ'],
  ])('is added below %j of the settings if the note has it as %j', (name, heading) => {
    const { logHeadings } = vaultOf({
      'S.md': `---\ntype: scorecard\nlog_headings: [${name}]\n---\n`,
    }).settings;
    const text = `## ${heading}\n\n- call\n`;
    expect(appendLogLines(text, ['email'], logHeadings)).toMatchObject({ text: '\n- email' });
    expect(readLog(`${heading}\n---\n- call\n`, 0, logHeadings).items).toHaveLength(1);
    expect(headingMatcher(logHeadings)(headingName(`## ${heading}`))).toBe(true);
  });

  it.each([
    ['kayıt', '## KAYIT', true],
    ['kayit', '## Kayıt', true],
    ['kayıt', '## KAYITLAR', false],
    ['Log', '## log', true],
    ['log', '## Blog', false],
  ])('of a log named “%s” is that of “%s”: %s', (name, heading, expected) => {
    expect(headingMatcher([name])(headingName(heading))).toBe(expected);
  });

  it('is looked for in notes that are not read and in titles below a heading in capitals', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\nlog_headings: [Κλήσεις]\n---\n',
      'Other.md': '## ΚΛΗΣΕΙΣ\n\n- call 20m: the boat\n',
    });
    expect(unreadLogs(index)?.notes).toEqual(['Other.md']);
    expect(titleEdit('# ΚΛΗΣΕΙΣ\n', 0, ['ΚΛΗΣΕΙΣ', 'Calls'], index.settings, [])).toBeNull();
    expect(titleEdit('# ΚΛΗΣΗ\n', 0, ['ΚΛΗΣΗ', 'Calls'], index.settings, [])).not.toBeNull();
  });

  it('is added under a new heading with the letters of the settings', () => {
    expect(newLogHeading(['επαφές', 'κλήσεις'])).toBe('## Επαφές');
    expect(newLogHeading(['CRM', 'Log'])).toBe('## Log');
    expect(newLogHeading(['iCloud CRM', 'x'])).toBe('## iCloud CRM');
    expect(newLogHeading([])).toBe('## Log');
  });

  it('is added under a heading with the name from the settings', () => {
    const index = vaultOf({ 'S.md': '---\ntype: scorecard\nlog_headings: [📓 Journal]\n---\n' });
    const edit = appendLogLines('', ['email'], index.settings.logHeadings);
    expect(edit?.text).toBe('## Journal\n\n- email\n');
  });
});
