import { describe, expect, it } from 'vitest';
import { followed, following } from './followed.ts';

const PATH = 'Notes/People.base';
const base = (text: string, how: Parameters<typeof followed>[2] = {}): string => followed(PATH, text, how);
const mentions = (text: string): readonly string[] => {
  const found = following(PATH, text);
  return found.is === 'followed' ? found.mentions.map((one) => `${one.line} ${one.text}`) : [found.is];
};
/** A base whose filter is an expression, as a YAML block, in which the expression needs no quotes. */
const filter = (expression: string): string => `filters:\n  and:\n    - |-\n      ${expression}\n`;

describe('a link in an expression of a base', () => {
  it.each([
    ['file.hasLink("Bob")', 'file.hasLink("Robert Smith")'],
    ["file.hasLink('bob.md')", "file.hasLink('Robert Smith.md')"],
    ['!this.file.hasLink( "People/Bob" )', '!this.file.hasLink( "People/Robert Smith" )'],
    ['file.hasLink("[[Bob|B]]")', 'file.hasLink("[[Robert Smith|B]]")'],
    ['file.hasLink(link("Bob"))', 'file.hasLink(link("Robert Smith"))'],
    ['link("Bob#Log", "Bob")', 'link("Robert Smith#Log", "Bob")'],
    ['link("Bob").linksTo("Bob")', 'link("Robert Smith").linksTo("Robert Smith")'],
    ['links_to(file.file, "Bob")', 'links_to(file.file, "Robert Smith")'],
    ['file("People/Bob.md") == this', 'file("People/Robert Smith.md") == this'],
    ['file(link("[[Bob]]")).asLink("B")', 'file(link("[[Robert Smith]]")).asLink("B")'],
    ['author == "[[Bob]]"', 'author == "[[Robert Smith]]"'],
    ['[link("Ada"), link("Bob")].contains(author)', '[link("Ada"), link("Robert Smith")].contains(author)'],
    ['if(a, "x [[Bob]] y", "[b](Bob.md)")', 'if(a, "x [[Robert Smith]] y", "[b](Robert%20Smith.md)")'],
    ['file.path == "People/Bob.md"', 'file.path == "People/Robert Smith.md"'],
    ['"People/Bob.md" != this.file.path && a', '"People/Robert Smith.md" != this.file.path && a'],
    ['(file.path=="People/Bob.md"||b)', '(file.path=="People/Robert Smith.md"||b)'],
    ['link("\\"x\\"") == link("Bob")', 'link("\\"x\\"") == link("Robert Smith")'],
    ['"a/b" / 2 / link("Bob")', '"a/b" / 2 / link("Robert Smith")'],
    ['/"[/"\\/]/.matches(x) && link("Bob")', '/"[/"\\/]/.matches(x) && link("Robert Smith")'],
  ])('is updated after a rename: %s', (before, after) => {
    expect(base(filter(before))).toBe(filter(after));
    expect(mentions(filter(before))).toEqual([]);
  });

  it.each([
    'link("Ada")',
    'link("https://bob.org/Bob")',
    'link("obsidian://open?file=Bob")',
    'file.hasTag("Bob")',
    'file.inFolder("Bob")',
    'file.folder == "Bob"',
    'note["Bob"] > 1',
    'Bob == 1',
    'link(bob, "Bob")',
    'x == "Bobby"',
  ])('is neither updated nor mentioned if it does not mean the note: %s', (expression) => {
    expect(base(filter(expression))).toBe(filter(expression));
    expect(mentions(filter(expression))).toEqual([]);
  });

  it.each([
    'file.name == "Bob"',
    'file.basename == "bob"',
    'file.name.contains("Bob")',
    'file.path.contains("People/Bob.md")',
    'file.path == "People/" + "Bob.md"',
    'path == "People/Bob.md"',
    'author == "Bob"',
    'file.name == "Talk with Bob, in May"',
    '/^Bob$/.matches(file.name)',
    'link("Bob" + ".md")',
    'file.path == "People/Bob.md" + x',
    'x + "People/Bob.md" == file.path',
    'x + file.path == "People/Bob.md"',
    'formula.x == "Bob',
    '["Bob"].contains(file.name)',
  ])('is kept and mentioned if it is only a name: %s', (expression) => {
    expect(base(filter(expression))).toBe(filter(expression));
    expect(mentions(filter(expression))).toEqual([`3 ${expression}`]);
  });

  it.each(['Get started - 1', 'a.b*c', '(x) {y} $1 ^ | + [z]?', 'Zo\u00eb', '名前'])(
    'is mentioned if it contains the whole name %s, but not for a part or a longer name',
    (name) => {
      const from = `People/${name}.md`;
      const told = (said: string): number => {
        const found = following(PATH, filter(`x == "${said}"`), { from });
        return found.is === 'followed' ? found.mentions.length : -1;
      };
      const all = [name, `${name}, too`, `(${name})`, name.normalize('NFD').toUpperCase()];
      expect(all.map(told)).toEqual([1, 1, 1, 1]);
      expect(['other', name.slice(0, -1), `${name}9`].map(told)).toEqual([0, 0, 0]);
    },
  );

  it('gets other quotation marks if its own would need an escape', () => {
    const to = "People/Bob O'Neill.md";
    expect(base(filter('link(\'Bob\') && link("Bob")'), { to })).toBe(
      filter('link("Bob O\'Neill") && link("Bob O\'Neill")'),
    );
    expect(base(filter('file.path == "People/Bob.md"'), { to: 'a"b/Bob.md' })).toBe(
      filter("file.path == 'a\"b/Bob.md'"),
    );
    expect(base(filter("file.path == 'People/Bob.md'"), { to: 'a"b\'c/Bob.md' })).toBe(
      filter("file.path == 'a\"b\\'c/Bob.md'"),
    );
  });

  it('causes a refusal if it led nowhere and would lead to the renamed note', () => {
    expect(base(filter('file.hasLink("Robert Smith")'))).toBe('refused: claimed');
    expect(base(filter('file.path == "People/Robert Smith.md"'))).toBe('refused: claimed');
  });
});

describe('an expression in YAML', () => {
  const to = "People/O'Brien, R.md";
  it.each([
    ['plain', 'filters: file.hasLink("Bob") # x\n', 'filters: file.hasLink("O\'Brien, R") # x\n'],
    [
      'in single quotes',
      'filters: \'a || file.hasLink("Bob")\'\n',
      "filters: 'a || file.hasLink(\"O''Brien, R\")'\n",
    ],
    [
      'in double quotes',
      'filters: "file.hasLink(\\"Bob\\")"\r\n',
      'filters: "file.hasLink(\\"O\'Brien, R\\")"\r\n',
    ],
    [
      'a block',
      'filters: |\n  file.hasLink("Bob")\n  || x\n',
      'filters: |\n  file.hasLink("O\'Brien, R")\n  || x\n',
    ],
    [
      'folded',
      'filters: >- # y\n  x ||\n\n  file.hasLink("Bob")\n',
      'filters: >- # y\n  x ||\n\n  file.hasLink("O\'Brien, R")\n',
    ],
    [
      'plain over lines',
      'filters: x ||\r\n  file.hasLink("Bob") ||\r\n  y\r\n',
      'filters: x ||\r\n  file.hasLink("O\'Brien, R") ||\r\n  y\r\n',
    ],
    [
      'quoted over lines',
      'filters: "x ||\n  file.hasLink(\'Bob\')"\n',
      'filters: "x ||\n  file.hasLink(\\"O\'Brien, R\\")"\n',
    ],
    [
      'in a list in brackets',
      'filters: {and: [a, file.hasLink("Bob")]}\n',
      "filters: {and: [a, 'file.hasLink(\"O''Brien, R\")']}\n",
    ],
    [
      'with escapes of YAML alone',
      'filters: "\\x61 || file.hasLink(\'Bob\')"\n',
      "filters: 'a || file.hasLink(\"O''Brien, R\")'\n",
    ],
    [
      'behind an anchor',
      'filters: &f !!str file.hasLink("Bob")\nformulas: {a: *f}\n',
      'filters: &f !!str file.hasLink("O\'Brien, R")\nformulas: {a: *f}\n',
    ],
    [
      'with a BOM, without a last line end',
      '\ufefffilters: link("Bob")',
      '\ufefffilters: link("O\'Brien, R")',
    ],
    [
      'as JSON',
      '{"filters": {"or": ["file.hasLink(\\"Bob\\")"]}}',
      '{"filters": {"or": ["file.hasLink(\\"O\'Brien, R\\")"]}}',
    ],
  ])('keeps its style after a rename: %s', (_, before, after) => {
    expect(base(before, { to })).toBe(after);
  });

  it('is one link even if YAML aliases repeat it', () => {
    const text = (to: string): string =>
      `filters: &f\n  and: [ &l 'link("${to}")' ]\nviews:\n  - filters: *f\n  - filters: *l\n  - {start: *f}\n`;
    expect(base(text('Bob'))).toBe(text('Robert Smith'));
    expect(following(PATH, text('Bob'))).toMatchObject({ links: 1, mentions: [] });
  });

  it('is quoted if a new name would have a meaning in YAML', () => {
    expect(base('filters: file.path == "People/Bob.md"\n', { to: 'a #b/c.md' })).toBe(
      'filters: \'file.path == "a #b/c.md"\'\n',
    );
  });

  it('is updated in filters, formulas and summaries of the base and of its views', () => {
    const text = (to: string): string =>
      [
        `filters: {not: ['link("${to}")']}`,
        `formulas:\n  Bob: link("${to}")`,
        `summaries:\n  x: values.contains(link("${to}"))`,
        `views:\n  - type: table\n    name: Bob\n    filters: link("${to}")\n    order: [file.name, Bob]`,
        `    about: "[[${to}]] and link(\\"Bob\\")"`,
        'properties:\n  note.Bob: {displayName: Bob}\n',
      ].join('\n');
    expect(base(text('Bob'))).toBe(text('Robert Smith'));
  });

  it('is mentioned with its line, and so is a setting that is the path of the note', () => {
    expect(
      mentions(
        '# Bob\nfilters:\n  and:\n    - file.ext == "md"\n    - file.name == "Bob"\nviews:\n  - name: Bob\n    start: People/Bob.md\n',
      ),
    ).toEqual(['5 file.name == "Bob"', '8 People/Bob.md']);
  });
});

describe('a base with any content', () => {
  it.each([
    ['', 'followed'],
    ['# only this\n', 'followed'],
    ['\ufeff', 'followed'],
    ['filters: [7, null, {and: true}]\nviews: x\n', 'followed'],
    ['null', 'no-mapping'],
    ['- a\n', 'no-mapping'],
    ['file.hasLink("Bob")', 'no-mapping'],
    ['filters: [', 'broken'],
    ['filters: a\nfilters: b\n', 'broken'],
    ['filters:\n\t- link("Bob")\n', 'broken'],
    ['a: *b\n', 'broken'],
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 'broken'],
    [`a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-large'],
    [`a: ${'x'.repeat(600_000)}`, 'too-large'],
  ])('causes no exception: %#', (text, wanted) => {
    const found = following(PATH, text);
    expect(found.is === 'followed' ? [found.is, found.edits] : [found.why]).toEqual(
      wanted === 'followed' ? ['followed', []] : [wanted],
    );
  });
});
