// The definitions of records and rules without the texts that only the command line and the documentation use.
import ts from 'typescript';

/** Folder of `src` → the properties in its definitions that nothing in the plugin reads. */
export const DOCUMENTATION = new Map([
  ['parser/records', ['schema', 'description']],
  ['rules', ['dependsOn']],
]);

/** The methods of `Field` that set such properties. */
export const DOCUMENTING = ['description', 'example'];

/** The modules with definitions. */
export const DEFINITIONS = /[\\/]src[\\/](parser[\\/]records|rules)[\\/][\w-]+\.ts$/;

/** The text of a module of `DEFINITIONS` without its documentation. */
export function withoutDocumentation(path, text) {
  const folder = DEFINITIONS.exec(path)?.[1].replaceAll('\\', '/') ?? '';
  const properties = DOCUMENTATION.get(folder) ?? [];
  return withoutParts(path, text, (node) => {
    if (ts.isObjectLiteralElement(node) && properties.includes(node.name?.getText())) return node.getStart();
    const isCall = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
    if (!isCall || folder !== 'parser/records') return null;
    return DOCUMENTING.includes(node.expression.name.text) ? node.expression.expression.end : null;
  });
}

/**
 * The text of a module without parts of its nodes. `cutFrom` returns the offset from
 * which a node is left out, to its end and with the comma after it; null if it stays.
 */
export function withoutParts(path, text, cutFrom) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    const from = cutFrom(node);
    if (from === null) {
      ts.forEachChild(node, visit);
      return;
    }
    const comma = ts.isCallExpression(node) ? 0 : (/^\s*,/.exec(text.slice(node.end))?.[0].length ?? 0);
    cuts.push([from, node.end + comma]);
    // The code before the cut part may have more such parts: `field().description('…').example('…')`.
    ts.forEachChild(node, (child) => {
      if (child.pos < from) visit(child);
    });
  };
  visit(source);
  cuts.sort(([one], [other]) => one - other);
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}
