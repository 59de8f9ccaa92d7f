/** Signs that would mean something to Obsidian or NetVault in a text that only quotes: tags, links, HTML, comments, code, and what would undo a backslash before them. */
const MEANT = /\\(?=[!-/:-@[-`{-~])|#(?=\S)|\[\[|<|%%|`|\$\$/g;

/**
 * What an address book says beside the fields, as a quote in a note: each text in
 * paragraphs of its own, and nothing in it is a log line, a heading, a tag or a link.
 */
export function quoted(texts: readonly string[]): string {
  const lines = texts.flatMap((text, at) => [...(at === 0 ? [] : ['']), ...text.split('\n')]);
  return lines.map((line) => `${`> ${asText(line)}`.trimEnd()}\n`).join('');
}

/** One line of an address book as what it shows in a note. */
export function asText(line: string): string {
  return line.replace(MEANT, (sign) => (sign === '%%' ? '%\\%' : `\\${sign}`));
}

/** Puts a text below the front matter, and below the title where one stands there first. */
export function putBelowTitle(note: string, bodyStart: number, text: string): string {
  const title = /^\s*# .*(?:\r?\n|$)/.exec(note.slice(bodyStart))?.[0] ?? '';
  const at = bodyStart + title.length;
  const before = note.slice(0, at);
  const rest = note.slice(at).replace(/^(?:[ \t]*\r?\n)+/, '');
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}\n${text}${rest === '' ? '' : `\n${rest}`}`;
}
