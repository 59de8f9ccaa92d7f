import matter from 'gray-matter';
import { CST, Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Pair, ParsedNode, Scalar } from 'yaml';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { FrontMatterState } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { conflictAtTop, findConflict, findFence, firstParagraph } from './fence.ts';
import type { YamlDocument, YamlEntry, YamlMap, YamlNode } from './yaml-node.ts';
import { yamlWords } from './yaml-words.ts';

/** What NetVault reads at most. Real front matter is far below: 114 KB, a dozen levels. */
export const BOUNDS = {
  /** UTF-16 units of front matter or of a settings file. */
  size: 1_048_576,
  /** Lists and mappings inside each other, aliases followed. */
  depth: 100,
  /** Values, with each alias counted as all that it stands for. */
  values: 400_000,
} as const;

type Found = Finding<ParserRule>;

class Unreadable extends Error {
  readonly finding: Found;
  constructor(rule: ParserRule, span: Span, message: string, help: string) {
    super(message);
    this.finding = { rule, span, message, help };
  }
}

/** Gives the place in the note for an offset in the YAML that was read. */
type Placing = (offset: number) => number;

function tooDeep(offset: number, place: Placing): Unreadable {
  return new Unreadable(
    'too-large',
    { start: place(offset), end: place(offset) + 1 },
    `Lists and mappings are nested more than ${String(BOUNDS.depth)} levels deep`,
    'Nest them less deeply',
  );
}

const OPENS = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSES = new Set(['flow-seq-end', 'flow-map-end']);
const BEGINS_BLOCK = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/**
 * Refuses YAML that is nested too deeply, before anything recursive sees it:
 * deep recursion can end the whole process. Reads tokens one by one; what it
 * counts is never less than the true depth, and at most about twice as much.
 */
function checkDepth(text: string, place: Placing): void {
  if ((text.match(/[-?:[{]/g)?.length ?? 0) < BOUNDS.depth) return;
  const blocks: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let keyColumn = -1;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    const column = offset - lineStart;
    if (type !== null && OPENS.has(type)) flow++;
    else if (type !== null && CLOSES.has(type)) flow = Math.max(0, flow - 1);
    else if (flow === 0 && type !== null && BEGINS_BLOCK.has(type)) {
      const at = type === 'map-value-ind' && keyColumn >= 0 ? keyColumn : column;
      while (blocks.length > 0 && (blocks.at(-1) ?? 0) > at) blocks.pop();
      // A list may stand at the column of its key: both count.
      if (blocks.at(-1) !== at || (type === 'seq-item-ind' && blocks.at(-2) !== at)) blocks.push(at);
      keyColumn = -1;
    } else if (type !== 'space' && type !== 'newline' && keyColumn < 0) keyColumn = column;
    if (flow + blocks.length > BOUNDS.depth) throw tooDeep(offset, place);
    // The lexer's own marks stand for no text.
    if (type === 'scalar' && source === CST.SCALAR) continue;
    if (type === 'doc-mode' || type === 'flow-error-end') continue;
    offset += source.length;
    const feed = source.lastIndexOf('\n');
    if (feed >= 0) {
      lineStart = offset - (source.length - feed - 1);
      keyColumn = -1;
    }
  }
}

/** Turns what `yaml` composed into NetVault's own nodes; the recursion is bounded by `checkDepth`. */
class Converter {
  private readonly made = new Map<unknown, { node: YamlNode; size: number; depth: number }>();
  private readonly open = new Set<unknown>();
  private readonly text: string;
  private readonly place: Placing;
  private readonly document: Document.Parsed;

  constructor(text: string, place: Placing, document: Document.Parsed) {
    this.text = text;
    this.place = place;
    this.document = document;
  }

  convert(node: ParsedNode | null, at: number): YamlNode {
    return this.sized(node, at).node;
  }

  private sized(node: ParsedNode | null, at: number): { node: YamlNode; size: number; depth: number } {
    if (node === null) {
      const offset = this.place(at);
      return {
        node: { is: 'scalar', value: null, source: '', quoted: false, start: offset, end: offset },
        size: 1,
        depth: 0,
      };
    }
    const span = this.spanOf(node);
    if (isAlias(node)) return this.alias(node, span);
    this.open.add(node);
    let size = 1;
    let depth = 0;
    const child = (inner: ParsedNode | null, from: number): YamlNode => {
      const made = this.sized(inner, from);
      size += made.size;
      depth = Math.max(depth, made.depth + 1);
      if (size > BOUNDS.values) throw this.expanded(span);
      if (depth > BOUNDS.depth) throw tooDeep(node.range[0], this.place);
      return made.node;
    };
    const converted: YamlNode = isMap(node)
      ? {
          is: 'map',
          flow: node.flow === true,
          entries: this.entries(node.items as Pair<ParsedNode, ParsedNode | null>[], child),
          ...span,
        }
      : isSeq(node)
        ? {
            is: 'list',
            flow: node.flow === true,
            items: (node.items as (ParsedNode | null)[]).map((item) => child(item, node.range[0])),
            ...span,
          }
        : { is: 'scalar', ...scalarValue(node), ...span };
    this.open.delete(node);
    const made = { node: converted, size, depth };
    if (node.anchor !== undefined) this.made.set(node, made);
    return made;
  }

  private entries(
    pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
    child: (node: ParsedNode | null, from: number) => YamlNode,
  ): YamlEntry[] {
    const seen = new Set<unknown>();
    return pairs.map((pair) => {
      const keyNode = pair.key as ParsedNode | null;
      const keySpan = keyNode ? this.spanOf(keyNode) : this.spanOf(pair.value);
      if (isScalar(keyNode)) {
        // As `yaml` itself compares keys, but with a set: its own check is quadratic.
        if (seen.has(keyNode.value) && !Number.isNaN(keyNode.value))
          throw duplicate(keySpan, String(keyNode.value));
        seen.add(keyNode.value);
      } else if (keyNode) child(keyNode, keyNode.range[0]);
      const value = child(pair.value ?? null, keyNode ? keyNode.range[1] : 0);
      return { key: this.keyText(keyNode), keySpan, value };
    });
  }

  private keyText(key: ParsedNode | null): string {
    if (key === null) return '';
    if (!isScalar(key)) return this.text.slice(key.range[0], key.range[1]);
    return typeof key.value === 'string' ? key.value : (key.source ?? '');
  }

  private alias(node: Alias.Parsed, span: Span): { node: YamlNode; size: number; depth: number } {
    const target: unknown = node.resolve(this.document);
    const made = this.made.get(target);
    if (!made || this.open.has(target)) {
      throw new Unreadable(
        'invalid-yaml',
        span,
        `“*${node.source}” stands for something that it is itself a part of`,
        'Write the value out, or put it in quotes',
      );
    }
    // An alias is no text of its own: what it stands for counts as if it were quoted.
    const shown =
      made.node.is === 'scalar' ? { ...made.node, quoted: true, ...span } : { ...made.node, ...span };
    return { ...made, node: shown };
  }

  private expanded(span: Span): Unreadable {
    return new Unreadable(
      'too-large',
      span,
      `There are more than ${String(BOUNDS.values)} values, with aliases written out`,
      'Remove some of the aliases (“*name”) or values',
    );
  }

  private spanOf(node: ParsedNode | null): Span {
    if (!node) return { start: this.place(0), end: this.place(0) };
    const [start, valueEnd] = node.range;
    let end = valueEnd;
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end--;
    return { start: this.place(start), end: this.place(end) };
  }
}

function duplicate(span: Span, key: string): Unreadable {
  return new Unreadable(
    'duplicate-key',
    span,
    `The key “${key.slice(0, 60)}” is given twice`,
    'Keep one of the two',
  );
}

function scalarValue(node: Scalar.Parsed): {
  value: string | number | boolean | null;
  source: string;
  quoted: boolean;
} {
  const plain = node.type === 'PLAIN';
  const raw: unknown = node.value;
  const value =
    raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
      ? raw
      : (node.source ?? String(raw));
  return { value, source: node.source ?? String(value ?? ''), quoted: !plain };
}

/** Reads YAML; the finding is thrown as `Unreadable`. Null where there is nothing but comments. */
function compose(text: string, place: Placing): YamlNode | null {
  checkDepth(text, place);
  const composer = new Composer({
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const documents = [...composer.compose(new Parser().parse(text), true, text.length)];
  const document = documents[0];
  const second = documents[1];
  if (!document) return null;
  const error = document.errors[0];
  if (error) {
    const [start, end] = error.pos;
    const words = yamlWords(error.code, error.message, text, start);
    const to = Math.max(
      start,
      Math.min(end, text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)),
    );
    throw new Unreadable('invalid-yaml', { start: place(start), end: place(to) }, words.message, words.help);
  }
  if (second) {
    const at = second.range[0];
    const words = yamlWords('MULTIPLE_DOCS', '', text, at);
    throw new Unreadable('invalid-yaml', { start: place(at), end: place(at) }, words.message, words.help);
  }
  const contents = document.contents as ParsedNode | null;
  if (contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? '') === ''))
    return null;
  return new Converter(text, place, document).convert(contents, 0);
}

/** LF line ends, and the way back to offsets in the note. */
function normalized(text: string, span: Span): { yaml: string; place: Placing } {
  const block = text.slice(span.start, span.end);
  if (!block.includes('\r\n')) return { yaml: block, place: (offset) => span.start + offset };
  const returns: number[] = [];
  for (let at = block.indexOf('\r\n'); at >= 0; at = block.indexOf('\r\n', at + 2))
    returns.push(at - returns.length);
  const place = (offset: number): number => {
    let low = 0;
    let high = returns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((returns[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return span.start + offset + low;
  };
  return { yaml: block.replaceAll('\r\n', '\n'), place };
}

/**
 * Hands a block to gray-matter, with `engine` as its one language. The closing
 * delimiter ends with a line end, so that `---x` inside the block does not
 * close it; nothing of the block's values ever reaches gray-matter's options.
 * The engine is not called for a block of comments only.
 */
export function throughGrayMatter(block: string, engine: (yaml: string) => void): void {
  matter(`---\n${block}---\n`, {
    delimiters: ['---', '---\n'],
    language: 'yaml',
    engines: {
      yaml: (matterText) => {
        engine(`${matterText.slice(1)}\n`);
        return {};
      },
    },
  });
}

/** gray-matter looks for comments with a pattern that is quadratic in a run of blank lines. */
const LONG_BLANK = /\s{1000}/;

function readBlock(block: string, place: Placing): YamlNode | null {
  let root: YamlNode | null = null;
  const engine = (yaml: string): void => {
    root = compose(yaml, place);
  };
  if (LONG_BLANK.test(block)) engine(block);
  else throughGrayMatter(block, engine);
  return root;
}

export interface FrontMatter {
  readonly state: FrontMatterState;
  readonly root: YamlMap | null;
  /** One where the state is `unreadable`, else none. */
  readonly findings: readonly Found[];
  /** What stands between the fences. */
  readonly block: Span | null;
  readonly bodyStart: number;
}

function isTemplate(block: string): boolean {
  const holds = (open: string, close: string): boolean => {
    const at = block.indexOf(open);
    return at >= 0 && block.includes(close, at);
  };
  return holds('{{', '}}') || holds('<%', '%>');
}

const CONFLICT = {
  message: 'A merge conflict was left in the front matter',
  help: 'Keep one of the two sides and remove the lines <<<<<<<, ======= and >>>>>>>',
};

function notAMapping(root: YamlNode): Unreadable {
  const what = root.is === 'list' ? 'a list' : 'plain text';
  return new Unreadable(
    'invalid-yaml',
    root,
    `The front matter is ${what}, not fields`,
    'Write each line as “key: value”',
  );
}

/** Runs a reading that may throw `Unreadable` or, at worst, run out of stack. */
function attempt<T>(read: () => T, whole: Span): { value: T } | { finding: Found } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { finding: error.finding };
    if (error instanceof RangeError) {
      return {
        finding: new Unreadable(
          'too-large',
          whole,
          'This is nested too deeply to be read',
          'Nest lists and mappings less deeply',
        ).finding,
      };
    }
    throw error;
  }
}

function tooLong(length: number, span: Span): Found | null {
  if (length <= BOUNDS.size) return null;
  const megabytes = (length / 1_048_576).toFixed(1);
  return {
    rule: 'too-large',
    span,
    message: `This is ${megabytes} million characters of YAML; NetVault reads 1 (1048576)`,
    help: 'Move long text into the body of a note',
  };
}

/** Reads a note's front matter. Never throws; what cannot be read has exactly one finding. */
export function readFrontMatter(text: string): FrontMatter {
  const fence = findFence(text);
  const { bodyStart } = fence;
  const block = fence.is === 'block' ? fence.block : null;
  const unreadable = (finding: Found): FrontMatter => ({
    state: 'unreadable',
    root: null,
    findings: [finding],
    block,
    bodyStart,
  });
  const none: FrontMatter = { state: 'none', root: null, findings: [], block, bodyStart };
  if (fence.is === 'none') {
    const torn = conflictAtTop(text);
    return torn ? unreadable({ rule: 'merge-conflict', span: torn, ...CONFLICT }) : none;
  }
  if (fence.is === 'language') {
    return unreadable({
      rule: 'executable-front-matter',
      span: fence.open,
      message: `The front matter says that it is “${fence.language}”, not YAML: some tools would run it, NetVault does not read it`,
      help: 'Write the fields as YAML after a plain “---”',
    });
  }
  const torn = findConflict(
    text,
    fence.is === 'block' ? fence.block : firstParagraph(text, fence.open.end + 1),
  );
  if (fence.is === 'unclosed') {
    if (torn) return unreadable({ rule: 'merge-conflict', span: torn, ...CONFLICT });
    return unreadable({
      rule: 'unclosed-front-matter',
      span: fence.open,
      message: 'The front matter that begins here has no end',
      help: 'Write a line “---” after its last field',
    });
  }
  const { yaml, place } = normalized(text, fence.block);
  if (isTemplate(yaml)) return { ...none, state: 'template' };
  if (torn) return unreadable({ rule: 'merge-conflict', span: torn, ...CONFLICT });
  const long = tooLong(yaml.length, fence.open);
  if (long) return unreadable(long);
  const read = attempt(() => {
    const root = readBlock(yaml, place);
    if (root && root.is !== 'map' && !(root.is === 'scalar' && root.value === null)) throw notAMapping(root);
    return root?.is === 'map' ? root : null;
  }, fence.open);
  if ('finding' in read) return unreadable(read.finding);
  return read.value ? { ...none, state: 'read', root: read.value } : none;
}

/** Reads a whole text as YAML, for settings files: same bounds, same words. Never throws. */
export function parseYaml(text: string): YamlDocument {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const whole = { start, end: Math.min(text.length, start + 1) };
  const long = tooLong(text.length, whole);
  if (long) return { root: null, findings: [long] };
  const conflict = findConflict(text, { start, end: text.length });
  if (conflict)
    return {
      root: null,
      findings: [
        {
          rule: 'merge-conflict',
          span: conflict,
          ...CONFLICT,
          message: 'A merge conflict was left in this file',
        },
      ],
    };
  const { yaml, place } = normalized(text, { start, end: text.length });
  const read = attempt(() => compose(yaml, place), whole);
  return 'finding' in read ? { root: null, findings: [read.finding] } : { root: read.value, findings: [] };
}
