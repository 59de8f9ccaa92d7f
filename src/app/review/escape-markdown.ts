import { safeText } from '../../model/safe-text.ts';

/** Characters that CommonMark, GitHub or Obsidian may read as markup. */
const MARKUP = /[\\`*_{}[\]<>()#|~=$^!%&]/g;

/** Text from a note as markdown that displays exactly this text, without emphasis, links, tags, tables or HTML. */
export function escapeMarkdown(text: string): string {
  return safeText(text, '\ufffd')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}
