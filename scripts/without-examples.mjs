// A rule's module without what only its tests and its page need.
import ts from 'typescript';

/** What stands in its place. */
const LEFT_OUT = new Map([
  ['bad', '[]'],
  ['good', '[]'],
  ['explanation', "''"],
]);

/** The text of a module in which examples and explanation of each `defineRule({…})` are empty. */
export function withoutExamples(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRule') {
      const [rule] = node.arguments;
      for (const property of rule && ts.isObjectLiteralExpression(rule) ? rule.properties : []) {
        if (ts.isPropertyAssignment(property) && LEFT_OUT.has(property.name.getText())) {
          const { initializer, name } = property;
          cuts.push([initializer.getStart(), initializer.getEnd(), LEFT_OUT.get(name.getText())]);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((rest, [start, end, put]) => rest.slice(0, start) + put + rest.slice(end), text);
}
