// Modules without what nothing asks for.
import ts from 'typescript';

/** The text of a module without the members of classes and object literals that `isLeftOut` names. */
function withoutMembers(path, text, isLeftOut) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if ((ts.isClassElement(node) || ts.isObjectLiteralElement(node)) && isLeftOut(node)) {
      const comma = /^\s*,/.exec(text.slice(node.end))?.[0].length ?? 0;
      cuts.push([node.getStart(), node.end + comma]);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}

/** The methods of the package `yaml` that are asked while it reads. */
const READING = new Set(['setSchema', 'atDocument', 'tagName']);

/** A module of the package `yaml` that holds nodes, documents or tags, without what changes and writes them. */
export function withoutWriting(path, text) {
  return withoutMembers(path, text, (node) => {
    const name = node.name?.getText();
    if (ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent))
      return !READING.has(name) && !(name === 'add' && /directives\.js$/.test(path));
    return ts.isObjectLiteralElement(node) && (name === 'createNode' || name === 'stringify');
  });
}
