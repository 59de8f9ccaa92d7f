import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { read } from './context.ts';

const FIELDS = 'type: contact\ncadence: weekly\n';
const ADA = '---\ntype: contact\n---\n';
const FIRST = '---\ncreated: 2026-11-01\n---\n';

function found(text: string): string[] {
  return read('N.md', text).findings.map(
    ({ rule, span, fix }) =>
      `${rule} on line ${String(text.slice(0, span.start).split('\n').length)}${fix ? (fix.safe ? ', safe' : ', unsafe') : ''}`,
  );
}

function fixed(text: string): string {
  return applyEdits(text, read('N.md', text).findings[0]?.fix?.edits ?? []);
}

describe('front matter that is not at the beginning of the note', () => {
  it.each([
    [`${FIRST}---\n${FIELDS}---\nBody`, 4, 'unsafe', `---\ncreated: 2026-11-01\n${FIELDS}---\nBody`],
    [`${FIRST}\n\n---\n${FIELDS}---\n`, 6, 'unsafe', `---\ncreated: 2026-11-01\n${FIELDS}---\n`],
    [
      `${FIRST}---\n${FIELDS}---\n`.replaceAll('\n', '\r\n'),
      4,
      'unsafe',
      `---\ncreated: 2026-11-01\n${FIELDS}---\n`.replaceAll('\n', '\r\n'),
    ],
    [`---\n---\n---\n${FIELDS}---\n`, 3, 'unsafe', `---\n${FIELDS}---\n`],
    [`\n---\n${FIELDS}---\n`, 2, 'safe', `---\n${FIELDS}---\n`],
    [`\n \n---\ntags: [a]\n---\n`, 3, 'safe', '---\ntags: [a]\n---\n'],
    [` ---\n${FIELDS}---\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`\ufeff\ufeff---\n${FIELDS}---\n`, 1, 'safe', `\ufeff---\n${FIELDS}---\n`],
    [`\u200b---\n${FIELDS}---\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`—-\n${FIELDS}—-\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`—--\n${FIELDS}---\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`—\n${FIELDS}—\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`- --\n${FIELDS}---\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`***\n${FIELDS}***\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    ...['−−−', '‐‐‐', '‑‑‑', '―', '－－－', '———', '───', '===', '+++'].map(
      (fence): [string, number, string, string] => [
        `${fence}\n${FIELDS}${fence}\n`,
        1,
        'safe',
        `---\n${FIELDS}---\n`,
      ],
    ),
    [`${FIELDS}---\nBody`, 1, 'unsafe', `---\n${FIELDS}---\nBody`],
    [
      `\ufeffcadence: weekly\ntype: contact\n---\n`,
      1,
      'unsafe',
      '\ufeff---\ncadence: weekly\ntype: contact\n---\n',
    ],
    [`---\n${FIELDS}---\nBody\n`.replaceAll('\n', '\r'), 1, 'safe', `---\n${FIELDS}---\nBody\n`],
    [`---\rtags: [a]\r---\rBody\n`, 1, 'safe', `---\ntags: [a]\n---\nBody\n`],
    [`----\n${FIELDS}----\n`, 1, 'safe', `---\n${FIELDS}---\n`],
    [`----\nlast_contact: 2026-01-01\n----\n`, 1, 'safe', '---\nlast_contact: 2026-01-01\n---\n'],
    [`---\n---\n${FIELDS}---\n`, 2, 'unsafe', `---\n${FIELDS}---\n`],
    [
      `---\n---\ntype: event\ndate: 2026-11-02\n---\n`,
      2,
      'unsafe',
      '---\ntype: event\ndate: 2026-11-02\n---\n',
    ],
    [`---\n\n---\n${FIELDS}---\nBody`, 3, 'unsafe', `---\n\n${FIELDS}---\nBody`],
    [`---\n# mine\n---\ntags: [a]\n---\n`, 3, 'unsafe', '---\n# mine\ntags: [a]\n---\n'],
    [
      `${ADA}---\ncadence: weekly\nmet: 2026-01-01\n---\n`,
      4,
      'unsafe',
      '---\ntype: contact\ncadence: weekly\nmet: 2026-01-01\n---\n',
    ],
    [
      `${ADA}\n---\nlast-contacted: 2026-01-01\n---\n`,
      5,
      'unsafe',
      '---\ntype: contact\nlast-contacted: 2026-01-01\n---\n',
    ],
    [
      `${ADA}---\nLast Contact: 2026-01-01\n---\n`,
      4,
      'unsafe',
      '---\ntype: contact\nLast Contact: 2026-01-01\n---\n',
    ],
    [` ---\n type: contact\n cadence: weekly\n ---\nBody`, 1, 'safe', `---\n${FIELDS}---\nBody`],
    [
      `  ---\n  type: event\n  date: 2026-11-02\n  with:\n    - Ada\n  ---\n`,
      1,
      'safe',
      '---\ntype: event\ndate: 2026-11-02\nwith:\n  - Ada\n---\n',
    ],
    [
      `---\n type: contact\n cadence: weekly\n ---\n`,
      1,
      'safe',
      '---\n type: contact\n cadence: weekly\n---\n',
    ],
    [`\n---\n“type”: contact\n---\n`, 2, 'safe', '---\n“type”: contact\n---\n'],
  ])('in %j is reported and fixed', (text, line, how, mended) => {
    expect(found(text)).toEqual([`front-matter-not-first on line ${String(line)}, ${how}`]);
    expect(fixed(text)).toBe(mended);
    expect(found(mended).filter((one) => one.startsWith('front-matter'))).toEqual([]);
  });

  it.each([
    [`<!-- by hand -->\n---\n${FIELDS}---\n`, 2],
    [`Ada\n\n---\n${FIELDS}---\n`, 3],
    [`${FIRST}---\n${FIELDS}created: 2026-11-02\n---\n`, 4],
    [`${FIRST}---\n${FIELDS}\nBody without an end`, 4],
    [`\t---\r\n\ttype: contact\r\n\t---\r\n`, 1],
    [`---\rtype: contact\r`, 1],
    [`---\rtype: contact\r...\r`, 1],
    [`---\rtype: contact\r ---\rBody`, 1],
    [`---\n---\ntype: contact\n\nBody`, 2],
    [`---\n type: contact\n\nBody`, 1],
    [`{a: 1}\n---\n${FIELDS}---\n`, 2],
    [`\`\`\`dataview\nLIST\n\`\`\`\n---\n${FIELDS}---\n`, 4],
    [`${'Text.\n'.repeat(200)}---\n${FIELDS}---\n`, 201],
    [`${'word '.repeat(900)}\n\n---\n${FIELDS}---\n`, 3],
    [`${FIRST}Text\n---\n${FIELDS}---\n`, 5],
    [`${FIRST}# Ada\n\n---\n${FIELDS}---\n`, 6],
    [`${FIRST}%% mine %%\n---\n${FIELDS}---\n`, 5],
    [`${FIRST}![[Photo]]\n---\n${FIELDS}---\n`, 5],
    [`${FIRST}\`\`\`js\n1\n\`\`\`\n———\n${FIELDS}———\n`, 7],
    [`${FIRST}---\na: 1\n---\n---\n${FIELDS}---\n`, 7],
    [`${FIRST}${FIELDS}---\n`, 3],
    [`# Ada\n\n---\ncadence: weekly\n\ntype: contact\n---\n`, 3],
    [`<!--\n---\n${FIELDS}---\n-->\n\n---\n${FIELDS}---\n`, 8],
  ])('in %j is reported without a fix, since there are several ways to correct it', (text, line) => {
    expect(found(text)).toEqual([`front-matter-not-first on line ${String(line)}`]);
  });

  it.each([
    `${FIRST}---\nNote: we met\n---\n`,
    'type: goal\n------\nI want to win.\n',
    'type: goal\n---\nI want to win.\n',
    'type: contact\n===\nText\n',
    'Text\n\n---\ntype: contact\n===\nMore\n',
    '# About Ada\ntype: contact\ncadence: weekly\n---\n',
    'Title\n===\ntype: contact\n---\nText\n',
    'We have one type: event.\ntype: event\n---\n',
    '# Minutes\n\ntype: meeting\nattendees: Ada\n---\n\nWe spoke.\n',
    'type: meeting\ndate: 20 November\npresent: Ada\n---\n',
    `${FIRST}---\nNote: we met\nWhere: London\n`,
    `${FIRST}---\ncadence: weekly\n---\n`,
    `${ADA}---\nNote: we met\n---\n`,
    `${ADA}---\nMet: at the fair in London\n---\n`,
    `${ADA}---\nmet: in London\n`,
    '---\n---\nNote: we met\n---\n',
    '---\n---\nText\n',
    ' ---\n Note: we met\n ---\n',
    `${FIRST}---\n\nA rule, and text below.\n`,
    `${FIRST}---\ntype: book\n---\n`,
    '---\n\nNote: we met\n\n---\n',
    'Text\n---\nNote: we met at the fair\n---\n',
    'Text\n\n---\ntags: [a]\n---\n',
    `Text\n\n\`\`\`yaml\n---\n${FIELDS}---\n\`\`\`\n`,
    '\n---\nTitle: a thing\n---\n',
    '***\n\nText: more\n',
    '\n---\ntags: [a]\ncreated: "{{date}}"\n---\n',
    `${FIRST}# How to\n\n~~~~\n---\n${FIELDS}---\n~~~~\n`,
    `- An example:\n\n  \`\`\`yaml\n  ---\n  type: contact\n  ---\n  \`\`\`\n`,
    `${FIRST}Text\n\n    ---\n    type: contact\n    ---\n`,
    `> ---\n> type: contact\n> ---\n`,
    `${FIRST}<!--\n---\n${FIELDS}---\n-->\n`,
    `Text\n\n%%\n---\n${FIELDS}---\n%%\n`,
    `${FIRST}Text\n\n---\nType: meeting\nWhere: London\n---\n`,
    `Type: meeting\nWhere: London\n---\nWe met.\n`,
    `type: book\nby: Ada\n---\n`,
    `type: contact\nwithout an end\n`,
    `| type: contact |\n| --- |\n---\n`,
    `The type: contact\n---\n`,
    `Regards\n-- \ntype: contact of the press\n`,
    `<%* await ask() %>\n---\n${FIELDS}---\n`,
    `# {{title}}\n\n---\n${FIELDS}---\n`,
    `Text\rmore\r---\r`,
    '- a\n- b\n',
    '-',
    '',
  ])('is not reported in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is an error if a record is lost, and a warning otherwise', () => {
    expect(read('N.md', `\n---\n${FIELDS}---\n`).findings[0]?.severity).toBeUndefined();
    expect(read('N.md', '\n---\ntags: [a]\n---\n').findings[0]?.severity).toBe('warning');
  });

  it('of a scorecard marks the scorecard as broken', () => {
    expect(read('S.md', '\n---\ntype: scorecard\n---\n').brokenScorecard).toBe(true);
    expect(read('S.md', '---\n---\ntype: scorecard\npoints: [call 9]\n---').brokenScorecard).toBe(true);
    expect(read('S.md', ' ---\n type: scorecard\n ---').brokenScorecard).toBe(true);
    expect(read('S.md', `${FIRST}---\ntype: scorecard\n---\n`).brokenScorecard).toBe(true);
    expect(read('S.md', `${FIRST}# S\n\n---\nType: Scorecard\n---\n`).brokenScorecard).toBe(true);
    expect(read('S.md', '---\rtype: scorecard\r---\r').brokenScorecard).toBe(true);
    expect(read('S.md', 'type: scorecard\n---\n').brokenScorecard).toBe(true);
    expect(read('S.md', '```\n---\ntype: scorecard\n---\n```\n').brokenScorecard).toBe(false);
  });

  it('of a scorecard is reported in a template, too, unless it has placeholders itself', () => {
    const lost = read('S.md', '<%* await ask() %>\n---\ntype: scorecard\n---\n');
    expect(lost).toMatchObject({ brokenScorecard: true, frontMatter: 'none' });
    expect(lost.findings.map(({ rule }) => rule)).toEqual(['front-matter-not-first']);
    const template = read('S.md', '<%* await ask() %>\n---\ntype: scorecard\ngoal: {{title}}\n---\n');
    expect(template).toMatchObject({ brokenScorecard: false, frontMatter: 'template', findings: [] });
  });

  /** What is found below each of these heads, if a line is repeated. */
  const HEADS = ['', FIRST, ADA, '---\n---\n', `\n---\n${FIELDS}`];
  const NOTHING = ['', '', '', '', ''];
  const CLOSES = ['', '', '', '', '2, safe'];
  const IS_OPEN = ['', '', '', '', '2'];

  it.each([
    [' ---\n', CLOSES],
    [' a: b\n', NOTHING],
    ['\n', IS_OPEN],
    [' \n', IS_OPEN],
    ['---\n', CLOSES],
    ['—\n', CLOSES],
    ['- - -\n', CLOSES],
    ['***\na: b\n', CLOSES],
    ['\u200b', NOTHING],
    ['> x\n---\n', NOTHING],
    ['type: contact\n', NOTHING],
    ['---\ntype: contact\n', ['3', '4, unsafe', '4', '3, unsafe', '2, safe']],
    ['---\ntype: book\n---\n', CLOSES],
    ['```\n---\ntype: contact\n---\n```\n', NOTHING],
    ['\r', NOTHING],
  ])('is searched for in linear time: 100 000 times %j', (line, expected) => {
    // If the time grew with the square of the length, the test would time out.
    expect(HEADS.map((head) => found(head + line.repeat(100_000)))).toEqual(
      expected.map((one) => (one === '' ? [] : [`front-matter-not-first on line ${one}`])),
    );
  });
});
