/**
 * Characters with a meaning to Obsidian or NetVault, escaped in quoted texts: tags, links, HTML,
 * comments, code, and backslashes that would escape something.
 */
const MARKUP = /\\(?=[!-/:-@[-`{-~])|#(?=\S)|\[\[|<|%%|`|\$\$/g;

/**
 * The texts of an address book that fill no field, as a quote in a note: each text is in
 * paragraphs of its own, and nothing in it is a log line, a heading, a tag or a link.
 */
export function quoteInNote(texts: readonly string[]): string {
  const lines = texts.flatMap((text, at) => [...(at === 0 ? [] : ['']), ...text.split('\n')]);
  return lines.map((line) => `${`> ${escapeLine(line)}`.trimEnd()}\n`).join('');
}

/** One line of an address book, escaped so that a note displays it unchanged. */
export function escapeLine(line: string): string {
  return line.replace(MARKUP, (sign) => (sign === '%%' ? '%\\%' : `\\${sign}`));
}

/** Inserts a text below the front matter, or below a title that follows it. */
export function putBelowTitle(note: string, bodyStart: number, text: string): string {
  const title = /^\s*# .*(?:\r?\n|$)/.exec(note.slice(bodyStart))?.[0] ?? '';
  const at = bodyStart + title.length;
  const before = note.slice(0, at);
  const rest = note.slice(at).replace(/^(?:[ \t]*\r?\n)+/, '');
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}\n${text}${rest === '' ? '' : `\n${rest}`}`;
}
