import { describe, expect, it } from 'vitest';
import { KnownActivities } from '../../src/model/known-activities.ts';
import { itemsByHeading } from '../../src/parser/missed-log-lines.ts';
import { CONTEXT, faults, note, read } from './context.ts';

const DAY = '2026-11-18.md';
const CALL = 'call with [[Ada]]';

describe('a line of a log that is not a list item', () => {
  it('is reported however many there are', () => {
    const many = 140_000;
    const [finding] = read(DAY, `## Log\n\n${`${CALL}\n`.repeat(many)}`).findings;
    expect(finding?.fix?.edits).toHaveLength(many);
  });

  it.each([
    [`-${CALL}`, `-${CALL}`],
    [`*${CALL}`, `*${CALL}`],
    [`+${CALL}`, `+${CALL}`],
    [`1.${CALL}`, `1.${CALL}`],
    [`2)2026-11-17 ${CALL}`, `2)2026-11-17 ${CALL}`],
    [`• ${CALL}`, `• ${CALL}`],
    [`– ${CALL}`, `– ${CALL}`],
    [`-[x] ${CALL}`, `-[x] ${CALL}`],
    [`- email [[Ben]]\n-${CALL}`, `-${CALL}`],
    [`- friends\n  -${CALL}`, `-${CALL}`],
    [CALL, CALL],
    [`- email [[Ben]]\n\n${CALL}`, CALL],
    [`### Morning\n${CALL}\n\nA day of rain.`, CALL],
    [`[x] ${CALL}`, `[x] ${CALL}`],
    [`[ ] ${CALL}`, `[ ] ${CALL}`],
    [`-\u00a0${CALL}`, `-\u00a0${CALL}`],
    [`*\u3000[x] ${CALL}`, `*\u3000[x] ${CALL}`],
    [`1.\u2009${CALL}`, `1.\u2009${CALL}`],
    [`\u200f- ${CALL}`, `\u200f- ${CALL}`],
    [`\u2067\u200e1. [ ] ${CALL}`, `\u2067\u200e1. [ ] ${CALL}`],
    [`-\u200f ${CALL}`, `-\u200f ${CALL}`],
    [`\u200f[ ] ${CALL}`, `\u200f[ ] ${CALL}`],
    [`\u200b${CALL}`, `\u200b${CALL}`],
  ])('is reported, and counts once it is fixed: %j', (lines, fault) => {
    const text = `## Log\n\n${lines}\n`;
    const before = read(DAY, text);
    expect(faults(before)).toEqual([`uncounted-log-item at ${JSON.stringify(fault)}`]);
    const [edit] = before.findings[0]?.fix?.edits ?? [];
    const after = read(DAY, text.slice(0, edit?.start) + (edit?.text ?? '') + text.slice(edit?.end));
    expect(after.findings).toEqual([]);
    expect(after.log).toHaveLength(before.log.length + 1);
  });

  it.each([
    `**${CALL}**`,
    `*${CALL}* and nothing else`,
    '-5 degrees',
    '1.5h reading',
    '-gift ideas',
    `${CALL}\nabout the boat`,
    `A day of rain.\n${CALL}`,
    'coffee',
    `- email [[Ben]]\n${CALL}`,
    '[ ] coffee',
    '[ ] buy milk',
    `-<!-- x -->${CALL}`,
    `| ${CALL} |`,
    `    ${CALL}`,
    `- email [[Ben]]: what to do\n  — slept badly`,
    `\`\`\`\n-${CALL}\n\`\`\``,
    `%%\n-${CALL}\n%%`,
    `<!--\n-${CALL}\n-->`,
    `## Other\n\n-${CALL}`,
  ])('is not reported if it may be something else: %j', (lines) => {
    expect(faults(read(DAY, `## Log\n\n${lines}\n`))).toEqual([]);
  });

  it('is reported without a number of others if it is the only one', () => {
    const [found] = read(DAY, `## Log\n-${CALL}\n`).findings;
    expect(found?.message).toBe('The line is not a list item and is not counted');
  });

  it('is reported once per note, with the number of others', () => {
    const { findings } = read(DAY, `## Log\n-${CALL}\n${CALL}\n`);
    expect(findings.map(({ message }) => message)).toEqual([
      'The line is not a list item and is not counted, like 1 more of this log',
    ]);
  });

  it('is reported and fixed together with the next line of its paragraph', () => {
    const text = `## Log\n\n2026-11-17 ${CALL}\nreading 30m\n\n- email [[Ben]]\n`;
    const [found] = read(DAY, text).findings;
    expect(found?.message).toBe('The line is not a list item and is not counted, like 1 more of this log');
    expect(
      found?.fix?.edits.map(({ start, text: marker }) => [text.slice(start, start + 4), marker]),
    ).toEqual([
      ['2026', '- '],
      ['read', '- '],
    ]);
  });

  it('is reported in the log of a contact only if it has a date', () => {
    const log = (line: string): string => `${note('type: contact')}## Log\n\n${line}\n`;
    expect(faults(read('Ada.md', log('-2026-11-18 call 20m')))).toHaveLength(1);
    expect(faults(read('Ada.md', log('-call 20m')))).toEqual([]);
  });
});

describe('a heading that is nearly that of a log', () => {
  it.each([
    '## Logs',
    '# Logg',
    '## Notes log',
    '### Call log: 2026',
    '##Log',
    '**Log**',
    '**Log:**',
    'Logs\n----',
    'Notes log \r\n  ====',
    '\u200f## Log',
  ])('is reported: %s', (heading) => {
    const found = read(DAY, `${heading}\n\n- ${CALL}\n`);
    const [title = ''] = heading.split(/\s*\n/);
    expect(faults(found)).toEqual([`uncounted-log-item at ${JSON.stringify(title)}`]);
    expect(found.findings[0]?.message).toContain('so an activity below it is not counted');
  });

  it.each(['\u200f## Log', '##Log', '**Log:**'])(
    'is reported beside a log, unless it is in the log, if it is no heading: %s',
    (heading) => {
      const [before, log] = [`${heading}\n\n- ${CALL}\n\n`, `## Log\n\n- email [[Ben]]\n\n`];
      const fault = [`uncounted-log-item at ${JSON.stringify(heading)}`];
      expect(faults(read(DAY, before + log))).toEqual(fault);
      expect(faults(read(DAY, `${log}## Plans\n\n${before}`))).toEqual(fault);
      expect(faults(read(DAY, `${log}Plans\n---\n\n${before}${log}`))).toEqual(fault);
      expect(faults(read(DAY, `${log}${before}`))).toEqual([]);
      expect(faults(read(DAY, `Log\n---\n\n- ${CALL}\n\n${before}`))).toEqual([]);
    },
  );

  it.each(['- reading 30m', '- 2026-11-17 coffee', '- coffee: about her book', `- [x] ${CALL}`])(
    'is reported if the line below it is clearly an activity: %s',
    (line) => {
      expect(faults(read(DAY, `## Logs\n\n${line}\n`))).toHaveLength(1);
    },
  );

  it.each([
    ['no activity stands below it', '## Logs\n\n- milk\n- gift ideas\n'],
    ['what stands below it is under an underlined heading', `## Logs\n\nPlans\n---\n\n- ${CALL}\n`],
    ['it is the end of a paragraph', `We met.\nLogs\n---\n\n- ${CALL}\n`],
    ['what stands below it is open under another heading', `## Logs\n\n- milk\n\n## Plans\n\n- ${CALL}\n`],
    ['it is another word', `## Calls\n\n- ${CALL}\n## Blogging\n- ${CALL}\n`],
    ['there is a log beside it', `## Log\n\n- email [[Ben]]\n\n## Old log\n\n- ${CALL}\n`],
    ['it is nearly the word, but another', `## Blog\n- ${CALL}\n## Lot\n- ${CALL}\n## Dog\n- ${CALL}\n`],
    ['nothing is said but a word', '## Food log\n\n- coffee\n- lunch\n'],
    ['nothing is done', `## Work log\n\n- [ ] ${CALL}\n`],
    ['it is a tag', `#log\n\n- ${CALL}\n`],
    ['it is in a comment', `<!--\n## Logs\n- ${CALL}\n-->\n%%\n## Logs\n- ${CALL}\n%%\n`],
    ['it is code', `\`\`\`\n## Logs\n- ${CALL}\n\`\`\`\n`],
  ])('is not reported if %s', (_why, text) => {
    expect(faults(read(DAY, text))).toEqual([]);
  });

  it('is reported after code, as is a missed line, but only a missed line in a log', () => {
    const code = '```\n- x\n```\n\n';
    expect(faults(read(DAY, `${code}## Logs\n\n${code}- ${CALL}\n`))).toHaveLength(1);
    expect(faults(read(DAY, `## Log\n\n${code}-${CALL}\n`))).toHaveLength(1);
    const logs = `## Log\n\n- ${CALL}\n\n# Other\n\n-${CALL}\n\n## Log\n\n-email [[Ben]]\n`;
    expect(faults(read(DAY, logs))).toEqual(['uncounted-log-item at "-email [[Ben]]"']);
  });

  it('is reported if the scorecard no longer names it, even beside a log', () => {
    const of = (text: string, logHeadings = ['protokoll']): string[] =>
      faults(read(DAY, text, { logHeadings }));
    const left = `## Log\n\n- ${CALL}\n`;
    expect(of(left)).toEqual(['uncounted-log-item at "## Log"']);
    expect(of(`${left}\n## Protokoll\n\n- email [[Ben]]\n`)).toEqual(['uncounted-log-item at "## Log"']);
    const own = '## Protokoll\n\n- email [[Ben]]\n\n';
    expect(of(`${own}## Log\n\n- ${CALL}\n`)).toHaveLength(1);
    expect(of(`${own}## Plans\n\n**Log:**\n\n- ${CALL}\n`)).toHaveLength(1);
    // This activity is counted.
    expect(of(`${own}**Log:**\n\n- ${CALL}\n`)).toEqual([]);
    const contact = `${note('type: contact')}## Log\n\n- 2026-11-17 call\n`;
    expect(faults(read('Ada.md', contact, { logHeadings: ['protokoll'] }))).toHaveLength(1);
    expect(of('## Protokoll\n\n- email [[Ben]]\n\n## Log\n\n- milk\n- gift ideas\n')).toEqual([]);
    expect(of(`## Protokoll\n\n## Old log\n\n- ${CALL}\n`)).toEqual([]);
    expect(of(left, ['protokoll', 'log'])).toEqual([]);
    // With no log headings at all, a vault has no logs in bodies, and nothing is reported.
    expect(of(left, [])).toEqual([]);
  });

  it('is compared with the headings that the scorecard names', () => {
    const found = read(DAY, `## Diaries\n\n- ${CALL}\n`, { logHeadings: ['diary'] });
    expect(found.findings).toEqual([]);
    expect(read(DAY, `## Diary of work\n\n- ${CALL}\n`, { logHeadings: ['diary'] }).findings[0]?.help).toBe(
      'Write “## Diary”, or list it in a scorecard: log_headings: [Diary, Diary of work]',
    );
  });
});

describe('the items below each heading', () => {
  it('are those of no log, whose heading may be in capitals', () => {
    const context = { ...CONTEXT, activities: KnownActivities.BUILT_IN, logHeadings: ['κλήσεις'] };
    const text = `## ΚΛΗΣΕΙΣ\n\n- ${CALL}\n\n## Plans\n\n- ${CALL}\n`;
    expect([...itemsByHeading(text, 0, false, context)]).toEqual([['plans', { all: 1, fit: 1, known: 1 }]]);
  });
});
