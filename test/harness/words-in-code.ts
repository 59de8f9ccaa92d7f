import ts from 'typescript';

/** A string in code, with `{}` for each inserted value. */
export interface CodeString {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Two words in a row, one of which may be inserted; or a label: one word beginning with a capital letter. */
const WORDS =
  /(?:\p{L}{2,}|\{\})[^\p{L}\s{}]* +[^\p{L}\s{}]*\p{L}{2,}|\p{L}{2,}[^\p{L}\s{}]* +[^\p{L}\s{}]*\{\}|^\p{Lu}\p{Ll}{2,}|^[,;]? +\p{L}{2,}|\p{L}{2,}[,;:]? +$/u;

/**
 * The strings of a file that read like words for a person. Left out are types,
 * the names of modules, and messages of `new Error(…)`, which users of NetVault
 * should never see.
 */
export function wordsInCode(file: string, source: string): CodeString[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: CodeString[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return;
    const text = textOf(node);
    if (text !== null && WORDS.test(text)) {
      found.push({ text, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Null for anything that is not a string. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}
