import fc from 'fast-check';

/** One of the texts between bars; line ends next to the bars are ignored. */
function oneOf(all: string): fc.Arbitrary<string> {
  return fc.constantFrom(...all.replace(/\n */g, '').split('|'));
}

const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));
const repeated = (part: fc.Arbitrary<string>, maxLength: number, by = ''): fc.Arbitrary<string> =>
  fc.array(part, { maxLength }).map((all) => all.join(by));

const indent = oneOf('|||| |  |   |    |     |      |\t| \t|  \t|\t |\t\t');
const blank = oneOf(' | | |  |   |    |     |\t| \t|');
const marker = oneOf('-|-|-|*|+|1.|1.|1)|2.|3)|01.|10.|123456789.|1234567890.|>|>|>');

/** Texts that begin or end a block at the beginning of a line. */
const opener = oneOf(`
  # Log|## Log ##|#|#x|####### x|### \`a\` #|---|--|-|- - -|***|* * *|_ _ _|___|--- |===|=|== =|= |
  \`\`\`|\`\`\`\` x|\`\`\` \`|~~~|~~~~|~~~ a|\`\`|\`\`\`x y|
  <div>|</div>|<div|<DIV x|<div/>|<div/ >|<p|<b>|</b>|</b >|<b c="d">|<b c='d' e>|<b c=d=e>|<b c=/>|
  <b c=/d>|<b c = d>|<b c>x|<b|<b c="|">|<pre>|<pre|</pre>|<pre/>|<script x|</SCRIPT>|</textarea> x|
  <style>a</style>|<!-- a|<!-->|<!--->|-->|a --> b|<!-- a -->|<?|<?>|?>|<? a ?> b|<!A|<!a>|<!|>|
  <![CDATA[|<![CDATA[a]]>|]]>|]]]>|]]]]>|<![cdata[|
  [a]: b|[a]:|[a]: <b c>|[a]: <b|[a]: <>|[a]: b c|[a]: b "c"|[a]: b 'c|'|"c"|(c)|(c|c)|[a]: b(c)|
  [a]: b(c|[a]: b\\(c|[ ]: b|[]: b|[a|b]: c|[a\\]: b|[a]b]: c|[a] : b|[a]: b "c" d|[a]: b (c) |
  [a]: \u0001|[a]: )|["]: b "\\"|[^a]: b|[a]: b "c\\|[a]:b|[a]: b'c'|[a]: b\t"c"\t`);

/** Parts of a line of text. */
const piece = oneOf(`
  a|b|x| |  |\t|-|*|_|**a**|\`|\`|\`\`|\`\`\`|\`b\`|\`\`b\`|\\|\\\`|\\\\|\\<|
  <|>|<b>|</b>|</b |<b c="\`"|<b c=\`|<b c='|'>|">|<b/>|<b c = d>|<b c=/d>|<b c=d/>|
  <!-- x -->|<!--|-->|<!-->|<!--->|<!--- a|<?|?>|<?@a>|<!A|<![CDATA[|]]>|]]]>|<1>|
  <https://a.example/\`>|<a:b>|<ab:\`>|<ab:c d>|<a@b.c>|<a\`@b.c>|<a@b-.c>|<a@-b>|</a@b>|<ab:\u0000>|
  [[Ada]]|[a](\`b)|[a](<\`>)|![|](|[a]|[\`]\`|%%|%% c %%| %%d%%|&lt;|&#96;|#|=|:|"|
  \u0000|\uFEFF|\u00A0|\u2028|💡|\uD83D|é|\u007F|\u000C|\u000B|1.|2)|- |1. |> `);

const text = repeated(piece, 6);
const margin = repeated(joined(indent, marker, blank), 3);

const line = fc.oneof(
  { weight: 1, arbitrary: indent },
  { weight: 3, arbitrary: joined(indent, opener) },
  { weight: 3, arbitrary: joined(margin, indent, opener) },
  { weight: 2, arbitrary: joined(indent, text) },
  { weight: 2, arbitrary: joined(margin, indent, text) },
  { weight: 1, arbitrary: joined(margin, text, blank) },
);

/** Lines with any margin, any line end, and something before the first. */
const mixed = joined(
  oneOf('||||\uFEFF|\u0000'),
  repeated(joined(line, fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r')), 9),
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: line }),
);

/** Lines with one kind of line end and little indent, which makes blocks longer. */
const plainer = repeated(
  fc.oneof(opener, text, margin, joined(margin, opener), oneOf('|  |- a|> a|1. b|c|\tcode')),
  14,
  '\n',
);

/** Mostly lists, with everything that their items can contain. */
const lists = repeated(
  joined(
    oneOf('|- |- |* |1. |2) |-|-\t|-     '),
    oneOf('||  |   |    |      |\t'),
    fc.oneof(opener, text, oneOf('a|||> b|- c')),
  ),
  10,
  '\n',
).map((lines) => `- a\n${lines}`);

/** The first paragraph of an item. */
const paragraph = repeated(
  fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\n  ', '\r\n   ', '\n\t') },
  ),
  24,
).map((inside) => `1. a${inside}`);

const SIGNS = '-- 1.>\n\n\n\t  `<ab/!?[]\\=:#*~"\'()&%_+;';

/** Random characters. */
const signs = repeated(
  fc.nat(SIGNS.length - 1).map((at) => SIGNS.charAt(at)),
  24,
);

/** Adversarial markdown: made of characters with a meaning at the beginning of a line or inside it. */
export const anyMarkdown = fc.oneof(mixed, plainer, lists, paragraph, signs);
