import ts from 'typescript';

/** What counted code calls: `globalThis.work` is a number of steps, and these add to it. */
export const COUNTERS = {
  /** How many values a spread hands on: engines copy them without running any code. */
  spread: '__spread',
  /** How many properties an object's spread copies. */
  copy: '__copy',
} as const;

const STEP = 'globalThis.work++';

/** Text to be put in at an offset. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * JavaScript that counts what it does, in `globalThis.work`: one step for each
 * call of a function, each turn of a loop, and each value that a spread copies.
 * So the same code on the same input always takes the same number of steps,
 * however busy the machine is.
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
  /** A directive (`'use strict'`) counts only where it comes first. */
  const afterDirectives = (block: ts.Block): number => {
    const first = block.statements.find(
      (one) => !ts.isExpressionStatement(one) || !ts.isStringLiteral(one.expression),
    );
    return first ? first.getStart(file) : block.getEnd() - 1;
  };
  visit(file);
  return insert(code, insertions);
}

/** Of several insertions at one place, those that were found first stay outermost: ends are put in the other way round. */
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
