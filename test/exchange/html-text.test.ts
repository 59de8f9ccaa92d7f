import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../src/exchange/html-text.ts';
import { readCalendars } from '../../src/exchange/ics/read-calendars.ts';
import { date } from '../harness/dates.ts';

describe('textOfHtml', () => {
  it.each([
    ['Agenda<br>Lunch<br/>Walk', 'Agenda\nLunch\nWalk'],
    ['Agenda<br><br>Lunch<BR />\nWalk', 'Agenda\n\nLunch\nWalk'],
    ['<p>One</p><p>Two<br></p>\n<div>Three</div><div>Four</div>', 'One\n\nTwo\n\nThree\nFour'],
    ['<b>Bring</b> <i>your</i>&nbsp;<u>cards</u>', 'Bring your cards'],
    ['With <span style="color: red">red</span> &amp; <font color=blue>blue</font>', 'With red & blue'],
    ['<html-blob>Zoom<br></html-blob>', 'Zoom'],
    ['<b>Join</b>: <link>. Bring <img>.', 'Join: <link>. Bring <img>.'],
    ['<b>Use</b> <title>Report</title> in it', 'Use <title>Report</title> in it'],
    ['<b>&#xd800;&#xdfff;</b>&#xe000;', '&#xd800;&#xdfff;\ue000'],
    ['<b>It&#146;s</b> &#x80;5', 'It’s €5'],
    ['<b>A</b> &toString; &valueOf; &aconstructor;', 'A &toString; &valueOf; &aconstructor;'],
    ['<b>&#xd83d; &#0; &#x110000;</b> &#128512;', '&#xd83d; &#0; &#x110000; 😀'],
    [
      'See <a href="https://example.org/a?b=1&amp;c=2" target="_blank">the plan</a>.',
      'See the plan (https://example.org/a?b=1&c=2).',
    ],
    ['<a href="https://example.org/">https://example.org</a>', 'https://example.org'],
    ['<a href="https://example.org"></a>', 'https://example.org'],
    [
      '<a href="mailto:ada@example.org">Ada </a> or <a href="mailto:bo@example.org">bo@example.org</a>',
      'Ada (ada@example.org) or bo@example.org',
    ],
    ['<a href="#top">Up</a> <a>there</a>', 'Up there'],
    ['Bring:<ul><li>cards</li><li><p>a pen</p></li></ul>Then go', 'Bring:\n\n- cards\n- a pen\n\nThen go'],
    ['<ol><li>one</li><li>two<ul><li>deep</li></ul></li></ol>', '1. one\n2. two\n\n  - deep'],
    [
      '<table><tr><td>9:00</td><td>Talk</td></tr><tr><td>10:00</td><td>Tea</td></tr></table>',
      '9:00 Talk\n10:00 Tea',
    ],
    ['A picture: <img src="https://example.org/a.png" alt="the map">', 'A picture: the map'],
    [
      '<html><head><style>p {}</style></head>\n<body>\n<!-- x -->Caf&eacute; &#39;Zur Br&uuml;cke&#x27;</body></html>',
      "Café 'Zur Brücke'",
    ],
    ['A&nbsp;B &lt;ada@example.org&gt; &unknown; R&D;', 'A B <ada@example.org> &unknown; R&D;'],
    ['<b>&lt;br&gt;</b>', '<br>'],
    ['<ol start="4"><li>d</li><li>e</li></ol><ol start=x><li>a</li></ol>', '4. d\n5. e\n\n1. a'],
    ['<ol start=-1><li>d</li><li value="7">g</li><li>h</li></ol>', '-1. d\n7. g\n8. h'],
    [
      '<OL type=1 reversed><li>c<ol><li>x</li><li>y</li></ol></li><li>b</li><li value="9">a</li></OL>',
      '3. c\n\n  1. x\n  2. y\n\n2. b\n9. a',
    ],
    ['<ol reversed="reversed" start="10"><li>j</li><li>i</li></ol>', '10. j\n9. i'],
    ['<ol reversed/><li>j</li></ol>', '1. j'],
    ['<table><tr><td nowrap>9:00</td></tr></table>', '9:00'],
    ['<ol title="a reversed list"><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['See <a href="https://a.example/x">the page', 'See the page (https://a.example/x)'],
    ['<p><a href="https://a.example/x">Join<br>Bye</p>', 'Join (https://a.example/x)\nBye'],
    ['<p><a href="https://a.example/x"><p>Join</p><p>Bye</p>', 'Join (https://a.example/x)\n\nBye'],
    [
      '<a href="https://a.example">one <a href="https://b.example">two</a>',
      'one (https://a.example) two (https://b.example)',
    ],
    ['<b>Hi</b> <a href="https://a.example/x">', 'Hi https://a.example/x'],
  ])('converts %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each([
    'I <3 networking',
    'a <b friend> and <ol reversedly> of </b> </ol>',
    'a < b and c > d',
    'a<b and c>d',
    'Ada <ada@example.org>, Bo <https://example.org>',
    'Press <b> or <i and then> go',
    '</b> is an end and <b> a begin',
    'Set <name> and <title>, not <!-- this -->',
    'One  two\n\n\n\n   three',
    '<a href="https://example.org>not closed</a',
  ])('keeps text that only looks like HTML: %s', (text) => {
    expect(textOfHtml(text)).toBe(text);
  });

  it('loses no words', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['<b>', '</b>', '<br>', '<ul>', '</ul>', '<li>', '<a href="x:y">', '</a>', '<p>', '</p>'],
      ),
      fc.constantFrom(...['<', '>', '&', '&lt;', '"', '\n', ' ', '<!--', '-->', '<td>', '</td>']),
      fc.stringMatching(/^\w[0-9]{3}\w$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = pieces.filter((one) => /^\w[0-9]{3}\w$/.test(one));
        const comments =
          pieces
            .join('')
            .match(/<!--(?:(?!<!--)[^])*?-->/g)
            ?.join('') ?? '';
        const text = textOfHtml(pieces.join(''));
        for (const word of words) expect(text + comments).toContain(word);
      }),
    );
  });

  it.each(['<a href="', '<!--', '<ul><li>', '<b x=1 ', '&'])(
    'keeps very long text that only looks like HTML, within the time limit: 100 000 times %s',
    (part) => {
      // If the time grew with the square of the length, the test would time out.
      const text = part.repeat(100_000);
      expect(textOfHtml(`<b>${text}</b></a></style>`)).toBe(`${text}</a></style>`);
    },
    10_000,
  );

  it('converts very long HTML within the time limit', () => {
    const links = '<a href=x:y>'.repeat(100_000);
    expect(textOfHtml(`<b>${links}</b></a></style>`)).toBe(`${'x:y '.repeat(99_999)}x:y</style>`);
    expect(textOfHtml(`<b>${'<style>'.repeat(100_000)}</b></a></style>`)).toBe('');
  }, 10_000);
});

describe('the description of an event', () => {
  const said = (...lines: readonly string[]): readonly unknown[] =>
    readCalendars(
      [['BEGIN:VEVENT', 'UID:u1', 'DTSTART:20261201T090000', ...lines, 'END:VEVENT'].join('\n')],
      { timeZone: 'Europe/Berlin', from: date('2025-11-19'), until: date('2026-12-19') },
    )
      .events.flatMap(({ values }) => values)
      .filter(({ source }) => source.includes('DESC'))
      .map(({ source, to, text }) => [source, typeof to === 'object' ? to.not : to, text]);

  it('is plain text, and is taken from the HTML alternative only if it is empty', () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<html><body><b>Bring</b> cards</body></html>';
    expect(said('DESCRIPTION:Hi<br>there <3', html)).toEqual([
      ['DESCRIPTION', 'text', 'Hi\nthere <3'],
      ['X-ALT-DESC', 'repeated', ''],
    ]);
    expect(said('DESCRIPTION: ', html)).toEqual([['X-ALT-DESC', 'text', 'Bring cards']]);
    expect(said('DESCRIPTION:<br>')).toEqual([]);
  });
});
