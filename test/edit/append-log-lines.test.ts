import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLogLines } from '../../src/edit/append-log-lines.ts';
import { applyEdits } from '../../src/edit/edits.ts';
import { readLog } from '../../src/parser/body.ts';
import { readFrontMatter } from '../../src/parser/front-matter.ts';
import { assertOften } from '../harness/assert-often.ts';
import { CORPUS } from '../harness/corpus.ts';
import { corpusNotes } from '../parser/context.ts';
import { runs } from '../harness/scale.ts';

function append(text: string, lines: readonly string[], headings = ['log']): string | null {
  const edit = appendLogLines(text, lines, headings);
  return edit && applyEdits(text, [edit]);
}

const items = (text: string): string[] =>
  readLog(text, readFrontMatter(text).bodyStart, ['log']).items.map((item) => item.text);

describe('appendLogLines', () => {
  it.each([
    ['after the last item', '## Log\n\n- a\n- b\n', '## Log\n\n- a\n- b\n- new\n'],
    ['with its marker', '## Log\n* a\n', '## Log\n* a\n* new\n'],
    ['with its marker, be it a plus', '## Log\n+ a\n', '## Log\n+ a\n+ new\n'],
    ['with its indent', '## Log\n\n - a\n - b\n', '## Log\n\n - a\n - b\n - new\n'],
    ['after what is nested in it', '## Log\n- a\n  - x\n\n    y\n', '## Log\n- a\n  - x\n\n    y\n- new\n'],
    ['after lines that go on', '## Log\n- a\nand on\n', '## Log\n- a\nand on\n- new\n'],
    ['after code in it', '## Log\n- a\n  ```\n  x\n  ```\n', '## Log\n- a\n  ```\n  x\n  ```\n- new\n'],
    ['before what follows', '## Log\n- a\n\nText.\n## B\n- b\n', '## Log\n- a\n- new\n\nText.\n## B\n- b\n'],
    ['before the next heading', '## Log\n- a\n\n## B\n', '## Log\n- a\n- new\n\n## B\n'],
    [
      'under a lower heading',
      '## Log\n### Noon\n- a\n### Night\n',
      '## Log\n### Noon\n- a\n- new\n### Night\n',
    ],
    ['to the first of two logs', '# Log\n- a\n# Log\n- b\n', '# Log\n- a\n- new\n# Log\n- b\n'],
    ['after numbers', '## Log\n1. a\n2. b\n', '## Log\n1. a\n2. b\n- new\n'],
    ['without an end to the last line', '## Log\n- a', '## Log\n- a\n- new'],
    ['with the note’s line ends', '## Log\r\n- a\r\n', '## Log\r\n- a\r\n- new\r\n'],
    ['below a heading without items', '## Log\n\n', '## Log\n\n- new\n'],
    ['below a heading that ends the note', '## Log\n', '## Log\n\n- new\n'],
    ['below a heading without a line end', '## Log', '## Log\n\n- new'],
    ['below a heading with lines under it', 'Log\n---\n', 'Log\n---\n\n- new\n'],
    ['before text', '## Log\n\nText.\n', '## Log\n\n- new\n\nText.\n'],
    ['before text that stands close', '## Log\nText.\n', '## Log\n- new\n\nText.\n'],
    ['before a heading', '## Log\n\n## B\n', '## Log\n\n- new\n\n## B\n'],
    ['before a heading that stands close', '## Log\n## B\n', '## Log\n- new\n## B\n'],
    ['in the empty item of a template', '## Log\n\n- \n\n## B\n', '## Log\n\n- new\n\n## B\n'],
    ['in the empty item at the end', '## Log\n*', '## Log\n* new'],
    ['under a new heading', '# Thursday\n', '# Thursday\n\n## Log\n\n- new\n'],
    ['under a new heading after a blank line', '# Thursday\n\n', '# Thursday\n\n## Log\n\n- new\n'],
    ['under a new heading after an open line', 'Text', 'Text\n\n## Log\n\n- new'],
    ['under a new heading with the note’s line ends', 'A\r\nB\r\n', 'A\r\nB\r\n\r\n## Log\r\n\r\n- new\r\n'],
    ['to an empty note', '', '## Log\n\n- new\n'],
    ['to a note with a byte order mark alone', '\uFEFF', '\uFEFF## Log\n\n- new\n'],
    ['after a byte order mark', '\uFEFF## Log\n- a\n', '\uFEFF## Log\n- a\n- new\n'],
    ['after front matter alone', '---\na: 1\n---\n', '---\na: 1\n---\n\n## Log\n\n- new\n'],
    ['after front matter without an end', '---\na: 1\n---', '---\na: 1\n---\n\n## Log\n\n- new'],
    ['after a log in code', '```\n## Log\n- a\n```\n', '```\n## Log\n- a\n```\n\n## Log\n\n- new\n'],
  ])('adds a line %s', (_, before, after) => {
    expect(append(before, ['new'])).toBe(after);
  });

  it('adds a line to a note whose code shows the markers of a merge conflict', () => {
    const code = '```\n<<<<<<< a\n=======\n>>>>>>> b\n```\n';
    expect(append(`${code}## Log\n- a\n`, ['new'])).toBe(`${code}## Log\n- a\n- new\n`);
  });

  it('adds several lines in their order', () => {
    expect(append('## Log\n* a\n', ['b', '[ ] c'])).toBe('## Log\n* a\n* b\n* [ ] c\n');
    expect(append('## Log\n- ', ['b', 'c'])).toBe('## Log\n- b\n- c');
    expect(append('', ['b', 'c'])).toBe('## Log\n\n- b\n- c\n');
  });

  it.each(['call <!-- a -->', 'a %% b %%', 'a %% b %% <!-- c -->'])(
    'adds a line that contains a comment: “%s”',
    (line) => {
      expect(append('## Log\n- a\n', [line])).toBe(`## Log\n- a\n- ${line}\n`);
    },
  );

  it('adds a line under the heading that the settings name', () => {
    expect(append('', ['new'], ['tagebuch', 'logbuch'])).toBe('## Tagebuch\n\n- new\n');
    expect(append('# Logbuch\n- a\n', ['new'], ['tagebuch', 'logbuch'])).toBe('# Logbuch\n- a\n- new\n');
  });
});

describe('appendLogLines, if it cannot add a line safely', () => {
  it.each([
    ['to front matter that cannot be read', '---\na: [\n---\n## Log\n- a\n'],
    ['to front matter with a merge conflict', '---\n<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n---\n'],
    ['to front matter without an end', '---\ntype: contact\n## Log\n- a\n'],
    ['to a template', '---\ndate: {{date}}\n---\n## Log\n'],
    ['where a lone CR ends lines', '## Log\r- a\r'],
    ['in code that does not end', 'Text\n```\ncode\n'],
    ['in a merge conflict', '## Log\n<<<<<<< a\n- a\n=======\n- b\n>>>>>>> b\n'],
    ['in what is left of a merge conflict', '## Log\n- a\n=======\n- b\n>>>>>>> b\n'],
    ['below the marker of a common version', '## Log\n- a\n||||||| 3fa9c21\n- b\n'],
    ['between markers without labels', '## Log\n<<<<<<<\n- a\n>>>>>>>\n'],
    ['in a comment that does not end', '<!-- a\n'],
  ])('adds nothing %s', (_, text) => {
    expect(append(text, ['new'])).toBeNull();
  });

  it.each([
    [''],
    [' '],
    ['a\nb'],
    ['a\r\n- b'],
    ['a\rb'],
    ['- a'],
    ['> a'],
    ['# a'],
    ['    a'],
    ['```'],
    ['<!-- a'],
    ['---'],
    ['1. a'],
  ])('adds nothing if the line is %j, which cannot be the text of an item', (line) => {
    expect(append('## Log\n- a\n', [line])).toBeNull();
    expect(append('', [line])).toBeNull();
  });

  it('adds nothing below an Obsidian comment that is never closed', () => {
    expect(append('%%\n## Log\n- a\n', ['new'])).toBeNull();
    expect(append('%%\nText', ['new'])).toBeNull();
    expect(append('## Log\n- a\n\n%%\nText', ['new'])).toBe('## Log\n- a\n- new\n\n%%\nText');
  });

  it('adds nothing if there are no lines to add', () => {
    expect(append('## Log\n', [])).toBeNull();
  });
});

const PIECES = [
  '## Log',
  '# Log',
  'Log\n---',
  '### Noon',
  '## Other',
  '- a',
  '* b',
  '+ c',
  '  - nested',
  '   text',
  '1. one',
  '',
  ' ',
  'Text.',
  '```',
  '~~~',
  '> quote',
  '---',
  '<!-- x -->',
  '<!--',
  '<div>',
  '\tcode',
  '- ',
  '-',
  '| a | b |',
  '- [ ] call [[Ada]]',
  '%%',
  '\\',
  '- a\\',
  '[a]: b',
  '&amp;',
];

describe('appendLogLines, for any note', () => {
  it('either adds one line to the log and changes nothing else, or adds nothing', () => {
    const note = fc
      .tuple(
        fc.constantFrom('', '\uFEFF', '---\ntype: contact\n---\n'),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
      )
      .map(([lead, pieces, feed, ends]) =>
        `${lead}${pieces.join('\n')}${ends ? '\n' : ''}`.replaceAll('\n', feed),
      );
    let added = 0;
    assertOften(
      fc.property(note, (text) => {
        const edit = appendLogLines(text, ['new'], ['log']);
        if (!edit) return;
        added++;
        expect(edit.start).toBe(edit.end);
        const after = applyEdits(text, [edit]);
        const before = items(text);
        const now = items(after);
        expect(now).toHaveLength(before.length + 1);
        const at = now.findIndex((item, index) => item !== before[index]);
        expect(now.toSpliced(at, 1)).toEqual(before);
        expect(now[at]).toBe('new');
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      }),
      () => added >= 300,
      { numRuns: runs(800, 3000) },
    );
  });

  it.skipIf(!CORPUS)('adds one line to nearly all of other people’s notes, and changes nothing else', () => {
    const notes = corpusNotes();
    let added = 0;
    for (const { path, text } of notes) {
      const edit = appendLogLines(text, ['call [[Ada]]'], ['log']);
      if (!edit) continue;
      added++;
      expect(edit.start, path).toBe(edit.end);
      const after = applyEdits(text, [edit]);
      expect(after.slice(0, edit.start) + after.slice(edit.start + edit.text.length), path).toBe(text);
      expect(edit.text, path).toMatch(/^(?:\s*## Log\s+)?\s*- call \[\[Ada\]\]\s*$/);
      const [now, before] = [items(after), items(text)];
      const at = now.findIndex((item, index) => item !== before[index]);
      expect(now[at], path).toBe('call [[Ada]]');
      expect(now.toSpliced(at, 1), path).toEqual(before);
    }
    expect(added).toBeGreaterThan(notes.length * 0.9);
  });
});
