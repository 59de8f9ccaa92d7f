// Shortens a built file: a repeated text, a function of the language such as `Math.min`, `null`, `void 0` and the
// creation of a map or a set become variables with shorter names.

import { Buffer } from 'node:buffer';
import ts from 'typescript';

/** The bytes of a variable's name, and of the other characters of its declaration. */
const NAME = 2;
const DECLARED = NAME + '=,'.length;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'];
/** Functions that need no `this` and that nothing replaces while the script runs (tests replace `Math.random` and `Date`). */
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

/** Classes with many instances, made with one argument or none. */
const MADE = new Set(['Map', 'Set']);

/** The text of a script with such variables; repeated parts may be anywhere in it. */
export function withSharedTexts(code) {
  const source = ts.createSourceFile('main.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** The declared code → the places where the variable replaces it. */
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

/** Whether a text is used as a value: not as a key, directive or module name, nor as the name of a type, which V8 compares faster. */
function isValue(node) {
  const { parent } = node;
  if (parent.name === node || parent.propertyName === node || ts.isExpressionStatement(parent)) return false;
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'require') return false;
  return !(ts.isBinaryExpression(parent) && [parent.left, parent.right].some(ts.isTypeOfExpression));
}

/** The code that a variable can replace at the beginning of a node: its span, and the text after the variable's name; undefined if there is none. */
function sharedAt(node) {
  const [from, to] = [node.getStart(), node.end];
  if (ts.isStringLiteral(node) ? isValue(node) : isFunction(node) || isNothing(node)) {
    return { value: node.getText(), from, to };
  }
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const { expression, arguments: given } = node;
  if (!MADE.has(expression.text) || given?.length > 1 || given?.some(ts.isSpreadElement)) return undefined;
  // Without arguments, the brackets may be missing.
  const behind = given ? {} : { behind: '()' };
  return { value: `e=>new ${expression.text}(e)`, from, to: expression.end, ...behind };
}

/** The bytes that a variable saves at one place. */
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

/** The offset of the first statement that is not a directive. */
function afterDirectives({ statements }) {
  const isDirective = (one) => ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression);
  const first = statements.find((one) => !isDirective(one));
  return first?.getStart() ?? 0;
}

/** Names of two letters that a script does not contain. */
function* freeNames(taken) {
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = first + second;
      // Reserved words are not identifiers, so they are not among the names that are taken.
      if (!taken.has(name) && !['do', 'if', 'in'].includes(name)) yield name;
    }
  }
  throw new Error('No name of two letters is left');
}

function isWordAt(code, at) {
  return /[\w$]/.test(code[at] ?? '');
}
