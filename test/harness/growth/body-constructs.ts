import type { Construct } from './constructs.ts';
import { many, note } from './many.ts';

/** Makes a piece of markdown that differs from the others by its number. */
type Piece = (at: number) => string;

/** Pieces of markdown, and text that only looks like one. */
const PIECES: Readonly<Record<string, Piece>> = {
  'plain text': (at) => `Some words ${at}.`,
  'log lines': (at) => `- call [[P${at}]]: something ${at}`,
  'log lines with amounts': (at) => `- call x2 30m [[Ada]]: ${at}`,
  'log lines that cannot be read': (at) => `- 2026-11-18 call ${at}h [[Ada]]`,
  'items that are no activity': (at) => `- gift ideas ${at}`,
  'unlinked names': (at) => `- call Ada${at} and Grace`,
  'check boxes': (at) => `- [ ] call [[P${at}]]`,
  'dated lines': (at) => `- 2026-11-${String((at % 28) + 1).padStart(2, '0')} call [[P${at}]]`,
  headings: (at) => `## Heading ${at}`,
  'log headings': () => '## Log',
  'log headings with a line': () => '## Log\n\n- call [[Ada]]\n',
  'setext headings': (at) => `Heading ${at}\n---\n`,
  'setext log headings': () => 'Log\n---\n\n- call',
  'numbered items': (at) => `${at}. call [[Ada]]`,
  'indented items': (at) => `${' '.repeat((at % 20) * 2)}- call [[Ada]]`,
  'items in items': () => '- call\n  - call\n    - call',
  'loose items': () => '- call [[Ada]]\n\n',
  'items that go on': () => '- call [[Ada]]\ngoes on here',
  quotes: () => '> - call [[Ada]]',
  'quotes in quotes': () => '>> a\n> b',
  callouts: (at) => `> [!note] Title ${at}\n> - call [[Ada]]\n`,
  tables: (at) => `| a | [[P${at}]] |\n| --- | --- |\n| x\\|y | b |\n`,
  'table rows': (at) => `| a | [[P${at}]] | b |`,
  links: (at) => `[[P${at}]]`,
  'links that are shown otherwise': (at) => `[[Folder/P${at}#H|shown]]`,
  'markdown links': (at) => `[shown](P${at}.md "title")`,
  'links without an end': () => '[[Ada',
  'brackets without an end': () => '[a',
  'brackets and what is no target': () => '[a](',
  'targets in angles': () => '[a](<b',
  images: () => '![a](b.png)',
  definitions: (at) => `[id${at}]: https://example.com "t"\n`,
  references: (at) => `[a][id${at}]`,
  comments: () => '%% a %%',
  'comments without an end': () => '%% a',
  'html comments': () => '<!-- a -->',
  'html comments without an end': () => '<!-- a',
  declarations: () => '<!A',
  instructions: () => '<?a',
  cdata: () => '<![CDATA[a',
  'html blocks': () => '<div>\n\n</div>\n',
  'html in text': () => 'a <b>c</b> <d e="f">',
  angles: () => 'a < b',
  'code fences': () => '```js\n- call [[Ada]]\n```\n',
  'code fences without an end': () => '~~~\n- call',
  'indented code': () => '    - call [[Ada]]\n',
  'code in text': (at) => `\`a${at}\``,
  'runs of backticks': (at) => `${'`'.repeat((at % 60) + 1)} a`,
  emphasis: () => '*a* **b** _c_',
  'emphasis without an end': () => '*a **b _c',
  'runs of stars': () => '***a***',
  'stars and underscores': () => '*_*_a',
  footnotes: (at) => `[^${at}]: - call [[Ada]]\n`,
  'footnote references': (at) => `a[^${at}]`,
  'block ids': (at) => `- call [[Ada]] ^id${at}`,
  tags: (at) => `#tag${at} text`,
  'disable comments': () => '<!-- netvault-disable-next-line broken-link -->\n- call [[Nobody]]\n',
  'disable and enable': () =>
    '<!-- netvault-disable broken-link -->\n[[Nobody]]\n<!-- netvault-enable broken-link -->\n',
  'disable comments that are used for nothing': () => '<!-- netvault-disable broken-link -->\n',
  'disable comments in code': () => '%% netvault-disable broken-link %%\n',
  'rules across': () => '---',
  'plus fences': () => '+++',
  'front matter again': () => '---\ntype: contact\n---\n',
  escapes: () => '\\[\\*\\`',
  entities: () => '&amp;&#35;&copy;',
  addresses: (at) => `https://example.com/${at}`,
  mathematics: () => '$$\na\n$$\n',
  'bent quotes': () => '“a” ‘b’',
  'merge conflicts': () => '<<<<<<< a\nb\n=======\nc\n>>>>>>> d',
  spaces: () => '          ',
  tabs: () => '\t- call',
  'wide letters': () => '漢字 é 😀',
  'carriage returns': () => '- call [[Ada]]\r',
  dates: () => '2026-11-18 on 18 November',
  dashes: () => '— call – a -',
  colons: () => 'call: a: b:',
  'fields in text': (at) => `(met:: [[P${at}]]) key${at}:: value`,
};

type Place = (pieces: string) => Record<string, string>;

const CONTACT = ['type: contact', 'name: Ada'];
const EVENT = ['type: event', 'date: 2026-11-18', 'status: attended'];

const PLACES: Readonly<Record<string, Place>> = {
  'in a note': (pieces) => ({ 'Note.md': pieces }),
  'in the log of a day': (pieces) => ({ '2026-11-18.md': `## Log\n\n${pieces}\n` }),
  'in an item of a log': (pieces) => ({
    'Ada.md': note(CONTACT, `## Log\n\n- 2026-11-18 call: ${pieces}\n`),
  }),
  'before a log': (pieces) => ({ 'Event.md': note(EVENT, `${pieces}\n\n## Log\n\n- call [[Ada]]\n`) }),
};

const JOINS = { lines: '\n', row: ' ' } as const;

/** Every piece in every place, on lines of their own and in one line. */
export const BODIES: Readonly<Record<string, Construct>> = Object.fromEntries(
  Object.entries(PIECES).flatMap(([piece, make]) =>
    Object.entries(PLACES).flatMap(([place, put]) =>
      Object.entries(JOINS).map(([join, between]): [string, Construct] => [
        `${piece} ${place}, in ${join}`,
        (n) => ({ notes: put(many(n, make).join(between)) }),
      ]),
    ),
  ),
);
