import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/model/records.ts';
import { KnownActivities } from '../../src/model/known-activities.ts';
import { read } from './context.ts';

const NAMES: Readonly<Record<string, string>> = {
  mum: 'People/Jane Doe.md',
  'ada lovelace': 'People/Ada Lovelace.md',
  ada: 'People/Ada Lovelace.md',
  'grace hopper': 'Grace Hopper.md',
  小林: 'Kobayashi.md',
};
const CONTEXT = {
  activities: new KnownActivities(['letter', 'coffee_chat', 'Gespräch', '1-on-1']),
  personNamed: (name: string): string | null => NAMES[name.toLowerCase()] ?? null,
};

function words({ mark, date, activity, count, minutes, people, text }: LogEntry): string {
  const who = people.map(({ target, plain }) => (plain ? `(${target})` : target)).join('+');
  return [
    mark === 'done' ? '' : mark,
    date ?? '',
    activity,
    count === 1 ? '' : `x${String(count)}`,
    minutes === null ? '' : `${String(minutes)}m`,
    who && `@${who}`,
    text && `| ${text}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The log of a daily note as short texts: each line that was read, then the rule of each finding. */
function daily(...lines: readonly string[]): string[] {
  const { log, findings } = read('2026-11-20.md', `## Log\n\n${lines.join('\n')}\n`, CONTEXT);
  return [...log.map(words), ...findings.map(({ rule }) => rule)];
}

/**
 * The same for a contact's own log; below these lines, each item without a known activity as `=`,
 * its date and its first word.
 */
function own(...lines: readonly string[]): string[] {
  const note = read('Ada.md', `---\ntype: contact\n---\n## Log\n\n${lines.join('\n')}\n`, CONTEXT);
  const log = note.record?.kind === 'contact' ? note.record.log : [];
  return [
    ...log.filter(({ activity }) => activity !== '').map(words),
    ...log.flatMap(({ activity, date, mark, text }) =>
      activity === '' && mark === 'done' ? [`= ${date} ${/^[\p{L}\p{N}]*/u.exec(text)?.[0]}`.trim()] : [],
    ),
    ...note.findings.map(({ rule }) => rule),
  ];
}

describe('what plugins append to a log item', () => {
  it.each([
    '✅ 2026-11-18',
    '✅2026-11-18',
    '➕ 2026-11-17 ⏫ 🔁 every week ✅ 2026-11-18',
    '🔁 every 2 weeks on Monday, Friday when done 🏁 delete',
    '⏳ 2026-11-18 🛫 2026-11-17 📅 2026-11-20',
    '⌛ 2026-11-18 📆 2026-11-19 🗓️ 2026-11-20',
    '❌ 2026-11-18',
    '🆔 dcf64c ⛔ dcf64c,0h17ye',
    '🔺',
    '🔼 🔽 ⏬️',
    '⏰ 2026-11-18 09:00',
    '✅ [[2026-11-18]]',
    '[completion:: 2026-11-18]',
    '[due:: [[2026-11-18]]] (mood:: good)',
    '#task',
    '#work/clients #后续',
    '@{2026-11-18}',
    '@{2026-11-18} @@{09:00}',
    '@[[2026-11-18]]',
    '(@2026-11-18 09:00)',
    '%%later%%',
    '%%later%% #x',
    '<!-- later --> #x',
    '^a1b2c3',
    '[^1]',
    '^[a footnote] ✅ 2026-11-18',
    '#task 📅 2026-11-20 ^abc-1',
    '🎉',
  ])('does not change how the item is read: %s', (tail) => {
    // A comment at the end of the line is not part of its text.
    expect(daily(`- [x] email [[Ada]] ${tail}`).map((one) => one.replace(/ \|.*/, ''))).toEqual([
      'email @Ada',
    ]);
    expect(daily(`- [x] email [[Ada]], [[Bob]] 20m ${tail}`).map((one) => one.replace(/ \|.*/, ''))).toEqual([
      'email 20m @Ada+Bob',
    ]);
    expect(daily(`- [x] email ${tail}`).map((one) => one.replace(/ \|.*/, ''))).toEqual(['email']);
    expect(daily(`- [ ] call Mum ${tail}`).map((one) => one.replace(/ \|.*/, ''))).toEqual([
      'intention call @(People/Jane Doe)',
    ]);
    // A block ID is only recognized at the end of a line, and a recurrence takes the words after it.
    if (!/[\^🔁]/u.test(tail)) expect(daily(`- [x] ${tail} email [[Ada]]`)).toEqual(['email @Ada']);
  });

  it('stays in the text of the item', () => {
    expect(daily('- [x] email [[Ada]] ✅ 2026-11-18 #x')).toEqual(['email @Ada | ✅ 2026-11-18 #x']);
  });
});

describe('an invisible mark between the words of a log', () => {
  it.each([
    '\u200f',
    '\u200e',
    '\u061c',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u2067',
    '\u2069',
    '\u202b',
    '\u202c',
  ])('changes nothing: %j', (mark) => {
    // In the text it stays.
    const bare = (one: string): string => one.replaceAll(mark, '');
    const lines = [
      '- [ ] 09:00 call 20m [[Ada]], [[Bob]]: the boat',
      '- 2026-11-17 coffee at [[Blue]] with Mum',
      '- Mon 2026-11-16 email [[Ada]]',
      '- #task *thanks* [[Ada]] ✅ 2026-11-18',
    ];
    for (const line of lines)
      for (const { index } of line.matchAll(/(?!^)(?<=\s)(?=[^\s\]])|(?=[:,] )/g)) {
        const marked = line.slice(0, index) + mark + line.slice(index);
        expect([marked, ...daily(marked).map(bare)]).toEqual([marked, ...daily(line)]);
        const dated = (one: string): string => one.replace(/\[ \] /, '[ ] 2026-11-15 ');
        expect([marked, ...own(dated(marked)).map(bare)]).toEqual([marked, ...own(dated(line))]);
      }
  });

  it('keeps the places of all parts', () => {
    const text = '## Log\n\n- \u200f[ ] \u200e2026-11-17\u200f call \u2067[[Ada]]\u2069: \u200fthe boat\n';
    const [entry] = read('2026-11-18.md', text, CONTEXT).log;
    const at = (span: { start: number; end: number } | null | undefined): string | null =>
      span ? text.slice(span.start, span.end) : null;
    expect(at(entry?.span)).toBe(text.slice(10, -1));
    expect([at(entry?.dateSpan), at(entry?.activitySpan), at(entry?.people[0])]).toEqual([
      '2026-11-17',
      'call',
      '[[Ada]]',
    ]);
    expect(entry?.text).toBe('the boat');
  });

  it('is part of the name of a note that a link names', () => {
    expect(daily('- call [[A\u200fda]]')).toEqual(['call @A\u200fda']);
  });

  it('is no part of a heading’s name', () => {
    const log = (heading: string): number =>
      read('2026-11-18.md', `${heading}\n- call [[Ada]]\n`, CONTEXT).log.length;
    expect(['## \u200fLog', '## Log\u200f', '##\t\u2067Log\u2069', '## \u200b\u200eLog:'].map(log)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('a log line in a daily note', () => {
  it.each([
    // Text may follow the people.
    ['call [[Ada]] about the boat', 'call @Ada | about the boat'],
    ['call [[Ada]] re: the boat', 'call @Ada | re: the boat'],
    ['call [[Ada]] 20m', 'call 20m @Ada'],
    ['call [[Ada]] 20m: her seat', 'call 20m @Ada | her seat'],
    ['call [[Ada]] x2 30m about maps', 'call x2 60m @Ada | about maps'],
    ['call 20m [[Ada]] 30m later', 'call 20m @Ada | 30m later'],
    ['call [[Ada]] [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]’s mother', 'call @Ada | mother'],
    ['call [[Ada]] and then home', 'call @Ada | and then home'],
    ['call [[Ada]] and Mum', 'call @Ada+(People/Jane Doe)'],
    ['call [[Ada]] with [[Bob]]', 'call @Ada | with [[Bob]]'],
    ['introduction [[Ada]] to [[Bob]]', 'introduction @Ada+Bob'],
    ['introduction [[Ada]] with [[Bob]]: both print', 'introduction @Ada+Bob | both print'],
    ['introduction [[Ada]] à [[Bob]]', 'introduction @Ada+Bob'],
    // Small words such as “with”, and signs between people, are skipped.
    ['coffee with [[Ada]]', 'coffee @Ada'],
    ['call [[Ada]]，[[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]、[[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]; [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]；[[Bob]]', 'call @Ada+Bob'],
    ...['، ', '،', '､', '＋', '＆', '؛ ', ' و ', ' و', ' 與 ', ' ו', ' ו-', ' และ ', '، و'].map((sign) => [
      `call [[Ada]]${sign}[[Bob]]: tea`,
      'call @Ada+Bob | tea',
    ]),
    ['call [[Ada]]، 20m: tea', 'call 20m @Ada | tea'],
    ['call 20m، [[Ada]]، tea', 'call 20m @Ada | tea'],
    ['call Mum، [[Bob]]: tea', 'call @(People/Jane Doe)+Bob | tea'],
    ['call [[Ada]] / [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]/[[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]]／[[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]] ↔ [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]] → [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]] -> [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]] <-> [[Bob]]', 'call @Ada+Bob'],
    ['call [[Ada]], and [[Bob]]', 'call @Ada+Bob'],
    ['introduction [[Ada]] ↔ [[Bob]]: both print', 'introduction @Ada+Bob | both print'],
    ['gift [[Ada]]; sent by post', 'gift @Ada | ; sent by post'],
    ['([[2026-11-18]]) call [[Bob]]', '2026-11-18 call @Bob'],
    ['([[Daily/2026-11-18|Wed]]): call [[Bob]]', '2026-11-18 call @Bob'],
    ['coffee w/ [[Ada]] and [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee w/[[Ada]]', 'coffee @Ada'],
    ['coffee together with [[Ada]]', 'coffee @Ada'],
    ['gift for [[Ada]]: a map', 'gift @Ada | a map'],
    ['email to [[Ada]]', 'email @Ada'],
    ['referral from [[Ada]]', 'referral @Ada'],
    ['call for 20m with [[Ada]]', 'call 20m @Ada'],
    ['call mit [[Ada]] und [[Bob]]', 'call @Ada+Bob'],
    ['email an [[Ada]]', 'email @Ada'],
    ['coffee avec [[Ada]] et [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee con [[Ada]] y [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee com [[Ada]] e [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee met [[Ada]] en [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee med [[Ada]] og [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee med [[Ada]] och [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee z [[Ada]] i [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee с [[Ada]] и [[Bob]]', 'coffee @Ada+Bob'],
    ['coffee 跟 [[Ada]]', 'coffee @Ada'],
    ['coffee 和[[Ada]]', 'coffee @Ada'],
    // A place after “at” or “bei” is not a person.
    ['coffee at [[Blue Bottle]] with [[Ada]]', 'coffee @Ada'],
    ['coffee with [[Ada]] at [[Blue Bottle]]', 'coffee @Ada | at [[Blue Bottle]]'],
    ['coffee bei [[Blue Bottle]] mit [[Ada]]', 'coffee @Ada'],
    ['coffee 20m at [[Blue Bottle]]', 'coffee 20m | at [[Blue Bottle]]'],
    ['09:00 coffee at [[Blue Bottle]]', 'coffee | at [[Blue Bottle]]'],
    // Times, dates, tags, emoji and fields before the activity are skipped, and so is emphasis.
    ['09:00 call [[Ada]]', 'call @Ada'],
    ['9:00 call [[Ada]]', 'call @Ada'],
    ['9am call [[Ada]]', 'call @Ada'],
    ['9:30 p.m. call [[Ada]]', 'call @Ada'],
    ['9.30am call [[Ada]]', 'call @Ada'],
    ['9.05 a.m.: call [[Ada]]', 'call @Ada'],
    ['at 9.30 pm call [[Ada]]', 'call @Ada'],
    ['9.30am-10am call [[Ada]]', 'call @Ada'],
    ['6.30-8.00pm call [[Ada]]', 'call @Ada'],
    ['9.30-10.15 call [[Ada]]', 'call @Ada'],
    ['noon call [[Ada]]', 'call @Ada'],
    ['Noon: call [[Ada]]', 'call @Ada'],
    ['at noon, call [[Ada]]', 'call @Ada'],
    ['11:30-noon call [[Ada]]', 'call @Ada'],
    ['12 noon-1pm call [[Ada]]', 'call @Ada'],
    ['mittags call [[Ada]]', 'call @Ada'],
    ['2026-11-17 noon call [[Ada]]', '2026-11-17 call @Ada'],
    // With people, it is an activity that nobody knows.
    ['midi avec [[Ada]]', 'midi @Ada'],
    ['noon [[Ada]]', 'noon @Ada'],
    ['call at noon with [[Ada]]', 'call @Ada'],
    ['09:00-10:00 call [[Ada]]', 'call @Ada'],
    ['09:00 – 10:00 call [[Ada]]', 'call @Ada'],
    ['**09:00** call [[Ada]]', 'call @Ada'],
    ['09:00 - call [[Ada]]', 'call @Ada'],
    ['09:00: call [[Ada]]', 'call @Ada'],
    ['9h30 call [[Ada]]', 'call @Ada'],
    ['14 Uhr call [[Ada]]', 'call @Ada'],
    ['2026-11-17 09:00 call [[Ada]]', '2026-11-17 call @Ada'],
    ['2026-11-17T09:00 call [[Ada]]', '2026-11-17 call @Ada'],
    ['2026-11-17T09:00:00Z call [[Ada]]', '2026-11-17 call @Ada'],
    ['2026-11-17 09:00-10:30 call [[Ada]]', '2026-11-17 call @Ada'],
    ['**2026-11-17** call [[Ada]]', '2026-11-17 call @Ada'],
    ['**2026-11-17**: call [[Ada]]', '2026-11-17 call @Ada'],
    ['2026-11-17: call [[Ada]]', '2026-11-17 call @Ada'],
    ['2026-11-17 — call [[Ada]]', '2026-11-17 call @Ada'],
    ['[[2026-11-17]]: call [[Ada]]', '2026-11-17 call @Ada'],
    ['#task call [[Ada]]', 'call @Ada'],
    ['[ ] #task call [[Ada]] 📅 2026-11-20', 'intention call @Ada | 📅 2026-11-20'],
    ['📞 call [[Ada]]', 'call @Ada'],
    ['[due:: 2026-11-18] call [[Ada]]', 'call @Ada'],
    ['📅 2026-11-18 call [[Ada]]', 'call @Ada'],
    ['**call** [[Ada]]', 'call @Ada'],
    ['**call:** the boat', 'call | the boat'],
    ['_call_ [[Ada]]', 'call @Ada'],
    ['==call== [[Ada]]', 'call @Ada'],
    ['**call [[Ada]]: bold one**', 'call @Ada | bold one'],
    ['__call [[Ada]]__', 'call @Ada'],
    ['_call [[Ada]]_ ^id', 'call @Ada | ^id'],
    ['**_call [[Ada]]_** 20m', 'call 20m @Ada'],
    ['call **[[Ada]]** and *[[Bob]]*, __20m__: **bold** text', 'call 20m @Ada+Bob | **bold** text'],
    ['**call [[Ada]] 20m**', 'call 20m @Ada'],
    ['**call 20m [[Ada]]** **bold**', 'call 20m @Ada | **bold**'],
    ['**reading 30m**', 'reading 30m'],
    ['*reading 1h*: Book', 'reading 60m | Book'],
    ['_reading 45m_', 'reading 45m'],
    ['***reading*** ==45m==', 'reading 45m'],
    ['**2026-11-17 call** [[Ada]]', '2026-11-17 call @Ada'],
    ['**call [[Ada]] about** the `**` boat', 'call @Ada | about the `**` boat'],
    ['**call [[Ada]]: 2 ** 3', 'call @Ada | 2 ** 3'],
    ['**call [[Ada]]: foo\n  bar** foo', 'call @Ada | foo bar foo'],
    ['call [[my _Ada_ note]] a_b_c', 'call @my _Ada_ note | a_b_c'],
    ['call [[Ada]] _so_', 'call @Ada | _so_'],
    ['[ ] __call [[Ada]]__', 'intention call @Ada'],
    // Known activities as first words, in other spellings.
    ['call', 'call'],
    ['Call.', 'call | '],
    ['follow up', 'follow-up'],
    ['Follow up with [[Ada]]', 'follow-up @Ada'],
    ['followup [[Ada]]', 'follow-up @Ada'],
    ['follow_up [[Ada]]', 'follow-up @Ada'],
    ['e-mail [[Ada]]', 'email @Ada'],
    ['E-Mail: sent', 'email | sent'],
    ['one to one [[Ada]] 1h', 'one-to-one 60m @Ada'],
    ['one-to one [[Ada]]', 'one-to-one @Ada'],
    ['speaking slot: the fair', 'speaking-slot | the fair'],
    ['speaking: the fair', 'speaking | the fair'],
    ['coffee chat [[Ada]]', 'coffee_chat @Ada'],
    ['1 on 1 [[Ada]]', '1-on-1 @Ada'],
    ['Gespra\u0308ch [[Ada]]', 'Gespräch @Ada'],
    ['job offer: press', 'job-offer | press'],
    // A known activity counts if a separator, a date or time, or a name is in its line; see docs/format.md.
    ['call: the boat', 'call | the boat'],
    ['call 20m: `[with:: [[Ada]]]`', 'call 20m | `[with:: [[Ada]]]`'],
    ['call — the boat', 'call | the boat'],
    ['09:00 call about the boat', 'call | about the boat'],
    ['2026-11-17 call about the boat', '2026-11-17 call | about the boat'],
    ['call：her knee', 'call | her knee'],
    ['call 20m [[Ada]]：her knee', 'call 20m @Ada | her knee'],
    ['call 20m：her knee', 'call 20m | her knee'],
    ['call Mum：her knee', 'call @(People/Jane Doe) | her knee'],
    ['09:00：call ： her knee', 'call | her knee'],
    ['2026-11-17：call：her knee', '2026-11-17 call | her knee'],
    ['call Mum', 'call @(People/Jane Doe)'],
    ['Call mum: her knee', 'call @(People/Jane Doe) | her knee'],
    ['call with Mum — her knee', 'call @(People/Jane Doe) | her knee'],
    ['call 20m Mum', 'call 20m @(People/Jane Doe)'],
    ['coffee Ada Lovelace and Grace Hopper', 'coffee @(People/Ada Lovelace)+(Grace Hopper)'],
    ['introduction Ada to Grace Hopper', 'introduction @(People/Ada Lovelace)+(Grace Hopper)'],
    ['coffee 小林', 'coffee @(Kobayashi)'],
    // An unknown first word is an activity if an amount or people follow.
    ['lunch with [[Ada]]', 'lunch @Ada'],
    ['Lunch 1h', 'lunch 60m'],
    ['juggling [[Ada]] and [[Bob]]', 'juggling @Ada+Bob'],
  ])('is read as an activity: %s', (line, expected) => {
    expect(daily(`- ${line}`)).toEqual([expected.replace(/ \| $/, '')]);
  });

  it.each([
    'slept badly',
    'milk, eggs',
    'lunch: soup',
    'lunch',
    'lunch at the club',
    'walked to the office',
    '[[Ada]] called',
    'with [[Ada]]',
    'for [[Project X]]',
    'met [[Ada]] gebeld',
    'a [[Note]]',
    'to 2h',
    'create a [[Note]]',
    'at [[Blue Bottle]]',
    '[ ] #task',
    'https://example.org',
    '1.2.3 released',
    '03/04/2026 dentist',
    '2026-02-30 dentist',
    '2026-11-17',
    '2026-11-17 dentist',
    '09:00 dentist',
    '20m walk',
    '3 eggs',
    '“call”',
    '`call` [[Ada]]',
    '~~call [[Ada]]~~',
    '![[image.png]]',
    'Mum called',
    '%% call %%',
    '[-] gift ideas',
    '[>] call me maybe',
  ])('is neither read nor reported if it is an ordinary item: %s', (line) => {
    expect(daily(`- ${line}`)).toEqual([]);
  });

  it('is reported once per note if it begins with an activity but is not counted', () => {
    expect(daily('- gift ideas', '- call me maybe', '- email is broken', '- email: sent')).toEqual([
      'email | sent',
      'uncounted-log-item',
    ]);
    const { findings } = read('2026-11-20.md', '## Log\n\n- gift ideas\n- call me maybe\n', CONTEXT);
    expect(findings).toMatchObject([
      {
        span: { start: 10, end: 14 },
        message: 'The item begins with “gift” and is not counted, like one more of this log (line 4)',
        help: 'If it is an activity, write “gift: ideas”; if not, leave it as it is',
      },
    ]);
  });

  it.each([
    ['call 20', 'call'],
    ['call 20: hi', 'call | hi'],
    ['call 20 [[Ada]]', 'call @Ada'],
    ['call 20 with [[Ada]]', 'call @Ada'],
    ['call 1,5h [[Ada]]', 'call @Ada'],
    ['call 20m 30m [[Ada]]', 'call 20m @Ada'],
  ])('is read, and its number is reported: %s', (line, expected) => {
    expect(daily(`- ${line}`)).toEqual([expected, 'unreadable-log-line']);
  });

  it.each([
    ['call x0', 'unreadable-log-line'],
    ['call 9999h [[Ada]]', 'unreadable-log-line'],
    ['2026-02-30 call [[Ada]]', 'invalid-date'],
    ['03/04/2026 call [[Ada]]', 'ambiguous-date'],
  ])('is not read, and its fault is reported: %s', (line, rule) => {
    expect(daily(`- ${line}`)).toEqual([rule]);
  });
});

describe('the further lines of a log item', () => {
  it.each([
    ['- call [[Ada]]\n  we spoke of maps', 'call @Ada | we spoke of maps'],
    ['- call [[Ada]]  \n  we spoke', 'call @Ada | we spoke'],
    ['- call [[Ada]]\\\n  we spoke', 'call @Ada | we spoke'],
    ['- email [[Ada]]\n![[letter.png]]', 'email @Ada | ![[letter.png]]'],
    ['- gift [[Ada]]\n  mood:: good', 'gift @Ada | mood:: good'],
    ['- ask [[Ada]]\n\n  a paragraph', 'ask @Ada'],
    ['- call\n  [[Bob]] was there', 'call | [[Bob]] was there'],
    ['- call\n  20m', 'call | 20m'],
    ['- call [[Ada]], \n  [[Bob]]', 'call @Ada | [[Bob]]'],
    ['- call [[Ada]]: maps\n  - email [[Bob]]\n    - gift [[Bob]]', 'call @Ada | maps'],
    ['1. call [[Ada]]\n   maps', 'call @Ada | maps'],
    ['- [x] email ✅ 2026-11-18\n  more', 'email | more'],
    [
      '- [ ] email #x 🔁 every week ⏫ [mood:: good] 📅 2026-11-18 ^a1\n  more',
      'intention email | #x 🔁 every week ⏫ [mood:: good] more',
    ],
  ])('do not change its activity, and are text at most: %j', (item, expected) => {
    expect(daily(item)).toEqual([expected]);
  });

  it.each([
    ['- Morning\n  - call [[Ada]]\n  - slept', ['call @Ada']],
    ['- Morning\n\t- call [[Ada]]\n\t\t- email [[Bob]]', ['call @Ada']],
    ['- Morning\n  - at work\n    - call [[Ada]]', ['call @Ada']],
    ['- 2026-11-17\n  - call [[Ada]]\n  - 2026-11-16 email', ['2026-11-17 call @Ada', '2026-11-16 email']],
    ['- [[2026-11-17]]:\n  1. call [[Ada]]', ['2026-11-17 call @Ada']],
    ['- **2026-11-17**\n  - at work\n    - call [[Ada]]', ['2026-11-17 call @Ada']],
    ['- 16.11.2026\n  - call [[Ada]]', ['2026-11-16 call @Ada', 'invalid-date']],
    ['- 16.11.2026\n  - at work', []],
    ['- 09:00\n  - call [[Ada]]', ['call @Ada']],
    ['- - call [[Ada]]', ['call @Ada']],
    ['-\n  - call [[Ada]]', ['call @Ada']],
    ['- > quoted\n  - call [[Ada]]', ['call @Ada']],
    ['- [-] given up\n  - call [[Ada]]', ['call @Ada']],
    ['- Morning\n  ```\n  - call [[Ada]]\n  ```', []],
    ['- Morning\n  > - call [[Ada]]', []],
    ['* Morning\n   continued\n   * call [[Ada]]', ['call @Ada']],
  ])('are log lines of their own if they are items below an ordinary item: %j', (item, expected) => {
    expect(daily(item)).toEqual(expected);
  });
});

describe('the advice for a line that is not counted', () => {
  const advice = (path: string, item: string): string => {
    const front = path === 'Ada.md' ? '---\ntype: contact\n---\n' : '';
    const { findings } = read(path, `${front}## Log\n\n- ${item}\n`, CONTEXT);
    const found = findings.find(({ rule }) => rule === 'uncounted-log-item');
    return /write “(.*)”;/.exec(found?.help ?? '')?.[1] ?? '';
  };

  it.each([
    ['[ ] yesterday call 20m', '[ ] YYYY-MM-DD call 20m'],
    ['[x] yesterday call', '[x] YYYY-MM-DD call'],
    ['[]call about the boat', '[ ] YYYY-MM-DD call about the boat'],
    ['call 0170-1234567 about the boat', 'YYYY-MM-DD call 0170-1234567 about the boat'],
    ['email invoice 2026-00017 to the shop', 'YYYY-MM-DD email invoice 2026-00017 to the shop'],
    ['gift ideas for the 2026-12-24 party', 'YYYY-MM-DD gift ideas for the 2026-12-24 party'],
    ['met [[Ada]] for coffee', 'YYYY-MM-DD coffee with [[Ada]]'],
    [
      'met up with [[Ada]] and [[Bob]] at the fair',
      'YYYY-MM-DD meet up with [[Ada]] and [[Bob]] at the fair',
    ],
    ['met [Ada](Ada.md) and talked', 'YYYY-MM-DD meet [Ada](Ada.md) and talked'],
    ['gift ideas for [[Ada]] sowie [[Bob]]', 'YYYY-MM-DD gift ideas for [[Ada]] sowie [[Bob]]'],
    ['met [[Ada]] gebeld', ''],
    ['met [[Ada]] over de boot', ''],
    ['met [[Ada]] 2 uur gebeld', ''],
    ['met [[Ada]]’s brother', ''],
    ['call ([[Ada]])', 'YYYY-MM-DD call ([[Ada]])'],
    ['call on 2026-11-12 about the boat', '2026-11-12 call about the boat'],
    ['call on thursday 2026-11-12', '2026-11-12 call'],
    ['call Do., 2026-11-12 about the boat', '2026-11-12 call about the boat'],
    ['call Bob 2026-11-12', 'YYYY-MM-DD call Bob 2026-11-12'],
  ])('in the log of a contact, for “%s”: %s', (item, line) => {
    expect(advice('Ada.md', item)).toBe(line);
  });

  it.each([
    ['[]call [[Grace Hopper]]', '[ ] call [[Grace Hopper]]'],
    ['[ ] yesterday call [[Grace Hopper]] 20m', '[ ] YYYY-MM-DD call [[Grace Hopper]] 20m'],
    ['gift ideas', 'gift: ideas'],
    ['call ([[Grace Hopper]])', 'call [[Grace Hopper]] …'],
    ['met [Grace](Grace%20Hopper.md) and talked', 'meet [Grace](Grace%20Hopper.md) …'],
    ['call about [it](https://example.org)', 'call: about [it](https://example.org)'],
    ['call @[[Grace Hopper]] sowie [[Bob]]', 'call [[Grace Hopper]] and [[Bob]] …'],
    ['2026_11_18 call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['２０２６-１１-１８ call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['17 ноября call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['[ ] 17 listopada call [[Grace Hopper]]', '[ ] YYYY-MM-DD call [[Grace Hopper]]'],
    ['вчера call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['\u200fвчера call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['\u200f[ ] \u200fвчера call [[Grace Hopper]]', '[ ] YYYY-MM-DD call [[Grace Hopper]]'],
    ['\u200f[]call [[Grace Hopper]]', '[ ] call [[Grace Hopper]]'],
    ...['gestern, 10:00:', 'gestern, 10 Uhr:', 'gestern um 10:00', 'вчера в 10:00', '17 tháng 11 2026'].map(
      (day) => [`${day} call [[Grace Hopper]]`, 'YYYY-MM-DD call [[Grace Hopper]]'],
    ),
    ...[
      ...['אתמול', 'أمس', 'χθες', 'вчера вечером', 'אתמול בערב', 'dün akşam', '昨天晚上', 'igår kväll:'],
      ...['yesterday at 10', 'am Dienstag um 10', '17. November', '17. Nov:', '7. listopada'],
    ].map((day) => [`${day} call [[Grace Hopper]]`, 'YYYY-MM-DD call [[Grace Hopper]]']),
    ['２０２６／１１／１８ call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
    ['２０２６年１１月１８日 call [[Grace Hopper]]', 'YYYY-MM-DD call [[Grace Hopper]]'],
  ])('in a daily note, for “%s”: %s', (item, line) => {
    expect(advice('2026-11-20.md', item)).toBe(line);
  });

  it.each([
    '3 missed call [[Grace Hopper]]',
    '10/12 people call [[Grace Hopper]]',
    '16 Nov call [a](b.md)',
    '5 sent email [[Grace Hopper]]',
    '3 новых call [[Grace Hopper]]',
    '5 people in 2026 call [[Grace Hopper]]',
    '3 new items 2026 email [[Grace Hopper]]',
    '5 новых людей 2026 call [[Grace Hopper]]',
    'no friday call [[Grace Hopper]]',
    'mon ami call [[Grace Hopper]]',
    'Über great call [[Grace Hopper]]',
    '3. missed call [[Grace Hopper]]',
    'כל יום call [[Grace Hopper]]',
    '王伟 great call [[Grace Hopper]]',
    '17 ноября call [a](b.md)',
  ])('is not given in a daily note for “%s”, which is neither read nor reported', (item) => {
    expect(daily(`- ${item}`)).toEqual([]);
  });
});

describe('the log of a contact', () => {
  it.each([
    ['- 2026-11-17 call 20m: her seat', ['2026-11-17 call 20m | her seat']],
    ['- 2026-11-17', ['= 2026-11-17']],
    ['- 2026-11-17: lunch at the club', ['= 2026-11-17 lunch']],
    ['- **2026-11-17** — talked about boats', ['= 2026-11-17 talked']],
    ['- [[2026-11-17]] lunch', ['= 2026-11-17 lunch']],
    ['- 16.11.2026 lunch', ['= 2026-11-16 lunch', 'invalid-date']],
    ['- 2026-11-17 gift ideas', ['2026-11-17 gift | ideas']],
    ['- 2026-11-17 lunch with [[Bob]]', ['2026-11-17 lunch @Bob']],
    ['- 2026-11-17\n  - call: maps\n  - talked', ['2026-11-17 call | maps', '= 2026-11-17 talked']],
    [
      '- 2026-11-17 Lunch\n  - gave her the map\n  - call: maps',
      ['2026-11-17 call | maps', '= 2026-11-17 Lunch'],
    ],
    ['- [ ] 2026-11-25 lunch', []],
    ['- [-] 2026-11-17 lunch', []],
    ['- likes maps', []],
    ['- 2026-11-17 met [[Bob]]', ['= 2026-11-17 met']],
    ['- met [[Bob]]', ['uncounted-log-item']],
    ['- works with [[Bob]]', []],
    ['- gift ideas', ['uncounted-log-item']],
    ['- 16 Nov call 20m', ['uncounted-log-item']],
    ['- Nov 16, call 20m', ['uncounted-log-item']],
    ['- 12/11 call', ['uncounted-log-item']],
    ['- 2026–11–16 call 20m', ['uncounted-log-item']],
    ['- yesterday call', ['uncounted-log-item']],
    ['- hier call', ['uncounted-log-item']],
    ['- hier soir call', ['uncounted-log-item']],
    ['- lundi 16 novembre call', ['uncounted-log-item']],
    ['- Monday 16 November call', ['uncounted-log-item']],
    ['- last friday, call', ['uncounted-log-item']],
    ['- 3 days ago call', ['uncounted-log-item']],
    ['- 9h-10h call', ['unreadable-log-line']],
    ...[
      '17. listopadu 2026, 17 de novembro',
      '17. marraskuuta 2026, 11月17日, 11월 17일, 17 tháng 11 2026, ٢٠٢٦-١١-١٧, 17 ноября',
      '17 בנובמבר, 17 studenoga, november 17., 2026. november 17., 17 नवंबर, ١٧ نوفمبر, 26 آبان',
      'w piątek, вчера, в пятницу, wczoraj, op dinsdag, piątek 20 listopada, 17 tháng 11, 17 Νοεμβρίου',
    ].flatMap((days) =>
      days.split(', ').map((day): [string, string[]] => [`- ${day} call: x`, ['uncounted-log-item']]),
    ),
    ...['17 ноября 2026', '17 ноября 2026 г.', '17 Kasım 2026', '17 พฤศจิกายน 2569', '17 בנובמבר 2026'].map(
      (day): [string, string[]] => [`- ${day} call: x`, ['2026-11-17 call | x', 'invalid-date']],
    ),
    ['- 17 ноября 2026, 10:00 call: x', ['2026-11-17 call | x', 'invalid-date']],
    ['- 17 listopada 2026 call: x', ['ambiguous-date']],
    ['- 3 quick call', []],
    ['- 2 major, call', []],
    ['- 5 sent email', []],
    ['- 3 новых call', []],
    ['- 17 of them call', []],
    ['- last call', []],
    ['- second call', []],
    ['- Dienstag: call', ['uncounted-log-item']],
    ['- [ ] yesterday call', ['uncounted-log-item']],
    ...[
      '~2026-11-18, c. 2026-11-18, w/c 2026-11-16, week of 2026-11-16, on 2026-11-18, about 16 Nov, ~16 Nov',
    ].flatMap((days) =>
      days.split(', ').map((day): [string, string[]] => [`- ${day} call`, ['uncounted-log-item']]),
    ),
    ['- 2026-11-16 call... talked', ['2026-11-16 call | talked']],
    ['- 2026-11-16 call…', ['2026-11-16 call']],
    ['- [x]2026-11-16 call', ['uncounted-log-item']],
    ['- [] 2026-11-16 call', ['uncounted-log-item']],
    ['- 16. November 2026 call', ['uncounted-log-item']],
    ['- 20.11. call', ['uncounted-log-item']],
    ...['9.05', '~9:30', '9:30ish', 'around 9:30', '0930', '9.30p', '9:30 /', '9 o’clock', "9 o'clock,"].map(
      (time): [string, string[]] => [`- ${time} call`, ['uncounted-log-item']],
    ),
    ['- [-] yesterday call', []],
    ['- missed call', []],
    ['- about call', []],
    ['- Room 5 coffee machine', []],
    ['- meeting 3 call back next week', []],
    ['- 3 missed call backs', []],
    ['- p.12 email', []],
    ['- 10/12 people call', []],
    ['- Q4/2026 call plan', []],
    ['- 100 email addresses', []],
    ['- 2026-11-16, 9.30am, call re deck', ['2026-11-16 call | re deck']],
    ['- 9.30 papers, email', []],
    ['- call: maps', ['unreadable-log-line']],
    ['- call with [[Bob]]', ['unreadable-log-line']],
    ['- 03/04/2026 lunch', ['ambiguous-date']],
    ['- 2026-02-30 lunch', ['invalid-date']],
    ['- 1.2.3 released', []],
  ])('is read correctly: %j', (item, expected) => {
    expect(own(item)).toEqual(expected);
  });
});
