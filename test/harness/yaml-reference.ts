import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type ErrorCode, type ParsedNode } from 'yaml';
import type { ComposedNode } from '../../src/parser/yaml-composed.ts';
import type { YamlFaultCode } from '../../src/parser/yaml-fault.ts';

/** The result of reading a YAML text: its node, or its first fault. */
export type YamlAnswer =
  | { readonly node: ComposedNode | null }
  | { readonly fault: readonly [code: YamlFaultCode, start: number, end: number] };

/** Reads a text with the package `yaml` and its own composer. */
export function referenceYaml(text: string): YamlAnswer {
  const composer = new Composer({
    ...{ uniqueKeys: false, logLevel: 'error', prettyErrors: false, keepSourceTokens: false },
    ...{ schema: 'core', resolveKnownTags: false },
  });
  const [document, second] = [...composer.compose(new Parser().parse(text), true, text.length)];
  const error = document?.errors[0];
  if (error) return { fault: [codeOf(error.code, error.message), ...error.pos] };
  if (second) return { fault: ['second-document', second.range[0], second.range[0] + 1] };
  const contents = document?.contents ?? null;
  return { node: contents && nodeOf(contents) };
}

const CODES: Partial<Record<ErrorCode, YamlFaultCode>> = {
  ALIAS_PROPS: 'property',
  BAD_ALIAS: 'alias',
  BAD_DIRECTIVE: 'property',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indentation',
  BAD_PROP_ORDER: 'property',
  BAD_SCALAR_START: 'first-character',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
  BLOCK_IN_FLOW: 'block-in-brackets',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'not-a-field',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'not-a-field',
  MULTIPLE_ANCHORS: 'property',
  MULTIPLE_TAGS: 'property',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'property',
};

function codeOf(code: ErrorCode, message: string): YamlFaultCode {
  // After a colon, some messages repeat a token's text, which may contain any word.
  if (code === 'UNEXPECTED_TOKEN') return /^[^:]*quote/.test(message) ? 'unexpected-quote' : 'unexpected';
  if (message.includes('end with a ]')) return 'missing-]';
  if (message.includes('end with a }')) return 'missing-}';
  if (code === 'MISSING_CHAR') {
    if (message.startsWith('Comments must')) return 'missing-space-before-comment';
    if (message.includes('quote')) return 'missing-quote';
    if (message.startsWith('Missing ,')) return 'missing-comma';
  }
  const known = CODES[code];
  if (known === undefined)
    throw new Error(`The package yaml has an error that is not known: ${code} ${message}`);
  return known;
}

function nodeOf(node: ParsedNode): ComposedNode {
  const [start, end, after] = node.range;
  const place = { start, end, after };
  if (isAlias(node)) return { is: 'alias', source: node.source, anchor: null, ...place };
  const common = { anchor: node.anchor ?? null, ...place };
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: value && nodeOf(value) }));
    return { is: 'map', flow: node.flow === true, pairs, ...common };
  }
  if (isSeq(node))
    return {
      is: 'list',
      flow: node.flow === true,
      items: node.items.map(nodeOf),
      ...common,
    };
  if (!isScalar(node)) throw new Error('A node of no known kind');
  const { value, source, type } = node;
  return { is: 'scalar', value: value as string, source, isPlain: type === 'PLAIN', ...common };
}
