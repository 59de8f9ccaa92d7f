// Says once what a built file says several times: a text that is repeated, a function of the language such as
// `Math.min`, `null`, `void 0` and the making of a map or a set become variables, whose names are shorter.

import { Buffer } from 'node:buffer';
import ts from 'typescript';

/** Bytes of a variable's name, and of what is written with it where it is declared. */
const NAME = 2;
const DECLARED = NAME + '=,'.length;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'];
/** Functions that need no `this`, and that nobody replaces while the script runs, as tests do with `Math.random` and `Date`. */
const FUNCTIONS = new Set(
  Object.entries({
    Array: ['from', 'isArray'],
    JSON: ['parse', 'stringify'],
    Math: ['abs', 'ceil', 'floor', 'max', 'min', 'round'],
    Number: ['isInteger'],
    Object: ['assign', 'entries', 'fromEntries', 'hasOwn', 'keys', 'values'],
    String: ['fromCodePoint', 'raw'],
  }).flatMap(([of, names]) => names.map((name) => `${of}.${name}`)),
);

/** Classes of which many are made, with one argument or none. */
const MADE = new Set(['Map', 'Set']);

/** The text of a script with such variables; what repeats may stand anywhere in it. */
export function withSharedTexts(code) {
  const source = ts.createSourceFile('main.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** What is declared → the places where the variable stands for it. */
  const places = new Map();
  const taken = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node)) taken.add(node.text);
    const found = sharedAt(node);
    if (found) places.set(found.value, [...(places.get(found.value) ?? []), found]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const names = freeNames(taken);
  const shared = [...places]
    .filter(([value, some]) => savedBy(some) > Buffer.byteLength(value) + DECLARED)
    .map(([value, some]) => ({ value, some, name: names.next().value }));
  const edits = shared.flatMap(({ some, name }) =>
    some.map(({ from, to, behind = '' }) => ({ from, to, text: name + behind })),
  );
  const start = afterDirectives(source);
  const declared = shared.map(({ value, name }) => `${name}=${value}`);
  edits.push({ from: start, to: start, text: declared.length > 0 ? `var ${declared.join(',')};` : '' });
  edits.sort((one, other) => one.from - other.from);
  let [made, at] = ['', 0];
  for (const { from, to, text } of edits) {
    made += code.slice(at, from) + (isWordAt(code, from - 1) && text !== '' ? ' ' : '') + text;
    if (to > from && isWordAt(code, to)) made += ' ';
    at = to;
  }
  return made + code.slice(at);
}

/** Whether a text is a value where it stands: no key, no directive, no module, and no name of a type, which V8 compares faster. */
function isValue(node) {
  const { parent } = node;
  if (parent.name === node || parent.propertyName === node || ts.isExpressionStatement(parent)) return false;
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'require') return false;
  return !(ts.isBinaryExpression(parent) && [parent.left, parent.right].some(ts.isTypeOfExpression));
}

/** For what a variable may stand where a node begins, from where to where, and what comes behind its name; undefined for nothing. */
function sharedAt(node) {
  const [from, to] = [node.getStart(), node.end];
  if (ts.isStringLiteral(node) ? isValue(node) : isFunction(node) || isNothing(node)) {
    return { value: node.getText(), from, to };
  }
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const { expression, arguments: given } = node;
  if (!MADE.has(expression.text) || given?.length > 1 || given?.some(ts.isSpreadElement)) return undefined;
  // Without arguments there may be no brackets.
  const behind = given ? {} : { behind: '()' };
  return { value: `e=>new ${expression.text}(e)`, from, to: expression.end, ...behind };
}

/** Bytes that a variable saves where it stands. */
function savedBy(places) {
  return places
    .map(({ from, to, behind = '' }) => to - from - NAME - behind.length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function isNothing(node) {
  return node.kind === ts.SyntaxKind.NullKeyword || node.getText() === 'void 0';
}

function isFunction(node) {
  return ts.isPropertyAccessExpression(node) && FUNCTIONS.has(node.getText());
}

/** Where the first statement of a script begins that is no directive. */
function afterDirectives({ statements }) {
  const isDirective = (one) => ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression);
  const first = statements.find((one) => !isDirective(one));
  return first?.getStart() ?? 0;
}

/** Names of two letters that stand nowhere in a script. */
function* freeNames(taken) {
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = first + second;
      // What the language keeps for itself is no identifier, and so not among those that are taken.
      if (!taken.has(name) && !['do', 'if', 'in'].includes(name)) yield name;
    }
  }
  throw new Error('No name of two letters is left');
}

function isWordAt(code, at) {
  return /[\w$]/.test(code[at] ?? '');
}
