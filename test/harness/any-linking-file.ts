import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';

/** Targets of links: the note that moves, in every form; other notes; and notes that do not exist. */
const target = fc.constantFrom(
  ...['Bob', 'bob', 'Bob.md', 'People/Bob', 'People/Bob.md', '../People/Bob', '/People/Bob'],
  ...['Ada', 'Works/Mill', 'Nobody Here', 'Bobby', 'a "b" \\ c', "D'Arcy"],
);
const rest = fc.constantFrom('', '', '#Log', '|him', '#^a1|"x"');
const prose = fc.constantFrom(
  '',
  'See ',
  'é\u2028\ud83d\ude00 ',
  '`code` ',
  '\\" ',
  "it's: # ",
  '\n- ',
  '\n\n',
  '\t',
  '  ',
);

/** Text with links in it, as a card of a canvas has it. */
export const linkedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.tuple(target, rest).map(([to, more]) => `[[${to}${more}]]`),
      target.map((to) => `![x](<${to}>)`),
      prose,
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const other = fc.jsonValue({ maxDepth: 2 });
const node = fc.oneof(
  fc.record({ id: fc.string(), type: fc.constant('text'), text: linkedText, x: fc.double({ noNaN: true }) }),
  fc.record({ type: fc.constant('file'), file: target, subpath: fc.constantFrom('#Log', '') }),
  fc.record({ type: fc.constant('group'), label: linkedText, background: target }),
  other,
);

/** Escapes every character that is not ASCII, and every slash, as some programs do. */
const escaped = (text: string): string =>
  text.replace(/[^ -~]|\//g, (sign) =>
    sign === '\n' ? sign : sign === '/' ? '\\/' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const dressed = (one: string): fc.Arbitrary<string> =>
  fc.constantFrom(one, one.replaceAll('\n', '\r\n'), `\ufeff${one}`, `${one}\n`);

/** Canvases of any content, written in many ways. */
export const anyCanvas: fc.Arbitrary<string> = fc
  .tuple(
    fc.record({
      nodes: fc.array(node, { maxLength: 5 }),
      edges: fc.array(other, { maxLength: 2 }),
      metadata: other,
    }),
    fc.constantFrom(0, 1, 2, '\t'),
    fc.boolean(),
  )
  .map(([value, indent, isAscii]) => {
    const text = JSON.stringify(value, null, indent);
    return isAscii && typeof indent !== 'string' ? escaped(text) : text;
  })
  .chain(dressed);

const literal = fc.tuple(fc.oneof(target, linkedText), fc.constantFrom('"', "'")).map(([text, mark]) => {
  const inner = text.replace(/["'\\]|\s/g, (sign) =>
    sign === mark || sign === '\\' ? `\\${sign}` : /\s/.test(sign) ? ' ' : sign,
  );
  return mark + inner + mark;
});

/** Expressions of bases, and texts that only look like expressions. */
const expression = fc
  .array(
    fc.oneof(
      literal.map((one) => `file.hasLink(${one})`),
      literal.map((one) => `link(${one}, "Bob")`),
      literal.map((one) => `file.path == ${one}`),
      literal.map((one) => `author != ${one}`),
      literal.map((one) => `file.name.contains(${one})`),
      literal.map((one) => `note[${one}] / 2`),
      literal.map((one) => `/a"['/]b/.matches(${one})`),
      fc.constantFrom('true', '(now() - "1 week")', 'a.b[0]', '!x', '"open', "'"),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' && '));

const filters = fc.oneof(
  expression,
  fc.record({
    and: fc.array(fc.oneof(expression, fc.record({ not: fc.array(expression) })), { maxLength: 3 }),
  }),
);

/** Bases of any content, written in many ways. */
export const anyBase: fc.Arbitrary<string> = fc
  .tuple(
    fc.record(
      {
        filters,
        formulas: fc.dictionary(fc.constantFrom('a', 'Bob', 'x y', '__proto__'), expression, { maxKeys: 2 }),
        properties: fc.constantFrom({}, { 'file.name': { displayName: 'Bob' } }),
        views: fc.array(
          fc.record({
            type: fc.constant('table'),
            name: fc.constantFrom('Bob', 'All'),
            filters,
            start: linkedText,
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['filters'] },
    ),
    fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
      'BLOCK_FOLDED' as const,
    ),
    fc.constantFrom('block' as const, 'flow' as const, 'any' as const),
    fc.constantFrom(20, 80, 0),
  )
  .map(([value, defaultStringType, collectionStyle, lineWidth]) =>
    stringify(value, { defaultStringType, defaultKeyType: 'PLAIN', collectionStyle, lineWidth }),
  )
  // When the package folds a quoted text, it sometimes writes one that it cannot read.
  .filter((text) => parseDocument(text).errors.length === 0)
  .chain(dressed);
