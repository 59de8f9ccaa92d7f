// A rule's module without what only its tests, its page and the command line's lists need.
import ts from 'typescript';

const LEFT_OUT = new Set(['bad', 'good', 'explanation', 'family']);

/** The text of a module in which each `defineRule({…})` is without examples, explanation and family. */
export function withoutExamples(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRule') {
      const [rule] = node.arguments;
      for (const property of rule && ts.isObjectLiteralExpression(rule) ? rule.properties : []) {
        if (ts.isPropertyAssignment(property) && LEFT_OUT.has(property.name.getText()))
          cuts.push([property.getStart(), text.indexOf(',', property.getEnd()) + 1]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}
