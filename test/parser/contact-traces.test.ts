import { describe, expect, it } from 'vitest';
import { readContactTraces } from '../../src/parser/contact-traces.ts';
import type { ParseContext } from '../../src/model/note.ts';
import { parseNote } from '../../src/parser/index.ts';
import { CONTEXT } from './context.ts';

const asking: ParseContext = { ...CONTEXT, contactFrom: ['log', 'headings', 'mentions'] };

function traces(path: string, text: string, context: ParseContext = asking): string[] {
  return readContactTraces(parseNote({ path, text }, context), context).map(({ date, link }) =>
    [date, link?.target.replace(/\.md$/, '')].filter(Boolean).join(' '),
  );
}

const inContact = (body: string): string[] => traces('Ada.md', `---\ntype: contact\n---\n${body}\n`);
const inDaily = (body: string): string[] => traces('2026-11-18.md', `${body}\n`);

describe('a dated heading or item in the note of a contact', () => {
  it.each([
    '### 2026-05-05 — coffee',
    '# 2026-05-05',
    '###### 2026-05-05: coffee ######',
    '  ## 2026-05-05',
    '## **2026-05-05** coffee',
    '## *2026-05-05*: coffee',
    '## __2026-05-05__',
    '## ==2026-05-05== coffee',
    '## [2026-05-05] coffee',
    '## [2026-05-05 14:30] coffee',
    '## (2026-05-05) coffee',
    '## 📞 2026-05-05 call',
    '#### [[2026-05-05]] Coffee',
    '#### [[2026-05-05|last Tuesday]]',
    '#### [[Journal/2026-05-05]]',
    '#### **[[2026-05-05]]** Coffee',
    '#### [2026-05-05](2026-05-05.md) Coffee',
    '#### [Tuesday](Journal/2026-05-05.md) Coffee',
    '#### [[2026-05-05 Coffee with Ada]]',
    '## 2026-05-05T14:30 coffee',
    '## 2026-05-05 14:30 coffee',
    '## 2026-05-05, at noon',
    '## 2026-05-05—coffee',
    '## 2026/05/05 coffee',
    '## 05.05.2026 – coffee',
    '## 5 May 2026: coffee',
    '## 5th May 2026',
    '## May 5, 2026 coffee',
    '## Tue 2026-05-05',
    '## Tuesday, May 5, 2026',
    '### Dienstag, 5. Mai 2026',
    '### Di., 05.05.2026 – Kaffee',
    '### mardi 5 mai 2026, un café',
    '### martes, 5 de mayo de 2026',
    '### вт 2026-05-05',
    '### 2026-05-05 (Tue)',
    '### 2026-05-05, Dienstag',
    '- Di 05.05.2026: Kaffee',
    '## <!-- here --> 2026-05-05',
    '2026-05-05\n==========',
    '2026-05-05 coffee\n---',
    '- 2026-05-05 coffee',
    '- **2026-05-05**: coffee',
    '- **2026-05-05 — coffee.** It went on and on.',
    '* [[2026-05-05]] coffee',
    '+ 2026-05-05',
    '1. 2026-05-05 coffee',
    '12) 2026-05-05 coffee',
    '- [x] 2026-05-05 coffee',
    '- [X] **2026-05-05** coffee',
    '- Coffee\n  - 2026-05-05 the second one',
    '- Coffee\n\t- 2026-05-05 the second one',
    '- [ ] all of it\n  - [x] 2026-05-05 this much',
    'Some text\n- 2026-05-05 coffee',
    '## Log\n\n- plain\n\n## 2026-05-05',
  ])('records contact on its date: %j', (body) => {
    expect(inContact(body)).toEqual(['2026-05-05']);
    expect(inContact(body.replaceAll('\n', '\r\n'))).toEqual(['2026-05-05']);
  });

  it.each([
    '2026-05-05 in a paragraph',
    '- coffee on 2026-05-05',
    '## Coffee, 2026-05-05',
    '## Ada 2026-05-05',
    '## 2026-05-05-draft',
    '## 2026-02-30',
    '## 2026-05',
    '## 2026',
    '## 5 May',
    '## 03/04/2026',
    '#2026-05-05',
    '- [ ] 2026-05-05 coffee',
    '- [>] 2026-05-05 coffee',
    '- [-] 2026-05-05 coffee',
    '- [ ] coffee\n  - 2026-05-05',
    '- ~~2026-05-05~~',
    '- `2026-05-05`',
    '- ![[2026-05-05]]',
    '> - 2026-05-05',
    '> ## 2026-05-05',
    '- > 2026-05-05',
    '```\n## 2026-05-05\n```',
    '- a\n  ```\n  - 2026-05-05\n  ```',
    '~~~\n- 2026-05-05',
    '    - 2026-05-05',
    '<!--\n## 2026-05-05\n-->',
    '<!-- ## 2026-05-05',
    '%%\n## 2026-05-05\n%%',
    '%%\n\n## 2026-05-05',
    '## Log\n\n- 2026-05-05 call',
    '## Log\n\n- [ ] 2026-05-05 call',
    '## Log\n\n- 2026-05-04 call\n  - 2026-05-05 on paper',
    '| 2026-05-05 |\n| --- |',
    '---\n***\n-\n- \n#\n',
  ])('is not found in %j', (body) => {
    expect(inContact(body)).toEqual([]);
    expect(inContact(body.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('records contact once for each, in their order', () => {
    expect(inContact('## 2026-05-05\n\n- 2026-05-06\n- 2026-05-05\n## Other\n### 2026-05-07 a\n')).toEqual([
      '2026-05-05',
      '2026-05-06',
      '2026-05-05',
      '2026-05-07',
    ]);
  });

  it('may have a link to a daily note as its date', () => {
    const linkedDate: ParseContext['linkedDate'] = (target) =>
      target === 'Tue 5 May' ? CONTEXT.dailyDate('2026-05-05.md') : null;
    const text = '---\ntype: contact\n---\n- [[Tue 5 May]] coffee\n';
    expect(traces('Ada.md', text, { ...asking, linkedDate })).toEqual(['2026-05-05']);
  });
});

describe('a person linked in a daily note', () => {
  it.each([
    'Lunch with [[Ada]].',
    '## [[Ada]]',
    '- lunch with [[Ada]]',
    '- lunch\n  - with [[Ada]]',
    '- lunch\n  with [[Ada]]',
    '1. [[Ada|the Countess]]',
    '[lunch](Ada.md)',
    '| [[Ada]] |\n| --- |',
    '- [x] lunch with [[Ada]]',
    '- [ ] the week\n  - [x] lunch with [[Ada]]',
    '- [ ] later\n\nLunch with [[Ada]]',
    '- [ ] later\n\n---\nLunch with [[Ada]]',
    '- [ ] later\n---\nLunch with [[Ada]]',
    '- [ ] later\n```\n```\nLunch with [[Ada]]',
    '- [ ] later\n- lunch with [[Ada]]',
    '- [ ] later\n# Done\nLunch with [[Ada]]',
    '> quoted\n\n[[Ada]]',
    '> quoted\n- [[Ada]]',
    '`code` [[Ada]]',
    '100 %% sure: [[Ada]]',
    'a <!-- [[Ada]]',
    '%%said%% [[Ada]] %%so%%',
    '%%\nsaid\n%% [[Ada]]',
    '<!-- a\nb --> [[Ada]]',
    '%% x %%\n%% y %%[[Ada]]',
    'text\n    [[Ada]]',
  ])('was in contact on that day: %j', (body) => {
    expect(inDaily(body)).toEqual(['Ada']);
    expect(inDaily(body.replaceAll('\n', '\r\n'))).toEqual(['Ada']);
  });

  it.each([
    'Lunch with Ada.',
    '- [ ] call [[Ada]]',
    '* [ ] call [[Ada]]',
    '1. [ ] call [[Ada]]',
    '- [/] call [[Ada]]',
    '- [>] call [[Ada]]',
    '- [ ] call\n  [[Ada]]',
    '- [ ] call\n[[Ada]]',
    '- [ ] call\n  - about [[Ada]]',
    '- [ ] call\n\n  [[Ada]]',
    '- [x] write\n  - [ ] call [[Ada]]',
    '## Log\n\n- call [[Ada]]',
    '## Log\n\n- 2026-11-17 call [[Ada]]',
    '## Log\n\n- [ ] call [[Ada]]',
    '## Log\n\n- reading 30m: a letter of [[Ada]]',
    '## Log\n\n- reading 30m\n  - of [[Ada]]',
    '`[[Ada]]`',
    '``a ` [[Ada]]``',
    '```\n[[Ada]]\n```',
    '> ```\n> [[Ada]]\n> ```',
    '    [[Ada]]',
    '\t[[Ada]]',
    '> [[Ada]]',
    '> said\n[[Ada]]',
    '> [!note] Call\n> [[Ada]]',
    '- > said [[Ada]]',
    '![[Ada]]',
    '![lunch](Ada.md)',
    '%%[[Ada]]%%',
    '%%\n[[Ada]]\n%%',
    'a <!-- [[Ada]] --> b',
    '<!--\n\n[[Ada]]',
  ])('is not counted as contact in %j', (body) => {
    expect(inDaily(body)).toEqual([]);
    expect(inDaily(body.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('was in contact on the date at the beginning of the item or its parent', () => {
    expect(inDaily('- 2026-11-15 lunch with [[Ada]]\n  - and [[Bo]]\n- [[Cy]]')).toEqual([
      '2026-11-15 Ada',
      '2026-11-15 Bo',
      'Cy',
    ]);
    expect(inDaily('- [[2026-12-24]] with [[Ada]]').at(-1)).toBe('2026-12-24 Ada');
  });
});

describe('readContactTraces', () => {
  const heading = '---\ntype: contact\n---\n## 2026-05-05\n\n[[Bo]]\n';

  it.each([
    ['that is not asked for', 'Ada.md', heading, ['log']],
    ['in a contact’s note but days', 'Ada.md', heading, ['mentions']],
    ['in a daily note but people', '2026-11-18.md', '## 2026-11-17\n\nlunch\n', ['mentions', 'headings']],
    ['in a daily note but people', '2026-11-18.md', '[[Ada]]\n', ['headings']],
    ['in a note without a day', 'Notes.md', '[[Ada]]\n', ['mentions']],
    ['in a meeting without a day', 'Notes.md', '---\ntype: meeting\n---\n[[Ada]]\n', ['mentions']],
    ['below front matter that cannot be read', '2026-11-18.md', '---\na: [\n---\n[[Ada]]\n', ['mentions']],
    ['in a template', '2026-11-18.md', '---\na: "{{date}}"\n---\n[[Ada]]\n', ['mentions']],
  ] as const)('%s', (_, path, text, contactFrom) => {
    expect(traces(path, text, { ...asking, contactFrom })).toEqual([]);
  });
});

describe('readContactTraces of a hostile body', () => {
  const many = 200_000;
  it.each([
    ['-'.repeat(many)],
    ['- '.repeat(many)],
    [`x${'<!--'.repeat(many)}`],
    [`${' '.repeat(many)}x${'<!--'.repeat(many)}`],
    ['%%x'.repeat(many)],
    ['%% `'.repeat(many)],
    ['[['.repeat(many)],
    [Array.from({ length: 600 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['* * '.repeat(many)],
    ['('.repeat(many)],
    ['# '.repeat(many)],
    ['> '.repeat(many)],
    [Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}- [ ] a`).join('\n')],
    ['- a\n'.repeat(many)],
    ['\n'.repeat(many)],
  ])('finds the person and the date below it', (body) => {
    expect(inDaily(`${body}\n\n# Then\n\nmet [[Ada]]\n`)).toEqual(['Ada']);
    expect(inContact(`${body}\n\n# 2026-05-05\n\nmet [[Ada]]\n`)).toEqual(['2026-05-05']);
  });

  it('finds nothing in code that never ends', () => {
    const text = `${'`'.repeat(many)}\n\n# 2026-05-05\n\nmet [[Ada]]\n`;
    expect(inDaily(text)).toEqual([]);
    expect(inContact(text)).toEqual([]);
  });
});
