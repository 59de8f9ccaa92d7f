import { readFileSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const PLUGIN = new URL('../src/plugin/', import.meta.url);

/** Texts that read like words but are not for people, each with the reason. */
const EXCEPTIONS: readonly (readonly [file: string, text: string, reason: string])[] = [
  ['app-cli/register.ts', 'netvault: {}', 'what a command is called, before what it says'],
  ['commands/register.ts', 'call {}', 'a line of a log, to be changed: what the format says'],
  ['editor/finding-tip.ts', 'Escape', 'a key'],
  ['modals/line-suggest.ts', 'Enter', 'a key'],
  ['engine/start-engine.ts', 'var module={exports:{}}', 'code'],
  ['sidebar/draw-next.ts', 'at {}', 'a key by which a row stays itself'],
  ['sidebar/draw-next.ts', 'plan {} {}', 'a key by which a row stays itself'],
  ['sidebar/draw-notices.ts', 'asked {}', 'a key by which a card stays itself'],
];

/** Functions that shape words. Only `words/` may use them: any other file would compose sentences itself. */
const SHAPING = ['counted', 'listed', 'capital', 'sentence', 'fullStop'];

/**
 * Properties whose text is shown or read out, and below them such calls: there, a single word counts
 * as text for people, too.
 */
const SHOWN = new Set([
  'text',
  'aria-label',
  'placeholder',
  'label',
  'title',
  'note',
  'desc',
  'description',
  'heading',
]);
const DRAWS =
  /^(?:draw(?:Line|Words|Button|IconButton)|wordButton|rowLink|setT(?:ext|itle)|appendText|Notice)$/;

/** The CSS classes of the plugin and of the app. */
const CLASS = /^(?:netvault(?:-[a-z-]+)?|(?:is|mod|clickable|external|modal|nav)-[a-z-]*(?:\{\})?)$/;

const TWO_WORDS =
  /(?:\p{L}{2,}|\{\})[^\p{L}{}]*\s[^\p{L}{}]*\p{L}{2,}|\p{L}{2,}[^\p{L}{}]*\s[^\p{L}{}]*\{\}/u;

/**
 * Whether a text is for people: two words in a row (an inserted value counts as one), or a
 * capitalized word.
 */
function isWords(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  const isClasses =
    tokens.some((one) => CLASS.test(one)) && tokens.every((one) => one === '{}' || CLASS.test(one));
  return !isClasses && (TWO_WORDS.test(text) || /^\P{L}*\p{Lu}\p{Ll}+/u.test(text));
}

/** A text as written, with `{}` for each inserted value; null for anything that is not a text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/**
 * Whether a call draws this text or a property shows it. Calls that draw take the text last, after
 * its class.
 */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return isShown(parent);
  if (ts.isPropertyAssignment(parent)) {
    return node === parent.initializer && SHOWN.has(parent.name.getText().replaceAll("'", ''));
  }
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const { expression: called, arguments: given = [] } = parent;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
  const at = given.findIndex((one) => one === node);
  return DRAWS.test(name) && (given.length === 1 || at === given.length - 1);
}

/** The texts of a file that are for people, as far as that follows from their form and place. */
function wordsIn(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== null && (isWords(text) || (isShown(node) && /\p{L}{2,}/u.test(text)))) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'));
const codes = files.map((file) => [file, readFileSync(new URL(file, PLUGIN), 'utf8')] as const);

describe('texts for users of the plugin', () => {
  it.each([
    [`new Notice('Nothing was written.')`, ['Nothing was written.']],
    ['drawLine(card, cls, `${count} due`)', ['{} due']],
    ['const said = `since ${day}`;', ['since {}']],
    [`section(parent, { title: 'Goals' })`, ['Goals']],
    [`const unit = isOne ? 'is here' : 'come';`, ['is here']],
    [`drawWords(axis, 'netvault-target-word', 'target')`, ['target']],
    [`button.setText(isOn ? 'on' : 'off')`, ['on', 'off']],
    [`row.createEl('p', { text: 'none', attr: { 'aria-label': 'nobody' } })`, ['none', 'nobody']],
  ])('are found in %s', (code, expected) => {
    expect(wordsIn(code)).toEqual(expected);
  });

  it.each([
    `import { a } from './a b.ts';`,
    `type Act = 'Open' | 'Not now';`,
    `drawLine(card, 'netvault-pair netvault-muted', said)`,
    'row.addClass(`clickable-icon netvault-filter is-${severity}`)',
    `drawIcon(row, 'netvault-action-icon', 'pencil')`,
    'svg.setAttribute("d", `M${x} ${y}H${x}`)',
    '`${name}: ${reason}`',
  ])('are not found in other strings: %s', (code) => {
    expect(wordsIn(code)).toEqual([]);
  });

  it('are all in its words/ folder, with no exception that is not needed', () => {
    const found = codes.flatMap(([file, code]) => wordsIn(code).map((text) => ({ file, text })));
    const excepted = (file: string, text: string): boolean =>
      EXCEPTIONS.some(([where, begins]) => where === file && text.startsWith(begins));
    expect(found.filter(({ file, text }) => !excepted(file, text))).toEqual([]);
    expect(
      EXCEPTIONS.filter(
        ([where, begins]) => !found.some(({ file, text }) => where === file && text.startsWith(begins)),
      ),
    ).toEqual([]);
  });

  it('are composed only in its words/ folder', () => {
    const shaped = codes.flatMap(([file, code]) =>
      SHAPING.filter((name) => new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\}`, 'm').test(code)).map(
        (name) => `${file}: ${name}`,
      ),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(shaped).toEqual([]);
  });
});
