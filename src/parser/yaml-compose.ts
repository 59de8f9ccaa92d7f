import { Parser } from 'yaml';
import type { ComposedNode } from './yaml-composed.ts';
import { YamlFault, unexpected } from './yaml-fault.ts';
import { composeDocument } from './yaml-nodes.ts';
import { readEnd } from './yaml-props.ts';
import { YamlTags } from './yaml-tags.ts';

/**
 * Parses a YAML text with one document, or none (null). It uses the tokens of the package `yaml`
 * and gives what that package's composer does, except what is needed only to write YAML. Throws
 * `YamlFault` for the first fault.
 */
export function composeYaml(text: string): ComposedNode | null {
  const tags = new YamlTags();
  let node: ComposedNode | null = null;
  let hasDirectives = false;
  /** The faults after the document, which belong to the next one if there is one. */
  const pending: YamlFault[] = [];
  const report = (fault: YamlFault): void => {
    if (!node) throw fault;
    pending.push(fault);
  };
  for (const token of new Parser().parse(text)) {
    switch (token.type) {
      case 'directive':
        hasDirectives = true;
        try {
          tags.add(token);
        } catch (fault) {
          if (!(fault instanceof YamlFault)) throw fault;
          report(fault);
        }
        break;
      case 'document': {
        if (node) throw new YamlFault('second-document', token.offset);
        const [contents, hasStart] = composeDocument(token, tags);
        if (hasDirectives && !hasStart) throw new YamlFault('missing', token);
        node = contents;
        hasDirectives = false;
        break;
      }
      case 'byte-order-mark':
      case 'space':
      case 'comment':
      case 'newline':
        break;
      case 'error': {
        const fault = unexpected(token);
        if (!hasDirectives) throw fault;
        report(fault);
        break;
      }
      case 'doc-end':
        if (!node) throw unexpected(token);
        throwFirst(pending);
        readEnd(token.end, token.offset + token.source.length);
        break;
      default:
        report(unexpected(token));
    }
  }
  throwFirst(pending);
  if (!node && hasDirectives) throw new YamlFault('missing', text.length);
  return node;
}

function throwFirst([fault]: readonly YamlFault[]): void {
  if (fault) throw fault;
}
