import { safeText } from '../../model/safe-text.ts';

/** Signs that CommonMark, GitHub or Obsidian could take for markup. */
const MARKUP = /[\\`*_{}[\]<>()#|~=$^!%&]/g;

/** Text from a note as markdown that shows just that text: no emphasis, link, tag, table or HTML can come of it. */
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
