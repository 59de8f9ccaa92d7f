import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChunks } from '../../src/parser/body-chunks.ts';
import { readByRemark } from '../../src/parser/body-markdown.ts';
import { plainItem, readLog, type LogItem } from '../../src/parser/body.ts';
import { withoutLongComments } from '../../src/parser/obsidian-comment.ts';
import type { ItemBlock } from '../../src/parser/markdown/block.ts';
import { bodyTags } from '../../src/parser/body-tags.ts';
import { anyMarkdown } from '../harness/any-markdown.ts';
import { CORPUS } from '../harness/corpus.ts';
import { corpusNotes } from './context.ts';
import { runs } from '../harness/scale.ts';

function items(text: string, headings = ['log']): string[] {
  return readLog(text, 0, headings).items.map((item) => item.text);
}

interface Said {
  readonly text: string;
  readonly firstLine: string;
  readonly code: readonly string[];
  readonly at: string;
  readonly nested: readonly Said[];
}

/** The same log, read by remark alone and from the whole text at once. */
function byRemark(text: string, wanted: (heading: string) => boolean): Said[] {
  let open = 0;
  const found: Said[] = [];
  const said = ({ joined, lineEnd, code, nested }: ItemBlock): Said => {
    const { start, end } = joined.place(0, joined.text.length);
    return {
      text: joined.text,
      firstLine: joined.text.slice(0, lineEnd),
      code: code.map((span) => joined.text.slice(span.start, span.end)),
      at: text.slice(start, end),
      nested: nested.map(said),
    };
  };
  for (const each of readByRemark(withoutLongComments(text, 0), { start: 0, end: text.length })) {
    if (each.is === 'heading') {
      if (open === 0 || each.level <= open) open = wanted(each.text) ? each.level : 0;
    } else if (open > 0) found.push(said(each));
  }
  return found;
}

function byUs(text: string, headings: readonly string[]): Said[] {
  const said = (item: LogItem): Said => {
    const { start, end } = item.place(0, item.text.length);
    return {
      text: item.text,
      firstLine: item.text.slice(0, item.lineEnd),
      code: item.code.map((span) => item.text.slice(span.start, span.end)),
      at: text.slice(start, end),
      nested: item.nested().map(said),
    };
  };
  return readLog(text, 0, headings).items.map(said);
}

describe('the log in the body of a note', () => {
  it.each([
    [
      'begins at its heading and ends at the next',
      '# A\n- no\n## Log\n- a\n- b\n### Sub\n- c\n## B\n- no',
      ['a', 'b', 'c'],
    ],
    ['goes on below an empty heading of a lower level', '# Log\n##\n- a\n#\n- no', ['a']],
    ['has any case, and closing marks', '## LOG ##\n- a', ['a']],
    ['may have emphasis', '## **Log**\n- a', ['a']],
    ['may have a setext heading', 'Log\n---\n- a\n\nOther\n===\n- no', ['a']],
    ['is not one line of a heading of two', 'Log\n`\n===\n- no\n\n`\nLog\n---\n- no', []],
    ['may stand in several places', '# Log\n- a\n# B\n- no\n# Log\n- b', ['a', 'b']],
    ['takes any marker', '# Log\n- a\n\n* b\n\n+ c\n\n1. d\n2) e', ['a', 'b', 'c', 'd', 'e']],
    [
      'takes nested items for text of their parent',
      '# Log\n- a\n  - no\n    - no\n- b\n\n    1. no',
      ['a', 'b'],
    ],
    ['joins the lines of one item', '# Log\n- a\n  b\nc\n- d', ['a b c', 'd']],
    ['leaves out fenced code', '# Log\n- a\n\n```\n- no\n```\n- b', ['a', 'b']],
    ['leaves out indented code', '# Log\n\n    - no\n\n- b', ['b']],
    ['leaves out items that are code', '# Log\n- ```\n  no\n  ```\n- b', ['b']],
    ['does not begin in code', '```\n# Log\n```\n- no', []],
    ['knows that a fence in an item ends with the item', '- a\n  ```\n```\n# Log\n- no', []],
    ['is not fooled by a heading there', '- a\n  ```\n # Log\n```\n- no', []],
    ['does not begin in HTML', '<!--\n# Log\n-->\n- no', []],
    ['begins after a comment', '<!-- a -->\n# Log\n- a', ['a']],
    ['knows that a tag below text is text', '# Log\na\n</b>\n<!--\n\n- no\n-->\n- b', ['b']],
    ['begins below text that a tag is a part of', 'a\n<b>\n# Log\n\n- b', ['b']],
    ['knows that HTML in an item ends with it', '# Log\n- a\n  <div>\n<!--\n\n- no', ['a']],
    ['knows what is no blank line', '# Log\n- a\n\u00A0\n<div>\n\u00A0\n- no', ['a']],
    ['begins after HTML that has ended', '<div>\nx\n</div>\n\n# Log\n- a', ['a']],
    ['does not begin in a quote or an item', '> # Log\n> - no\n\n- # Log\n  - no', []],
    [
      'goes on after a comment for the linter',
      '# Log\n- a\n<!-- netvault-disable-next-line x -->\n- b <!-- y -->\n- c',
      ['a', 'b', 'c'],
    ],
    [
      'leaves out comments of Obsidian',
      '# Log\n- a %% netvault-disable-line x -- why %%\n* b\n  c %%d%%\n- 5%% e\n- f%%g%%\n- %% all %%\n- h %%%%',
      ['a', 'b c', '5%% e', 'f%%g%%', 'h'],
    ],
    ['leaves out a comment of Obsidian over several lines', '# Log\n- a\n%%\n- no\n%%\n- b', ['a', 'b']],
    [
      'leaves out one with text in its first line',
      '# Log\n- a\n\n%% later\n- no\n- no %%\n\n- b',
      ['a', 'b'],
    ],
    ['leaves out one in an item', '# Log\n- a\n  %%\n  - no\n  %%\n- b', ['a', 'b']],
    ['leaves out all below one that nothing ends', '# Log\n- a\n%%\n- no\n\n# Log\n- no', ['a']],
    ['does not begin in one', '%%\n\n# Log\n- no', []],
    ['begins below one', '%%\n# Log\n- no\n%%\n# Log\n- a', ['a']],
    ['knows none in a comment of HTML', '<!-- a\n%%\n-->\n# Log\n- a', ['a']],
    ['leaves them out with CRLF', '# Log\r\n- a\r\n%%\r\n- no\r\n%%\r\n- b\r\n', ['a', 'b']],
    ['knows that one ends on its line', '# Log\n%% x %%\n- a\n%% y %%\n- b', ['a', 'b']],
    ['knows that one begins its line', '# Log\n- a 5%% off\n- b\n- c %% d', ['a 5%% off', 'b', 'c %% d']],
    [
      'knows none in code',
      '# Log\n- a\n\n```\n%%\n```\n- b\n\n`%%`\n- c\n\n---\n\n    %%\n\n- d',
      ['a', 'b', 'c', 'd'],
    ],
    ['is read with CRLF', '# Log\r\n\r\n- a\r\n  b\r\n- c\r\n', ['a b', 'c']],
    ['is read with a lone CR', '# Log\r- a\r- b\r', ['a', 'b']],
    ['is read after a BOM', '\uFEFF\n# Log\n- a `b`\n1. c', ['a `b`', 'c']],
    ['keeps an empty item out', '# Log\n-\n- a', ['a']],
    ['is none without the heading', '# Logs\n- no\n# A Log\n- no', []],
  ])('%s', (_name, text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it('is read below another heading if that is configured', () => {
    expect(items('# Journal\n- a', ['log', 'journal'])).toEqual(['a']);
  });

  it.each([
    ['1. a `b` c', ['`b`']],
    ['1. *a `[[B]]` c*', ['`[[B]]`']],
    ['1. **_a `b`_** `c`', ['`b`', '`c`']],
    ['1. [a `b`](c) ![`d`](e)', ['`b`', '`d`']],
    ['1. \\`a `b` `` ` ``', ['`b`', '`` ` ``']],
    ['1. <a b="`"> `c`', ['`c`']],
    ['1. <https://a.example/`> `b`', ['`b`']],
    ['1. a <!-- ` --> `b`', ['`b`']],
    ['1. `<!-- a` -->', ['`<!-- a`']],
    ['1. `a\n   b`', ['`a b`']],
    ['1. `a', []],
    ['1. a `b` %% `c` %%', ['`b`']],
    ['- a `b` %% `c` %%', ['`b`']],
    ['- a \\`b `c` <!-- `d` -->', ['`c`']],
    ['- <https://a.example/`> `b`', ['`b`']],
    ['- a <b c="`"> `d`', ['`d`']],
  ])('contains the code spans of each item: %j', (item, code) => {
    expect(byUs(`# Log\n${item}`, ['log']).flatMap((each) => each.code)).toEqual(code);
  });

  it('reports each exceeded bound only once', () => {
    const deep = `# Log\n- a\n${'- '.repeat(2000)}x\n- b\n`;
    const { findings, items: found } = readLog(deep, 0, ['log']);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'too-large: This part of the log is not read: it is nested more than 50 levels deep',
    ]);
    expect(found.map(({ text }) => text)).toContain('b');
    const many = `# Log\n${'1. a `b`\n\n# Log\n'.repeat(9000)}`;
    expect(readLog(many, 0, ['log']).findings).toHaveLength(1);
  });

  it.each(['<?', '<!-- >', '<![CDATA[ >', '<!a'])(
    'is read with at most 200 unclosed %s after the first',
    (open) => {
      const said = (count: number): string[] =>
        readLog(`# Log\n1. a${open.repeat(count)}`, 0, ['log']).findings.map(({ message }) => message);
      // The first is not counted: it does not follow another one that has not ended.
      expect(said(201)).toEqual([]);
      expect(said(202)).toEqual([
        'This part of the log is not read: it begins more than 200 comments or declarations of HTML that do not end',
      ]);
    },
  );

  it('is read the same by lines and by remark, in generated notes', () => {
    const line = fc.constantFrom(
      '# Log',
      '## Log',
      '### Sub',
      '## Other',
      'Log',
      '---',
      '===',
      '',
      '',
      '- a',
      '- 2026-11-20 call [[Ada]]: x',
      '- [x] call',
      '- [ ] call `[[b]]`',
      '* c',
      '+ d ``e`` `f',
      '  - nested',
      '    - deep',
      '  more',
      'lazy',
      '1. one',
      '2. two',
      '```',
      '~~~',
      '  ```',
      '    code',
      '<div>',
      '</div>',
      '<!-- x -->',
      '<!--',
      '-->',
      '<pre>',
      '> - q',
      '> # Log',
      '- <b>x',
      '- a <b> `c` <!-- `d` -->',
      '- a `b <!-- c --> d',
      '- a <!-- b -->  ',
      '- a <!-- b -->\u00A0',
      '- a `b` %% `c` %%',
      '- a `b %% c` %%',
      '- a <https://b.example/`> `c` \\` `',
      '- a <b c="',
      '  <!-- x -->',
      '- [a]: b',
      '- - x',
      '-',
      '* * *',
      '\t- tab',
      '- a\\`b`',
      ' # Log',
      '   # Log',
      '- # Log',
      '[a]: b',
      "'t'",
      '- a  ',
      '-  two',
      '## Log ##',
      '- `a',
      '`',
      '- ---',
      '#Log',
      '##',
      '- 1. x',
      '   - three',
      '     - five',
      '      six',
      '## **Log**: #x ^a1',
      '[[Log]]',
      '- #task call [[Ada]] ✅ 2026-11-18',
      '- [ ] #task call',
      '- [x] 📅 2026-11-18 call',
      '- 09:00 call [[Ada]]',
      '- 9:00',
      '- **2026-11-17**: call',
      '- [x] **call** [[Ada]]',
      '- **',
      '- ** a',
      '- 📞 call [[Ada]]\\',
      '- call [[Ada]]  ',
      '  - 2026-11-17 call [[Ada]]',
      '  - [x] email ✅ 2026-11-18',
      '\t- [ ] nested `x`',
      '      - deeper `[[a]]`',
      '  1. call',
      '  10. ten',
      '  -',
      '- 2026-11-17',
      '- # no',
      '- #no',
      '- > quoted',
      '  > - quoted',
      '\nLog\n---',
      '\n  Log\n---\n',
      '\n- Log\n---',
      '\n# Log\n---\n',
      'Words.\nLog\n===',
      '\nWords and more.',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.join(eol);
        expect(byUs(text, ['log'])).toEqual(byRemark(text, (heading) => heading === 'log'));
      }),
      { numRuns: runs(800, 3000) },
    );
  });

  it('is read the same by lines and by remark, in markdown of all kinds', () => {
    const line = anyMarkdown.map((text) => `- a${text.replace(/[\r\n]+/g, ' ')}`);
    const parts = fc.array(fc.oneof(anyMarkdown, line), { maxLength: 4 });
    fc.assert(
      fc.property(parts, (all) => {
        const text = `# Log\n${all.join('\n- b\n')}`;
        if (readLog(text, 0, ['log']).findings.length > 0) return;
        expect(byUs(text, ['log'])).toEqual(byRemark(text, (heading) => heading === 'log'));
      }),
      { numRuns: runs(400, 1000) },
    );
  });

  it.skipIf(!CORPUS)('is read the same by lines and by remark, in other people’s notes', () => {
    let plain = 0;
    for (const { text } of CORPUS ? corpusNotes() : []) {
      const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
      const lines = body.split('\n').slice(0, 400).join('\n');
      const titles = [...lines.matchAll(/^#+ +(.+?)\s*$/gm)].map((found) => (found[1] ?? '').toLowerCase());
      const headings = [titles.at(0) ?? '', titles.at(-1) ?? ''].filter((title) =>
        /^[\p{L} ]+$/u.test(title),
      );
      if (headings.length === 0 || readLog(lines, 0, headings).findings.length > 0) continue;
      expect(byUs(lines, headings)).toEqual(byRemark(lines, (heading) => headings.includes(heading)));
      readChunks(
        lines,
        0,
        () => false,
        (chunk) => {
          if (chunk.is === 'items' && plainItem(lines, chunk)) plain++;
        },
      );
    }
    expect(plain).toBeGreaterThan(500);
  });
});

describe('bodyTags', () => {
  it('reads words after #, outside code', () => {
    const text = '#person and #work/friend, `#no` #1 a#b ##x\n```\n#no\n```\n(#c) #Ünï';
    expect(bodyTags(text, 0)).toEqual(['person', 'work/friend', 'Ünï']);
  });

  it.each([
    ['a line of code in three backticks', '```code``` text\n#person'],
    ['code in a list', '- a\n\n      ```\n      #no\n      ```\n#person'],
    ['a quote that ends before its fence', '> ```\n> #no\n#person'],
    ['a fence with words, which ends no code', '```\n``` js\n#no\n```\n#person'],
  ])('reads tags below %s', (_, text) => {
    expect(bodyTags(text, 0)).toEqual(['person']);
  });
});
