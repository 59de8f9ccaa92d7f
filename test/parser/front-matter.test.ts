import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { findFence } from '../../src/parser/fence.ts';
import { readFrontMatter } from '../../src/parser/front-matter.ts';
import { parseWithGrayMatter } from '../../src/parser/gray-matter-block.ts';
import { parseYaml } from '../../src/parser/index.ts';
import type { YamlNode } from '../../src/parser/yaml-node.ts';
import { faults, note, read } from './context.ts';

/** The value of a node, without its position. */
function plain(node: YamlNode | null): unknown {
  if (node?.is === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node?.is === 'list' ? node.items.map(plain) : (node?.value ?? null);
}

describe('the fences of front matter', () => {
  it.each([
    ['plain', '---\na: b\n---\nbody', 'a: b\n', 'body'],
    ['a BOM', '\uFEFF---\na: b\n---\nbody', 'a: b\n', 'body'],
    ['CRLF', '---\r\na: b\r\n---\r\nbody', 'a: b\r\n', 'body'],
    ['blanks after both', '--- \t\na: b\n---  \nbody', 'a: b\n', 'body'],
    ['the closing one at the end of the file', '---\na: b\n---', 'a: b\n', ''],
    ['`---x` inside', '---\na: |\n  x\n---x: y\n---\nbody', 'a: |\n  x\n---x: y\n', 'body'],
    ['`...` inside', '---\na: b\n...\n---\nbody', 'a: b\n...\n', 'body'],
    ['nothing between', '---\n---\nbody', '', 'body'],
    ['yaml named', '---yaml\na: b\n---\nbody', 'a: b\n', 'body'],
    ['yml named', '--- YML\na: b\n---\nbody', 'a: b\n', 'body'],
  ])('are found with %s', (_name, text, block, body) => {
    const fence = findFence(text);
    expect(fence.is).toBe('block');
    if (fence.is !== 'block') return;
    expect(text.slice(fence.block.start, fence.block.end)).toBe(block);
    expect(text.slice(fence.bodyStart)).toBe(body);
  });

  it.each([
    ['no fence', 'text'],
    ['a fence on the second line', '\n---\na: b\n---\n'],
    ['a thematic break and prose', '---\nJust words.\n'],
    ['a longer thematic break', '-----\na: b\n---\n'],
    ['words after the fence', '--- a title ---\na: b\n---\n'],
    ['an indented fence', ' ---\na: b\n---\n'],
    ['only a fence', '---'],
  ])('are not found with %s', (_name, text) => {
    expect(readFrontMatter(text)).toMatchObject({ state: 'none', root: null, findings: [] });
  });

  it('agree with gray-matter about the end and the content of a block', () => {
    const line = fc.constantFrom(
      'a: b',
      '---',
      '--- ',
      '---x',
      '...',
      '',
      '  - c',
      '# d',
      'é: "x"',
      '----',
      'k: |',
      '\t',
      '-',
    );
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), end, fc.boolean(), (lines, eol, bom) => {
        const text = (bom ? '\uFEFF' : '') + ['---', ...lines, '---', 'body'].join(eol);
        const fence = findFence(text);
        if (fence.is !== 'block') throw new Error('a closing fence was there');
        const block = text.slice(fence.block.start, fence.block.end).replaceAll('\r\n', '\n');
        let seen: string | null = null;
        parseWithGrayMatter(block, (yaml) => (seen = yaml));
        const onlyComments = block.split('\n').every((each) => /^\s*(?:#.*)?$/.test(each));
        expect(seen).toBe(onlyComments ? null : block);
        // gray-matter alone, on the whole note, unless it contains something that gray-matter is
        // known to misread.
        if (eol === '\r\n' || lines.some((each) => /^---(?: |x|-)/.test(each))) return;
        const alone = matter(text, { engines: { yaml: () => ({}) } });
        expect(alone.matter.replace(/^\n/, '')).toBe(block.replace(/\n$/, ''));
        expect(alone.content).toBe(text.slice(fence.bodyStart));
      }),
    );
  });
});

describe('unreadable front matter', () => {
  it.each([
    ['unclosed', '---\ntype: contact\nname: Ada\n\n# Ada\n', 'unclosed-front-matter at "---"'],
    [
      'a conflict',
      '---\ntype: contact\n<<<<<<< HEAD\nmet: 2026-01-01\n=======\nmet: 2026-01-02\n>>>>>>> theirs\n---\n',
      'merge-conflict at "<<<<<<< HEAD"',
    ],
    ['a conflict over the fence', '<<<<<<< HEAD\n---\ntype: contact\n', 'merge-conflict at "<<<<<<< HEAD"'],
    [
      'a conflict in unclosed front matter',
      '---\na: b\n<<<<<<< HEAD\n\ntext',
      'merge-conflict at "<<<<<<< HEAD"',
    ],
    [
      'a conflict in unclosed front matter with CRLF',
      '---\r\na: b\r\n<<<<<<< HEAD\r\n',
      'merge-conflict at "<<<<<<< HEAD"',
    ],
    [
      'the last marker of one over the fence',
      '>>>>>>> phone\n---\na: b\n---\n',
      'merge-conflict at ">>>>>>> phone"',
    ],
    ['the middle of one over the fence', '=======\r\n---\r\na: b\r\n---\r\n', 'merge-conflict at "======="'],
    ['the last marker of a conflict', note('a: b', '>>>>>>> phone'), 'merge-conflict at ">>>>>>> phone"'],
    [
      'the marker of the common version',
      note('a: b', '||||||| 1a2b3c4', 'c: d'),
      'merge-conflict at "||||||| 1a2b3c4"',
    ],
    ['a key twice', note('type: contact', 'met: 2026-01-01', 'type: goal'), 'duplicate-key at "type"'],
    ['a key twice below', note('a:', '  - b: 1', '    b: 2'), 'duplicate-key at "b"'],
    ['a tab', note('a:', '\tb: c'), 'invalid-yaml at "\\t"'],
    ['a list', note('- a', '- b'), 'invalid-yaml at "- a\\n- b"'],
    ['plain text', note('hello there'), 'invalid-yaml at "hello there"'],
    ['a colon in a value', note('title: a: b'), 'invalid-yaml at "a: b"'],
    ['an unknown anchor', note('a: *b'), 'invalid-yaml at "*b"'],
    ['an anchor in itself', note('a: &b [*b]'), 'invalid-yaml at "*b"'],
    ['a bracket without its pair', note('a: [b, c', 'd: e'), 'invalid-yaml at "["'],
    ['a quotation mark without its pair', note('a: "b', 'c: d'), 'invalid-yaml at "\\""'],
  ])('has exactly one finding for %s', (_name, text, fault) => {
    const found = read('Note.md', text);
    expect(faults(found)).toEqual([fault]);
    expect(found).toMatchObject({ frontMatter: 'unreadable', record: null });
  });

  it.each([
    ['title: a: b', 'Put it in quotes: "a: b"'],
    ['title: @ada', 'A value cannot begin with “@”'],
    ['title: `x`', 'A value cannot begin with a backtick'],
    ['title: %x', 'A value cannot begin with “%”'],
    ['log: [x] called', 'A value cannot begin with a mark such as “[x]”'],
    ['with: [[Ada]] and [[Grace]]', 'Something is next to the link'],
    ['a: [b, c', 'A closing bracket “]” is missing'],
    ['a: "b" c', 'Text follows the closing quotation mark'],
    ['a: b\n  c: d', 'The line below “b” is indented'],
    ['a: - b', 'A list item is on the line of its key'],
    ['a: "b"# c', 'There is no space before “#”'],
    ['tags: [#book, #fair]', 'In brackets, too, a “#” begins a comment'],
    ['tags: [#book, #fair]', 'Write [book, fair]'],
    ['tags: [ #book, #fair]', 'Write [book, fair]'],
    ['tags: [people,#book]', 'Write [people, book]'],
    ['tags: ["#book", #fair]', 'Write [book, fair]'],
    ['needs: [a printer #1, ink]', 'Write ["a printer #1", ink]'],
    ['needs: [#1 fan, "ink, #2"]', 'Put each item that has a “#” in quotes of its own'],
    ['needs: [ink, # and more', 'A closing bracket “]” is missing'],
    ['needs: [ink,\n  pen #2]', 'In brackets, too, a “#” begins a comment'],
    ['needs: [ink\nrole: x #y]', 'A closing bracket “]” is missing'],
    ['points: {call: 1 #x, email: 2}', 'In brackets, too, a “#” begins a comment'],
    ['points: {call: 1', 'A closing brace “}” is missing'],
    ['birthday: ?', 'A value cannot begin with “?”'],
    ['role: ? weekly', 'A value cannot begin with “?”'],
    ['role: &', 'A value that begins with “&” names an anchor'],
    ['role: -', '“-” at the beginning of a value means something else in YAML'],
    ['needs: > 5', '“>” at the beginning of a value means something else in YAML'],
    ['a: b\n"cadence: weekly', 'The line begins with “"”, which nothing closes'],
    ['a: b\n{cadence: weekly', 'Remove the “{”: a field is “key: value”'],
    ['a: b\n...\nc: d', 'Remove the “...” above it'],
    ['log:\n  - 2026-11-16 call\n - 2026-11-17 email', 'This item is not indented like the item above it'],
    ['a:\n\tb: c', 'A tab indents this line'],
  ])('has one finding with an understandable explanation: %j', (yaml, words) => {
    const { findings } = read('Note.md', note(yaml));
    expect(findings).toHaveLength(1);
    expect(`${findings[0]?.message ?? ''} · ${findings[0]?.help ?? ''}`).toContain(words);
  });
});

describe('front matter in another language than YAML', () => {
  const trap = 'globalThis.ran = true';
  it.each([
    'js',
    'javascript',
    'JS',
    ' js',
    '\tjs ',
    'json',
    'coffee',
    'cson',
    'toml',
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'node',
  ])('is reported and not run after ---%s', (language) => {
    const found = read('Note.md', `---${language}\n${trap}\n---\n`);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['executable-front-matter']);
    expect(found.record).toBeNull();
    expect('ran' in globalThis).toBe(false);
  });
});

describe('a YAML tag', () => {
  it.each([
    ['!!timestamp 2026-01-01', '2026-01-01'],
    ['!!binary aGVsbG8=', 'aGVsbG8='],
    ['!!float 3', '3'],
    ['!own 3', '3'],
    ['!!set {Ada, Bo}', { Ada: null, Bo: null }],
    ['!!omap [Ada: 1]', [{ Ada: 1 }]],
    ['!!pairs [Ada: 1, Ada: 2]', [{ Ada: 1 }, { Ada: 2 }]],
  ])('is ignored: %s is read as it is written', (yaml, value) => {
    const { root, findings } = parseYaml(`a: ${yaml}`);
    expect(findings).toEqual([]);
    expect(plain(root)).toEqual({ a: value });
  });

  it('does not prevent a date from being read', () => {
    const { record, findings } = read('A.md', note('type: contact', 'met: !!timestamp 2026-01-01'));
    expect(findings).toEqual([]);
    expect(record).toMatchObject({ kind: 'contact', met: '2026-01-01' });
  });
});

describe('parseYaml of a settings file', () => {
  it('gives values with their spans, and reports invalid YAML', () => {
    const text = '\uFEFFrules:\r\n  a: "off"\r\n';
    const { root, findings } = parseYaml(text);
    expect(findings).toEqual([]);
    const value = root?.is === 'map' ? root.entries[0]?.value : null;
    const inner = value?.is === 'map' ? value.entries[0] : null;
    expect(inner?.value).toMatchObject({ value: 'off', quoted: true });
    expect(text.slice(inner?.value.start, inner?.value.end)).toBe('"off"');
    expect(parseYaml('a: b: c').findings[0]).toMatchObject({ rule: 'invalid-yaml' });
    expect(parseYaml('').root).toBeNull();
  });
});

describe('templates and empty blocks', () => {
  it.each(['title: {{title}}', 'type: contact\nmet: <% tp.date.now() %>', 'a: b: c {{x}}'])(
    '%j in front matter makes the note a template',
    (yaml) => {
      expect(read('T.md', note(yaml))).toMatchObject({ frontMatter: 'template', record: null, findings: [] });
    },
  );
  const HEADINGS = [
    '# {{title}}',
    '## <% tp.file.title %>',
    '{{title}}\n===',
    'Of\n{{title}}\n---',
    '# A {{date}} #',
  ];
  const BEFORE = [
    '',
    '\n',
    'A paragraph.\n\n',
    'A paragraph.\n\n- an item\n\n',
    '<!-- # A comment -->\n',
    '%%\n# A comment\n%%\n\n',
    '```\n# code\n```\n',
  ];
  it.each(BEFORE.flatMap((before) => HEADINGS.map((heading) => before + heading)))(
    'a placeholder in the first heading makes the note a template: %j',
    (body) => {
      for (const text of [
        note('type: contact') + body,
        body,
        `${body}\n\nText.\n\n# Log\n`.replaceAll('\n', '\r\n'),
      ])
        expect(read('T.md', text)).toMatchObject({ frontMatter: 'template', record: null, findings: [] });
    },
  );
  it.each([
    '{{title}}\n',
    '# Ada\n\n## {{title}}',
    'Ada\n===\n\n# {{title}}',
    '```\n# {{title}}\n```\n',
    '<!-- # {{title}} -->',
    '%%\n# {{title}}\n%%\n',
    '#{{title}}',
    '# {{title',
  ])('a placeholder elsewhere in the body does not make the note a template: %j', (body) => {
    expect(read('T.md', note('type: contact') + body)).toMatchObject({ record: { kind: 'contact' } });
  });
  it.each(['', '# only a comment', '\n\n'])('a block that contains only %j is not front matter', (yaml) => {
    expect(read('T.md', note(yaml))).toMatchObject({ frontMatter: 'none', record: null, findings: [] });
  });
});
