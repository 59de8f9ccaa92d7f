import ts from 'typescript';

/** The functions that counted code calls; they add to the number of steps in `globalThis.work`. */
export const COUNTERS = {
  /** Adds the number of values in a spread: engines copy them without running any code. */
  spread: '__spread',
  /** Adds the number of properties that an object's spread copies. */
  copy: '__copy',
} as const;

const STEP = 'globalThis.work++';

/** Text to be inserted at an offset. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Returns JavaScript that counts its steps in `globalThis.work`: one for each call of a function,
 * each turn of a loop, and each value that a spread copies. The same code with the same input
 * always takes the same number of steps, however busy the machine is.
 */
export function countSteps(code: string): string {
  const file = ts.createSourceFile('counted.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const insertions: Insertion[] = [];
  const around = (node: ts.Node, before: string, after: string): void => {
    insertions.push({ at: node.getStart(file), text: before }, { at: node.getEnd(), text: after });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) countBody(node.body);
    else if (ts.isIterationStatement(node, false)) countBody(node.statement);
    else if (ts.isSpreadElement(node)) around(node.expression, `${COUNTERS.spread}(`, ')');
    else if (ts.isSpreadAssignment(node)) around(node.expression, `${COUNTERS.copy}(`, ')');
    ts.forEachChild(node, visit);
  };
  const countBody = (body: ts.Node): void => {
    if (ts.isBlock(body)) insertions.push({ at: afterDirectives(body), text: `${STEP};` });
    else if (ts.isExpression(body)) around(body, `(${STEP},`, ')');
    else around(body, `{${STEP};`, '}');
  };
  /** A directive (`'use strict'`) must remain the first statement. */
  const afterDirectives = (block: ts.Block): number => {
    const first = block.statements.find(
      (one) => !ts.isExpressionStatement(one) || !ts.isStringLiteral(one.expression),
    );
    return first ? first.getStart(file) : block.getEnd() - 1;
  };
  visit(file);
  return insert(code, insertions);
}

/**
 * Insertions at the same offset: what was found first encloses the others, so ends are inserted in reverse
 * order.
 */
function insert(code: string, insertions: readonly Insertion[]): string {
  const ordered = insertions
    .map((one, order) => ({ ...one, order, closes: one.text.startsWith(')') || one.text.startsWith('}') }))
    .sort((a, b) => {
      if (a.at !== b.at) return a.at - b.at;
      if (a.closes !== b.closes) return a.closes ? -1 : 1;
      return a.closes ? b.order - a.order : a.order - b.order;
    });
  let result = '';
  let from = 0;
  for (const { at, text } of ordered) {
    result += code.slice(from, at) + text;
    from = at;
  }
  return result + code.slice(from);
}
