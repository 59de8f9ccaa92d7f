// The package `yaml` without what writes YAML (docs/decisions/0007-yaml-in-the-bundle.md).
import ts from 'typescript';
import { withoutParts } from './without-documentation.mjs';

/**
 * How each loaded module of the package is bundled, by its path in
 * `yaml/browser/dist`: the exports of `unused` ones are replaced by functions that
 * throw, `cut` ones lose the code that changes and writes nodes, `whole` ones are
 * unchanged.
 */
export const MODULES = [
  ['unused', /^stringify\/\w+$/],
  ['unused', /^parse\/cst-(?:scalar|visit|stringify)$/],
  ['unused', /^schema\/json\/schema$/],
  ['unused', /^schema\/yaml-1\.1\/(?:binary|merge|omap|pairs|schema|set|timestamp)$/],
  ['unused', /^doc\/(?:anchors|applyReviver|createNode)$/],
  ['unused', /^nodes\/(?:addPairToJSMap|toJS)$/],
  ['unused', /^visit$/],
  ['cut', /^doc\/(?:Document|directives)$/],
  ['cut', /^nodes\/(?:Alias|Collection|Node|Pair|Scalar|YAMLMap|YAMLSeq)$/],
  ['cut', /^schema\/(?:common|core)\/\w+$/],
  ['whole', /^compose\/[\w-]+$/],
  ['whole', /^parse\/(?:cst|lexer|line-counter|parser)$/],
  ['whole', /^schema\/yaml-1\.1\/(?:bool|float|int)$/],
  ['whole', /^(?:nodes\/identity|schema\/Schema|schema\/tags|errors|log|index|public-api)$/],
];

/** The methods that are called while YAML is parsed; all others are removed from the `cut` modules. `add` is the method of directives. */
export const CALLED = ['setSchema', 'atDocument', 'tagName', 'add'];

/** Functions of tags that create and write nodes; removed from the object literals of the `cut` modules. */
export const NOT_CALLED = ['createNode', 'stringify'];

/** The path in `yaml/browser/dist`, without its ending, of a module's file; null for a file of any other package. */
export function yamlModule(file) {
  return /[\\/]yaml[\\/]browser[\\/]dist[\\/](.+)\.js$/.exec(file)?.[1].replaceAll('\\', '/') ?? null;
}

/** The bundled text of a module. Throws for a module that is not in `MODULES`, which an update of the package has added. */
export function yamlForReading(module, text) {
  const [what] = MODULES.find(([, pattern]) => pattern.test(module)) ?? [];
  if (what === undefined)
    throw new Error(
      `The package yaml has a module that MODULES does not name: ${module} (docs/decisions/0007)`,
    );
  if (what === 'whole') return text;
  return what === 'unused' ? throwing(text) : withoutWriting(module, text);
}

/** The names that a module exports. */
export function exportedNames(text) {
  const [, names = ''] = /^export \{([^}]+)\};?$/m.exec(text) ?? [];
  return names.split(',').map((name) => name.trim());
}

/** A module with the same exports, each a function that throws. */
function throwing(text) {
  return exportedNames(text)
    .map((name) => `export const ${name} = () => { throw new Error('${name} is left out'); };`)
    .join('\n');
}

function withoutWriting(module, text) {
  return withoutParts(`${module}.js`, text, (node) => {
    const name = node.name?.getText();
    const isOut =
      ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent)
        ? !CALLED.includes(name) || (name === 'add' && module !== 'doc/directives')
        : ts.isObjectLiteralElement(node) && NOT_CALLED.includes(name);
    return isOut ? node.getStart() : null;
  });
}
