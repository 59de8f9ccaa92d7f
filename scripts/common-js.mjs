// Turns ES modules into functions, so that one CommonJS file can contain several.
import { transformSync } from 'esbuild';
import ts from 'typescript';

/**
 * Each of these modules (text by name, as esbuild has split them) as a function
 * that runs it and returns its exports. It gets other modules from `need` by
 * number: `numberOf` returns the number of a module, and undefined for modules of
 * Node. Throws if a module does something that such a function cannot do.
 */
export function moduleFunctions(texts, numberOf) {
  const sources = new Map([...texts].map(([name, text]) => [`/${name}`, text]));
  const program = programOf(sources);
  return new Map(
    [...texts.keys()].map((name) => {
      const body = asFunction(program, program.getSourceFile(`/${name}`), numberOf);
      return [name, smaller(body)];
    }),
  );
}

/** The part of a program that shows which name means which variable. */
function programOf(sources) {
  const host = {
    getSourceFile: (name) =>
      sources.has(name)
        ? ts.createSourceFile(name, sources.get(name), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
        : undefined,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib.d.ts',
    fileExists: (name) => sources.has(name),
    readFile: (name) => sources.get(name),
    writeFile: () => undefined,
  };
  const options = { allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.Latest };
  return ts.createProgram([...sources.keys()], options, host);
}

/**
 * The text of a module as a function's body that returns what the module
 * exports. Its exports are values, not variables: throws if one of them is
 * assigned again after the module has run.
 */
function asFunction(program, source, numberOf) {
  const edits = [];
  const replace = (node, text) => edits.push([node.getStart(source), node.end, text]);
  let exported = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) replace(statement, asRequire(statement, numberOf));
    if (!ts.isExportDeclaration(statement)) continue;
    exported = statement.exportClause.elements.map(({ name, propertyName }) => [name, propertyName ?? name]);
    replace(statement, '');
  }
  const checker = program.getTypeChecker();
  const held = new Set(
    exported.map(([, local]) => checker.getExportSpecifierLocalTargetSymbol(local.parent)),
  );
  const visit = (node, isLater) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      replace(node, `Promise.resolve().then(() => ${wanted(node.arguments[0].text, numberOf)})`);
    if (ts.isMetaProperty(node)) throw new Error(`${source.fileName}: import.meta is not CommonJS`);
    const target = isLater ? assigned(node) : null;
    if (target && ts.isIdentifier(target) && held.has(checker.getSymbolAtLocation(target)))
      throw new Error(`${source.fileName}: ${target.text} is exported, and assigned in a function`);
    ts.forEachChild(node, (child) => visit(child, isLater || ts.isFunctionLike(node)));
  };
  visit(source, false);
  edits.sort(([one], [other]) => other - one);
  const body = edits.reduce((text, [from, to, by]) => text.slice(0, from) + by + text.slice(to), source.text);
  return `${body}\nreturn { ${exported.map(([name, local]) => `${name.text}: ${local.text}`).join(', ')} };`;
}

/** A function without a name that has this body. In parentheses, V8 compiles it immediately and only once. */
function smaller(body) {
  const options = { minify: true, target: 'node20', legalComments: 'none' };
  const { code } = transformSync(`made = function () {\n${body}\n}`, options);
  return asAscii(code.slice('made='.length).replace(/;\s*$/, ''));
}

/**
 * The same code in ASCII: V8 keeps any other text in twice as many bytes, and Node takes longer to
 * read it. esbuild escapes what is in strings, but not in regular expressions and `String.raw`.
 * Throws if something else remains.
 */
function asAscii(code) {
  const source = ts.createSourceFile('/code.js', `(${code})`, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const edits = [];
  const visit = (node) => {
    const escaped = ts.isRegularExpressionLiteral(node) ? escapeOf : (one) => `\${"${escapeOf(one)}"}`;
    if (ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node))
      edits.push([node.getStart(source), node.end, escaped]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  edits.sort(([one], [other]) => other - one);
  let text = source.text;
  for (const [from, end, escaped] of edits) {
    const part = text.slice(from, end).replaceAll(NOT_ASCII, escaped);
    text = text.slice(0, from) + part + text.slice(end);
  }
  const left = text.search(/[^\0-\x7f]/);
  if (left >= 0) throw new Error(`not ASCII: ${text.slice(Math.max(0, left - 40), left + 40)}`);
  return text.slice(1, -1);
}

/** Characters that are not ASCII; not after a backslash, where an escape would mean something else. */
const NOT_ASCII = /(?<!\\)[^\0-\x7f]/g;

function escapeOf(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The target of an assignment; null for other expressions. */
function assigned(node) {
  const { FirstAssignment, LastAssignment, PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= FirstAssignment && kind <= LastAssignment ? node.left : null;
  }
  const isStep = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  return isStep && [PlusPlusToken, MinusMinusToken].includes(node.operator) ? node.operand : null;
}

/** An import in CommonJS; a module of Node is its own default export. */
function asRequire({ importClause, moduleSpecifier }, numberOf) {
  const value = wanted(moduleSpecifier.text, numberOf);
  const named = importClause?.namedBindings;
  const elements = named && ts.isNamedImports(named) ? named.elements : [];
  const isWhole = ({ propertyName }) => propertyName?.text === 'default' && value.startsWith('require');
  const whole = [
    importClause,
    named && ts.isNamespaceImport(named) ? named : null,
    ...elements.filter(isWhole),
  ];
  const parts = elements
    .filter((one) => !isWhole(one))
    .map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ` : '') + name.text);
  const names = whole.flatMap((one) => one?.name?.text ?? []);
  if (parts.length > 0 || names.length === 0) names.push(`{ ${parts.join(', ')} }`);
  return `const ${names.map((name) => `${name} = ${value}`).join(', ')};`;
}

/** How one chunk gets another: by its number. */
function wanted(specifier, numberOf) {
  const number = numberOf(specifier.replace(/^\.\//, ''));
  return number === undefined ? `require(${JSON.stringify(specifier)})` : `need(${number})`;
}
