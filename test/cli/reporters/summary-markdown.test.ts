import fc from 'fast-check';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/app/review/escape-markdown.ts';
import { summaryMarkdown } from '../../../src/cli/commands/summary/summary-markdown.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { date } from '../../harness/dates.ts';
import { goalView, summaryView } from '../../harness/example-summary.ts';
import { anySummary } from '../../harness/any-summary.ts';

const STYLE = makeStyle({ color: false, ascii: false });

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

const parsed = (text: string): Node[] => all(remark().parse(text));

describe('escapeMarkdown', () => {
  it.each([
    '*a* _b_ **c** ~~d~~ `e`',
    '[[Note]] [a](http://x) ![i](j) <b>x</b>',
    '# heading',
    '- item',
    '+ item',
    '1. item',
    '2) item',
    '> quote',
    '=== ---',
    'a | b',
    '#tag ==mark== $x$ %%hidden%% ^block',
    '&lt;script&gt; &#x3c;',
    '<!-- comment -->',
    'https://example.com www.example.com a@example.com',
    '\\',
    '```js',
    '    code',
  ])('makes plain text of %j', (name) => {
    const nodes = parsed(`- **x**: ${escapeMarkdown(name)}`).slice(6);
    expect(nodes.map(({ type }) => type)).toEqual(['text']);
    expect(nodes[0]?.value?.replace(/^: /, '')).toBe(name.trim());
    const alone = parsed(escapeMarkdown(name));
    expect(alone.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
    expect(alone[2]?.value).toBe(name.trim());
  });

  it('escapes what Obsidian or GitHub would read as a link, a tag or a mark', () => {
    expect(escapeMarkdown('[[A|B]] #t ==m== @you https://x.y www.z')).toBe(
      '\\[\\[A\\|B\\]\\] \\#t \\=\\=m\\=\\= &#64;you https\\://x.y www\\.z',
    );
  });
});

describe('the summary as markdown', () => {
  it('contains only known kinds of nodes, for any summary', () => {
    const known = [
      'root',
      'heading',
      'paragraph',
      'text',
      'strong',
      'list',
      'listItem',
      'inlineCode',
      'break',
    ];
    fc.assert(
      fc.property(anySummary, (summary) => {
        const strange = parsed(summaryMarkdown(summary, STYLE)).filter(({ type }) => !known.includes(type));
        expect(strange).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same content as the text', () => {
    const summary = summaryView({
      points: 20,
      giving: { given: 7, asked: 1 },
      results: { contract: 1 },
      goals: [
        goalView({ metric: 'points', target: 30, done: 20, expected: 12, streak: 5 }),
        goalView({ name: 'Call | five', state: 'behind' }),
      ],
      due: [
        {
          path: 'J.md',
          name: 'John *Backus*',
          last: null,
          cadence: 'monthly',
          dueSince: null,
          daysOver: null,
        },
      ],
      dayOff: '',
      events: {
        coming: [],
        recent: [],
        awaitingOutcome: [{ path: 'E.md', name: 'Fair', date: date('2026-11-18') }],
      },
    });
    expect(summaryMarkdown(summary, STYLE)).toBe(
      [
        '# Week 47 · 16–22 November 2026',
        '',
        '**20 of 30 points**, on pace, 12 by today. 5 weeks running. 7 for others, 1 asked of them. Results: 1 contract.',
        '',
        '## Today',
        '',
        'A day off. Nothing is expected.',
        '',
        '## Goals',
        '',
        '| Goal | Done | State | |',
        '| --- | ---: | --- | --- |',
        '| Call \\| five | 2 of 5 | behind pace | 3 to go |',
        '',
        '## Were you at',
        '',
        '- Fair, yesterday? Write status: attended, skipped or canceled in its note.',
        '',
        '## Reconnect',
        '',
        '- **John \\*Backus\\***: none noted yet, monthly',
        '',
        '## Tomorrow',
        '',
        '- Nothing is decided yet. Two lines tonight make an easy start.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{}, '**3 points**'],
    [{ giving: { given: 2, asked: 0 } }, '**3 points**. 2 for others, 0 asked of them.'],
    [
      { giving: { given: 2, asked: 0 }, results: { contract: 1 } },
      '**3 points**. 2 for others, 0 asked of them. Results: 1 contract.',
    ],
  ])('shows the points of a week without a points goal, with %j', (given, opening) => {
    expect(summaryMarkdown(summaryView({ points: 3, ...given }), STYLE).split('\n')[2]).toBe(opening);
  });

  it('shows that nothing is decided only if every note could be opened', () => {
    const vault = {
      notes: 2,
      records: 2,
      contacts: 1,
      remindsNobody: null,
      goals: 1,
      events: 0,
      adopted: true,
      unread: [],
    };
    expect(summaryMarkdown(summaryView({ vault }), STYLE)).toMatch(/nothing is decided/i);
    const said = summaryMarkdown(
      summaryView({ vault: { ...vault, unread: ['Daily/2026-11-20.md'] } }),
      STYLE,
    );
    expect(said).not.toMatch(/nothing (?:is|was) decided/i);
  });

  it('shows hints and set-aside goals as the text does', () => {
    const empty = {
      notes: 2,
      records: 0,
      contacts: 0,
      remindsNobody: null,
      goals: 0,
      events: 0,
      adopted: true,
      unread: [],
    };
    expect(summaryMarkdown(summaryView({ vault: empty }), STYLE)).toContain(
      'Nothing in 2 notes. To begin: `netvault init`.',
    );
    const setAside = { path: 'E.md', name: 'Evening', until: '20:30', shownAt: '2026-11-19' };
    expect(summaryMarkdown(summaryView({ setAside, points: 20 }), STYLE)).toBe(
      '# Evening\n\nYour goals are set aside until 20:30.\n',
    );
  });
});
