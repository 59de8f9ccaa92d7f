// The parser of the package yaml without the parts that NetVault does not use, and with short texts for the types of its tokens.

import { replaced } from './replaced.mjs';

/** The module with the parser. */
export const YAML_PARSER = /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/]parser\.js$/;

/**
 * The text of that module, for a caller that passes each text as a whole and needs no
 * line starts. Code that it repeats for each token is written once. The message of
 * an error token is only the type that it names, since `unexpected` in
 * src/parser/yaml-fault.ts reads nothing else.
 */
export function shortYamlParser(text) {
  return replaced(text, [
    [/^( *const message = ).*;$/gm, "$1'';"],
    [/\bmessage: (?:'[^']*'|`Unexpected \$\{(this\.type)\}[^`]*`)/g, (_, type = "''") => `message: ${type}`],
    ['this.onNewLine = onNewLine;', ''],
    ['this.onNewLine', 'undefined'],
    ['if (!incomplete)', ''],
    [
      /\{\s*type: '(block-map|block-seq)',\s*offset: this\.offset,\s*indent: this\.indent,\s*items: \[(\{[^}]*\})\]\s*\}/g,
      (_, type, item) =>
        type === 'block-map' ? `this.map(${item})` : `{ ...this.map(${item}), type: '${type}' }`,
    ],
    [
      /\{\s*type: 'error',\s*offset: this\.offset,\s*message: ([\w.']+),\s*source: this\.source\s*\}/g,
      'this.err($1)',
    ],
    [
      /(?<=(?:return )\{\s*)(type(?:: '[\w-]+')?),\s*offset: this\.offset,\s*indent: this\.indent,\s*((?:props: \[this\.sourceToken\],\s*)?source: (?:this\.source|''))(?=\s*\})/g,
      (_, type, rest) => `...this.sourceToken, ${type}${rest === 'source: this.source' ? '' : `, ${rest}`}`,
    ],
    [
      'get sourceToken() {',
      `map(item) {
        return { type: 'block-map', offset: this.offset, indent: this.indent, items: [item] };
    }
    err(message) {
        return { type: 'error', offset: this.offset, message, source: this.source };
    }
    $&`,
    ],
  ]);
}

/** Types that are whole texts in the package and in NetVault’s composer, and mean nothing elsewhere. */
const TYPES = [
  ...['block-map', 'map-value-ind', 'block-scalar', 'flow-collection', 'block-seq', 'seq-item-ind'],
  ...['explicit-key-ind', 'doc-start', 'doc-end', 'doc-mode', 'flow-seq-start', 'flow-seq-end'],
  ...['flow-map-start', 'flow-map-end', 'flow-error-end', 'newline', 'directive-line', 'byte-order-mark'],
  ...['block-scalar-header', 'plain-scalar', 'quoted-scalar', 'line-start', 'block-start'],
];
/** The types in which `unexpected` looks for the word “quote”. */
const QUOTED = ['single-quoted-scalar', 'double-quoted-scalar'];

/** A minified text in which these types are short. */
export function withShortTypes(code) {
  return code.replaceAll(/"([a-z-]+)"/g, (whole, text) => {
    if (QUOTED.includes(text)) return `"quote${QUOTED.indexOf(text)}"`;
    const at = TYPES.indexOf(text);
    return at < 0 ? whole : `"${at.toString(36)}"`;
  });
}
