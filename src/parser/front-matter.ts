import type { Finding, ParserRule } from '../model/finding.ts';
import type { FrontMatterState } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { bentYaml } from './bent-yaml.ts';
import { nextLine } from '../model/text-lines.ts';
import { conflictAtTop, findConflict, findFence, firstParagraph } from './fence.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { withoutLongComments } from './obsidian-comment.ts';
import { parseWithGrayMatter } from './gray-matter-block.ts';
import { UnreadableYaml, tooLong, type OffsetMap } from './yaml-bounds.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';
import { catchUnreadable, compose, CONFLICT_HELP, normalizeLineEnds } from './yaml-text.ts';

type ParserFinding = Finding<ParserRule>;

/** gray-matter searches for comments with a pattern that takes quadratic time on runs of whitespace, so such blocks bypass it. */
const LONG_BLANK_RUN = /\s{1000}/;

function readBlock(block: string, place: OffsetMap): YamlNode | null {
  const plain = readPlainYaml(block, place);
  if (plain) return plain;
  let root: YamlNode | null = null;
  const engine = (yaml: string): void => {
    root = compose(yaml, place);
  };
  if (LONG_BLANK_RUN.test(block)) engine(block);
  else parseWithGrayMatter(block, engine);
  return root;
}

export interface FrontMatter {
  readonly state: FrontMatterState;
  readonly root: YamlMap | null;
  /** Exactly one if the state is `unreadable`; otherwise none. */
  readonly findings: readonly ParserFinding[];
  /** The text between the fences. */
  readonly block: Span | null;
  readonly bodyStart: number;
}

/** Whether a text has the placeholders of a template, such as `{{title}}`: then a note with it in its fields is one. */
export function isTemplate(block: string): boolean {
  const holds = (open: string, close: string): boolean => {
    const at = block.indexOf(open);
    return at >= 0 && block.includes(close, at);
  };
  return holds('{{', '}}') || holds('<%', '%>');
}

/** The first heading of a body, with its `#` marks, if the body contains a placeholder; otherwise `''`. */
export function firstHeading(text: string, bodyStart: number): string {
  // Most notes contain none and need no search.
  if (!isTemplate(text.slice(bodyStart))) return '';
  const blocks = readMarkdown(withoutLongComments(text, bodyStart), { start: bodyStart, end: text.length });
  const span = blocks.find(({ is }) => is === 'heading')?.span;
  return span ? text.slice(span.start, span.end) : '';
}

const CONFLICT = {
  message: 'A merge conflict was left in the front matter',
  help: CONFLICT_HELP,
};

function notAMapping(root: YamlNode): UnreadableYaml {
  const what = root.is === 'list' ? 'a list' : 'plain text';
  return new UnreadableYaml(
    'invalid-yaml',
    root,
    `The front matter is ${what}, not fields`,
    'Write each line as “key: value”',
  );
}

/** Reads a note's front matter. Never throws; unreadable front matter has exactly one finding. */
export function readFrontMatter(text: string): FrontMatter {
  const fence = findFence(text);
  const { bodyStart } = fence;
  const block = fence.is === 'block' ? fence.block : null;
  const unreadable = (finding: ParserFinding): FrontMatter => ({
    state: 'unreadable',
    root: null,
    findings: [finding],
    block,
    bodyStart,
  });
  const none: FrontMatter = { state: 'none', root: null, findings: [], block, bodyStart };
  if (fence.is === 'none') {
    const conflict = conflictAtTop(text);
    if (conflict) return unreadable({ rule: 'merge-conflict', span: conflict, ...CONFLICT });
    return isTemplate(firstHeading(text, bodyStart)) ? { ...none, state: 'template' } : none;
  }
  if (fence.is === 'language') {
    return unreadable({
      rule: 'executable-front-matter',
      span: fence.open,
      message: `The front matter says that it is “${fence.language}”, not YAML: some tools would run it, NetVault does not read it`,
      help: 'Write the fields as YAML after a plain “---”',
    });
  }
  const conflict = findConflict(
    text,
    fence.is === 'block' ? fence.block : firstParagraph(text, nextLine(text, fence.open.start)),
  );
  if (fence.is === 'unclosed') {
    if (conflict) return unreadable({ rule: 'merge-conflict', span: conflict, ...CONFLICT });
    return unreadable({
      rule: 'unclosed-front-matter',
      span: fence.open,
      message: 'The front matter that begins here has no end',
      help: 'Write a line “---” after its last field',
    });
  }
  const { yaml, place } = normalizeLineEnds(text, fence.block);
  if (isTemplate(yaml) || isTemplate(firstHeading(text, bodyStart))) return { ...none, state: 'template' };
  if (conflict) return unreadable({ rule: 'merge-conflict', span: conflict, ...CONFLICT });
  const long = tooLong(yaml.length, fence.open);
  if (long) return unreadable(long);
  const read = catchUnreadable(() => {
    const root = readBlock(yaml, place);
    if (root && root.is !== 'map' && !(root.is === 'scalar' && root.value === null)) throw notAMapping(root);
    return root?.is === 'map' ? root : null;
  }, fence.open);
  if ('finding' in read) return unreadable(bentYaml(yaml, place, read.finding) ?? read.finding);
  return read.value ? { ...none, state: 'read', root: read.value } : none;
}
