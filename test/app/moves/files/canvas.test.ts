import { describe, expect, it } from 'vitest';
import { followed, following } from './followed.ts';

const PATH = 'Notes/Map.canvas';
const canvas = (text: string, how: Parameters<typeof followed>[2] = {}): string => followed(PATH, text, how);
/** A canvas with one node, formatted as Obsidian writes it. */
const node = (fields: Readonly<Record<string, unknown>>): string =>
  `{\n\t"nodes":[\n\t\t${JSON.stringify({ id: 'a1', ...fields, x: -1, y: 2.5 })}\n\t],\n\t"edges":[]\n}`;
const card = (text: string): string => node({ type: 'text', text });

it('is updated however many links it has', () => {
  const many = 140_000;
  expect(canvas(card('[[Bob]]'.repeat(many)))).toBe(card('[[Robert Smith]]'.repeat(many)));
});

describe('a file card of a canvas', () => {
  it.each([
    ['by its path', 'People/Bob.md', 'People/Robert Smith.md'],
    ['from the root', '/People/Bob.md', '/People/Robert Smith.md'],
    ['in other letters, where nothing else is so called', 'people/bob.md', 'People/Robert Smith.md'],
    ['not by its name alone: that is no path', 'Bob.md', 'Bob.md'],
    ['not without its ending', 'People/Bob', 'People/Bob'],
    ['not that of another file', 'People/Ada.md', 'People/Ada.md'],
    ['not that of a file that is nowhere', 'Old/Bob.md', 'Old/Bob.md'],
  ])('follows a renamed note %s', (_, before, after) => {
    expect(canvas(node({ type: 'file', file: before, subpath: '#Log' }))).toBe(
      node({ type: 'file', file: after, subpath: '#Log' }),
    );
  });

  it('is matched by its exact path if two paths differ only in case', () => {
    const others = ['People/bob.md'];
    const both = '{"nodes":[{"file":"People/bob.md"},{"file":"People/Bob.md"}]}';
    expect(canvas(both, { others })).toBe(
      '{"nodes":[{"file":"People/bob.md"},{"file":"People/Robert Smith.md"}]}',
    );
  });

  it('follows a renamed file as the background of a group', () => {
    const group = (background: string): string => node({ type: 'group', background, label: 'Bob' });
    expect(canvas(group('People/Bob.md'))).toBe(group('People/Robert Smith.md'));
    expect(canvas(group('mill.png'))).toBe(group('mill.png'));
  });

  it('causes a refusal if its file was missing and the renamed note would take its path', () => {
    expect(canvas(node({ type: 'file', file: 'People/Robert Smith.md' }))).toBe('refused: claimed');
  });
});

describe('a base in a text card of a canvas', () => {
  const base = (expression: string): string =>
    card(`Those:\n\n\`\`\`base\nfilters: '${expression}'\n\`\`\`\n`);

  it('is mentioned if it may name the note or cannot be read', () => {
    for (const text of [
      base('file.name == "Bob"'),
      card('> ```base\n> filters: link("Bob")\n> ```'),
      card('```base\n[Bob\n```'),
    ]) {
      const found = following(PATH, text);
      expect(found).toMatchObject({ is: 'followed', edits: [], links: 0 });
      expect(found.is === 'followed' && found.mentions).toMatchObject([{ path: PATH, line: 3 }]);
    }
  });

  it('counts its links, and causes a refusal if one would lead to the renamed note', () => {
    expect(following(PATH, base('link("Bob") == link("Bob")'))).toMatchObject({
      is: 'followed',
      links: 2,
      mentions: [],
    });
    expect(canvas(base('link("Robert Smith")'))).toBe('refused: claimed');
    expect(canvas(base('link("Ada")'))).toBe(base('link("Ada")'));
  });
});

describe('a link in a text card of a canvas', () => {
  it.each([
    ['[[Bob]]', '[[Robert Smith]]'],
    ['See [[bob#Log|him]], and ![[Bob]].', 'See [[Robert Smith#Log|him]], and ![[Robert Smith]].'],
    ['[him](Bob.md) [him](<Bob.md>)', '[him](Robert%20Smith.md) [him](<Robert Smith.md>)'],
    [
      '[[../People/Bob]] [x](../People/Bob.md#y)',
      '[[../People/Robert Smith]] [x](../People/Robert%20Smith.md#y)',
    ],
    ['| [[Bob\\|B]] |', '| [[Robert Smith\\|B]] |'],
    ['`[[Bob]]`\n```\n[[Bob]]\n```\n', '`[[Bob]]`\n```\n[[Bob]]\n```\n'],
    [
      '```base\nfilters: link("Bob")\n```\n[[Bob]]',
      '```base\nfilters: link("Robert Smith")\n```\n[[Robert Smith]]',
    ],
    ['```netvault\nperson [[Bob]]\n```', '```netvault\nperson [[Robert Smith]]\n```'],
    ['"\\ [[Bob]]\t\u2028é', '"\\ [[Robert Smith]]\t\u2028é'],
    [
      '---\nwho: "[[Bob|\\"B\\"]]"\n---\n[[Bob]]',
      '---\nwho: "[[Robert Smith|\\"B\\"]]"\n---\n[[Robert Smith]]',
    ],
    ['Bob is not linked, [[Ada]] is', 'Bob is not linked, [[Ada]] is'],
  ])('is updated after a rename: %j', (before, after) => {
    expect(canvas(card(before))).toBe(card(after));
  });

  it('is resolved from the folder of the canvas', () => {
    const others = ['Bob.md', 'Notes/x.md'];
    const text = '{"nodes":[{"text":"[[../Bob]] [[./x]] [[People/Bob]]"}]}';
    expect(canvas(text, { others })).toBe(text.replace('People/Bob', 'People/Robert Smith'));
  });

  it('is updated even with JSON escapes, which the new name gets if it needs them', () => {
    const to = 'People/Ann ünd Bo\u0301.md';
    expect(canvas('{"nodes":[{"text":"a\\n[[B\\u006fb]]"}]}', { to })).toBe(
      '{"nodes":[{"text":"a\\n[[Ann ünd Bo\u0301]]"}]}',
    );
    expect(canvas('{"nodes":[{"file":"People\\/Bob.md"}]}', { to: 'a "b"\\c.md' })).toBe(
      '{"nodes":[{"file":"a \\"b\\"\\\\c.md"}]}',
    );
  });

  it('is updated in labels, and in texts that plugins add to a canvas', () => {
    const text = (to: string): string =>
      `{"nodes":[],"edges":[{"id":"[[Bob]]","label":"of [[${to}]]"}],"metadata":{"frontmatter":{"who":["[[${to}|B]]"]}}}`;
    expect(canvas(text('Bob'))).toBe(text('Robert Smith'));
  });

  it('is not changed in URLs, ids and types', () => {
    const text =
      '{"nodes":[{"id":"[[Bob]]","url":"https://x.org/[[Bob]]","type":"[[Bob]]"}],"edges":[{"fromNode":"[[Bob]]"}]}';
    expect(canvas(text)).toBe(text);
  });

  it('gets its folder if the name alone would lead elsewhere', () => {
    const how = { to: 'People/Mill.md' };
    expect(canvas(card('[[Bob]]'), how)).toBe(card('[[People/Mill]]'));
  });

  it('causes a refusal if it led nowhere and would lead to the renamed note', () => {
    expect(canvas(card('[[Robert Smith]]'))).toBe('refused: claimed');
  });
});

describe('a canvas with any content', () => {
  it.each([
    ['a byte order mark', '\ufeff{"nodes":[{"file":"People/Bob.md"}]}'],
    ['CRLF and a last line end', '{\r\n  "nodes" : [ {"file"\t:\r\n"People/Bob.md" } ]\r\n}\r\n'],
    [
      'escapes',
      '{"nodes":[{"t":"\\u00e9\\/\\ud83d","n":[1e5,-0,0.10,true,null,{}],"file":"People/Bob.md"}]}',
    ],
    ['two keys of one name', '{"nodes":[{"file":"a","x":1,"x":[2],"file":"People/Bob.md"}]}'],
    ['odd keys', '{"__proto__":{"nodes":1},"":[],"nodes":[{"file":"People/Bob.md","a\\"b":"c"}]}'],
    ['no end of line', '{"nodes":[{"file":"People/Bob.md"}]}'],
  ])('keeps its formatting: %s', (_, text) => {
    const found = canvas(text);
    expect(found).toBe(text.replace('People/Bob.md', 'People/Robert Smith.md'));
    expect(found).not.toBe(text);
  });

  it.each([
    ['', 'followed'],
    [' \r\n', 'followed'],
    ['\ufeff', 'followed'],
    ['{}', 'followed'],
    ['{"nodes":{},"edges":7}', 'followed'],
    ['{"nodes":[null,7,"[[x]]",[{}],{"file":7,"text":null,"x":["y"]}]}', 'followed'],
    ['null', 'no-mapping'],
    ['[]', 'no-mapping'],
    ['"[[Bob]]"', 'no-mapping'],
    ['{"nodes":[', 'broken'],
    ["{nodes:['People/Bob.md']}", 'broken'],
    ['{"nodes":[],}', 'broken'],
    ['{"a":1} {"b":2}', 'broken'],
    ['// c\n{}', 'broken'],
    ['version https://git-lfs.github.com/spec/v1\n', 'broken'],
    ['<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n', 'broken'],
    [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'too-large'],
    [`{"a":"${'x'.repeat(10_000_001)}"}`, 'too-large'],
  ])('causes no exception: %#', (text, wanted) => {
    const found = following(PATH, text);
    expect(found.is === 'followed' ? [found.is, found.edits] : [found.why]).toEqual(
      wanted === 'followed' ? ['followed', []] : [wanted],
    );
  });

  it.each([
    ['is not read', { unread: 'EACCES', validUtf8: false }, 'unread'],
    ['is no UTF-8', { validUtf8: false }, 'not-utf8'],
  ])('is left alone, with the reason, if the file %s', (_, how, why) => {
    for (const path of [PATH, 'a.BASE']) expect(following(path, '{}', {}, how)).toEqual({ is: 'left', why });
  });
});
